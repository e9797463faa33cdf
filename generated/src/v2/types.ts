// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/openapi.yaml. Do not edit: change the description and run the generator.

import type {
  ResponseFields,
  CreateFields,
  FieldKeys,
  FieldsOf,
  FilterFields,
  HasCustomFields,
  JsonInput,
  JsonValue,
  LooseId,
  UpdateFields,
} from '../runtime/index.js';

/** @description Billing address. Accepted on writes; no response is known to contain it. */
export type BillingAddress = {
  /** @description City. */
  city?: string;
  /** @description Street and number. */
  address?: string;
  /** @description Landmark near the address. */
  landmark?: string;
  /** @description State or province. */
  state?: string;
  /** @description Country. */
  country?: string;
  /** @description Postal code. */
  postalCode?: string;
};

/** @description A condition on the contact or company. */
export type ClientFilter = {
  operator: OptionFilterOperator;
  /** @description Contacts and companies to compare with. */
  values: ClientId[];
};

/** @description Id of a contact or a company. */
export type ClientId = `clt_${string}` | LooseId;

/** @description A lifecycle stage of contacts and companies. It has a label, which contacts show as `stageName`; the name of that member and all others are unknown. */
export type ClientStage = {
  id: ClientStageId;
  [key: string]: unknown;
};

/** @description A condition on the client stage. */
export type ClientStageFilter = {
  operator: OptionFilterOperator;
  /** @description Client stages to compare with. */
  values: ClientStageId[];
};

/** @description Id of a client stage, the lifecycle stage of a contact or a company. */
export type ClientStageId = `cs_${string}` | LooseId;

/** @description A list of client stages. */
export type ClientStageList = {
  /** @description The client stages. */
  data: ClientStage[];
  meta?: PageMeta;
};

/** @description An organisation. */
export type Company = CompanyFields &
  (HasCustomFields extends true
    ? ResponseFields<
        FieldsOf<'companies'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonValue;
      });

/** Members of `Company`. */
type CompanyFields = {
  id: ClientId;
  /** @description Name of the company. */
  name: string;
  /** @description Number given by Heffl. */
  number: string;
  /** @description Opening balance of the account. */
  openingBalance: number;
  /** @description True if field workers see the amounts of jobs. */
  showJobAmountToWorker: boolean;
  /** @description True if the client portal is open to this company. */
  isClientPortalEnabled: boolean;
  /** @description Kind of client. Always `company` here. */
  type: 'contact' | 'company' | (string & {});
  /** @description E-mail address. */
  email?: string | null;
  /** @description Phone number with country code. */
  phone?: string | null;
  /** @description Tax registration number. */
  taxNumber?: string | null;
  /** @description Web address. */
  website?: string | null;
  /** @description Free text about the company. */
  description?: string | null;
  /** @description The client stage. */
  stageId?: ClientStageId | null;
  /** @description Label of the client stage. Set it by `stageId`. */
  stageName?: string | null;
  /** @description The user who owns the company. */
  ownerUserId?: UserId | null;
  /** @description Where the company came from. Writes call it `sourceId`. */
  crmSourceId?: SourceId | null;
  /** @description Name of the source. Set it by `sourceId`. */
  sourceName?: string | null;
  /** @description Currency code. */
  currency?: string | null;
  /** @description Notes for the team. */
  internalNotes?: string | null;
  /** @description Address of the LinkedIn page. */
  linkedin?: string | null;
  /**
   * Format: date-time
   * @description When the company was created.
   */
  createdAt?: string | null;
  /**
   * Format: date-time
   * @description When the company was last changed.
   */
  updatedAt?: string | null;
};

/** @description Fields of a new company. */
export type CompanyCreateParams = CompanyCreateParamsFields &
  (HasCustomFields extends true
    ? CreateFields<
        FieldsOf<'companies'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonInput | undefined;
      });

/** Members of `CompanyCreateParams`. */
type CompanyCreateParamsFields = {
  /** @description Name of the company. */
  name: string;
  /**
   * Format: email
   * @description E-mail address.
   */
  email?: string | null;
  /** @description Phone number with country code. */
  phone?: string;
  /** @description Tax registration number. */
  taxNumber?: string;
  /**
   * Format: uri
   * @description Web address.
   */
  website?: string;
  /** @description Free text about the company. */
  description?: string;
  /**
   * Format: uri
   * @description Address of the LinkedIn page.
   */
  linkedin?: string;
  currency?: CurrencyCode;
  /** @description Opening balance of the account. At least 0. */
  openingBalance?: number;
  /** @description True if field workers see the amounts of jobs. */
  showJobAmountToWorker?: boolean;
  /** @description True if the client portal is open to this company. */
  isClientPortalEnabled?: boolean;
  /** @description Notes for the team. */
  internalNotes?: string;
  stageId?: ClientStageId;
  /** @description The user who shall own the company. */
  ownerUserId?: UserId;
  vendorId?: VendorId;
  /** @description Where the company came from. Responses call it `crmSourceId`. */
  sourceId?: SourceId;
  billingAddress?: BillingAddress;
  primaryContact?: PrimaryContactInput;
};

/** @description Conditions by field. Several are combined, presumably with AND. The documented fields are those of contacts, and only a part of them is known; others may be given with the same shape. Whether custom fields can be filtered by is not documented. Pass other values with `unchecked(…)`. */
export type CompanyFilters = CompanyFiltersFields &
  (HasCustomFields extends true
    ? FilterFields<
        FieldsOf<'companies'>,
        {
          [key: `cf_${string}`]: OptionFilter | Filter;
        },
        OptionFilter,
        Filter
      >
    : {
        [key: `cf_${string}`]: OptionFilter | Filter;
      });

/** Members of `CompanyFilters`. */
type CompanyFiltersFields = {
  stageId?: ClientStageFilter;
  leadStageId?: LeadStageFilter;
};

/** @description A page of companies. */
export type CompanyList = {
  /** @description The companies of this page. */
  data: Company[];
  meta: PageMeta;
};

/** @description Changes to a company. A field that is left out keeps its value, and so does each custom field. */
export type CompanyUpdateParams = CompanyUpdateParamsFields &
  (HasCustomFields extends true
    ? UpdateFields<
        FieldsOf<'companies'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonInput | undefined;
      });

/** Members of `CompanyUpdateParams`. */
type CompanyUpdateParamsFields = {
  /** @description Name of the company. */
  name?: string;
  /**
   * Format: email
   * @description E-mail address.
   */
  email?: string | null;
  /** @description Phone number with country code. */
  phone?: string;
  /** @description Tax registration number. */
  taxNumber?: string;
  /**
   * Format: uri
   * @description Web address.
   */
  website?: string;
  /** @description Free text about the company. */
  description?: string;
  /**
   * Format: uri
   * @description Address of the LinkedIn page.
   */
  linkedin?: string;
  currency?: CurrencyCode;
  /** @description Opening balance of the account. At least 0. */
  openingBalance?: number;
  /** @description True if field workers see the amounts of jobs. */
  showJobAmountToWorker?: boolean;
  /** @description True if the client portal is open to this company. */
  isClientPortalEnabled?: boolean;
  /** @description Notes for the team. */
  internalNotes?: string | null;
  /** @description The client stage. Responses add its label as `stageName`. */
  stageId?: ClientStageId | null;
  /** @description The user who shall own the company. */
  ownerUserId?: UserId | null;
  /** @description The vendor. */
  vendorId?: VendorId | null;
  /** @description Where the company came from. Responses call it `crmSourceId`. */
  sourceId?: SourceId | null;
  billingAddress?: BillingAddress;
  /** @description The main contact person. It is changed when there is one and created when there is none. */
  primaryContact?: PrimaryContactInput;
};

/** @description A person. */
export type Contact = ContactFields &
  (HasCustomFields extends true
    ? ResponseFields<
        FieldsOf<'contacts'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonValue;
      });

/** Members of `Contact`. */
type ContactFields = {
  id: ClientId;
  /** @description Display name. */
  name: string;
  /** @description Number given by Heffl. */
  number: string;
  /** @description Given name. */
  firstName: string;
  /** @description Opening balance of the account. */
  openingBalance: number;
  /** @description True if field workers see the amounts of jobs. */
  showJobAmountToWorker: boolean;
  /** @description True if the client portal is open to this contact. */
  isClientPortalEnabled: boolean;
  /** @description Kind of client. Always `contact` here. */
  type: 'contact' | 'company' | (string & {});
  /** @description Family name. */
  lastName?: string | null;
  /** @description E-mail address. */
  email?: string | null;
  /** @description Phone number with country code. */
  phone?: string | null;
  /** @description Form of address, such as `Ms.` or `Dr.`. */
  salutation?: string | null;
  /** @description Job title. */
  jobTitle?: string | null;
  /** @description Free text about the contact. Writes do not take it. */
  description?: string | null;
  /** @description Tax registration number. Writes do not take it. */
  taxNumber?: string | null;
  /** @description Web address. Writes do not take it. */
  website?: string | null;
  /** @description The company this contact belongs to. */
  companyId?: ClientId | null;
  /** @description Name of the company. Set it by `companyId`. */
  companyName?: string | null;
  /** @description The same id as `companyId`. */
  parentClientId?: ClientId | null;
  /** @description The client stage. */
  stageId?: ClientStageId | null;
  /** @description Label of the client stage. Set it by `stageId`. */
  stageName?: string | null;
  /** @description The lead stage. */
  leadStageId?: LeadStageId | null;
  /** @description The user who owns the contact. */
  ownerUserId?: UserId | null;
  /** @description Where the contact came from. Writes call it `sourceId`. */
  crmSourceId?: SourceId | null;
  /** @description Name of the source. Set it by `sourceId`. */
  sourceName?: string | null;
  /** @description Currency code. Writes do not take it. */
  currency?: string | null;
  /** @description Notes for the team. Writes do not take them. */
  internalNotes?: string | null;
  /** @description Address of the picture. */
  profileImage?: string | null;
  /** @description Instagram handle or address. */
  instagram?: string | null;
  /** @description Facebook handle or address. */
  facebook?: string | null;
  /** @description LinkedIn handle or address. */
  linkedin?: string | null;
  /** @description Twitter handle or address. */
  twitter?: string | null;
  /**
   * Format: date-time
   * @description When the contact was created.
   */
  createdAt?: string | null;
  /**
   * Format: date-time
   * @description When the contact was last changed.
   */
  updatedAt?: string | null;
};

/** @description Fields of a new contact. */
export type ContactCreateParams = ContactCreateParamsFields &
  (HasCustomFields extends true
    ? CreateFields<
        FieldsOf<'contacts'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonInput | undefined;
      });

/** Members of `ContactCreateParams`. */
type ContactCreateParamsFields = {
  /** @description Given name. */
  firstName: string;
  /** @description Family name. */
  lastName?: string;
  /** @description Form of address, such as `Ms.` or `Dr.`. */
  salutation?: string;
  /**
   * Format: email
   * @description E-mail address.
   */
  email?: string | null;
  /** @description Phone number with country code. */
  phone?: string;
  /** @description Job title. */
  jobTitle?: string;
  /** @description The company this contact belongs to. Responses add `companyName` and repeat the id as `parentClientId`. */
  companyId?: ClientId | null;
  stageId?: ClientStageId;
  leadStageId?: LeadStageId;
  /** @description The user who shall own the contact. */
  ownerUserId?: UserId;
  vendorId?: VendorId;
  /** @description Where the contact came from. Responses call it `crmSourceId`. */
  sourceId?: SourceId;
  billingAddress?: BillingAddress;
};

/** @description Conditions by field. Several are combined, presumably with AND. Only a part of the fields is documented; others may be given with the same shape. Whether custom fields can be filtered by is not documented. Pass other values with `unchecked(…)`. */
export type ContactFilters = ContactFiltersFields &
  (HasCustomFields extends true
    ? FilterFields<
        FieldsOf<'contacts'>,
        {
          [key: `cf_${string}`]: OptionFilter | Filter;
        },
        OptionFilter,
        Filter
      >
    : {
        [key: `cf_${string}`]: OptionFilter | Filter;
      });

/** Members of `ContactFilters`. */
type ContactFiltersFields = {
  stageId?: ClientStageFilter;
  leadStageId?: LeadStageFilter;
};

/** @description A page of contacts. */
export type ContactList = {
  /** @description The contacts of this page. */
  data: Contact[];
  meta: PageMeta;
};

/** @description Changes to a contact. A field that is left out keeps its value, and so does each custom field. */
export type ContactUpdateParams = ContactUpdateParamsFields &
  (HasCustomFields extends true
    ? UpdateFields<
        FieldsOf<'contacts'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonInput | undefined;
      });

/** Members of `ContactUpdateParams`. */
type ContactUpdateParamsFields = {
  /** @description Given name. */
  firstName?: string;
  /** @description Family name. */
  lastName?: string;
  /** @description Form of address, such as `Ms.` or `Dr.`. */
  salutation?: string | null;
  /**
   * Format: email
   * @description E-mail address.
   */
  email?: string | null;
  /** @description Phone number with country code. */
  phone?: string | null;
  /** @description Job title. */
  jobTitle?: string | null;
  /** @description The company this contact belongs to; null unlinks it. Responses add `companyName` and repeat the id as `parentClientId`. */
  companyId?: ClientId | null;
  /** @description The client stage. Responses add its label as `stageName`. */
  stageId?: ClientStageId | null;
  /** @description The lead stage. */
  leadStageId?: LeadStageId | null;
  /** @description The user who shall own the contact. */
  ownerUserId?: UserId | null;
  /** @description The vendor. */
  vendorId?: VendorId | null;
  /** @description Where the contact came from. Responses call it `crmSourceId`. */
  sourceId?: SourceId | null;
  billingAddress?: BillingAddress;
};

/** @description Three-letter ISO 4217 currency code. */
export type CurrencyCode = string;

/** @description Definition of a custom field. It has the label, the type and the allowed values too; the names of these members are unknown. */
export type CustomField = {
  key: CustomFieldKey;
  [key: string]: unknown;
};

/** @description Key of a custom field, the name of a member of the record that it belongs to. */
export type CustomFieldKey = `cf_${string}`;

/** @description A list of definitions. */
export type CustomFieldList = {
  /** @description The definitions. */
  data: CustomField[];
  meta?: PageMeta;
};

/** @description Value of a custom field. Its form depends on the type of the field in the workspace (text, number, date, option and so on); the encoding of each type is unknown. */
export type CustomFieldValue = unknown;

/** @description A sales opportunity. */
export type Deal = DealFields &
  (HasCustomFields extends true
    ? ResponseFields<
        FieldsOf<'deals'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonValue;
      });

/** Members of `Deal`. */
type DealFields = {
  id: DealId;
  /** @description Number given by Heffl. */
  number: string;
  /** @description Title. */
  title: string;
  /** @description E-mail addresses of the linked contacts. Writes link contacts by id, as `contacts`. */
  contactEmails: string[];
  /** @description The contact or company that the deal is with. */
  clientId?: ClientId | null;
  /** @description The contact or company that the deal is with. Its members are unknown. */
  client?: {
    [key: string]: unknown;
  } | null;
  /** @description Value of the deal. */
  price?: number | null;
  /**
   * Format: date-time
   * @description When the deal is expected to close.
   */
  expectedCloseDate?: string | null;
  /** @description Where the deal stands. */
  status?: (DealStatus | (string & {})) | null;
  /** @description Priority. */
  priority?: (DealPriority | (string & {})) | null;
  /** @description The pipeline. */
  pipelineId?: PipelineId | null;
  /** @description The stage within the pipeline. */
  stageId?: PipelineStageId | null;
  /** @description Name of the stage. Set it by `stageId`. */
  stage?: string | null;
  /** @description The lead that became the deal. */
  leadId?: LeadId | null;
  /** @description Name of the lead. Set it by `leadId`. */
  leadName?: string | null;
  /** @description Where the deal came from. Writes call it `sourceId`. */
  crmSourceId?: SourceId | null;
  /** @description Name of the source. Set it by `sourceId`. */
  source?: string | null;
  /** @description The user who owns the deal. */
  ownerUserId?: UserId | null;
  /** @description The user who owns the deal. It is documented in the same way as `ownerUserId`, and writes take only that. */
  ownerId?: UserId | null;
  /** @description Name of the owner. Set it by `ownerUserId`. */
  ownerName?: string | null;
  /**
   * Format: date-time
   * @description When the deal was created.
   */
  createdAt?: string | null;
  /**
   * Format: date-time
   * @description When the deal was last changed.
   */
  updatedAt?: string | null;
};

/** @description Fields of a new deal. Responses show neither currency, tax mode, assignees, tags nor products. */
export type DealCreateParams = DealCreateParamsFields &
  (HasCustomFields extends true
    ? CreateFields<
        FieldsOf<'deals'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonInput | undefined;
      });

/** Members of `DealCreateParams`. */
type DealCreateParamsFields = {
  /** @description Title. */
  title: string;
  /** @description The contact or company that the deal is with. */
  clientId: ClientId;
  pipelineId: PipelineId;
  /** @description The stage within the pipeline. Left out, the first ACTIVE stage is taken. Responses add its name as `stage`. */
  stageId?: PipelineStageId | null;
  /** @description The lead that became the deal. Responses add its name as `leadName`. */
  leadId?: LeadId;
  /** @description Where the deal came from. Responses call it `crmSourceId`. */
  sourceId?: SourceId;
  /** @description The user who shall own the deal. */
  ownerUserId?: UserId;
  /** @description Value of the deal. */
  price?: number;
  /**
   * Format: date-time
   * @description When the deal is expected to close.
   */
  expectedCloseDate?: string | Date;
  priority?: DealPriority;
  /** @description Where the deal stands. Left out, it is presumably ACTIVE. */
  status?: DealStatus;
  currency?: CurrencyCode;
  /** @description True if the prices of the lines include tax. */
  isInclusiveTax?: boolean;
  /** @description The users who work on the deal. */
  assignees?: UserId[];
  /** @description The contacts linked to the deal. Responses show their addresses only, as `contactEmails`. */
  contacts?: ClientId[];
  /** @description The tags. */
  tags?: TagId[];
  /** @description The lines. */
  products?: DealProductInput[];
};

/** @description Conditions by field. Several are combined, presumably with AND. Date fields take ISO 8601 date-times. Only a part of the fields is documented; others may be given with the same shape. Whether custom fields can be filtered by is not documented. Pass other values with `unchecked(…)`. */
export type DealFilters = DealFiltersFields &
  (HasCustomFields extends true
    ? FilterFields<
        FieldsOf<'deals'>,
        {
          [key: `cf_${string}`]: OptionFilter | Filter;
        },
        OptionFilter,
        Filter
      >
    : {
        [key: `cf_${string}`]: OptionFilter | Filter;
      });

/** Members of `DealFilters`. */
type DealFiltersFields = {
  status?: DealStatusFilter;
  pipelineId?: PipelineFilter;
  stageId?: PipelineStageFilter;
  clientId?: ClientFilter;
};

/** @description Id of a deal. */
export type DealId = `dl_${string}` | LooseId;

/** @description A page of deals. */
export type DealList = {
  /** @description The deals of this page. */
  data: Deal[];
  meta: PageMeta;
};

/**
 * @description Priority of a deal.
 * @enum {string}
 */
export type DealPriority = 'LOW' | 'MEDIUM' | 'HIGH';

/** @description A line of a deal. */
export type DealProductInput = {
  /** @description Text of the line. */
  name: string;
  /** @description How many. At least 0. */
  quantity: number;
  /** @description Price of one. At least 0. */
  price: number;
  productId?: ProductId;
  /** @description Further text. */
  description?: string;
  /** @description Tax. Whether it is a percentage or an amount is not documented. At least 0. */
  tax?: number;
  taxRateId?: TaxRateId;
  /** @description Discount. Whether it is a percentage or an amount is not documented. At least 0. */
  discount?: number;
};

/**
 * @description Where a deal stands, open, won or lost.
 * @enum {string}
 */
export type DealStatus = 'ACTIVE' | 'WON' | 'LOST';

/** @description A condition on the status of a deal. */
export type DealStatusFilter = {
  operator: OptionFilterOperator;
  /** @description Statuses to compare with. */
  values: DealStatus[];
};

/** @description Changes to a deal. A field that is left out keeps its value, and so does each custom field. */
export type DealUpdateParams = DealUpdateParamsFields &
  (HasCustomFields extends true
    ? UpdateFields<
        FieldsOf<'deals'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonInput | undefined;
      });

/** Members of `DealUpdateParams`. */
type DealUpdateParamsFields = {
  /** @description Title. */
  title?: string;
  /** @description The contact or company that the deal is with. Whether it may be changed is not documented. */
  clientId?: ClientId;
  /** @description The pipeline. Whether it may be changed is not documented. */
  pipelineId?: PipelineId;
  /** @description The stage within the pipeline. A move to a stage of type WON or LOST changes the status of the deal too, and is the recommended way to close it. Responses add the name of the stage as `stage`. */
  stageId?: PipelineStageId | null;
  /** @description The lead that became the deal. Responses add its name as `leadName`. */
  leadId?: LeadId;
  /** @description Where the deal came from. Responses call it `crmSourceId`. */
  sourceId?: SourceId;
  /** @description The user who shall own the deal. Null presumably removes the owner, as responses may have none. */
  ownerUserId?: UserId | null;
  /** @description Value of the deal. Null presumably removes it, as responses may have none. */
  price?: number | null;
  /**
   * Format: date-time
   * @description When the deal is expected to close. Null presumably removes it, as responses may have none.
   */
  expectedCloseDate?: (string | Date) | null;
  priority?: DealPriority;
  /** @description Where the deal stands. Prefer a move by `stageId`; whether a new status moves the stage is not documented. */
  status?: DealStatus;
  currency?: CurrencyCode;
  /** @description True if the prices of the lines include tax. */
  isInclusiveTax?: boolean;
  /** @description The users who work on the deal. */
  assignees?: UserId[];
  /** @description The contacts linked to the deal. Responses show their addresses only, as `contactEmails`. */
  contacts?: ClientId[];
  /** @description The tags. */
  tags?: TagId[];
  /** @description The lines. Whether they replace all earlier lines is not documented. */
  products?: DealProductInput[];
};

/** @description A company that was deleted. The overview says that the response is the resource; no page shows it, so every member is optional. */
export type DeletedCompany = DeletedCompanyFields &
  (HasCustomFields extends true
    ? ResponseFields<
        FieldsOf<'companies'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonValue;
      });

/** Members of `DeletedCompany`. */
type DeletedCompanyFields = {
  id?: ClientId;
  /** @description Name of the company. */
  name?: string;
  /** @description Number given by Heffl. */
  number?: string;
  /** @description Opening balance of the account. */
  openingBalance?: number;
  /** @description True if field workers see the amounts of jobs. */
  showJobAmountToWorker?: boolean;
  /** @description True if the client portal is open to this company. */
  isClientPortalEnabled?: boolean;
  /** @description Kind of client. Always `company` here. */
  type?: 'contact' | 'company' | (string & {});
  /** @description E-mail address. */
  email?: string | null;
  /** @description Phone number with country code. */
  phone?: string | null;
  /** @description Tax registration number. */
  taxNumber?: string | null;
  /** @description Web address. */
  website?: string | null;
  /** @description Free text about the company. */
  description?: string | null;
  /** @description The client stage. */
  stageId?: ClientStageId | null;
  /** @description Label of the client stage. Set it by `stageId`. */
  stageName?: string | null;
  /** @description The user who owns the company. */
  ownerUserId?: UserId | null;
  /** @description Where the company came from. Writes call it `sourceId`. */
  crmSourceId?: SourceId | null;
  /** @description Name of the source. Set it by `sourceId`. */
  sourceName?: string | null;
  /** @description Currency code. */
  currency?: string | null;
  /** @description Notes for the team. */
  internalNotes?: string | null;
  /** @description Address of the LinkedIn page. */
  linkedin?: string | null;
  /**
   * Format: date-time
   * @description When the company was created.
   */
  createdAt?: string | null;
  /**
   * Format: date-time
   * @description When the company was last changed.
   */
  updatedAt?: string | null;
};

/** @description A contact that was deleted. The overview says that the response is the resource; no page shows it, so every member is optional. */
export type DeletedContact = DeletedContactFields &
  (HasCustomFields extends true
    ? ResponseFields<
        FieldsOf<'contacts'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonValue;
      });

/** Members of `DeletedContact`. */
type DeletedContactFields = {
  id?: ClientId;
  /** @description Display name. */
  name?: string;
  /** @description Number given by Heffl. */
  number?: string;
  /** @description Given name. */
  firstName?: string;
  /** @description Opening balance of the account. */
  openingBalance?: number;
  /** @description True if field workers see the amounts of jobs. */
  showJobAmountToWorker?: boolean;
  /** @description True if the client portal is open to this contact. */
  isClientPortalEnabled?: boolean;
  /** @description Kind of client. Always `contact` here. */
  type?: 'contact' | 'company' | (string & {});
  /** @description Family name. */
  lastName?: string | null;
  /** @description E-mail address. */
  email?: string | null;
  /** @description Phone number with country code. */
  phone?: string | null;
  /** @description Form of address, such as `Ms.` or `Dr.`. */
  salutation?: string | null;
  /** @description Job title. */
  jobTitle?: string | null;
  /** @description Free text about the contact. Writes do not take it. */
  description?: string | null;
  /** @description Tax registration number. Writes do not take it. */
  taxNumber?: string | null;
  /** @description Web address. Writes do not take it. */
  website?: string | null;
  /** @description The company this contact belongs to. */
  companyId?: ClientId | null;
  /** @description Name of the company. Set it by `companyId`. */
  companyName?: string | null;
  /** @description The same id as `companyId`. */
  parentClientId?: ClientId | null;
  /** @description The client stage. */
  stageId?: ClientStageId | null;
  /** @description Label of the client stage. Set it by `stageId`. */
  stageName?: string | null;
  /** @description The lead stage. */
  leadStageId?: LeadStageId | null;
  /** @description The user who owns the contact. */
  ownerUserId?: UserId | null;
  /** @description Where the contact came from. Writes call it `sourceId`. */
  crmSourceId?: SourceId | null;
  /** @description Name of the source. Set it by `sourceId`. */
  sourceName?: string | null;
  /** @description Currency code. Writes do not take it. */
  currency?: string | null;
  /** @description Notes for the team. Writes do not take them. */
  internalNotes?: string | null;
  /** @description Address of the picture. */
  profileImage?: string | null;
  /** @description Instagram handle or address. */
  instagram?: string | null;
  /** @description Facebook handle or address. */
  facebook?: string | null;
  /** @description LinkedIn handle or address. */
  linkedin?: string | null;
  /** @description Twitter handle or address. */
  twitter?: string | null;
  /**
   * Format: date-time
   * @description When the contact was created.
   */
  createdAt?: string | null;
  /**
   * Format: date-time
   * @description When the contact was last changed.
   */
  updatedAt?: string | null;
};

/** @description A deal that was deleted. The overview says that the response is the resource; no page shows it, so every member is optional. */
export type DeletedDeal = DeletedDealFields &
  (HasCustomFields extends true
    ? ResponseFields<
        FieldsOf<'deals'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonValue;
      });

/** Members of `DeletedDeal`. */
type DeletedDealFields = {
  id?: DealId;
  /** @description Number given by Heffl. */
  number?: string;
  /** @description Title. */
  title?: string;
  /** @description E-mail addresses of the linked contacts. Writes link contacts by id, as `contacts`. */
  contactEmails?: string[];
  /** @description The contact or company that the deal is with. */
  clientId?: ClientId | null;
  /** @description The contact or company that the deal is with. Its members are unknown. */
  client?: {
    [key: string]: unknown;
  } | null;
  /** @description Value of the deal. */
  price?: number | null;
  /**
   * Format: date-time
   * @description When the deal is expected to close.
   */
  expectedCloseDate?: string | null;
  /** @description Where the deal stands. */
  status?: (DealStatus | (string & {})) | null;
  /** @description Priority. */
  priority?: (DealPriority | (string & {})) | null;
  /** @description The pipeline. */
  pipelineId?: PipelineId | null;
  /** @description The stage within the pipeline. */
  stageId?: PipelineStageId | null;
  /** @description Name of the stage. Set it by `stageId`. */
  stage?: string | null;
  /** @description The lead that became the deal. */
  leadId?: LeadId | null;
  /** @description Name of the lead. Set it by `leadId`. */
  leadName?: string | null;
  /** @description Where the deal came from. Writes call it `sourceId`. */
  crmSourceId?: SourceId | null;
  /** @description Name of the source. Set it by `sourceId`. */
  source?: string | null;
  /** @description The user who owns the deal. */
  ownerUserId?: UserId | null;
  /** @description The user who owns the deal. It is documented in the same way as `ownerUserId`, and writes take only that. */
  ownerId?: UserId | null;
  /** @description Name of the owner. Set it by `ownerUserId`. */
  ownerName?: string | null;
  /**
   * Format: date-time
   * @description When the deal was created.
   */
  createdAt?: string | null;
  /**
   * Format: date-time
   * @description When the deal was last changed.
   */
  updatedAt?: string | null;
};

/** @description A project that was deleted. The overview says that the response is the resource; no page shows it, so every member is optional. */
export type DeletedProject = DeletedProjectFields &
  (HasCustomFields extends true
    ? ResponseFields<
        FieldsOf<'projects'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonValue;
      });

/** Members of `DeletedProject`. */
type DeletedProjectFields = {
  /** @description Id of the project. It is always there, yet documented as nullable. */
  id?: ProjectId | null;
  /** @description Number given by Heffl. */
  number?: string;
  /** @description Title. */
  title?: string;
  /** @description Where the project stands. */
  status?: (ProjectStatus | (string & {})) | null;
  /** @description How the project is billed. */
  type?: (ProjectType | (string & {})) | null;
  /**
   * Format: date-time
   * @description When the project starts.
   */
  startDate?: string | null;
  /**
   * Format: date-time
   * @description When the project ends.
   */
  endDate?: string | null;
  /** @description The project pipeline. */
  pipelineId?: ProjectPipelineId | null;
  /** @description Name of the pipeline. Set it by `pipelineId`. */
  pipelineName?: string | null;
  /** @description The stage within the pipeline. */
  stageId?: ProjectStageId | null;
  /** @description Name of the stage. Set it by `stageId`. */
  stageName?: string | null;
  /** @description The user who leads the project. */
  projectLeadId?: UserId | null;
  /** @description Name of the user who leads the project. Set it by `projectLeadId`. */
  projectLeadName?: string | null;
  /** @description The contact or company that the project is for. */
  clientId?: ClientId | null;
  /** @description Name of the client. Set it by `clientId`. */
  clientName?: string | null;
  /** @description Free text. */
  description?: string | null;
  /** @description Hours planned. */
  budgetedHours?: number | null;
  /**
   * Format: date-time
   * @description When the project was created.
   */
  createdAt?: string | null;
  /**
   * Format: date-time
   * @description When the project was last changed.
   */
  updatedAt?: string | null;
};

/** @description A quotation that was deleted. The overview says that the response is the resource; no page shows it, so every member is optional. */
export type DeletedQuotation = DeletedQuotationFields &
  (HasCustomFields extends true
    ? ResponseFields<
        FieldsOf<'quotations'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonValue;
      });

/** Members of `DeletedQuotation`. */
type DeletedQuotationFields = {
  id?: QuotationId;
  /** @description Number given by Heffl. */
  number?: string;
  /**
   * Format: date-time
   * @description Date of the quotation.
   */
  date?: string;
  status?: QuotationStatus | (string & {});
  currency?: CurrencyCode;
  /**
   * Format: date-time
   * @description When the quotation was created.
   */
  createdAt?: string;
  /** @description Subject line. */
  subject?: string | null;
  /**
   * Format: date-time
   * @description Until when the offer holds.
   */
  expiryDate?: string | null;
  /** @description Rate from the currency of the quotation to that of the team. */
  conversionRate?: number;
  /** @description True if the prices include tax. */
  isInclusiveTax?: boolean;
  /** @description The contact or company that gets the offer. */
  clientId?: ClientId | null;
  /** @description The contact person, when the client is a company. */
  contactId?: ClientId | null;
  /** @description The deal that the offer belongs to. */
  dealId?: DealId | null;
  /** @description The user who sells. */
  salesPersonId?: UserId | null;
  /** @description The document template. It stays the one that the quotation was created with. */
  templateId?: TemplateId | null;
  /** @description The document as HTML. */
  contentHtml?: string | null;
  /** @description Notes for the team. */
  internalNotes?: string | null;
  /** @description Sum with tax. */
  totalAmount?: number;
  /** @description Sum before tax. */
  subtotalAmount?: number;
  /** @description Tax on the whole. */
  totalTaxAmount?: number;
  /** @description Discount on the whole. */
  totalDiscountAmount?: number;
  /** @description The tags. Writes call them `tags`. */
  tagIds?: TagId[];
  /** @description The lines. Empty in a list of quotations. Writes call them `quotationProducts`. */
  lineItems?: QuotationLineItem[];
  /**
   * Format: date-time
   * @description When the quotation was marked as accepted.
   */
  markedAcceptedOn?: string | null;
  /**
   * Format: date-time
   * @description When the quotation was marked as rejected.
   */
  markedRejectedOn?: string | null;
  /**
   * Format: date-time
   * @description When the quotation was last changed.
   */
  updatedAt?: string | null;
};

/** @description A task that was deleted. The overview says that the response is the resource; no page shows it, so every member is optional. */
export type DeletedTask = DeletedTaskFields &
  (HasCustomFields extends true
    ? ResponseFields<
        FieldsOf<'tasks'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonValue;
      });

/** Members of `DeletedTask`. */
type DeletedTaskFields = {
  id?: TaskId;
  /** @description Number given by Heffl. */
  number?: string;
  /** @description Title. */
  title?: string;
  status?: TaskStatus | (string & {});
  type?: TaskType | (string & {});
  /** @description True if a time is shown with the due date. */
  showTime?: boolean;
  /** @description The users who do the task. */
  assigneeIds?: UserId[];
  /** @description The tags. */
  tagIds?: TagId[];
  /** @description Free text. */
  description?: string | null;
  /** @description Priority. */
  priority?: (TaskPriority | (string & {})) | null;
  /**
   * Format: date-time
   * @description When the task is due.
   */
  dueDate?: string | null;
  /**
   * Format: date-time
   * @description When the task starts.
   */
  startDate?: string | null;
  /** @description Length in minutes. */
  durationMinutes?: number | null;
  /**
   * Format: date-time
   * @description When the task was completed.
   */
  completedOn?: string | null;
  /** @description Kind of record that the task is linked to. */
  entity?: TaskEntity | null;
  /** @description The record that the task is linked to. */
  entityId?: TaskEntityId | null;
  /** @description The project that the task is linked to. Writes use `entity` and `entityId`. */
  projectId?: ProjectId | null;
  /** @description The lead that the task is linked to. Writes use `entity` and `entityId`. */
  leadId?: LeadId | null;
  /** @description The deal that the task is linked to. Writes use `entity` and `entityId`. */
  dealId?: DealId | null;
  /** @description The contact or company concerned. */
  clientId?: ClientId | null;
  /** @description The contact person concerned. */
  contactId?: ClientId | null;
  /** @description The user who made the task. */
  createdById?: UserId | null;
  /** @description Name of the user who made the task. */
  createdByName?: string | null;
  /**
   * Format: date-time
   * @description When the task was created.
   */
  createdAt?: string | null;
  /**
   * Format: date-time
   * @description When the task was last changed.
   */
  updatedAt?: string | null;
};

/** @description Layout and settings of a kind of document, such as a quotation. */
export type DocumentTemplate = {
  id: TemplateId;
  /** @description Name. */
  name?: string | null;
  /** @description Kind of document that the template is for. */
  type?: DocumentType | null;
  /** @description True if the template is in use. */
  isActive?: boolean | null;
  /** @description True if documents made from it must be signed. */
  isSignatureRequired?: boolean | null;
  /** @description How values get into the document. Only `DYNAMIC` has been seen. */
  valueType?: string | null;
  /** @description Custom fields of the template. They come when one template is read, not in a list. */
  customFields?: DocumentTemplateCustomField[];
};

/** @description A custom field that belongs to a template. The names of members other than the key are unknown. */
export type DocumentTemplateCustomField = {
  key: CustomFieldKey;
  [key: string]: unknown;
};

/** @description A list of document templates. */
export type DocumentTemplateList = {
  /** @description The templates. */
  data: DocumentTemplate[];
  meta?: PageMeta;
};

/** @description Kind of document that a template is for. There are more. */
export type DocumentType =
  | 'quotations'
  | 'invoices'
  | 'proforma_invoices'
  | 'purchase_orders'
  | 'bills'
  | 'sales_orders'
  | 'documents'
  | (string & {});

/** @description Body of every error response. */
export type ErrorBody = {
  /** @description The error. */
  error: {
    /** @description Machine-readable code. */
    code:
      | 'UNAUTHORIZED'
      | 'FORBIDDEN'
      | 'NOT_FOUND'
      | 'VALIDATION_ERROR'
      | 'BAD_REQUEST'
      | 'CONFLICT'
      | 'TOO_MANY_REQUESTS'
      | 'INTERNAL_SERVER_ERROR'
      | (string & {});
    /** @description Error message for people. */
    message: string;
    /** @description Context, for example the issues of a validation error. Other members are unknown. */
    details?: {
      /** @description The problems found in the request. */
      issues?: ErrorIssue[];
      [key: string]: unknown;
    };
  };
};

/** @description One problem with a request. */
export type ErrorIssue = {
  /** @description The field at fault. Absent when the problem concerns the whole body. */
  field?: string;
  /** @description Error message for people. */
  message: string;
};

/** @description A condition on a field of another type. */
export type Filter = {
  operator: FilterOperator;
  /** @description Values to compare with. */
  values: unknown[];
};

/** @description How `values` are compared. The four for option fields are documented; those for other types are unknown. */
export type FilterOperator = 'is' | 'is_not' | 'is_any_of' | 'is_none_of' | (string & {});

/** @description Someone who may become a client. Members other than the id exist but are unknown. */
export type Lead = {
  id: LeadId;
  [key: string]: unknown;
};

/** @description Conditions by field. Several are combined, presumably with AND. Which fields there are is unknown. Pass other values with `unchecked(…)`. */
export type LeadFilters = Record<string, never>;

/** @description Id of a lead. */
export type LeadId = `ld_${string}` | LooseId;

/** @description A page of leads. */
export type LeadList = {
  /** @description The leads of this page. */
  data: Lead[];
  meta: PageMeta;
};

/** @description A stage of leads. */
export type LeadStage = {
  id: LeadStageId;
  /** @description Label. */
  label: string;
  /** @description Meaning of the stage. The values that writes take are known; that there are no others is not. */
  type: 'NEW' | 'CONTACTED' | 'UNQUALIFIED' | 'CONVERTED' | 'JUNK' | (string & {});
  /** @description Place among the stages. */
  position: number;
};

/** @description Fields of a new lead stage. Heffl gives it a position. */
export type LeadStageCreateParams = {
  /** @description Label. */
  label: string;
  /**
   * @description Meaning of the stage.
   * @enum {string}
   */
  type: 'NEW' | 'CONTACTED' | 'UNQUALIFIED' | 'CONVERTED' | 'JUNK';
};

/** @description A condition on the lead stage. */
export type LeadStageFilter = {
  operator: OptionFilterOperator;
  /** @description Lead stages to compare with. */
  values: LeadStageId[];
};

/** @description Id of a lead stage. */
export type LeadStageId = `lstg_${string}` | LooseId;

/** @description A list of lead stages. */
export type LeadStageList = {
  /** @description The lead stages. */
  data: LeadStage[];
  meta?: PageMeta;
};

/** @description A condition on a field of options. */
export type OptionFilter = {
  operator: OptionFilterOperator;
  /** @description Options to compare with. */
  values: unknown[];
};

/**
 * @description How `values` are compared, for a field of options. Others may exist. Pass other values with `unchecked(…)`.
 * @enum {string}
 */
export type OptionFilterOperator = 'is' | 'is_not' | 'is_any_of' | 'is_none_of';

/** @description Where this page stands in the list. */
export type PageMeta = {
  /** @description True if another page follows. */
  hasMore: boolean;
  /** @description Send it as `cursor` to get the next page. Null on the last page. */
  nextCursor?: string | null;
};

/** @description A deal pipeline. Responses show neither its icon nor whether it is active. */
export type Pipeline = {
  id: PipelineId;
  /** @description Name. */
  name: string;
  /** @description The stages. */
  stages: PipelineStage[];
};

/** @description Fields of a new deal pipeline. */
export type PipelineCreateParams = {
  /** @description Name. */
  name: string;
  /** @description The stages. There must be at least one of each type, ACTIVE, WON and LOST. */
  stages: PipelineStageCreateParams[];
  /** @description Name of a Tabler icon. Left out, a standard icon is taken. Responses do not show it. */
  icon?: string;
  /**
   * @description True if the pipeline is in use. Responses do not show it.
   * @default true
   */
  isActive?: boolean;
};

/** @description A condition on the deal pipeline. */
export type PipelineFilter = {
  operator: OptionFilterOperator;
  /** @description Deal pipelines to compare with. */
  values: PipelineId[];
};

/** @description Id of a deal pipeline. */
export type PipelineId = `dpl_${string}` | LooseId;

/** @description A list of deal pipelines. */
export type PipelineList = {
  /** @description The pipelines. */
  data: Pipeline[];
  meta?: PageMeta;
};

/** @description A stage of a deal pipeline. */
export type PipelineStage = {
  id: PipelineStageId;
  /** @description Name. */
  name: string;
  /** @description Place in the pipeline, lower first. */
  position: number;
  /** @description Chance of winning, in percent. */
  probability: number;
  type: PipelineStageType | (string & {});
};

/** @description Fields of a new stage. */
export type PipelineStageCreateParams = {
  /** @description Name. */
  name: string;
  /** @description Place in the pipeline, lower first. */
  position: number;
  /**
   * @description Chance of winning, in percent. From 0 to 100.
   * @default 0
   */
  probability?: number;
  /**
   * @description Days after which a deal in this stage is marked as rotting; 0 is never. Responses do not show it.
   * @default 0
   */
  rottingInDays?: number;
  /** @default ACTIVE */
  type?: PipelineStageType;
};

/** @description A condition on the stage of a deal pipeline. */
export type PipelineStageFilter = {
  operator: OptionFilterOperator;
  /** @description Stages to compare with. */
  values: PipelineStageId[];
};

/** @description Id of a stage of a deal pipeline. */
export type PipelineStageId = `dps_${string}` | LooseId;

/**
 * @description Meaning of a stage. A deal that enters a WON or LOST stage takes that status.
 * @enum {string}
 */
export type PipelineStageType = 'ACTIVE' | 'WON' | 'LOST';

/** @description Changes to a stage. A field that is left out keeps its value. */
export type PipelineStageUpdateParams = {
  /** @description Name. */
  name?: string;
  /** @description Place in the pipeline, lower first. */
  position?: number;
  /** @description Chance of winning, in percent. From 0 to 100. */
  probability?: number;
  /** @description Days after which a deal in this stage is marked as rotting; 0 is never. Responses do not show it. */
  rottingInDays?: number;
  /** @description Meaning of the stage. A pipeline needs at least one stage of each type. */
  type?: PipelineStageType;
};

/** @description Changes to a deal pipeline. Stages have operations of their own. */
export type PipelineUpdateParams = {
  /** @description Name. */
  name?: string;
  /** @description Name of a Tabler icon. Responses do not show it. */
  icon?: string;
  /** @description True if the pipeline is in use. Responses do not show it. */
  isActive?: boolean;
};

/** @description The main contact person. No page lists its members; these are the ones that API v1 takes. */
export type PrimaryContactInput = {
  /** @description Given name. */
  firstName?: string;
  /** @description Family name. */
  lastName?: string;
  /**
   * Format: email
   * @description E-mail address.
   */
  email?: string;
  /** @description Phone number with country code. */
  phone?: string;
  /** @description Form of address, such as `Ms.` or `Dr.`. */
  salutation?: string;
  /** @description Job title. */
  jobTitle?: string;
};

/** @description A thing or a service for sale. Responses show neither its cost price nor its custom fields. */
export type Product = {
  id: ProductId;
  /** @description Name. */
  name: string;
  /** @description Sales price. */
  price: number;
  /** @description Kind of product, a thing or a service. Writes accept these two values; responses are documented as any string. */
  type: 'PRODUCT' | 'SERVICE' | (string & {});
  /** @description True if the product is in use. */
  isActive: boolean;
  /** @description Free text. */
  description?: string | null;
  /** @description Stock keeping unit. */
  sku?: string | null;
};

/** @description Fields of a new product. Custom fields are accepted; responses do not show them yet. */
export type ProductCreateParams = ProductCreateParamsFields &
  (HasCustomFields extends true
    ? CreateFields<
        FieldsOf<'products'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonInput | undefined;
      });

/** Members of `ProductCreateParams`. */
type ProductCreateParamsFields = {
  /** @description Name. */
  name: string;
  type?: ProductType;
  /** @description Sales price. Whether it must be given is not documented. */
  price?: number;
  /** @description Free text. */
  description?: string | null;
  /** @description Stock keeping unit. */
  sku?: string | null;
  /** @description Cost price. Responses do not show it. */
  buyPrice?: number | null;
  /** @description True if the product is in use. */
  isActive?: boolean;
};

/** @description Id of a product. */
export type ProductId = `prd_${string}` | LooseId;

/** @description A list of products. */
export type ProductList = {
  /** @description The products. */
  data: Product[];
  meta?: PageMeta;
};

/**
 * @description Kind of a product, a thing or a service.
 * @enum {string}
 */
export type ProductType = 'PRODUCT' | 'SERVICE';

/** @description Changes to a product. A field that is left out keeps its value. Custom fields are accepted; responses do not show them yet. */
export type ProductUpdateParams = ProductUpdateParamsFields &
  (HasCustomFields extends true
    ? UpdateFields<
        FieldsOf<'products'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonInput | undefined;
      });

/** Members of `ProductUpdateParams`. */
type ProductUpdateParamsFields = {
  /** @description Name. */
  name?: string;
  type?: ProductType;
  /** @description Sales price. */
  price?: number;
  /** @description Free text. */
  description?: string | null;
  /** @description Stock keeping unit. */
  sku?: string | null;
  /** @description Cost price. Responses do not show it. */
  buyPrice?: number | null;
  /** @description True if the product is in use. */
  isActive?: boolean;
};

/** @description A piece of work for a client. */
export type Project = ProjectFields &
  (HasCustomFields extends true
    ? ResponseFields<
        FieldsOf<'projects'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonValue;
      });

/** Members of `Project`. */
type ProjectFields = {
  /** @description Id of the project. It is always there, yet documented as nullable. */
  id: ProjectId | null;
  /** @description Number given by Heffl. */
  number: string;
  /** @description Title. */
  title: string;
  /** @description Where the project stands. */
  status?: (ProjectStatus | (string & {})) | null;
  /** @description How the project is billed. */
  type?: (ProjectType | (string & {})) | null;
  /**
   * Format: date-time
   * @description When the project starts.
   */
  startDate?: string | null;
  /**
   * Format: date-time
   * @description When the project ends.
   */
  endDate?: string | null;
  /** @description The project pipeline. */
  pipelineId?: ProjectPipelineId | null;
  /** @description Name of the pipeline. Set it by `pipelineId`. */
  pipelineName?: string | null;
  /** @description The stage within the pipeline. */
  stageId?: ProjectStageId | null;
  /** @description Name of the stage. Set it by `stageId`. */
  stageName?: string | null;
  /** @description The user who leads the project. */
  projectLeadId?: UserId | null;
  /** @description Name of the user who leads the project. Set it by `projectLeadId`. */
  projectLeadName?: string | null;
  /** @description The contact or company that the project is for. */
  clientId?: ClientId | null;
  /** @description Name of the client. Set it by `clientId`. */
  clientName?: string | null;
  /** @description Free text. */
  description?: string | null;
  /** @description Hours planned. */
  budgetedHours?: number | null;
  /**
   * Format: date-time
   * @description When the project was created.
   */
  createdAt?: string | null;
  /**
   * Format: date-time
   * @description When the project was last changed.
   */
  updatedAt?: string | null;
};

/** @description Fields of a new project. Responses show neither sales person, tax mode, assignees nor tags. */
export type ProjectCreateParams = ProjectCreateParamsFields &
  (HasCustomFields extends true
    ? CreateFields<
        FieldsOf<'projects'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonInput | undefined;
      });

/** Members of `ProjectCreateParams`. */
type ProjectCreateParamsFields = {
  /** @description Title. */
  title: string;
  /** @description The project pipeline. Responses add its name as `pipelineName`. No known operation lists project pipelines; a project names its own. */
  pipelineId: ProjectPipelineId;
  /** @description The stage within the pipeline. Left out, the first OPEN stage is taken. Responses add its name as `stageName`. */
  stageId?: ProjectStageId | null;
  /** @description The contact or company that the project is for. Responses add its name as `clientName`. */
  clientId?: ClientId | null;
  /** @description The user who leads the project. Left out, it is the user of the API key. */
  projectLeadId?: UserId | null;
  /** @description The user who sells. */
  salesPersonId?: UserId | null;
  status?: ProjectStatus;
  type?: ProjectType;
  /**
   * Format: date-time
   * @description When the project starts.
   */
  startDate?: string | Date;
  /**
   * Format: date-time
   * @description When the project ends.
   */
  endDate?: string | Date;
  /** @description Hours planned. */
  budgetedHours?: number;
  /** @description Free text. */
  description?: string;
  /** @description True if the prices of the lines of the project include tax. */
  isInclusiveTax?: boolean;
  /** @description The users who work on the project. */
  assignees?: UserId[];
  /** @description The tags. */
  tags?: TagId[];
};

/** @description Id of a project. */
export type ProjectId = `prj_${string}` | LooseId;

/** @description A page of projects. */
export type ProjectList = {
  /** @description The projects of this page. */
  data: Project[];
  meta: PageMeta;
};

/** @description Id of a project pipeline. It is not a deal pipeline. */
export type ProjectPipelineId = `ppl_${string}` | LooseId;

/** @description Id of a stage of a project pipeline. */
export type ProjectStageId = `pps_${string}` | LooseId;

/**
 * @description Where a project stands.
 * @enum {string}
 */
export type ProjectStatus = 'ACTIVE' | 'COMPLETED' | 'CANCELLED';

/**
 * @description How a project is billed.
 * @enum {string}
 */
export type ProjectType = 'flat_rate' | 'retainer';

/** @description Changes to a project. A field that is left out keeps its value, and so does each custom field. */
export type ProjectUpdateParams = ProjectUpdateParamsFields &
  (HasCustomFields extends true
    ? UpdateFields<
        FieldsOf<'projects'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonInput | undefined;
      });

/** Members of `ProjectUpdateParams`. */
type ProjectUpdateParamsFields = {
  /** @description Title. */
  title?: string;
  /** @description The project pipeline. Responses add its name as `pipelineName`. No known operation lists project pipelines; a project names its own. */
  pipelineId?: ProjectPipelineId;
  /** @description The stage within the pipeline. A move to a closed (WON) stage completes the project. Responses add the name of the stage as `stageName`. */
  stageId?: ProjectStageId | null;
  /** @description The contact or company that the project is for. Responses add its name as `clientName`. */
  clientId?: ClientId | null;
  /** @description The user who leads the project. Responses add the name as `projectLeadName`. */
  projectLeadId?: UserId | null;
  /** @description The user who sells. Responses do not show it. */
  salesPersonId?: UserId | null;
  /** @description Where the project stands. It can be set directly, without a move by `stageId`. */
  status?: ProjectStatus;
  type?: ProjectType;
  /**
   * Format: date-time
   * @description When the project starts.
   */
  startDate?: string | Date;
  /**
   * Format: date-time
   * @description When the project ends.
   */
  endDate?: (string | Date) | null;
  /** @description Hours planned. */
  budgetedHours?: number | null;
  /** @description Free text. */
  description?: string | null;
  /** @description True if the prices of the lines of the project include tax. Responses do not show it. */
  isInclusiveTax?: boolean;
  /** @description The users who work on the project. Responses do not show them. */
  assignees?: UserId[];
  /** @description The tags. Responses do not show them. */
  tags?: TagId[];
};

/** @description An offer to a client, with its totals and, when it is read alone, its lines. */
export type Quotation = QuotationFields &
  (HasCustomFields extends true
    ? ResponseFields<
        FieldsOf<'quotations'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonValue;
      });

/** Members of `Quotation`. */
type QuotationFields = {
  id: QuotationId;
  /** @description Number given by Heffl. */
  number: string;
  /**
   * Format: date-time
   * @description Date of the quotation.
   */
  date: string;
  status: QuotationStatus | (string & {});
  currency: CurrencyCode;
  /**
   * Format: date-time
   * @description When the quotation was created.
   */
  createdAt: string;
  /** @description Subject line. */
  subject?: string | null;
  /**
   * Format: date-time
   * @description Until when the offer holds.
   */
  expiryDate?: string | null;
  /** @description Rate from the currency of the quotation to that of the team. */
  conversionRate?: number;
  /** @description True if the prices include tax. */
  isInclusiveTax?: boolean;
  /** @description The contact or company that gets the offer. */
  clientId?: ClientId | null;
  /** @description The contact person, when the client is a company. */
  contactId?: ClientId | null;
  /** @description The deal that the offer belongs to. */
  dealId?: DealId | null;
  /** @description The user who sells. */
  salesPersonId?: UserId | null;
  /** @description The document template. It stays the one that the quotation was created with. */
  templateId?: TemplateId | null;
  /** @description The document as HTML. */
  contentHtml?: string | null;
  /** @description Notes for the team. */
  internalNotes?: string | null;
  /** @description Sum with tax. */
  totalAmount?: number;
  /** @description Sum before tax. */
  subtotalAmount?: number;
  /** @description Tax on the whole. */
  totalTaxAmount?: number;
  /** @description Discount on the whole. */
  totalDiscountAmount?: number;
  /** @description The tags. Writes call them `tags`. */
  tagIds?: TagId[];
  /** @description The lines. Empty in a list of quotations. Writes call them `quotationProducts`. */
  lineItems?: QuotationLineItem[];
  /**
   * Format: date-time
   * @description When the quotation was marked as accepted.
   */
  markedAcceptedOn?: string | null;
  /**
   * Format: date-time
   * @description When the quotation was marked as rejected.
   */
  markedRejectedOn?: string | null;
  /**
   * Format: date-time
   * @description When the quotation was last changed.
   */
  updatedAt?: string | null;
};

/** @description Fields of a new quotation. The keys of custom fields may come from its template too. */
export type QuotationCreateParams = QuotationCreateParamsFields &
  (HasCustomFields extends true
    ? CreateFields<
        FieldsOf<'quotations'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonInput | undefined;
      });

/** Members of `QuotationCreateParams`. */
type QuotationCreateParamsFields = {
  /** @description The contact or company that gets the offer. */
  clientId: ClientId;
  /** @description The document template, one of type `quotations`. It cannot be changed later. */
  templateId: TemplateId;
  /**
   * Format: date-time
   * @description Date of the quotation.
   */
  date: string | Date;
  /** @description The lines. Responses call them `lineItems`. At least 1 item. */
  quotationProducts: QuotationLineItemInput[];
  /** @description The contact person, when the client is a company. */
  contactId?: ClientId;
  /** @description The deal that the offer belongs to. */
  dealId?: DealId;
  /**
   * Format: date-time
   * @description Until when the offer holds.
   */
  expiryDate?: string | Date;
  /** @description Subject line. */
  subject?: string;
  /** @description Title for the team. Responses do not show it. */
  title?: string;
  /**
   * @description Where the quotation stands at first.
   * @default DRAFT
   */
  status?: QuotationStatus;
  /** @description True if the prices include tax. */
  isInclusiveTax?: boolean;
  /** @description The document as HTML. Left out, it is made from the template. */
  contentHtml?: string;
  /** @description Notes for the team. */
  internalNotes?: string;
  /** @description The user who sells. */
  salesPersonId?: UserId;
  currency?: CurrencyCode;
  /** @description Rate from the currency of the quotation to that of the team. */
  conversionRate?: number;
  /** @description The tags. Responses call them `tagIds`. */
  tags?: TagId[];
};

/** @description Conditions by field. Several are combined, presumably with AND. Which fields there are is unknown. Whether custom fields can be filtered by is not documented. Pass other values with `unchecked(…)`. */
export type QuotationFilters = HasCustomFields extends true
  ? FilterFields<
      FieldsOf<'quotations'>,
      {
        [key: `cf_${string}`]: OptionFilter | Filter;
      },
      OptionFilter,
      Filter
    >
  : {
      [key: `cf_${string}`]: OptionFilter | Filter;
    };

/** @description Id of a quotation. */
export type QuotationId = `qtn_${string}` | LooseId;

/** @description A line of a quotation, as returned, known from a sample. Writes call the list `quotationProducts`. Inferred from the sample: required members come first, so `name`, `quantity` and `price` are always there. */
export type QuotationLineItem = {
  /** @description Text of the line. */
  name: string;
  /** @description How many. */
  quantity: number;
  /** @description Price of one. */
  price: number;
  /** @description The product. */
  productId?: ProductId | null;
  /** @description Further text. */
  description?: string | null;
  /** @description Tax. Whether it is a percentage or an amount is not documented. */
  tax?: number | null;
  /** @description The tax rate. */
  taxRateId?: TaxRateId | null;
  /** @description Discount. Whether it is a percentage or an amount is not documented. */
  discount?: number | null;
  /** @description Scope. Its meaning is not documented. */
  scope?: string | null;
};

/** @description A line of a quotation, as written. Responses call the list `lineItems`. */
export type QuotationLineItemInput = {
  /** @description Text of the line. */
  name: string;
  /** @description How many. */
  quantity: number;
  /** @description Price of one. */
  price: number;
  productId?: ProductId;
  /** @description Further text. */
  description?: string;
  /** @description Tax. Whether it is a percentage or an amount is not documented. */
  tax?: number;
  taxRateId?: TaxRateId;
  /** @description Discount. Whether it is a percentage or an amount is not documented. */
  discount?: number;
  /** @description Scope. Its meaning is not documented. */
  scope?: string;
};

/** @description A page of quotations, without their lines. */
export type QuotationList = {
  /** @description The quotations of this page. Their `lineItems` are empty. */
  data: Quotation[];
  meta: PageMeta;
};

/**
 * @description Where a quotation stands.
 * @enum {string}
 */
export type QuotationStatus = 'DRAFT' | 'SENT' | 'ACCEPTED' | 'REJECTED';

/** @description Changes to a quotation. A field that is left out keeps its value, and so does each custom field. The template cannot be changed. */
export type QuotationUpdateParams = QuotationUpdateParamsFields &
  (HasCustomFields extends true
    ? UpdateFields<
        FieldsOf<'quotations'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonInput | undefined;
      });

/** Members of `QuotationUpdateParams`. */
type QuotationUpdateParamsFields = {
  /** @description The contact or company that gets the offer. */
  clientId?: ClientId;
  /**
   * Format: date-time
   * @description Date of the quotation.
   */
  date?: string | Date;
  /** @description The lines. Whether they replace all earlier lines is not documented. Responses call them `lineItems`. At least 1 item. */
  quotationProducts?: QuotationLineItemInput[];
  /** @description The contact person, when the client is a company. */
  contactId?: ClientId | null;
  /** @description The deal that the offer belongs to. */
  dealId?: DealId | null;
  /**
   * Format: date-time
   * @description Until when the offer holds.
   */
  expiryDate?: (string | Date) | null;
  /** @description Subject line. */
  subject?: string | null;
  /** @description Title for the team. Responses do not show it. */
  title?: string | null;
  status?: QuotationStatus;
  /** @description True if the prices include tax. */
  isInclusiveTax?: boolean;
  /** @description The document as HTML. */
  contentHtml?: string | null;
  /** @description Notes for the team. */
  internalNotes?: string | null;
  /** @description The user who sells. */
  salesPersonId?: UserId | null;
  currency?: CurrencyCode;
  /** @description Rate from the currency of the quotation to that of the team. */
  conversionRate?: number;
  /** @description The tags. Responses call them `tagIds`. */
  tags?: TagId[];
};

/** @description A CRM source, where a client or a deal came from. It has a name, which contacts show as `sourceName`; the name of that member and all others are unknown. */
export type Source = {
  id: SourceId;
  [key: string]: unknown;
};

/** @description Id of a CRM source. */
export type SourceId = `src_${string}` | LooseId;

/** @description A list of CRM sources. */
export type SourceList = {
  /** @description The sources. */
  data: Source[];
  meta?: PageMeta;
};

/** @description A label for records of one kind. */
export type Tag = {
  id: TagId;
  /** @description Name. */
  name: string;
  /** @description Colour as a hexadecimal code. */
  color: string;
  type: TagType | (string & {});
  /** @description Icon. */
  icon?: string | null;
};

/** @description Fields of a new tag. */
export type TagCreateParams = {
  /** @description Name. */
  name: string;
  type: TagType;
  /** @description Colour as a hexadecimal code. */
  color: string;
  /** @description Icon. */
  icon?: string | null;
};

/** @description Id of a tag. */
export type TagId = `tag_${string}` | LooseId;

/** @description A list of tags. */
export type TagList = {
  /** @description The tags. */
  data: Tag[];
  meta?: PageMeta;
};

/**
 * @description Kind of record that a tag is for.
 * @enum {string}
 */
export type TagType =
  | 'leads'
  | 'deals'
  | 'clients'
  | 'contacts'
  | 'projects'
  | 'project_tasks'
  | 'invoices'
  | 'quotations'
  | 'schedules'
  | 'fs_jobs'
  | 'purchase_orders'
  | 'vendors'
  | 'bills';

/** @description Something to do, alone or linked to a project, a lead or a deal. */
export type Task = TaskFields &
  (HasCustomFields extends true
    ? ResponseFields<
        FieldsOf<'tasks'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonValue;
      });

/** Members of `Task`. */
type TaskFields = {
  id: TaskId;
  /** @description Number given by Heffl. */
  number: string;
  /** @description Title. */
  title: string;
  status: TaskStatus | (string & {});
  type: TaskType | (string & {});
  /** @description True if a time is shown with the due date. */
  showTime: boolean;
  /** @description The users who do the task. */
  assigneeIds: UserId[];
  /** @description The tags. */
  tagIds: TagId[];
  /** @description Free text. */
  description?: string | null;
  /** @description Priority. */
  priority?: (TaskPriority | (string & {})) | null;
  /**
   * Format: date-time
   * @description When the task is due.
   */
  dueDate?: string | null;
  /**
   * Format: date-time
   * @description When the task starts.
   */
  startDate?: string | null;
  /** @description Length in minutes. */
  durationMinutes?: number | null;
  /**
   * Format: date-time
   * @description When the task was completed.
   */
  completedOn?: string | null;
  /** @description Kind of record that the task is linked to. */
  entity?: TaskEntity | null;
  /** @description The record that the task is linked to. */
  entityId?: TaskEntityId | null;
  /** @description The project that the task is linked to. Writes use `entity` and `entityId`. */
  projectId?: ProjectId | null;
  /** @description The lead that the task is linked to. Writes use `entity` and `entityId`. */
  leadId?: LeadId | null;
  /** @description The deal that the task is linked to. Writes use `entity` and `entityId`. */
  dealId?: DealId | null;
  /** @description The contact or company concerned. */
  clientId?: ClientId | null;
  /** @description The contact person concerned. */
  contactId?: ClientId | null;
  /** @description The user who made the task. */
  createdById?: UserId | null;
  /** @description Name of the user who made the task. */
  createdByName?: string | null;
  /**
   * Format: date-time
   * @description When the task was created.
   */
  createdAt?: string | null;
  /**
   * Format: date-time
   * @description When the task was last changed.
   */
  updatedAt?: string | null;
};

/** @description Fields of a new task. */
export type TaskCreateParams = TaskCreateParamsFields &
  TaskLink &
  (HasCustomFields extends true
    ? CreateFields<
        FieldsOf<'tasks'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonInput | undefined;
      });

/** Members of `TaskCreateParams`. */
type TaskCreateParamsFields = {
  /** @description Title. */
  title: string;
  /** @description Free text. */
  description?: string | null;
  /** @description Where the task stands. Left out, it is presumably OPEN. */
  status?: TaskStatus;
  /** @description Kind of the task, in lower case. Left out, it is presumably `todo`. */
  type?: TaskType;
  /** @description Priority. */
  priority?: TaskPriority | null;
  /**
   * Format: date-time
   * @description When the task starts.
   */
  startDate?: string | Date;
  /**
   * Format: date-time
   * @description When the task is due.
   */
  dueDate?: string | Date;
  /** @description True if a time is shown with the due date. */
  showTime?: boolean;
  /** @description Length in minutes. At least 0. */
  durationMinutes?: number;
  /** @description The users who do the task. */
  assigneeIds?: UserId[];
  /** @description The tags. */
  tagIds?: TagId[];
};

/** @description Kind of record that a task is linked to. */
export type TaskEntity = 'projects' | 'leads' | 'deals' | (string & {});

/** @description Id of the record that a task is linked to, a project, a lead or a deal. */
export type TaskEntityId = ProjectId | LeadId | DealId;

/** @description Conditions by field. Several are combined, presumably with AND. `status` and `assigneeIds` were seen in use; `type` and `priority` are named. Tags and dates can be filtered too, but the names of these fields are unknown; others may be given with the same shape. Whether custom fields can be filtered by is not documented. Pass other values with `unchecked(…)`. */
export type TaskFilters = TaskFiltersFields &
  (HasCustomFields extends true
    ? FilterFields<
        FieldsOf<'tasks'>,
        {
          [key: `cf_${string}`]: OptionFilter | Filter;
        },
        OptionFilter,
        Filter
      >
    : {
        [key: `cf_${string}`]: OptionFilter | Filter;
      });

/** Members of `TaskFilters`. */
type TaskFiltersFields = {
  status?: TaskStatusFilter;
  type?: TaskTypeFilter;
  priority?: TaskPriorityFilter;
  assigneeIds?: UserFilter;
};

/** @description Id of a task. */
export type TaskId = `tsk_${string}` | LooseId;

/** @description The record that a task is linked to. `entity` and `entityId` are sent together, or both are left out. Null removes the link: that is inferred, and so is that `entity` has to be there then. The page says only that `entityId` may be null. */
export type TaskLink = TaskLinkFields | TaskLinkFields2 | TaskLinkFields3 | TaskLinkFields4;

/** Members of `TaskLink`. */
type TaskLinkFields = {
  /** @description Left out. Send it together with `entityId`. */
  entity?: never;
  /** @description Left out. Send it together with `entity`. */
  entityId?: never;
};

/** Members of `TaskLink`. */
type TaskLinkFields2 = {
  /**
   * @description Kind of record to link the task to.
   * @enum {string}
   */
  entity: 'projects';
  /** @description The project, or null to remove the link. */
  entityId: ProjectId | null;
};

/** Members of `TaskLink`. */
type TaskLinkFields3 = {
  /**
   * @description Kind of record to link the task to.
   * @enum {string}
   */
  entity: 'leads';
  /** @description The lead, or null to remove the link. */
  entityId: LeadId | null;
};

/** Members of `TaskLink`. */
type TaskLinkFields4 = {
  /**
   * @description Kind of record to link the task to.
   * @enum {string}
   */
  entity: 'deals';
  /** @description The deal, or null to remove the link. */
  entityId: DealId | null;
};

/** @description A page of tasks. */
export type TaskList = {
  /** @description The tasks of this page. */
  data: Task[];
  meta: PageMeta;
};

/**
 * @description Priority of a task.
 * @enum {string}
 */
export type TaskPriority = 'LOW' | 'MEDIUM' | 'HIGH';

/** @description A condition on the priority of a task. */
export type TaskPriorityFilter = {
  operator: OptionFilterOperator;
  /** @description Priorities to compare with. */
  values: TaskPriority[];
};

/**
 * @description Where a task stands.
 * @enum {string}
 */
export type TaskStatus = 'OPEN' | 'IN_PROGRESS' | 'ON_HOLD' | 'COMPLETED' | 'CANCELLED';

/** @description A condition on the status of a task. */
export type TaskStatusFilter = {
  operator: OptionFilterOperator;
  /** @description Statuses to compare with. */
  values: TaskStatus[];
};

/**
 * @description Kind of a task, in lower case.
 * @enum {string}
 */
export type TaskType = 'call' | 'todo' | 'meeting';

/** @description A condition on the type of a task. */
export type TaskTypeFilter = {
  operator: OptionFilterOperator;
  /** @description Types to compare with. */
  values: TaskType[];
};

/** @description Changes to a task. A field that is left out keeps its value, and so does each custom field. */
export type TaskUpdateParams = TaskUpdateParamsFields &
  TaskLink &
  (HasCustomFields extends true
    ? UpdateFields<
        FieldsOf<'tasks'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonInput | undefined;
      });

/** Members of `TaskUpdateParams`. */
type TaskUpdateParamsFields = {
  /** @description Title. */
  title?: string;
  /** @description Free text. */
  description?: string | null;
  /** @description Where the task stands. COMPLETED presumably fills `completedOn`. */
  status?: TaskStatus;
  type?: TaskType;
  /** @description Priority. */
  priority?: TaskPriority | null;
  /**
   * Format: date-time
   * @description When the task starts.
   */
  startDate?: string | Date;
  /**
   * Format: date-time
   * @description When the task is due.
   */
  dueDate?: string | Date;
  /** @description True if a time is shown with the due date. */
  showTime?: boolean;
  /** @description Length in minutes. At least 0. */
  durationMinutes?: number;
  /** @description The users who do the task. */
  assigneeIds?: UserId[];
  /** @description The tags. */
  tagIds?: TagId[];
};

/** @description Id of a tax rate. No operation that lists tax rates is known. */
export type TaxRateId = `txr_${string}` | LooseId;

/** @description Id of a document template. */
export type TemplateId = `tpl_${string}` | LooseId;

/** @description A user of the team. Members other than the id exist but are unknown. */
export type User = {
  id: UserId;
  [key: string]: unknown;
};

/** @description A condition on team users. */
export type UserFilter = {
  operator: OptionFilterOperator;
  /** @description Users to compare with. */
  values: UserId[];
};

/** @description Id of a team user. */
export type UserId = `usr_${string}` | LooseId;

/** @description A list of users. */
export type UserList = {
  /** @description The users. */
  data: User[];
  meta?: PageMeta;
};

/** @description Id of a vendor. Its prefix is unknown. */
export type VendorId = string;

/** Query parameters of `contacts.list`. */
export type ContactListParams = {
  /**
   * @description The `meta.nextCursor` of the page before. Leave it out for the first page.
   * @example eyJpZCI6ImNsdF9hYmMxMjMifQ
   */
  cursor?: components['parameters']['cursor'];
  /** @description Items per page. Default: 30. From 1 to 100. */
  pageSize?: components['parameters']['pageSize'];
  /**
   * @description Full-text search. Which fields it covers is unknown; words, e-mail addresses and phone numbers are in use.
   * @example lovelace
   */
  search?: string;
  /** @description Field to order by. Further values are unknown. Default: "createdAt". */
  orderBy?:
    | 'createdAt'
    | 'name'
    | (HasCustomFields extends true ? FieldKeys<FieldsOf<'contacts'>> : never)
    | (string & {});
  /** @description Direction of the order. Default: "desc". */
  orderDir?: components['parameters']['orderDir'];
  /** @description Conditions by field, sent as one JSON string. */
  filters?: ContactFilters;
};

/** Query parameters of `companies.list`. */
export type CompanyListParams = {
  /**
   * @description The `meta.nextCursor` of the page before. Leave it out for the first page.
   * @example eyJpZCI6ImNsdF9hYmMxMjMifQ
   */
  cursor?: components['parameters']['cursor'];
  /** @description Items per page. Default: 30. From 1 to 100. */
  pageSize?: components['parameters']['pageSize'];
  /**
   * @description Full-text search. Which fields it covers is unknown.
   * @example engines
   */
  search?: string;
  /** @description Field to order by. The values are those known of contacts; further ones are unknown. Default: "createdAt". */
  orderBy?:
    | 'createdAt'
    | 'name'
    | (HasCustomFields extends true ? FieldKeys<FieldsOf<'companies'>> : never)
    | (string & {});
  /** @description Direction of the order. Default: "desc". */
  orderDir?: components['parameters']['orderDir'];
  /** @description Conditions by field, sent as one JSON string. */
  filters?: CompanyFilters;
};

/** Query parameters of `deals.list`. */
export type DealListParams = {
  /**
   * @description The `meta.nextCursor` of the page before. Leave it out for the first page.
   * @example eyJpZCI6ImNsdF9hYmMxMjMifQ
   */
  cursor?: components['parameters']['cursor'];
  /** @description Items per page. Default: 30. From 1 to 100. */
  pageSize?: components['parameters']['pageSize'];
  /**
   * @description Search in the title and number of the deal and the name of the client.
   * @example engine
   */
  search?: string;
  /** @description Field to order by. Default: "createdAt". */
  orderBy?: 'createdAt' | 'position' | 'expectedCloseDate' | 'price';
  /** @description Direction of the order. Default: "desc". */
  orderDir?: components['parameters']['orderDir'];
  /** @description Conditions by field, sent as one JSON string. */
  filters?: DealFilters;
};

/** Query parameters of `quotations.list`. */
export type QuotationListParams = {
  /**
   * @description The `meta.nextCursor` of the page before. Leave it out for the first page.
   * @example eyJpZCI6ImNsdF9hYmMxMjMifQ
   */
  cursor?: components['parameters']['cursor'];
  /** @description Items per page. Default: 30. From 1 to 100. */
  pageSize?: components['parameters']['pageSize'];
  /**
   * @description Search in the number and subject of the quotation, the name of the client and the text of the lines.
   * @example engine
   */
  search?: string;
  /** @description Field to order by. Default: "createdAt". */
  orderBy?: 'createdAt' | 'date' | 'number' | 'expiryDate';
  /** @description Direction of the order. Default: "desc". */
  orderDir?: components['parameters']['orderDir'];
  /** @description Conditions by field, sent as one JSON string. */
  filters?: QuotationFilters;
};

/** Query parameters of `tasks.list`. */
export type TaskListParams = {
  /**
   * @description The `meta.nextCursor` of the page before. Leave it out for the first page.
   * @example eyJpZCI6ImNsdF9hYmMxMjMifQ
   */
  cursor?: components['parameters']['cursor'];
  /** @description Items per page. Default: 30. From 1 to 100. */
  pageSize?: components['parameters']['pageSize'];
  /**
   * @description Full-text search. Which fields it covers is unknown.
   * @example call
   */
  search?: string;
  /** @description Field to order by. Further values are unknown. Default: "createdAt". */
  orderBy?: 'createdAt' | (HasCustomFields extends true ? FieldKeys<FieldsOf<'tasks'>> : never) | (string & {});
  /** @description Direction of the order. Default: "desc". */
  orderDir?: components['parameters']['orderDir'];
  /** @description Conditions by field, sent as one JSON string. */
  filters?: TaskFilters;
};

/** Query parameters of `projects.list`. */
export type ProjectListParams = {
  /**
   * @description The `meta.nextCursor` of the page before. Leave it out for the first page.
   * @example eyJpZCI6ImNsdF9hYmMxMjMifQ
   */
  cursor?: components['parameters']['cursor'];
  /** @description Items per page. Default: 30. From 1 to 100. */
  pageSize?: components['parameters']['pageSize'];
  /**
   * @description Search in the title, number and description of the project.
   * @example engine
   */
  search?: string;
  /**
   * @description Only projects with this status.
   * @example ACTIVE
   */
  status?: ProjectStatus;
  /**
   * @description Only projects billed in this way.
   * @example flat_rate
   */
  type?: ProjectType;
  /**
   * @description Only projects in this project pipeline.
   * @example ppl_abc123
   */
  pipelineId?: ProjectPipelineId;
  /**
   * @description Only projects in this stage.
   * @example pps_abc123
   */
  stageId?: ProjectStageId;
  /**
   * @description Only projects for this contact or company.
   * @example clt_def456
   */
  clientId?: ClientId;
  /**
   * @description Only projects led by this user.
   * @example usr_abc123
   */
  projectLeadId?: UserId;
};

/** Query parameters of `leads.list`. */
export type LeadListParams = {
  /**
   * @description The `meta.nextCursor` of the page before. Leave it out for the first page.
   * @example eyJpZCI6ImNsdF9hYmMxMjMifQ
   */
  cursor?: components['parameters']['cursor'];
  /** @description Items per page. Default: 30. From 1 to 100. */
  pageSize?: components['parameters']['pageSize'];
  /**
   * @description Full-text search. Which fields it covers is unknown; public code searches for phone numbers.
   * @example +442079460000
   */
  search?: string;
  /** @description Field to order by. Further values are unknown. Default: "createdAt". */
  orderBy?: 'createdAt' | (string & {});
  /** @description Direction of the order. Default: "desc". */
  orderDir?: components['parameters']['orderDir'];
  /** @description Conditions by field, sent as one JSON string. */
  filters?: LeadFilters;
};

/** Query parameters of `documentTemplates.list`. */
export type DocumentTemplateListParams = {
  /**
   * @description The `meta.nextCursor` of the page before. It follows from the general rules of pagination; no page shows it for this list.
   * @example eyJpZCI6ImNsdF9hYmMxMjMifQ
   */
  cursor?: components['parameters']['referenceCursor'];
  /**
   * @description Only templates for this kind of document.
   * @example quotations
   */
  type?: DocumentType;
  /**
   * @description Only templates whose name starts with this string, in upper or lower case.
   * @example standard
   */
  search?: string;
  /**
   * @description True to list templates that are not in use too. Left out, they are presumably not listed.
   * @example true
   */
  includeInactive?: boolean;
};

/** Query parameters of `pipelines.list`. */
export type PipelineListParams = {
  /**
   * @description The `meta.nextCursor` of the page before. It follows from the general rules of pagination; no page shows it for this list.
   * @example eyJpZCI6ImNsdF9hYmMxMjMifQ
   */
  cursor?: components['parameters']['referenceCursor'];
};

/** Query parameters of `users.list`. */
export type UserListParams = {
  /**
   * @description The `meta.nextCursor` of the page before. It follows from the general rules of pagination; no page shows it for this list.
   * @example eyJpZCI6ImNsdF9hYmMxMjMifQ
   */
  cursor?: components['parameters']['referenceCursor'];
};

/** Query parameters of `tags.list`. */
export type TagListParams = {
  /**
   * @description The `meta.nextCursor` of the page before. It follows from the general rules of pagination; no page shows it for this list.
   * @example eyJpZCI6ImNsdF9hYmMxMjMifQ
   */
  cursor?: components['parameters']['referenceCursor'];
};

/** Query parameters of `clientStages.list`. */
export type ClientStageListParams = {
  /**
   * @description The `meta.nextCursor` of the page before. It follows from the general rules of pagination; no page shows it for this list.
   * @example eyJpZCI6ImNsdF9hYmMxMjMifQ
   */
  cursor?: components['parameters']['referenceCursor'];
};

/** Query parameters of `leadStages.list`. */
export type LeadStageListParams = {
  /**
   * @description The `meta.nextCursor` of the page before. It follows from the general rules of pagination; no page shows it for this list.
   * @example eyJpZCI6ImNsdF9hYmMxMjMifQ
   */
  cursor?: components['parameters']['referenceCursor'];
};

/** Query parameters of `sources.list`. */
export type SourceListParams = {
  /**
   * @description The `meta.nextCursor` of the page before. It follows from the general rules of pagination; no page shows it for this list.
   * @example eyJpZCI6ImNsdF9hYmMxMjMifQ
   */
  cursor?: components['parameters']['referenceCursor'];
};

/** Query parameters of `customFields.list`. */
export type CustomFieldListParams = {
  /**
   * @description The `meta.nextCursor` of the page before. It follows from the general rules of pagination; no page shows it for this list.
   * @example eyJpZCI6ImNsdF9hYmMxMjMifQ
   */
  cursor?: components['parameters']['referenceCursor'];
  /**
   * @description Kind of record. It is presumably required.
   * @example deals
   */
  entity?: 'contacts' | 'companies' | 'deals' | 'tasks';
  /**
   * @description With the entity `deals`, adds the fields of the deals of this pipeline.
   * @example dpl_abc123
   */
  pipelineId?: PipelineId;
};

/** Query parameters of `products.list`. */
export type ProductListParams = {
  /**
   * @description The `meta.nextCursor` of the page before. It follows from the general rules of pagination; no page shows it for this list.
   * @example eyJpZCI6ImNsdF9hYmMxMjMifQ
   */
  cursor?: components['parameters']['referenceCursor'];
};

export interface paths {
  '/contacts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List contacts
     * @description Lists the contacts of the workspace, newest first.
     */
    get: operations['contacts.list'];
    put?: never;
    /**
     * Create a contact
     * @description Creates a contact, a person. It may belong to a company.
     */
    post: operations['contacts.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/contacts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a contact
     * @description Deletes a contact. Rejected with status 400, not 409, while deals, invoices or quotations are linked to it.
     */
    delete: operations['contacts.delete'];
    options?: never;
    head?: never;
    /**
     * Update a contact
     * @description Changes the fields that are sent and leaves the others as they are, custom fields included. The id must be that of a contact; a company has its own operation.
     */
    patch: operations['contacts.update'];
    trace?: never;
  };
  '/companies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List companies
     * @description Lists the companies of the workspace, newest first.
     */
    get: operations['companies.list'];
    put?: never;
    /**
     * Create a company
     * @description Creates a company and, when `primaryContact` is given, its main contact person.
     */
    post: operations['companies.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/companies/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a company
     * @description Deletes a company. Presumably rejected with status 400 while other records are linked to it, as it is for contacts.
     */
    delete: operations['companies.delete'];
    options?: never;
    head?: never;
    /**
     * Update a company
     * @description Changes the fields that are sent and leaves the others as they are, custom fields included. `primaryContact` changes the main contact person, or creates one.
     */
    patch: operations['companies.update'];
    trace?: never;
  };
  '/deals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List deals
     * @description Lists the deals of the workspace, newest first.
     */
    get: operations['deals.list'];
    put?: never;
    /**
     * Create a deal
     * @description Creates a deal in a pipeline. `pipelines.list` lists the pipelines and their stages; `customFields.list` with the pipeline lists the custom fields of its deals.
     */
    post: operations['deals.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/deals/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a deal
     * @description Reads one deal. Whether it shows more than a list does is not documented.
     */
    get: operations['deals.get'];
    put?: never;
    post?: never;
    /**
     * Delete a deal
     * @description Deletes a deal. What becomes of its tasks and quotations is not documented.
     */
    delete: operations['deals.delete'];
    options?: never;
    head?: never;
    /**
     * Update a deal
     * @description Changes the fields that are sent and leaves the others as they are, custom fields included. To close a deal, move it to a stage of type WON or LOST; its status follows.
     */
    patch: operations['deals.update'];
    trace?: never;
  };
  '/quotations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List quotations
     * @description Lists the quotations of the workspace, newest first. Their `lineItems` are empty; read one quotation to get them.
     */
    get: operations['quotations.list'];
    put?: never;
    /**
     * Create a quotation
     * @description Creates a quotation from a document template. `documentTemplates.list` with the type `quotations` lists the templates, and `documentTemplates.get` the custom fields that one of them adds.
     */
    post: operations['quotations.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quotations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a quotation
     * @description Reads one quotation with its lines and totals.
     */
    get: operations['quotations.get'];
    put?: never;
    post?: never;
    /**
     * Delete a quotation
     * @description Deletes a quotation. Whether its status matters is not documented.
     */
    delete: operations['quotations.delete'];
    options?: never;
    head?: never;
    /**
     * Update a quotation
     * @description Changes the fields that are sent and leaves the others as they are, custom fields included. The template stays what it is.
     */
    patch: operations['quotations.update'];
    trace?: never;
  };
  '/tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List tasks
     * @description Lists the tasks that the user of the API key may see, newest first.
     */
    get: operations['tasks.list'];
    put?: never;
    /**
     * Create a task
     * @description Creates a task, alone or linked to a record. `entity` and `entityId` go together.
     */
    post: operations['tasks.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tasks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a task
     * @description Reads one task. The record it is linked to shows twice, as `entityId` and as the id of its kind.
     */
    get: operations['tasks.get'];
    put?: never;
    post?: never;
    /**
     * Delete a task
     * @description Deletes a task. Only the overview names this operation.
     */
    delete: operations['tasks.delete'];
    options?: never;
    head?: never;
    /**
     * Update a task
     * @description Changes the fields that are sent and leaves the others as they are, custom fields included. `entity` and `entityId` go together.
     */
    patch: operations['tasks.update'];
    trace?: never;
  };
  '/projects': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List projects
     * @description Lists the projects of the workspace. Unlike other lists it has one query parameter for each condition, and no order can be chosen.
     */
    get: operations['projects.list'];
    put?: never;
    /**
     * Create a project
     * @description Creates a project. No page documents this operation; the update page describes what happens to fields that are left out, which only makes sense here.
     */
    post: operations['projects.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/projects/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a project
     * @description Reads one project. Its sales person, assignees and tags are not shown.
     */
    get: operations['projects.get'];
    put?: never;
    post?: never;
    /**
     * Delete a project
     * @description Deletes a project. No page documents this operation; every other such record has it.
     */
    delete: operations['projects.delete'];
    options?: never;
    head?: never;
    /**
     * Update a project
     * @description Changes the fields that are sent and leaves the others as they are, custom fields included. A move to a closed (WON) stage completes the project.
     */
    patch: operations['projects.update'];
    trace?: never;
  };
  '/leads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List leads
     * @description Lists the leads of the workspace, newest first. It is the only operation on leads in this version; API v1 has the others.
     */
    get: operations['leads.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/document-templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List document templates
     * @description Lists the templates for quotations, invoices and other documents. Templates for projects and e-mails are not among them.
     */
    get: operations['documentTemplates.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/document-templates/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a document template
     * @description Reads one template with its custom fields. Their keys may be sent to `quotations.create` like any other custom field.
     */
    get: operations['documentTemplates.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/pipelines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List deal pipelines
     * @description Lists the deal pipelines with their stages. Whether pipelines that are not in use are listed is not documented.
     */
    get: operations['pipelines.list'];
    put?: never;
    /**
     * Create a deal pipeline
     * @description Creates a deal pipeline with its stages, at least one each of type ACTIVE, WON and LOST.
     */
    post: operations['pipelines.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/pipelines/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a deal pipeline
     * @description Reads one deal pipeline with its stages.
     */
    get: operations['pipelines.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update a deal pipeline
     * @description Changes the name, the icon or the use of a pipeline. Its stages have operations of their own.
     */
    patch: operations['pipelines.update'];
    trace?: never;
  };
  '/pipelines/{id}/stages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Add a stage to a deal pipeline
     * @description Adds a stage to a deal pipeline. It is of type ACTIVE unless the body says otherwise.
     */
    post: operations['pipelines.stages.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/pipeline-stages/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update a stage of a deal pipeline
     * @description Changes a stage of a deal pipeline. The path names the stage alone, not its pipeline.
     */
    patch: operations['pipelines.stages.update'];
    trace?: never;
  };
  '/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List users
     * @description Lists the users of the team. The list can be searched and narrowed to active members, but the names of these parameters are unknown.
     */
    get: operations['users.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tags': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List tags
     * @description Lists the tags of the workspace.
     */
    get: operations['tags.list'];
    put?: never;
    /**
     * Create a tag
     * @description Creates a tag for records of one kind.
     */
    post: operations['tags.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/client-stages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List client stages
     * @description Lists the lifecycle stages of contacts and companies.
     */
    get: operations['clientStages.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/lead-stages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List lead stages
     * @description Lists the stages of leads. No page documents this operation; lead stages can be created, so a list is likely.
     */
    get: operations['leadStages.list'];
    put?: never;
    /**
     * Create a lead stage
     * @description Creates a stage of leads. Heffl gives it a position.
     */
    post: operations['leadStages.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List CRM sources
     * @description Lists the sources that contacts, companies and deals may come from.
     */
    get: operations['sources.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/custom-fields': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List custom fields
     * @description Lists the definitions of the custom fields of a kind of record. The fields of a document template come with `documentTemplates.get`.
     */
    get: operations['customFields.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List products
     * @description Lists the products of the workspace.
     */
    get: operations['products.list'];
    put?: never;
    /**
     * Create a product
     * @description Creates a product. Its custom fields are stored, yet responses do not show them.
     */
    post: operations['products.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update a product
     * @description Changes the fields that are sent and leaves the others as they are.
     */
    patch: operations['products.update'];
    trace?: never;
  };
}

export type webhooks = Record<string, never>;

export interface components {
  schemas: {
    BillingAddress: BillingAddress;
    ClientFilter: ClientFilter;
    ClientId: ClientId;
    ClientStage: ClientStage;
    ClientStageFilter: ClientStageFilter;
    ClientStageId: ClientStageId;
    ClientStageList: ClientStageList;
    Company: Company;
    CompanyCreateParams: CompanyCreateParams;
    CompanyFilters: CompanyFilters;
    CompanyList: CompanyList;
    CompanyUpdateParams: CompanyUpdateParams;
    Contact: Contact;
    ContactCreateParams: ContactCreateParams;
    ContactFilters: ContactFilters;
    ContactList: ContactList;
    ContactUpdateParams: ContactUpdateParams;
    CurrencyCode: CurrencyCode;
    CustomField: CustomField;
    CustomFieldKey: CustomFieldKey;
    CustomFieldList: CustomFieldList;
    CustomFieldValue: CustomFieldValue;
    Deal: Deal;
    DealCreateParams: DealCreateParams;
    DealFilters: DealFilters;
    DealId: DealId;
    DealList: DealList;
    DealPriority: DealPriority;
    DealProductInput: DealProductInput;
    DealStatus: DealStatus;
    DealStatusFilter: DealStatusFilter;
    DealUpdateParams: DealUpdateParams;
    DeletedCompany: DeletedCompany;
    DeletedContact: DeletedContact;
    DeletedDeal: DeletedDeal;
    DeletedProject: DeletedProject;
    DeletedQuotation: DeletedQuotation;
    DeletedTask: DeletedTask;
    DocumentTemplate: DocumentTemplate;
    DocumentTemplateCustomField: DocumentTemplateCustomField;
    DocumentTemplateList: DocumentTemplateList;
    DocumentType: DocumentType;
    ErrorBody: ErrorBody;
    ErrorIssue: ErrorIssue;
    Filter: Filter;
    FilterOperator: FilterOperator;
    Lead: Lead;
    LeadFilters: LeadFilters;
    LeadId: LeadId;
    LeadList: LeadList;
    LeadStage: LeadStage;
    LeadStageCreateParams: LeadStageCreateParams;
    LeadStageFilter: LeadStageFilter;
    LeadStageId: LeadStageId;
    LeadStageList: LeadStageList;
    OptionFilter: OptionFilter;
    OptionFilterOperator: OptionFilterOperator;
    PageMeta: PageMeta;
    Pipeline: Pipeline;
    PipelineCreateParams: PipelineCreateParams;
    PipelineFilter: PipelineFilter;
    PipelineId: PipelineId;
    PipelineList: PipelineList;
    PipelineStage: PipelineStage;
    PipelineStageCreateParams: PipelineStageCreateParams;
    PipelineStageFilter: PipelineStageFilter;
    PipelineStageId: PipelineStageId;
    PipelineStageType: PipelineStageType;
    PipelineStageUpdateParams: PipelineStageUpdateParams;
    PipelineUpdateParams: PipelineUpdateParams;
    PrimaryContactInput: PrimaryContactInput;
    Product: Product;
    ProductCreateParams: ProductCreateParams;
    ProductId: ProductId;
    ProductList: ProductList;
    ProductType: ProductType;
    ProductUpdateParams: ProductUpdateParams;
    Project: Project;
    ProjectCreateParams: ProjectCreateParams;
    ProjectId: ProjectId;
    ProjectList: ProjectList;
    ProjectPipelineId: ProjectPipelineId;
    ProjectStageId: ProjectStageId;
    ProjectStatus: ProjectStatus;
    ProjectType: ProjectType;
    ProjectUpdateParams: ProjectUpdateParams;
    Quotation: Quotation;
    QuotationCreateParams: QuotationCreateParams;
    QuotationFilters: QuotationFilters;
    QuotationId: QuotationId;
    QuotationLineItem: QuotationLineItem;
    QuotationLineItemInput: QuotationLineItemInput;
    QuotationList: QuotationList;
    QuotationStatus: QuotationStatus;
    QuotationUpdateParams: QuotationUpdateParams;
    Source: Source;
    SourceId: SourceId;
    SourceList: SourceList;
    Tag: Tag;
    TagCreateParams: TagCreateParams;
    TagId: TagId;
    TagList: TagList;
    TagType: TagType;
    Task: Task;
    TaskCreateParams: TaskCreateParams;
    TaskEntity: TaskEntity;
    TaskEntityId: TaskEntityId;
    TaskFilters: TaskFilters;
    TaskId: TaskId;
    TaskLink: TaskLink;
    TaskList: TaskList;
    TaskPriority: TaskPriority;
    TaskPriorityFilter: TaskPriorityFilter;
    TaskStatus: TaskStatus;
    TaskStatusFilter: TaskStatusFilter;
    TaskType: TaskType;
    TaskTypeFilter: TaskTypeFilter;
    TaskUpdateParams: TaskUpdateParams;
    TaxRateId: TaxRateId;
    TemplateId: TemplateId;
    User: User;
    UserFilter: UserFilter;
    UserId: UserId;
    UserList: UserList;
    VendorId: VendorId;
  };
  responses: {
    /** @description The request is invalid. `VALIDATION_ERROR` lists the fields at fault; `BAD_REQUEST` is any other reason. */
    BadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ErrorBody;
      };
    };
    /** @description The API key is missing, invalid or revoked. */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "error": {
         *         "code": "UNAUTHORIZED",
         *         "message": "API key required. Include 'x-api-key' header."
         *       }
         *     }
         */
        'application/json': ErrorBody;
      };
    };
    /** @description The user who made the API key may not do this. */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "error": {
         *         "code": "FORBIDDEN",
         *         "message": "You do not have permission to do this."
         *       }
         *     }
         */
        'application/json': ErrorBody;
      };
    };
    /** @description The request clashes with existing data. */
    Conflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "error": {
         *         "code": "CONFLICT",
         *         "message": "A record with this value exists."
         *       }
         *     }
         */
        'application/json': ErrorBody;
      };
    };
    /** @description The rate limit is used up: 60 requests a minute for each API key, shared by v1 and v2. Wait for `RateLimit-Reset`. */
    TooManyRequests: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "error": {
         *         "code": "TOO_MANY_REQUESTS",
         *         "message": "Too many requests."
         *       }
         *     }
         */
        'application/json': ErrorBody;
      };
    };
    /** @description Something failed at Heffl. Repeat with exponential back-off. */
    InternalServerError: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "error": {
         *         "code": "INTERNAL_SERVER_ERROR",
         *         "message": "Something went wrong."
         *       }
         *     }
         */
        'application/json': ErrorBody;
      };
    };
    /** @description The record is deleted. Inferred: no page shows the response to a deletion, so an empty one is expected too. */
    DeletedWithoutBody: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description There is no such record. */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "error": {
         *         "code": "NOT_FOUND",
         *         "message": "Not found."
         *       }
         *     }
         */
        'application/json': ErrorBody;
      };
    };
  };
  parameters: {
    /**
     * @description The `meta.nextCursor` of the page before. Leave it out for the first page.
     * @example eyJpZCI6ImNsdF9hYmMxMjMifQ
     */
    cursor: string;
    /** @description Items per page. Default: 30. From 1 to 100. */
    pageSize: number;
    /** @description Direction of the order. Default: "desc". */
    orderDir: 'asc' | 'desc';
    /**
     * @description The `meta.nextCursor` of the page before. It follows from the general rules of pagination; no page shows it for this list.
     * @example eyJpZCI6ImNsdF9hYmMxMjMifQ
     */
    referenceCursor: string;
  };
  requestBodies: never;
  headers: {
    /** @description Requests allowed in a window. The name follows the usual convention; no page spells it out. */
    'RateLimit-Limit': number;
    /** @description Requests left in the window. The name follows the usual convention; no page spells it out. */
    'RateLimit-Remaining': number;
    /** @description When the window ends. Whether it counts seconds or is a point in time is unknown. */
    'RateLimit-Reset': unknown;
  };
  pathItems: never;
}

export type $defs = Record<string, never>;

export interface operations {
  'contacts.list': {
    parameters: {
      query?: ContactListParams;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of contacts. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "clt_abc123",
           *           "name": "Ada Lovelace",
           *           "number": "CON001",
           *           "firstName": "Ada",
           *           "lastName": "Lovelace",
           *           "email": "ada@example.com",
           *           "openingBalance": 0,
           *           "showJobAmountToWorker": false,
           *           "isClientPortalEnabled": false,
           *           "type": "contact",
           *           "companyId": "clt_def456",
           *           "companyName": "Analytical Engines",
           *           "parentClientId": "clt_def456",
           *           "createdAt": "2026-06-30T09:00:00.000Z",
           *           "cf_industry": "Computing"
           *         }
           *       ],
           *       "meta": {
           *         "hasMore": true,
           *         "nextCursor": "eyJpZCI6ImNsdF9hYmMxMjMifQ"
           *       }
           *     }
           */
          'application/json': ContactList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'contacts.create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "firstName": "Ada",
         *       "lastName": "Lovelace",
         *       "email": "ada@example.com",
         *       "phone": "+442079460000",
         *       "companyId": "clt_def456",
         *       "stageId": "cs_abc123",
         *       "ownerUserId": "usr_abc123",
         *       "sourceId": "src_abc123",
         *       "billingAddress": {
         *         "address": "12 St James's Square",
         *         "city": "London",
         *         "country": "United Kingdom",
         *         "postalCode": "SW1Y 4JH"
         *       },
         *       "cf_industry": "Computing"
         *     }
         */
        'application/json': ContactCreateParams;
      };
    };
    responses: {
      /** @description The new contact. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "clt_abc123",
           *       "name": "Ada Lovelace",
           *       "number": "CON001",
           *       "firstName": "Ada",
           *       "lastName": "Lovelace",
           *       "email": "ada@example.com",
           *       "phone": "+442079460000",
           *       "openingBalance": 0,
           *       "showJobAmountToWorker": false,
           *       "isClientPortalEnabled": false,
           *       "type": "contact",
           *       "companyId": "clt_def456",
           *       "companyName": "Analytical Engines",
           *       "parentClientId": "clt_def456",
           *       "stageId": "cs_abc123",
           *       "stageName": "Customer",
           *       "ownerUserId": "usr_abc123",
           *       "crmSourceId": "src_abc123",
           *       "sourceName": "Website",
           *       "createdAt": "2026-06-30T09:00:00.000Z",
           *       "cf_industry": "Computing"
           *     }
           */
          'application/json': Contact;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'contacts.delete': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the contact.
         * @example clt_abc123
         */
        id: ClientId;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The contact, as it was. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "clt_abc123"
           *     }
           */
          'application/json': DeletedContact;
        };
      };
      204: components['responses']['DeletedWithoutBody'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'contacts.update': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the contact.
         * @example clt_abc123
         */
        id: ClientId;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "jobTitle": "Countess",
         *       "companyId": null,
         *       "cf_industry": "Mathematics"
         *     }
         */
        'application/json': ContactUpdateParams;
      };
    };
    responses: {
      /** @description The changed contact. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "clt_abc123",
           *       "name": "Ada Lovelace",
           *       "number": "CON001",
           *       "firstName": "Ada",
           *       "lastName": "Lovelace",
           *       "email": "ada@example.com",
           *       "openingBalance": 0,
           *       "showJobAmountToWorker": false,
           *       "isClientPortalEnabled": false,
           *       "type": "contact",
           *       "jobTitle": "Countess",
           *       "companyId": null,
           *       "companyName": null,
           *       "parentClientId": null,
           *       "createdAt": "2026-06-30T09:00:00.000Z",
           *       "updatedAt": "2026-07-01T10:30:00.000Z",
           *       "cf_industry": "Mathematics"
           *     }
           */
          'application/json': Contact;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'companies.list': {
    parameters: {
      query?: CompanyListParams;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of companies. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "clt_def456",
           *           "name": "Analytical Engines",
           *           "number": "COM001",
           *           "openingBalance": 250,
           *           "showJobAmountToWorker": false,
           *           "isClientPortalEnabled": true,
           *           "type": "company",
           *           "email": "office@example.com",
           *           "createdAt": "2026-06-29T09:00:00.000Z",
           *           "cf_company_size": 50
           *         }
           *       ],
           *       "meta": {
           *         "hasMore": false,
           *         "nextCursor": null
           *       }
           *     }
           */
          'application/json': CompanyList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'companies.create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Analytical Engines",
         *       "email": "office@example.com",
         *       "website": "https://engines.example.com",
         *       "currency": "EUR",
         *       "openingBalance": 250,
         *       "isClientPortalEnabled": true,
         *       "stageId": "cs_abc123",
         *       "sourceId": "src_abc123",
         *       "billingAddress": {
         *         "address": "1 Dorset Street",
         *         "city": "London",
         *         "country": "United Kingdom"
         *       },
         *       "primaryContact": {
         *         "firstName": "Charles",
         *         "lastName": "Babbage",
         *         "email": "charles@example.com"
         *       },
         *       "cf_company_size": 50
         *     }
         */
        'application/json': CompanyCreateParams;
      };
    };
    responses: {
      /** @description The new company. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "clt_def456",
           *       "name": "Analytical Engines",
           *       "number": "COM001",
           *       "openingBalance": 250,
           *       "showJobAmountToWorker": false,
           *       "isClientPortalEnabled": true,
           *       "type": "company",
           *       "email": "office@example.com",
           *       "website": "https://engines.example.com",
           *       "currency": "EUR",
           *       "stageId": "cs_abc123",
           *       "stageName": "Customer",
           *       "crmSourceId": "src_abc123",
           *       "sourceName": "Website",
           *       "createdAt": "2026-06-29T09:00:00.000Z",
           *       "cf_company_size": 50
           *     }
           */
          'application/json': Company;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'companies.delete': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the company.
         * @example clt_def456
         */
        id: ClientId;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The company, as it was. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "clt_abc123"
           *     }
           */
          'application/json': DeletedCompany;
        };
      };
      204: components['responses']['DeletedWithoutBody'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'companies.update': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the company.
         * @example clt_def456
         */
        id: ClientId;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "phone": "+442079460000",
         *       "internalNotes": "Pays by steam.",
         *       "cf_company_size": 60
         *     }
         */
        'application/json': CompanyUpdateParams;
      };
    };
    responses: {
      /** @description The changed company. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "clt_def456",
           *       "name": "Analytical Engines",
           *       "number": "COM001",
           *       "openingBalance": 250,
           *       "showJobAmountToWorker": false,
           *       "isClientPortalEnabled": true,
           *       "type": "company",
           *       "email": "office@example.com",
           *       "phone": "+442079460000",
           *       "internalNotes": "Pays by steam.",
           *       "createdAt": "2026-06-29T09:00:00.000Z",
           *       "updatedAt": "2026-07-01T10:30:00.000Z",
           *       "cf_company_size": 60
           *     }
           */
          'application/json': Company;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'deals.list': {
    parameters: {
      query?: DealListParams;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of deals. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "dl_abc123",
           *           "number": "DL001",
           *           "title": "Difference engine",
           *           "contactEmails": [
           *             "ada@example.com"
           *           ],
           *           "clientId": "clt_def456",
           *           "price": 5000,
           *           "expectedCloseDate": "2026-09-30T00:00:00.000Z",
           *           "status": "ACTIVE",
           *           "priority": "HIGH",
           *           "pipelineId": "dpl_abc123",
           *           "stageId": "dps_abc123",
           *           "stage": "Negotiation",
           *           "createdAt": "2026-06-30T09:00:00.000Z",
           *           "cf_priority": "Urgent",
           *           "cf_region": null
           *         }
           *       ],
           *       "meta": {
           *         "hasMore": true,
           *         "nextCursor": "eyJpZCI6ImRsX2FiYzEyMyJ9"
           *       }
           *     }
           */
          'application/json': DealList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'deals.create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "title": "Difference engine",
         *       "clientId": "clt_def456",
         *       "pipelineId": "dpl_abc123",
         *       "stageId": "dps_abc123",
         *       "sourceId": "src_abc123",
         *       "ownerUserId": "usr_abc123",
         *       "price": 5000,
         *       "expectedCloseDate": "2026-09-30T00:00:00.000Z",
         *       "priority": "HIGH",
         *       "assignees": [
         *         "usr_abc123"
         *       ],
         *       "contacts": [
         *         "clt_abc123"
         *       ],
         *       "tags": [
         *         "tag_abc123"
         *       ],
         *       "products": [
         *         {
         *           "name": "Difference engine",
         *           "quantity": 1,
         *           "price": 5000,
         *           "productId": "prd_abc123",
         *           "taxRateId": "txr_abc123"
         *         }
         *       ],
         *       "cf_priority": "Urgent"
         *     }
         */
        'application/json': DealCreateParams;
      };
    };
    responses: {
      /** @description The new deal. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "dl_abc123",
           *       "number": "DL001",
           *       "title": "Difference engine",
           *       "contactEmails": [
           *         "ada@example.com"
           *       ],
           *       "clientId": "clt_def456",
           *       "price": 5000,
           *       "expectedCloseDate": "2026-09-30T00:00:00.000Z",
           *       "status": "ACTIVE",
           *       "priority": "HIGH",
           *       "pipelineId": "dpl_abc123",
           *       "stageId": "dps_abc123",
           *       "stage": "Negotiation",
           *       "crmSourceId": "src_abc123",
           *       "source": "Website",
           *       "ownerUserId": "usr_abc123",
           *       "ownerId": "usr_abc123",
           *       "ownerName": "Grace Hopper",
           *       "createdAt": "2026-06-30T09:00:00.000Z",
           *       "cf_priority": "Urgent"
           *     }
           */
          'application/json': Deal;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'deals.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the deal.
         * @example dl_abc123
         */
        id: DealId;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The deal. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "dl_abc123",
           *       "number": "DL001",
           *       "title": "Difference engine",
           *       "contactEmails": [
           *         "ada@example.com"
           *       ],
           *       "clientId": "clt_def456",
           *       "price": 5000,
           *       "expectedCloseDate": "2026-09-30T00:00:00.000Z",
           *       "status": "ACTIVE",
           *       "priority": "HIGH",
           *       "pipelineId": "dpl_abc123",
           *       "stageId": "dps_abc123",
           *       "stage": "Negotiation",
           *       "leadId": null,
           *       "leadName": null,
           *       "createdAt": "2026-06-30T09:00:00.000Z",
           *       "cf_priority": "Urgent"
           *     }
           */
          'application/json': Deal;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'deals.delete': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the deal.
         * @example dl_abc123
         */
        id: DealId;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The deal, as it was. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "dl_abc123"
           *     }
           */
          'application/json': DeletedDeal;
        };
      };
      204: components['responses']['DeletedWithoutBody'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'deals.update': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the deal.
         * @example dl_abc123
         */
        id: DealId;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "stageId": "dps_def456",
         *       "price": 4800,
         *       "cf_priority": "Normal"
         *     }
         */
        'application/json': DealUpdateParams;
      };
    };
    responses: {
      /** @description The changed deal. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "dl_abc123",
           *       "number": "DL001",
           *       "title": "Difference engine",
           *       "contactEmails": [
           *         "ada@example.com"
           *       ],
           *       "clientId": "clt_def456",
           *       "price": 4800,
           *       "expectedCloseDate": "2026-09-30T00:00:00.000Z",
           *       "status": "WON",
           *       "priority": "HIGH",
           *       "pipelineId": "dpl_abc123",
           *       "stageId": "dps_def456",
           *       "stage": "Won",
           *       "createdAt": "2026-06-30T09:00:00.000Z",
           *       "updatedAt": "2026-07-01T10:30:00.000Z",
           *       "cf_priority": "Normal"
           *     }
           */
          'application/json': Deal;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'quotations.list': {
    parameters: {
      query?: QuotationListParams;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of quotations. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "qtn_abc123",
           *           "number": "QTN001",
           *           "date": "2026-07-01T00:00:00.000Z",
           *           "status": "DRAFT",
           *           "currency": "EUR",
           *           "createdAt": "2026-07-01T09:00:00.000Z",
           *           "subject": "Difference engine",
           *           "clientId": "clt_def456",
           *           "templateId": "tpl_abc123",
           *           "totalAmount": 5250,
           *           "tagIds": [
           *             "tag_abc123"
           *           ],
           *           "lineItems": [],
           *           "cf_delivery": "By ship"
           *         }
           *       ],
           *       "meta": {
           *         "hasMore": false,
           *         "nextCursor": null
           *       }
           *     }
           */
          'application/json': QuotationList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'quotations.create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "clientId": "clt_def456",
         *       "contactId": "clt_abc123",
         *       "dealId": "dl_abc123",
         *       "templateId": "tpl_abc123",
         *       "date": "2026-07-01T00:00:00.000Z",
         *       "expiryDate": "2026-07-31T00:00:00.000Z",
         *       "subject": "Difference engine",
         *       "currency": "EUR",
         *       "quotationProducts": [
         *         {
         *           "name": "Difference engine",
         *           "quantity": 1,
         *           "price": 5000,
         *           "productId": "prd_abc123",
         *           "taxRateId": "txr_abc123"
         *         }
         *       ],
         *       "tags": [
         *         "tag_abc123"
         *       ],
         *       "cf_delivery": "By ship"
         *     }
         */
        'application/json': QuotationCreateParams;
      };
    };
    responses: {
      /** @description The new quotation. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "qtn_abc123",
           *       "number": "QTN001",
           *       "date": "2026-07-01T00:00:00.000Z",
           *       "status": "DRAFT",
           *       "currency": "EUR",
           *       "createdAt": "2026-07-01T09:00:00.000Z",
           *       "subject": "Difference engine",
           *       "expiryDate": "2026-07-31T00:00:00.000Z",
           *       "conversionRate": 1,
           *       "isInclusiveTax": false,
           *       "clientId": "clt_def456",
           *       "contactId": "clt_abc123",
           *       "dealId": "dl_abc123",
           *       "salesPersonId": null,
           *       "templateId": "tpl_abc123",
           *       "totalAmount": 5250,
           *       "subtotalAmount": 5000,
           *       "totalTaxAmount": 250,
           *       "totalDiscountAmount": 0,
           *       "tagIds": [
           *         "tag_abc123"
           *       ],
           *       "lineItems": [
           *         {
           *           "name": "Difference engine",
           *           "quantity": 1,
           *           "price": 5000,
           *           "productId": "prd_abc123",
           *           "taxRateId": "txr_abc123"
           *         }
           *       ],
           *       "cf_delivery": "By ship"
           *     }
           */
          'application/json': Quotation;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'quotations.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the quotation.
         * @example qtn_abc123
         */
        id: QuotationId;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The quotation. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "qtn_abc123",
           *       "number": "QTN001",
           *       "date": "2026-07-01T00:00:00.000Z",
           *       "status": "DRAFT",
           *       "currency": "EUR",
           *       "createdAt": "2026-07-01T09:00:00.000Z",
           *       "subject": "Difference engine",
           *       "expiryDate": "2026-07-31T00:00:00.000Z",
           *       "conversionRate": 1,
           *       "isInclusiveTax": false,
           *       "clientId": "clt_def456",
           *       "contactId": "clt_abc123",
           *       "dealId": "dl_abc123",
           *       "salesPersonId": null,
           *       "templateId": "tpl_abc123",
           *       "totalAmount": 5250,
           *       "subtotalAmount": 5000,
           *       "totalTaxAmount": 250,
           *       "totalDiscountAmount": 0,
           *       "tagIds": [
           *         "tag_abc123"
           *       ],
           *       "lineItems": [
           *         {
           *           "name": "Difference engine",
           *           "quantity": 1,
           *           "price": 5000,
           *           "productId": "prd_abc123",
           *           "taxRateId": "txr_abc123"
           *         }
           *       ],
           *       "cf_delivery": "By ship"
           *     }
           */
          'application/json': Quotation;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'quotations.delete': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the quotation.
         * @example qtn_abc123
         */
        id: QuotationId;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The quotation, as it was. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "qtn_abc123"
           *     }
           */
          'application/json': DeletedQuotation;
        };
      };
      204: components['responses']['DeletedWithoutBody'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'quotations.update': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the quotation.
         * @example qtn_abc123
         */
        id: QuotationId;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "status": "SENT",
         *       "cf_delivery": "By ship"
         *     }
         */
        'application/json': QuotationUpdateParams;
      };
    };
    responses: {
      /** @description The changed quotation. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "qtn_abc123",
           *       "number": "QTN001",
           *       "date": "2026-07-01T00:00:00.000Z",
           *       "status": "SENT",
           *       "currency": "EUR",
           *       "createdAt": "2026-07-01T09:00:00.000Z",
           *       "subject": "Difference engine",
           *       "expiryDate": "2026-07-31T00:00:00.000Z",
           *       "conversionRate": 1,
           *       "isInclusiveTax": false,
           *       "clientId": "clt_def456",
           *       "contactId": "clt_abc123",
           *       "dealId": "dl_abc123",
           *       "salesPersonId": null,
           *       "templateId": "tpl_abc123",
           *       "totalAmount": 5250,
           *       "subtotalAmount": 5000,
           *       "totalTaxAmount": 250,
           *       "totalDiscountAmount": 0,
           *       "tagIds": [
           *         "tag_abc123"
           *       ],
           *       "lineItems": [
           *         {
           *           "name": "Difference engine",
           *           "quantity": 1,
           *           "price": 5000,
           *           "productId": "prd_abc123",
           *           "taxRateId": "txr_abc123"
           *         }
           *       ],
           *       "updatedAt": "2026-07-02T10:30:00.000Z",
           *       "cf_delivery": "By ship"
           *     }
           */
          'application/json': Quotation;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'tasks.list': {
    parameters: {
      query?: TaskListParams;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of tasks. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "tsk_abc123",
           *           "number": "TSK001",
           *           "title": "Call back",
           *           "status": "OPEN",
           *           "type": "call",
           *           "showTime": true,
           *           "assigneeIds": [
           *             "usr_abc123"
           *           ],
           *           "tagIds": [],
           *           "dueDate": "2026-07-03T14:00:00.000Z",
           *           "entity": "deals",
           *           "entityId": "dl_abc123",
           *           "dealId": "dl_abc123",
           *           "cf_outcome": null
           *         }
           *       ],
           *       "meta": {
           *         "hasMore": true,
           *         "nextCursor": "eyJpZCI6InRza19hYmMxMjMifQ"
           *       }
           *     }
           */
          'application/json': TaskList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'tasks.create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "title": "Call back",
         *       "description": "Ask about delivery.",
         *       "type": "call",
         *       "priority": "HIGH",
         *       "dueDate": "2026-07-03T14:00:00.000Z",
         *       "showTime": true,
         *       "durationMinutes": 15,
         *       "assigneeIds": [
         *         "usr_abc123"
         *       ],
         *       "entity": "deals",
         *       "entityId": "dl_abc123",
         *       "cf_outcome": "Pending"
         *     }
         */
        'application/json': TaskCreateParams;
      };
    };
    responses: {
      /** @description The new task. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "tsk_abc123",
           *       "number": "TSK001",
           *       "title": "Call back",
           *       "status": "OPEN",
           *       "type": "call",
           *       "showTime": true,
           *       "assigneeIds": [
           *         "usr_abc123"
           *       ],
           *       "tagIds": [],
           *       "description": "Ask about delivery.",
           *       "priority": "HIGH",
           *       "dueDate": "2026-07-03T14:00:00.000Z",
           *       "durationMinutes": 15,
           *       "entity": "deals",
           *       "entityId": "dl_abc123",
           *       "projectId": null,
           *       "leadId": null,
           *       "dealId": "dl_abc123",
           *       "createdById": "usr_abc123",
           *       "createdByName": "Grace Hopper",
           *       "createdAt": "2026-07-01T09:00:00.000Z",
           *       "cf_outcome": "Pending"
           *     }
           */
          'application/json': Task;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'tasks.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the task.
         * @example tsk_abc123
         */
        id: TaskId;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The task. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "tsk_abc123",
           *       "number": "TSK001",
           *       "title": "Call back",
           *       "status": "OPEN",
           *       "type": "call",
           *       "showTime": true,
           *       "assigneeIds": [
           *         "usr_abc123"
           *       ],
           *       "tagIds": [],
           *       "description": "Ask about delivery.",
           *       "priority": "HIGH",
           *       "dueDate": "2026-07-03T14:00:00.000Z",
           *       "durationMinutes": 15,
           *       "entity": "deals",
           *       "entityId": "dl_abc123",
           *       "projectId": null,
           *       "leadId": null,
           *       "dealId": "dl_abc123",
           *       "createdById": "usr_abc123",
           *       "createdByName": "Grace Hopper",
           *       "createdAt": "2026-07-01T09:00:00.000Z",
           *       "cf_outcome": "Pending"
           *     }
           */
          'application/json': Task;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'tasks.delete': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the task.
         * @example tsk_abc123
         */
        id: TaskId;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The task, as it was. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "tsk_abc123"
           *     }
           */
          'application/json': DeletedTask;
        };
      };
      204: components['responses']['DeletedWithoutBody'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'tasks.update': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the task.
         * @example tsk_abc123
         */
        id: TaskId;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "status": "COMPLETED",
         *       "cf_outcome": "Reached"
         *     }
         */
        'application/json': TaskUpdateParams;
      };
    };
    responses: {
      /** @description The changed task. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "tsk_abc123",
           *       "number": "TSK001",
           *       "title": "Call back",
           *       "status": "COMPLETED",
           *       "type": "call",
           *       "showTime": true,
           *       "assigneeIds": [
           *         "usr_abc123"
           *       ],
           *       "tagIds": [],
           *       "description": "Ask about delivery.",
           *       "priority": "HIGH",
           *       "dueDate": "2026-07-03T14:00:00.000Z",
           *       "durationMinutes": 15,
           *       "entity": "deals",
           *       "entityId": "dl_abc123",
           *       "projectId": null,
           *       "leadId": null,
           *       "dealId": "dl_abc123",
           *       "createdById": "usr_abc123",
           *       "createdByName": "Grace Hopper",
           *       "createdAt": "2026-07-01T09:00:00.000Z",
           *       "completedOn": "2026-07-03T14:20:00.000Z",
           *       "cf_outcome": "Reached"
           *     }
           */
          'application/json': Task;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'projects.list': {
    parameters: {
      query?: ProjectListParams;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of projects. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "prj_abc123",
           *           "number": "PRJ001",
           *           "title": "Build the engine",
           *           "status": "ACTIVE",
           *           "type": "flat_rate",
           *           "pipelineId": "ppl_abc123",
           *           "stageId": "pps_abc123",
           *           "clientId": "clt_def456",
           *           "clientName": "Analytical Engines",
           *           "cf_site": "Clerkenwell"
           *         }
           *       ],
           *       "meta": {
           *         "hasMore": false,
           *         "nextCursor": null
           *       }
           *     }
           */
          'application/json': ProjectList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'projects.create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "title": "Build the engine",
         *       "pipelineId": "ppl_abc123",
         *       "clientId": "clt_def456",
         *       "projectLeadId": "usr_abc123",
         *       "status": "ACTIVE",
         *       "type": "flat_rate",
         *       "startDate": "2026-07-06T00:00:00.000Z",
         *       "endDate": "2026-12-18T00:00:00.000Z",
         *       "budgetedHours": 400,
         *       "assignees": [
         *         "usr_abc123"
         *       ],
         *       "tags": [
         *         "tag_abc123"
         *       ],
         *       "cf_site": "Clerkenwell"
         *     }
         */
        'application/json': ProjectCreateParams;
      };
    };
    responses: {
      /** @description The new project. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "prj_abc123",
           *       "number": "PRJ001",
           *       "title": "Build the engine",
           *       "status": "ACTIVE",
           *       "type": "flat_rate",
           *       "startDate": "2026-07-06T00:00:00.000Z",
           *       "endDate": "2026-12-18T00:00:00.000Z",
           *       "pipelineId": "ppl_abc123",
           *       "pipelineName": "Workshop",
           *       "stageId": "pps_abc123",
           *       "stageName": "In progress",
           *       "projectLeadId": "usr_abc123",
           *       "projectLeadName": "Grace Hopper",
           *       "clientId": "clt_def456",
           *       "clientName": "Analytical Engines",
           *       "budgetedHours": 400,
           *       "createdAt": "2026-07-01T09:00:00.000Z",
           *       "cf_site": "Clerkenwell"
           *     }
           */
          'application/json': Project;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'projects.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the project.
         * @example prj_abc123
         */
        id: ProjectId;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The project. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "prj_abc123",
           *       "number": "PRJ001",
           *       "title": "Build the engine",
           *       "status": "ACTIVE",
           *       "type": "flat_rate",
           *       "startDate": "2026-07-06T00:00:00.000Z",
           *       "endDate": "2026-12-18T00:00:00.000Z",
           *       "pipelineId": "ppl_abc123",
           *       "pipelineName": "Workshop",
           *       "stageId": "pps_abc123",
           *       "stageName": "In progress",
           *       "projectLeadId": "usr_abc123",
           *       "projectLeadName": "Grace Hopper",
           *       "clientId": "clt_def456",
           *       "clientName": "Analytical Engines",
           *       "budgetedHours": 400,
           *       "createdAt": "2026-07-01T09:00:00.000Z",
           *       "cf_site": "Clerkenwell"
           *     }
           */
          'application/json': Project;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'projects.delete': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the project.
         * @example prj_abc123
         */
        id: ProjectId;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The project, as it was. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "prj_abc123"
           *     }
           */
          'application/json': DeletedProject;
        };
      };
      204: components['responses']['DeletedWithoutBody'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'projects.update': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the project.
         * @example prj_abc123
         */
        id: ProjectId;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "stageId": "pps_def456",
         *       "salesPersonId": null,
         *       "cf_site": "Clerkenwell"
         *     }
         */
        'application/json': ProjectUpdateParams;
      };
    };
    responses: {
      /** @description The changed project. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "prj_abc123",
           *       "number": "PRJ001",
           *       "title": "Build the engine",
           *       "status": "COMPLETED",
           *       "type": "flat_rate",
           *       "startDate": "2026-07-06T00:00:00.000Z",
           *       "endDate": "2026-12-18T00:00:00.000Z",
           *       "pipelineId": "ppl_abc123",
           *       "pipelineName": "Workshop",
           *       "stageId": "pps_def456",
           *       "stageName": "Done",
           *       "projectLeadId": "usr_abc123",
           *       "projectLeadName": "Grace Hopper",
           *       "clientId": "clt_def456",
           *       "clientName": "Analytical Engines",
           *       "budgetedHours": 400,
           *       "createdAt": "2026-07-01T09:00:00.000Z",
           *       "updatedAt": "2026-12-18T10:30:00.000Z",
           *       "cf_site": "Clerkenwell"
           *     }
           */
          'application/json': Project;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'leads.list': {
    parameters: {
      query?: LeadListParams;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of leads. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "ld_abc123"
           *         }
           *       ],
           *       "meta": {
           *         "hasMore": true,
           *         "nextCursor": "eyJpZCI6ImxkX2FiYzEyMyJ9"
           *       }
           *     }
           */
          'application/json': LeadList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'documentTemplates.list': {
    parameters: {
      query?: DocumentTemplateListParams;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The templates. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "tpl_abc123",
           *           "name": "Standard quotation",
           *           "type": "quotations",
           *           "isActive": true,
           *           "isSignatureRequired": false,
           *           "valueType": "DYNAMIC"
           *         }
           *       ]
           *     }
           */
          'application/json': DocumentTemplateList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'documentTemplates.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the document template.
         * @example tpl_abc123
         */
        id: TemplateId;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The template. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "tpl_abc123",
           *       "name": "Standard quotation",
           *       "type": "quotations",
           *       "isActive": true,
           *       "isSignatureRequired": false,
           *       "valueType": "DYNAMIC",
           *       "customFields": [
           *         {
           *           "key": "cf_delivery"
           *         }
           *       ]
           *     }
           */
          'application/json': DocumentTemplate;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'pipelines.list': {
    parameters: {
      query?: PipelineListParams;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The pipelines. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "dpl_abc123",
           *           "name": "Sales",
           *           "stages": [
           *             {
           *               "id": "dps_abc123",
           *               "name": "Negotiation",
           *               "position": 1,
           *               "probability": 40,
           *               "type": "ACTIVE"
           *             },
           *             {
           *               "id": "dps_def456",
           *               "name": "Won",
           *               "position": 2,
           *               "probability": 100,
           *               "type": "WON"
           *             },
           *             {
           *               "id": "dps_ghi789",
           *               "name": "Lost",
           *               "position": 3,
           *               "probability": 0,
           *               "type": "LOST"
           *             }
           *           ]
           *         }
           *       ]
           *     }
           */
          'application/json': PipelineList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'pipelines.create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Sales",
         *       "icon": "coin",
         *       "stages": [
         *         {
         *           "name": "Negotiation",
         *           "position": 1,
         *           "probability": 40,
         *           "rottingInDays": 14,
         *           "type": "ACTIVE"
         *         },
         *         {
         *           "name": "Won",
         *           "position": 2,
         *           "probability": 100,
         *           "type": "WON"
         *         },
         *         {
         *           "name": "Lost",
         *           "position": 3,
         *           "type": "LOST"
         *         }
         *       ]
         *     }
         */
        'application/json': PipelineCreateParams;
      };
    };
    responses: {
      /** @description The new pipeline. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "dpl_abc123",
           *       "name": "Sales",
           *       "stages": [
           *         {
           *           "id": "dps_abc123",
           *           "name": "Negotiation",
           *           "position": 1,
           *           "probability": 40,
           *           "type": "ACTIVE"
           *         },
           *         {
           *           "id": "dps_def456",
           *           "name": "Won",
           *           "position": 2,
           *           "probability": 100,
           *           "type": "WON"
           *         },
           *         {
           *           "id": "dps_ghi789",
           *           "name": "Lost",
           *           "position": 3,
           *           "probability": 0,
           *           "type": "LOST"
           *         }
           *       ]
           *     }
           */
          'application/json': Pipeline;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'pipelines.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the pipeline.
         * @example dpl_abc123
         */
        id: PipelineId;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The pipeline. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "dpl_abc123",
           *       "name": "Sales",
           *       "stages": [
           *         {
           *           "id": "dps_abc123",
           *           "name": "Negotiation",
           *           "position": 1,
           *           "probability": 40,
           *           "type": "ACTIVE"
           *         },
           *         {
           *           "id": "dps_def456",
           *           "name": "Won",
           *           "position": 2,
           *           "probability": 100,
           *           "type": "WON"
           *         },
           *         {
           *           "id": "dps_ghi789",
           *           "name": "Lost",
           *           "position": 3,
           *           "probability": 0,
           *           "type": "LOST"
           *         }
           *       ]
           *     }
           */
          'application/json': Pipeline;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'pipelines.update': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the pipeline.
         * @example dpl_abc123
         */
        id: PipelineId;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Direct sales",
         *       "isActive": true
         *     }
         */
        'application/json': PipelineUpdateParams;
      };
    };
    responses: {
      /** @description The changed pipeline. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "dpl_abc123",
           *       "name": "Direct sales",
           *       "stages": [
           *         {
           *           "id": "dps_abc123",
           *           "name": "Negotiation",
           *           "position": 1,
           *           "probability": 40,
           *           "type": "ACTIVE"
           *         },
           *         {
           *           "id": "dps_def456",
           *           "name": "Won",
           *           "position": 2,
           *           "probability": 100,
           *           "type": "WON"
           *         },
           *         {
           *           "id": "dps_ghi789",
           *           "name": "Lost",
           *           "position": 3,
           *           "probability": 0,
           *           "type": "LOST"
           *         }
           *       ]
           *     }
           */
          'application/json': Pipeline;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'pipelines.stages.create': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the pipeline.
         * @example dpl_abc123
         */
        id: PipelineId;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Offer sent",
         *       "position": 2,
         *       "probability": 60,
         *       "rottingInDays": 30,
         *       "type": "ACTIVE"
         *     }
         */
        'application/json': PipelineStageCreateParams;
      };
    };
    responses: {
      /** @description The new stage. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "dps_jkl012",
           *       "name": "Offer sent",
           *       "position": 2,
           *       "probability": 60,
           *       "type": "ACTIVE"
           *     }
           */
          'application/json': PipelineStage;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'pipelines.stages.update': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the stage.
         * @example dps_jkl012
         */
        id: PipelineStageId;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "probability": 70,
         *       "rottingInDays": 0
         *     }
         */
        'application/json': PipelineStageUpdateParams;
      };
    };
    responses: {
      /** @description The changed stage. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "dps_jkl012",
           *       "name": "Offer sent",
           *       "position": 2,
           *       "probability": 70,
           *       "type": "ACTIVE"
           *     }
           */
          'application/json': PipelineStage;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'users.list': {
    parameters: {
      query?: UserListParams;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The users. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "usr_abc123"
           *         }
           *       ]
           *     }
           */
          'application/json': UserList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'tags.list': {
    parameters: {
      query?: TagListParams;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The tags. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "tag_abc123",
           *           "name": "Key account",
           *           "color": "#1f6feb",
           *           "type": "deals",
           *           "icon": null
           *         }
           *       ]
           *     }
           */
          'application/json': TagList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'tags.create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Key account",
         *       "type": "deals",
         *       "color": "#1f6feb"
         *     }
         */
        'application/json': TagCreateParams;
      };
    };
    responses: {
      /** @description The new tag. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "tag_abc123",
           *       "name": "Key account",
           *       "color": "#1f6feb",
           *       "type": "deals",
           *       "icon": null
           *     }
           */
          'application/json': Tag;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'clientStages.list': {
    parameters: {
      query?: ClientStageListParams;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The client stages. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "cs_abc123"
           *         }
           *       ]
           *     }
           */
          'application/json': ClientStageList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'leadStages.list': {
    parameters: {
      query?: LeadStageListParams;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The lead stages. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "lstg_abc123",
           *           "label": "New",
           *           "type": "NEW",
           *           "position": 1
           *         }
           *       ]
           *     }
           */
          'application/json': LeadStageList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'leadStages.create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "label": "New",
         *       "type": "NEW"
         *     }
         */
        'application/json': LeadStageCreateParams;
      };
    };
    responses: {
      /** @description The new lead stage. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "lstg_abc123",
           *       "label": "New",
           *       "type": "NEW",
           *       "position": 1
           *     }
           */
          'application/json': LeadStage;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'sources.list': {
    parameters: {
      query?: SourceListParams;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The sources. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "src_abc123"
           *         }
           *       ]
           *     }
           */
          'application/json': SourceList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'customFields.list': {
    parameters: {
      query?: CustomFieldListParams;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The definitions. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "key": "cf_priority"
           *         },
           *         {
           *           "key": "cf_region"
           *         }
           *       ]
           *     }
           */
          'application/json': CustomFieldList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'products.list': {
    parameters: {
      query?: ProductListParams;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The products. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "prd_abc123",
           *           "name": "Difference engine",
           *           "price": 5000,
           *           "type": "PRODUCT",
           *           "isActive": true,
           *           "sku": "DE-1"
           *         }
           *       ]
           *     }
           */
          'application/json': ProductList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'products.create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Difference engine",
         *       "type": "PRODUCT",
         *       "price": 5000,
         *       "buyPrice": 3000,
         *       "sku": "DE-1",
         *       "cf_material": "Brass"
         *     }
         */
        'application/json': ProductCreateParams;
      };
    };
    responses: {
      /** @description The new product. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "prd_abc123",
           *       "name": "Difference engine",
           *       "price": 5000,
           *       "type": "PRODUCT",
           *       "isActive": true,
           *       "description": null,
           *       "sku": "DE-1"
           *     }
           */
          'application/json': Product;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'products.update': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the product.
         * @example prd_abc123
         */
        id: ProductId;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "price": 5200,
         *       "description": "Computes tables of polynomials.",
         *       "cf_material": "Steel"
         *     }
         */
        'application/json': ProductUpdateParams;
      };
    };
    responses: {
      /** @description The changed product. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "prd_abc123",
           *       "name": "Difference engine",
           *       "price": 5200,
           *       "type": "PRODUCT",
           *       "isActive": true,
           *       "description": "Computes tables of polynomials.",
           *       "sku": "DE-1"
           *     }
           */
          'application/json': Product;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
}
