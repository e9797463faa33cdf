// SPDX-License-Identifier: 0BSD
// Generated from openapi/v1/openapi.yaml. Do not edit: change the description and run the generator.

import type {
  CreateFields,
  FieldsOf,
  FieldsOfEither,
  HasCustomFields,
  JsonInput,
  JsonValue,
  LooseId,
  UpdateFields,
  WrappedFields,
} from '../runtime/index.js';

/** @description Changes to a client of either kind. */
export type AnyClientUpdateParams = AnyClientUpdateParamsFields &
  (HasCustomFields extends true
    ? UpdateFields<
        FieldsOfEither<'contacts', 'companies'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonInput | undefined;
      });

/** Members of `AnyClientUpdateParams`. */
type AnyClientUpdateParamsFields = {
  /** @description Left out here. With it, the members that its kind requires have to be there. */
  type?: never;
  /** @description Name of the company. A company has to have one. */
  name?: string;
  /** @description Given name. A contact has to have one. */
  firstName?: string;
  /** @description Family name. */
  lastName?: string;
  /** @description Form of address, such as Mrs. or Dr. */
  salutation?: string;
  /** @description Telephone number with its country code. */
  phone?: string;
  /**
   * Format: email
   * @description E-mail address.
   */
  email?: string | null;
  /** @description Job of the person. */
  jobTitle?: string;
  /** @description Address of the company's website. Its type is unknown; null is accepted. */
  website?: unknown;
  /** @description Number under which the client is known to the tax office. */
  taxNumber?: string | null;
  billingAddress?: BillingAddress;
  primaryContact?: PrimaryContact;
};

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

/** @description A company or a contact person. */
export type Client = {
  id: ClientId;
  /** @description Number given by Heffl. */
  number: string;
  /** @description Display name. May be blank for a contact. */
  name: string;
  /** @description Kind of client. */
  type: 'company' | 'contact' | (string & {});
  /**
   * Format: date-time
   * @description When the client was created.
   */
  createdAt: string;
  /** @description Given name, for a contact. */
  firstName?: string | null;
  /** @description Family name, for a contact. */
  lastName?: string | null;
  /** @description E-mail address. */
  email?: string | null;
  /** @description Telephone number. */
  phone?: string | null;
  /** @description Address of the website. */
  website?: string | null;
  customFields?: ClientCustomFields;
};

/** @description Fields of a new client: a company, or a contact if `type` says so. Each kind has members of its own, which the other rejects. */
export type ClientCreateParams = CompanyClientCreateParams | ContactClientCreateParams;

/** @description Values of the custom fields of the client. Whether the keys keep the `cf_` with which they are sent is unknown, so look under both. */
export type ClientCustomFields = HasCustomFields extends true
  ? WrappedFields<
      FieldsOfEither<'contacts', 'companies'>,
      'cf_',
      {
        [key: string]: CustomFieldValue | CustomFieldValue;
        [key: `cf_${string}`]: CustomFieldValue;
      }
    >
  : {
      [key: string]: JsonValue | JsonValue;
      [key: `cf_${string}`]: JsonValue;
    };

/** @description A client as events carry it. Its members are known from the client inside a deal; that the client events carry the same is a guess. That example shows an id with `cl_`, all other pages have `clt_`. */
export type ClientEventPayload = {
  id: ClientId;
  /** @description Display name. */
  name?: string | null;
  /** @description Number given by Heffl. */
  number?: string | null;
  /** @description Number under which the client is known to the tax office. */
  taxNumber?: string | null;
  /** @description Address of the website. */
  website?: string | null;
  customFields?: ClientCustomFields;
  /** @description Kind of client. */
  type?: 'company' | 'contact' | (string & {});
  /** @description Given name, for a contact. */
  firstName?: string | null;
  /** @description Family name, for a contact. */
  lastName?: string | null;
  /** @description E-mail address. */
  email?: string | null;
  /** @description Telephone number. */
  phone?: string | null;
};

/** @description Id of a client, be it a company or a contact person. */
export type ClientId = `clt_${string}` | LooseId;

/** @description A page of clients. */
export type ClientList = {
  /** @description The clients of this page. */
  items: Client[];
  nextCursor?: NextCursor;
  hasMore: HasMore;
};

/** @description The members of a client to change. With `type`, the member that this kind requires has to be there too. The opening balance cannot be changed. */
export type ClientUpdateParams = CompanyClientUpdateParams | ContactClientUpdateParams | AnyClientUpdateParams;

/** @description Fields of a new company. The members of a person are not allowed; `primaryContact` takes them. */
export type CompanyClientCreateParams = CompanyClientCreateParamsFields &
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

/** Members of `CompanyClientCreateParams`. */
type CompanyClientCreateParamsFields = {
  /**
   * @description Kind of client.
   * @default company
   * @enum {string}
   */
  type?: 'company';
  /** @description Name of the company. */
  name: string;
  /** @description Not allowed for a company. */
  firstName?: never;
  /** @description Not allowed for a company. */
  lastName?: never;
  /** @description Not allowed for a company. */
  salutation?: never;
  /** @description Not allowed for a company. */
  phone?: never;
  /** @description Not allowed for a company. */
  email?: never;
  /** @description Not allowed for a company. */
  jobTitle?: never;
  /** @description Address of the website. Its type is unknown; null is accepted. */
  website?: unknown;
  /** @description Number under which the company is known to the tax office. */
  taxNumber?: string | null;
  billingAddress?: BillingAddress;
  primaryContact?: PrimaryContact;
  /**
   * @description Balance that the account starts with. At least 0.
   * @default 0
   */
  openingBalance?: number;
};

/** @description Changes to a client that is a company, or becomes one. */
export type CompanyClientUpdateParams = CompanyClientUpdateParamsFields &
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

/** Members of `CompanyClientUpdateParams`. */
type CompanyClientUpdateParamsFields = {
  /**
   * @description Kind of client.
   * @enum {string}
   */
  type: 'company';
  /** @description Name of the company. */
  name: string;
  /** @description Given name. Optional for a company. */
  firstName?: string;
  /** @description Family name. */
  lastName?: string;
  /** @description Form of address, such as Mrs. or Dr. */
  salutation?: string;
  /** @description Telephone number with its country code. */
  phone?: string;
  /**
   * Format: email
   * @description E-mail address.
   */
  email?: string | null;
  /** @description Job of the person. */
  jobTitle?: string;
  /** @description Address of the company's website. Its type is unknown; null is accepted. */
  website?: unknown;
  /** @description Number under which the client is known to the tax office. */
  taxNumber?: string | null;
  billingAddress?: BillingAddress;
  primaryContact?: PrimaryContact;
};

/** @description Fields of a new contact. The members of a company are not allowed. */
export type ContactClientCreateParams = ContactClientCreateParamsFields &
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

/** Members of `ContactClientCreateParams`. */
type ContactClientCreateParamsFields = {
  /**
   * @description Kind of client.
   * @enum {string}
   */
  type: 'contact';
  /** @description Name of the company. Optional for a contact. */
  name?: string;
  /** @description Given name. */
  firstName: string;
  /** @description Family name. */
  lastName?: string;
  /** @description Form of address, such as Mrs. or Dr. */
  salutation?: string;
  /** @description Telephone number with its country code. */
  phone?: string;
  /**
   * Format: email
   * @description E-mail address.
   */
  email?: string | null;
  /** @description Job of the person. */
  jobTitle?: string;
  /** @description Not available for a contact. */
  website?: never;
  /** @description Number under which the contact is known to the tax office. */
  taxNumber?: string | null;
  billingAddress?: BillingAddress;
  /** @description For companies only. */
  primaryContact?: never;
  /**
   * @description Balance that the account starts with. At least 0.
   * @default 0
   */
  openingBalance?: number;
};

/** @description Changes to a client that is a contact, or becomes one. */
export type ContactClientUpdateParams = ContactClientUpdateParamsFields &
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

/** Members of `ContactClientUpdateParams`. */
type ContactClientUpdateParamsFields = {
  /**
   * @description Kind of client.
   * @enum {string}
   */
  type: 'contact';
  /** @description Name of the company. Optional for a contact. */
  name?: string;
  /** @description Given name. */
  firstName: string;
  /** @description Family name. */
  lastName?: string;
  /** @description Form of address, such as Mrs. or Dr. */
  salutation?: string;
  /** @description Telephone number with its country code. */
  phone?: string;
  /**
   * Format: email
   * @description E-mail address.
   */
  email?: string | null;
  /** @description Job of the person. */
  jobTitle?: string;
  /** @description Address of the company's website. Its type is unknown; null is accepted. */
  website?: unknown;
  /** @description Number under which the client is known to the tax office. */
  taxNumber?: string | null;
  billingAddress?: BillingAddress;
  /** @description For companies only. */
  primaryContact?: never;
};

/** @description Value of a custom field. Its form depends on the type of the field in the workspace (text, number, date, option and so on); the encoding of each type is unknown. */
export type CustomFieldValue = unknown;

/** @description A sales opportunity. */
export type Deal = {
  id: DealId;
  /** @description Title. */
  title: string;
  /**
   * Format: date-time
   * @description When the deal was created.
   */
  createdAt: string;
  /** @description Number given by Heffl. */
  number?: string | null;
  /** @description Value of the deal. */
  price?: number | null;
  /** @description State of the deal. An update accepts `ACTIVE`, `WON` and `LOST`. */
  status?: string | null;
  /** @description Priority. Writes accept `LOW`, `MEDIUM` and `HIGH`. */
  priority?: string | null;
  /**
   * Format: date-time
   * @description When the deal is expected to close.
   */
  expectedCloseDate?: string | null;
  /** @description The client the deal is with, or null. */
  clientId?: ClientId | null;
  /** @description The pipeline the deal is in, or null. */
  pipelineId?: PipelineId | null;
  /** @description The stage the deal is in, or null. */
  stageId?: PipelineStageId | null;
  /** @description Where the deal comes from, or null. */
  sourceId?: SourceId | null;
  /** @description The lead the deal was made from, or null. */
  leadId?: LeadId | null;
  customFields?: DealCustomFields;
};

/** @description Fields of a new deal. */
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
  /** @description Title. At least 1 character. */
  title: string;
  pipelineId: PipelineId;
  stageId: PipelineStageId;
  clientId: ClientId;
  leadId?: LeadId;
  sourceId?: SourceId;
  /** @description Value of the deal. */
  price?: number;
  /**
   * Format: date-time
   * @description When the deal is expected to close.
   */
  expectedCloseDate?: string | Date;
  /**
   * @description Priority.
   * @enum {string}
   */
  priority?: 'LOW' | 'MEDIUM' | 'HIGH';
};

/** @description Values of the custom fields of the deal. Whether the keys keep the `cf_` with which they are sent is unknown, so look under both. */
export type DealCustomFields = HasCustomFields extends true
  ? WrappedFields<
      FieldsOf<'deals'>,
      'cf_',
      {
        [key: string]: CustomFieldValue | CustomFieldValue;
        [key: `cf_${string}`]: CustomFieldValue;
      }
    >
  : {
      [key: string]: JsonValue | JsonValue;
      [key: `cf_${string}`]: JsonValue;
    };

/** @description A deal as events carry it. The example is cut at its end; owner and custom fields may follow. */
export type DealEventPayload = {
  id: DealId;
  /** @description Title. */
  title?: string;
  /** @description Number given by Heffl. */
  number?: string | null;
  /** @description Value of the deal. */
  price?: number | null;
  /** @description State of the deal. */
  status?: string | null;
  /** @description Priority. */
  priority?: string | null;
  /**
   * Format: date-time
   * @description When the deal is expected to close.
   */
  expectedCloseDate?: string | null;
  /**
   * Format: date-time
   * @description When the deal was created.
   */
  createdAt?: string;
  /** @description The client the deal is with, or null. */
  client?: ClientEventPayload | null;
  /** @description Name of the stage. */
  stage?: string | null;
  /** @description Number of the stage. It is not the string id of the REST operations. */
  stageId?: number | null;
  /** @description Number of the pipeline. It is not the string id of the REST operations. */
  pipelineId?: number | null;
  /** @description Name of the source. */
  source?: string | null;
  /** @description The lead the deal was made from, or null. */
  leadId?: LeadId | null;
  /** @description Name of the lead the deal was made from. */
  leadName?: string | null;
};

/** @description Id of a deal. */
export type DealId = `dl_${string}` | LooseId;

/** @description A page of deals. */
export type DealList = {
  /** @description The deals of this page. */
  items: Deal[];
  nextCursor?: NextCursor;
  hasMore: HasMore;
};

/** @description The members of a deal to change. Its client, pipeline and lead are not among them. */
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
  /** @description Value of the deal. */
  price?: number;
  stageId?: PipelineStageId;
  /**
   * @description State of the deal.
   * @enum {string}
   */
  status?: 'ACTIVE' | 'WON' | 'LOST';
  /**
   * @description Priority.
   * @enum {string}
   */
  priority?: 'LOW' | 'MEDIUM' | 'HIGH';
  sourceId?: SourceId;
  /**
   * Format: date-time
   * @description When the deal is expected to close.
   */
  expectedCloseDate?: string | Date;
};

/** @description How a discount is given. The app also has percentages; how the API spells that is unknown. */
export type DiscountType = 'fixed' | (string & {});

/** @description Id of a document template. Its prefix in v1 is unknown. */
export type DocumentTemplateId = string;

/** @description Body of every error response. */
export type ErrorBody = {
  /** @description Machine-readable code. */
  code: 'BAD_REQUEST' | 'UNAUTHORIZED' | 'FORBIDDEN' | 'NOT_FOUND' | 'TOO_MANY_REQUESTS' | (string & {});
  /** @description Error message for people. */
  message: string;
};

/** @description Name of an event. The list is read from a page that is cut at its end, so more may exist. */
export type EventName =
  | 'lead.created'
  | 'lead.updated'
  | 'lead.deleted'
  | 'lead.stageChanged'
  | 'deal.created'
  | 'deal.updated'
  | 'deal.deleted'
  | 'deal.stageChanged'
  | 'client.created'
  | 'client.updated'
  | 'client.deleted'
  | 'contact.created'
  | 'contact.updated'
  | 'contact.deleted'
  | 'contact.stageChanged'
  | 'invoice.created'
  | 'invoice.updated'
  | 'invoice.paid'
  | 'invoice.deleted'
  | 'invoice.statusChanged'
  | 'quotation.created'
  | 'quotation.updated'
  | 'quotation.deleted'
  | 'quotation.statusChanged'
  | 'form.response.created'
  | (string & {});

/**
 * Format: date-time
 * @description When the event happened.
 */
export type EventTimestamp = string;

/** @description True if another page follows. */
export type HasMore = boolean;

/** @description A bill with its computed totals. */
export type Invoice = {
  id: InvoiceId;
  /** @description Number given by Heffl. */
  number: string;
  /**
   * Format: date-time
   * @description Date of the invoice.
   */
  date: string;
  /**
   * Format: date-time
   * @description When payment is due.
   */
  dueDate: string;
  /** @description State of the invoice, such as `DRAFT`. Payments change it; its further values are not documented. */
  status: string;
  /** @description Code of the currency. */
  currency: string;
  /** @description True if the prices include tax. */
  isInclusiveTax: boolean;
  /** @description Sum before tax. */
  subTotal: number;
  /** @description Sum of the taxes. */
  taxTotal: number;
  /** @description Sum of the discounts. */
  discountTotal: number;
  /** @description Sum to pay. */
  total: number;
  /** @description Sum still to be paid. */
  pendingTotal: number;
  /** @description Sum already paid. */
  paidTotal: number;
  /** @description The lines. */
  lineItems: InvoiceLineItem[];
  /**
   * Format: date-time
   * @description When the invoice was created.
   */
  createdAt: string;
  /** @description The client who is billed, or null. */
  clientId?: ClientId | null;
  /** @description The contact person at the client, or null. */
  contactId?: ClientId | null;
  /** @description Subject. */
  subject?: string | null;
  /** @description Notes. */
  notes?: string | null;
  /** @description The sales person, or null. A number here, although a create takes a string. */
  salesPersonId?: number | null;
  customFields?: InvoiceCustomFields;
};

/** @description Fields of a new invoice. */
export type InvoiceCreateParams = InvoiceCreateParamsFields &
  (HasCustomFields extends true
    ? CreateFields<
        FieldsOf<'invoices'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonInput | undefined;
      });

/** Members of `InvoiceCreateParams`. */
type InvoiceCreateParamsFields = {
  clientId: ClientId;
  /**
   * Format: date-time
   * @description Date of the invoice.
   */
  date: string | Date;
  /**
   * Format: date-time
   * @description When payment is due.
   */
  dueDate: string | Date;
  /** @description The lines, at least one. At least 1 item. */
  lineItems: InvoiceLineItemInput[];
  /**
   * @description True if the prices include tax.
   * @default false
   */
  isInclusiveTax?: boolean;
  /**
   * @description State to create the invoice in.
   * @default DRAFT
   * @enum {string}
   */
  status?: 'DRAFT' | 'SENT';
  /** @description The contact person at the client, or null. */
  contactId?: ClientId | null;
  /** @description Subject. */
  subject?: string | null;
  /** @description Notes. */
  notes?: string | null;
  /** @description The sales person, or null. */
  salesPersonId?: UserId | null;
  /** @description The template of the document, or null. Without one the team's default for invoices is used. */
  templateId?: DocumentTemplateId | null;
  /** @description The tags of the invoice, by numbers. No known operation returns the number of a tag: the tags of v2 have ids that begin with `tag_`. */
  tags?: number[];
};

/** @description Values of the custom fields of the invoice. Whether the keys keep the `cf_` with which they are sent is unknown, so look under both. */
export type InvoiceCustomFields = HasCustomFields extends true
  ? WrappedFields<
      FieldsOf<'invoices'>,
      'cf_',
      {
        [key: string]: CustomFieldValue | CustomFieldValue;
        [key: `cf_${string}`]: CustomFieldValue;
      }
    >
  : {
      [key: string]: JsonValue | JsonValue;
      [key: `cf_${string}`]: JsonValue;
    };

/** @description Id of an invoice. Its prefix is unknown. */
export type InvoiceId = string;

/** @description A line of an invoice, known from a sample. Inferred from it: samples of this API show required members first, so only `description` and `productId`, which the sample shows last, may be absent. */
export type InvoiceLineItem = {
  /** @description Sold product or service. */
  name: string;
  /** @description How many. */
  quantity: number;
  /** @description Price of one. */
  price: number;
  /** @description Tax of the line. Whether it is a rate or a sum is unknown. */
  tax: number;
  /** @description Discount, of the kind that `discountType` names. */
  discount: number;
  discountType: DiscountType;
  /** @description Purchase price of one unit. */
  buyPrice: number;
  viewType: InvoiceLineViewType;
  /** @description Amount of the line. Whether it includes tax is unknown. */
  amount: number;
  /** @description Tax on the line. */
  taxAmount: number;
  /** @description Discount on the line. */
  discountAmount: number;
  /** @description Details. */
  description?: string | null;
  /** @description The product, or null. A number here, although a create takes a string. */
  productId?: number | null;
};

/** @description A line of a new invoice, known from a sample. Inferred from it: samples of this API show required members first, so `name` is required; a number that is shown as 0 is 0 if it is left out, so a line without `quantity` or `price` bills nothing. */
export type InvoiceLineItemInput = {
  /** @description Sold product or service. */
  name: string;
  productId?: ProductId;
  /**
   * @description How many.
   * @default 0
   */
  quantity?: number;
  /**
   * @description Price of one.
   * @default 0
   */
  price?: number;
  /** @description Details. */
  description?: string;
  taxRateId?: TaxRateId;
  /**
   * @description Discount, of the kind that `discountType` names.
   * @default 0
   */
  discount?: number;
  discountType?: DiscountType;
  /**
   * @description Purchase price of one unit.
   * @default 0
   */
  buyPrice?: number;
};

/** @description How a line is shown. The other values are unknown. */
export type InvoiceLineViewType = 'LINE_ITEM' | (string & {});

/** @description An enquiry. Its page was read in an old version; newer responses may contain ids of source and stage. */
export type Lead = {
  id: LeadId;
  /** @description Number given by Heffl. */
  number: string;
  /** @description Full name of the person. */
  name: string;
  /** @description True if the lead is archived. */
  archived: boolean;
  /**
   * Format: date-time
   * @description When the lead was created.
   */
  createdAt: string;
  /** @description Position of the person. An example of the vendor uses it for the subject of the enquiry. */
  title?: string | null;
  /**
   * Format: email
   * @description E-mail address.
   */
  email?: string | null;
  /** @description Mobile number. */
  mobile?: string | null;
  /** @description Second mobile number. */
  secondaryMobile?: string | null;
  /** @description Address of the website. */
  website?: string | null;
  /** @description Expected value. */
  value?: number | null;
  /** @description Name of the source. */
  source?: string | null;
  /** @description Label of the current stage. */
  stage?: string | null;
  /** @description Values of the custom fields, or null. */
  customFields?: LeadCustomFields | null;
};

/** @description Fields of a new lead. Put together from an example, the update page and public code. Settings of the workspace may make the mobile number or the source mandatory, or reject duplicates. */
export type LeadCreateParams = LeadCreateParamsFields &
  (HasCustomFields extends true
    ? CreateFields<
        FieldsOf<'leads'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonInput | undefined;
      });

/** Members of `LeadCreateParams`. */
type LeadCreateParamsFields = {
  /** @description Full name of the person. */
  name: string;
  /**
   * Format: email
   * @description E-mail address.
   */
  email?: string | null;
  /** @description Mobile number with its country code. */
  mobile?: string;
  /** @description Second mobile number with its country code. */
  secondaryMobile?: string;
  /** @description Position of the person, or the subject of the enquiry. */
  title?: string;
  /** @description Expected value. */
  value?: number;
  /** @description Address of the website. Its type is unknown; null is accepted. */
  website?: unknown;
  /** @description Name of the source, as older code sends it. Presumably a source that does not exist is created, as it was for deals. */
  source?: string;
  sourceId?: SourceId;
  stageId?: LeadStageId;
  /** @description Tags of the lead. Seen in one piece of public code only. */
  tags?: unknown[];
};

/** @description Values of the custom fields of the lead. Whether the keys keep the `cf_` with which they are sent is unknown, so look under both. */
export type LeadCustomFields = HasCustomFields extends true
  ? WrappedFields<
      FieldsOf<'leads'>,
      'cf_',
      {
        [key: string]: CustomFieldValue | CustomFieldValue;
        [key: `cf_${string}`]: CustomFieldValue;
      }
    >
  : {
      [key: string]: JsonValue | JsonValue;
      [key: `cf_${string}`]: JsonValue;
    };

/** @description A lead as events carry it. */
export type LeadEventPayload = {
  id: LeadId;
  /** @description Full name of the person. */
  name?: string;
  /** @description Mobile number. */
  mobile?: string | null;
  /** @description E-mail address. */
  email?: string | null;
  /** @description Second mobile number. */
  secondaryMobile?: string | null;
  /** @description Position of the person, or the subject of the enquiry. */
  title?: string | null;
  /** @description Expected value. */
  value?: number | null;
  /** @description Name of the source. */
  source?: string | null;
  /**
   * Format: date-time
   * @description When the lead was created.
   */
  createdAt?: string;
  /** @description Address of the website. */
  website?: string | null;
  /** @description True if the lead is archived. */
  archived?: boolean;
  /** @description Label of the stage. */
  stage?: string | null;
  /** @description Number of the stage. It is not the string id of the REST operations. */
  stageId?: number | null;
  customFields?: LeadCustomFields;
  /** @description Number of the user who owns the lead. */
  ownerId?: number | null;
  /** @description Name of the user who owns the lead. */
  ownerName?: string | null;
};

/** @description Id of a lead. */
export type LeadId = `ld_${string}` | LooseId;

/** @description A page of leads. */
export type LeadList = {
  /** @description The leads of this page. */
  items: Lead[];
  nextCursor?: NextCursor;
  hasMore: HasMore;
};

/** @description A lead source. The display name is in `name`, else in `label`, else in `title`. */
export type LeadSource = {
  /** @description Id of the source. Whether it is a string or a number is unknown; send it as a string. */
  id: SourceId | number;
  /** @description Display name. */
  name?: string | null;
  /** @description Display name where `name` is absent. */
  label?: string | null;
  /** @description Display name where `name` and `label` are absent. */
  title?: string | null;
};

/** @description A page of lead sources. The code that shows this list also copes with a bare array in its place. */
export type LeadSourceList = {
  /** @description The lead sources of this page. */
  items: LeadSource[];
  nextCursor?: NextCursor;
  hasMore?: HasMore;
};

/** @description A lead stage. The display name is in `name`, else in `label`, else in `title`. */
export type LeadStage = {
  /** @description Id of the stage. Whether it is a string or a number is unknown; send it as a string. */
  id: LeadStageId | number;
  /** @description Display name. */
  name?: string | null;
  /** @description Display name where `name` is absent. */
  label?: string | null;
  /** @description Display name where `name` and `label` are absent. */
  title?: string | null;
};

/** @description Id of a lead stage. Its prefix in v1 is unknown. */
export type LeadStageId = string;

/** @description A page of lead stages. The code that shows this list also copes with a bare array in its place. */
export type LeadStageList = {
  /** @description The lead stages of this page. */
  items: LeadStage[];
  nextCursor?: NextCursor;
  hasMore?: HasMore;
};

/** @description The members of a lead to change. */
export type LeadUpdateParams = LeadUpdateParamsFields &
  (HasCustomFields extends true
    ? UpdateFields<
        FieldsOf<'leads'>,
        {
          [key: `cf_${string}`]: CustomFieldValue;
        }
      >
    : {
        [key: `cf_${string}`]: JsonInput | undefined;
      });

/** Members of `LeadUpdateParams`. */
type LeadUpdateParamsFields = {
  /** @description Full name of the person. */
  name?: string;
  /** @description Mobile number with its country code. */
  mobile?: string;
  /** @description Second mobile number with its country code. */
  secondaryMobile?: string;
  /**
   * Format: email
   * @description E-mail address.
   */
  email?: string | null;
  /** @description Position of the person. */
  title?: string;
  /** @description Expected value. */
  value?: number;
  /** @description Address of the website. Its type is unknown; null is accepted. */
  website?: unknown;
};

/** @description Send it as `cursor` to get the next page. Null on the last page. */
export type NextCursor = string | null;

/** @description A deal pipeline. The display name is in `name`, else in `label`, else in `title`. */
export type Pipeline = {
  id: PipelineId;
  /** @description Display name. */
  name?: string | null;
  /** @description Display name where `name` is absent. */
  label?: string | null;
  /** @description Display name where `name` and `label` are absent. */
  title?: string | null;
  /** @description The stages, when one pipeline is read. Whether the list carries them is unknown. */
  stages?: PipelineStage[] | null;
};

/** @description Id of a deal pipeline. Its prefix in v1 is unknown. */
export type PipelineId = string;

/** @description A page of pipelines. The code that shows this list also copes with a bare array in its place. */
export type PipelineList = {
  /** @description The pipelines of this page. */
  items: Pipeline[];
  nextCursor?: NextCursor;
  hasMore?: HasMore;
};

/** @description A stage of a deal pipeline. The display name is in `name`, else in `label`. */
export type PipelineStage = {
  id: PipelineStageId;
  /** @description Display name. */
  name?: string | null;
  /** @description Display name where `name` is absent. */
  label?: string | null;
};

/** @description Id of a stage of a deal pipeline. Its prefix in v1 is unknown. */
export type PipelineStageId = string;

/** @description The first contact person of a company. Accepted on writes; no response is known to contain it. */
export type PrimaryContact = {
  /** @description Given name. */
  firstName?: string;
  /** @description Family name. */
  lastName?: string;
  /**
   * Format: email
   * @description E-mail address.
   */
  email?: string;
  /** @description Telephone number. */
  phone?: string;
  /** @description Form of address, such as Mrs. or Dr. */
  salutation?: string;
  /** @description Job of the person. */
  jobTitle?: string;
};

/** @description Id of a product. Its prefix in v1 is unknown. */
export type ProductId = string;

/** @description Id of a project. Its prefix in v1 is unknown. */
export type ProjectId = string;

/** @description The part of a lead that a create or an update responds with. Read the lead to get the rest. */
export type SavedLead = {
  id: LeadId;
  /** @description Number given by Heffl. The update page has it always present; for a create this is not certain. */
  number?: string | null;
  /** @description Full name of the person. */
  name: string;
  /**
   * Format: date-time
   * @description When the lead was created.
   */
  createdAt: string;
  /** @description Position of the person. The update page has it always present; for a create this is not certain. */
  title?: string | null;
  /**
   * Format: email
   * @description E-mail address.
   */
  email?: string | null;
  /** @description Mobile number. */
  mobile?: string | null;
  /** @description Label of the current stage. Public code reads it after a create; no page shows it. */
  stage?: string | null;
};

/** @description Id of a source of leads and deals. Its prefix in v1 is unknown. */
export type SourceId = string;

/** @description Id of a tag. Whether a task takes a number, as an invoice does, or a string, as in v2, is unknown. */
export type TagId = string | number;

/** @description A thing to do. No v1 page with its members was available; these are the ones of v2. */
export type Task = {
  id: TaskId;
  /** @description Number given by Heffl. */
  number?: string | null;
  /** @description Title. */
  title?: string | null;
  /** @description Details of the task. */
  description?: string | null;
  /** @description How far the task is, or null. */
  status?: TaskStatus | null;
  /** @description Kind of task, or null. */
  type?: TaskType | null;
  /** @description Priority, or null. */
  priority?: TaskPriority | null;
  /**
   * Format: date-time
   * @description When the task starts.
   */
  startDate?: string | null;
  /**
   * Format: date-time
   * @description When the task is due.
   */
  dueDate?: string | null;
  /** @description True if the time of the due date is shown. */
  showTime?: boolean | null;
  /** @description Planned length in minutes. */
  durationMinutes?: number | null;
  /** @description The users the task is assigned to. */
  assigneeIds?: UserId[] | null;
  /** @description The tags of the task. */
  tagIds?: TagId[] | null;
  /** @description Kind of record the task is linked to, or null. */
  entity?: TaskEntity | null;
  /** @description The record the task is linked to, or null. Goes together with `entity`. */
  entityId?: TaskEntityId | null;
  /**
   * Format: date-time
   * @description When the task was completed.
   */
  completedOn?: string | null;
  /** @description The project the task is linked to, or null. */
  projectId?: ProjectId | null;
  /** @description The lead the task is linked to, or null. */
  leadId?: LeadId | null;
  /** @description The deal the task is linked to, or null. */
  dealId?: DealId | null;
  /** @description The client the task concerns, or null. */
  clientId?: ClientId | null;
  /** @description The contact person the task concerns, or null. */
  contactId?: ClientId | null;
  /** @description The user who created the task, or null. */
  createdById?: UserId | null;
  /** @description Name of the user who created the task. */
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

/** @description Fields of a new task. No v1 page was available; these are the members of v2. */
export type TaskCreateParams = TaskCreateParamsFields & TaskLink;

/** Members of `TaskCreateParams`. */
type TaskCreateParamsFields = {
  /** @description Title. */
  title: string;
  /** @description Details of the task. */
  description?: string | null;
  status?: TaskStatus;
  type?: TaskType;
  /** @description Priority, or null. */
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
  /** @description True if the time of the due date is shown. */
  showTime?: boolean;
  /** @description Planned length in minutes. At least 0. */
  durationMinutes?: number;
  /** @description The users the task is assigned to. */
  assigneeIds?: UserId[];
  /** @description The tags of the task. */
  tagIds?: TagId[];
};

/** @description Kind of record a task is linked to. Goes together with `entityId`. The values are those of v2. */
export type TaskEntity = 'projects' | 'leads' | 'deals' | (string & {});

/** @description Id of the record that a task is linked to, whose kind `entity` names. */
export type TaskEntityId = string;

/** @description Id of a task. Its prefix in v1 is unknown; an older version of the documentation has a number. */
export type TaskId = string;

/** @description The record that a task is linked to. `entity` and `entityId` are sent together, or both are left out. The rule is that of v2. */
export type TaskLink = TaskLinkFields | TaskLinkFields2;

/** Members of `TaskLink`. */
type TaskLinkFields = {
  /** @description Left out. Send it together with `entityId`. */
  entity?: never;
  /** @description Left out. Send it together with `entity`. */
  entityId?: never;
};

/** Members of `TaskLink`. */
type TaskLinkFields2 = {
  entity: TaskEntity;
  /** @description The record, of the kind that `entity` names, or null for none. */
  entityId: TaskEntityId | null;
};

/** @description A page of tasks. */
export type TaskList = {
  /** @description The tasks of this page. */
  items: Task[];
  nextCursor?: NextCursor;
  hasMore: HasMore;
};

/** @description Priority of a task. The values are those of v2. */
export type TaskPriority = 'LOW' | 'MEDIUM' | 'HIGH' | (string & {});

/** @description How far a task is. The values are those of v2. */
export type TaskStatus = 'OPEN' | 'IN_PROGRESS' | 'ON_HOLD' | 'COMPLETED' | 'CANCELLED' | (string & {});

/** @description Kind of task. The values are those of v2. */
export type TaskType = 'call' | 'todo' | 'meeting' | (string & {});

/** @description The members of a task to change. No v1 page was available; these are the members of v2. */
export type TaskUpdateParams = TaskUpdateParamsFields & TaskLink;

/** Members of `TaskUpdateParams`. */
type TaskUpdateParamsFields = {
  /** @description Title. */
  title?: string;
  /** @description Details of the task. */
  description?: string | null;
  status?: TaskStatus;
  type?: TaskType;
  /** @description Priority, or null. */
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
  /** @description True if the time of the due date is shown. */
  showTime?: boolean;
  /** @description Planned length in minutes. At least 0. */
  durationMinutes?: number;
  /** @description The users the task is assigned to. */
  assigneeIds?: UserId[];
  /** @description The tags of the task. */
  tagIds?: TagId[];
};

/** @description Id of a tax rate. Its prefix in v1 is unknown. */
export type TaxRateId = string;

/** @description The record that the event is about. Its members are unknown. */
export type UndocumentedPayload = {
  [key: string]: unknown;
};

/** @description Id of a user of the team. Its prefix in v1 is unknown. */
export type UserId = string;

/** @description A subscription to events. */
export type Webhook = {
  id: WebhookId;
  /** @description Label of the subscription. */
  name: string;
  /** @description Address that the events are posted to. */
  url: string;
  /** @description The events subscribed to. */
  events: EventName[];
  /** @description State of the subscription. Its values are not documented. */
  status: string;
  /** @description Secret that the deliveries are signed with. It begins with `whsec_` and is shown only here; keep it. */
  secret: string;
  /**
   * Format: date-time
   * @description When the subscription was created.
   */
  createdAt: string;
};

/** @description Events to subscribe to, and the address to deliver them to. */
export type WebhookCreateParams = {
  /** @description Label of the subscription. At least 1 character. */
  name: string;
  /**
   * Format: uri
   * @description Address that the events are posted to. It has to use HTTPS in production.
   */
  url: string;
  /** @description The events to subscribe to. At least 1 item. */
  events: EventName[];
};

/** @description Id of a webhook. Its prefix is unknown. */
export type WebhookId = string;

/** Query parameters of `clients.list`. */
export type ClientListParams = {
  /**
   * @description The `nextCursor` of the page before. Leave it out for the first page.
   * @example eyJpZCI6ImFiYzEyMyJ9
   */
  cursor?: components['parameters']['cursor'];
  /** @description Items per page. Default: 20. From 1 to 100. */
  limit?: components['parameters']['limit'];
};

/** Query parameters of `leads.sources.list`. */
export type LeadSourceListParams = {
  /**
   * @description The `nextCursor` of the page before. Leave it out for the first page.
   * @example eyJpZCI6ImFiYzEyMyJ9
   */
  cursor?: components['parameters']['cursor'];
  /** @description Items per page. Default: 20. From 1 to 100. */
  limit?: components['parameters']['limit'];
};

/** Query parameters of `leads.stages.list`. */
export type LeadStageListParams = {
  /**
   * @description The `nextCursor` of the page before. Leave it out for the first page.
   * @example eyJpZCI6ImFiYzEyMyJ9
   */
  cursor?: components['parameters']['cursor'];
  /** @description Items per page. Default: 20. From 1 to 100. */
  limit?: components['parameters']['limit'];
};

/** Query parameters of `leads.list`. */
export type LeadListParams = {
  /**
   * @description The `nextCursor` of the page before. Leave it out for the first page.
   * @example eyJpZCI6ImFiYzEyMyJ9
   */
  cursor?: components['parameters']['cursor'];
  /** @description Items per page. Default: 20. From 1 to 100. */
  limit?: components['parameters']['limit'];
};

/** Query parameters of `deals.list`. */
export type DealListParams = {
  /**
   * @description The `nextCursor` of the page before. Leave it out for the first page.
   * @example eyJpZCI6ImFiYzEyMyJ9
   */
  cursor?: components['parameters']['cursor'];
  /** @description Items per page. Default: 20. From 1 to 100. */
  limit?: components['parameters']['limit'];
};

/** Query parameters of `tasks.list`. */
export type TaskListParams = {
  /**
   * @description The `nextCursor` of the page before. Leave it out for the first page.
   * @example eyJpZCI6ImFiYzEyMyJ9
   */
  cursor?: components['parameters']['cursor'];
  /** @description Items per page. Default: 20. From 1 to 100. */
  limit?: components['parameters']['limit'];
};

/** Query parameters of `pipelines.list`. */
export type PipelineListParams = {
  /**
   * @description The `nextCursor` of the page before. Leave it out for the first page.
   * @example eyJpZCI6ImFiYzEyMyJ9
   */
  cursor?: components['parameters']['cursor'];
  /** @description Items per page. Default: 20. From 1 to 100. */
  limit?: components['parameters']['limit'];
};

export interface paths {
  '/clients': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List clients
     * @description Lists companies and contact persons together. Distinguish them by `type`. In v2, companies and contact persons have operations of their own.
     */
    get: operations['clients.list'];
    put?: never;
    /**
     * Create a client
     * @description Creates a company or a contact person. Settings of the workspace may reject duplicates. In v2, companies and contact persons have operations of their own.
     */
    post: operations['clients.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/clients/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a client
     * @description Reads one company or contact person.
     */
    get: operations['clients.get'];
    put?: never;
    post?: never;
    /**
     * Delete a client
     * @description Deletes a client. Presumably rejected with status 400 while deals, invoices or quotations are linked to it, as in v2. In v2, companies and contact persons have operations of their own.
     */
    delete: operations['clients.delete'];
    options?: never;
    head?: never;
    /**
     * Update a client
     * @description Changes the given members of a client. Omitted custom fields presumably keep their values, as in v2. In v2, companies and contact persons have operations of their own.
     */
    patch: operations['clients.update'];
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
     * @description Lists the leads of the workspace.
     */
    get: operations['leads.list'];
    put?: never;
    /**
     * Create a lead
     * @description Creates a lead. Only `name` is taken to be required.
     */
    post: operations['leads.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/leads/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a lead
     * @description Reads one lead.
     */
    get: operations['leads.get'];
    put?: never;
    post?: never;
    /**
     * Delete a lead
     * @description Deletes a lead.
     */
    delete: operations['leads.delete'];
    options?: never;
    head?: never;
    /**
     * Update a lead
     * @description Changes the given members of a lead. Omitted custom fields presumably keep their values, as in v2.
     */
    patch: operations['leads.update'];
    trace?: never;
  };
  '/leads/sources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List lead sources
     * @description Lists the lead sources of the workspace. The ids also serve as `sourceId` of deals.
     */
    get: operations['leads.sources.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/leads/stages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List lead stages
     * @description Lists the lead stages of the workspace. The ids presumably serve as `stageId` of a new lead.
     */
    get: operations['leads.stages.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
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
     * @description Lists the deals of the workspace.
     */
    get: operations['deals.list'];
    put?: never;
    /**
     * Create a deal
     * @description Creates a deal in a stage of a pipeline.
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
     * @description Reads one deal.
     */
    get: operations['deals.get'];
    put?: never;
    post?: never;
    /**
     * Delete a deal
     * @description Deletes a deal.
     */
    delete: operations['deals.delete'];
    options?: never;
    head?: never;
    /**
     * Update a deal
     * @description Changes the given members of a deal. Moving it to a stage of type won or lost presumably changes `status`, as in v2.
     */
    patch: operations['deals.update'];
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
     * @description Lists the tasks of the workspace.
     */
    get: operations['tasks.list'];
    put?: never;
    /**
     * Create a task
     * @description Creates a task. Give `entity` and `entityId` together to link it to a record.
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
     * @description Reads one task.
     */
    get: operations['tasks.get'];
    put?: never;
    post?: never;
    /**
     * Delete a task
     * @description Deletes a task.
     */
    delete: operations['tasks.delete'];
    options?: never;
    head?: never;
    /**
     * Update a task
     * @description Changes the given members of a task.
     */
    patch: operations['tasks.update'];
    trace?: never;
  };
  '/invoices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create an invoice
     * @description Creates an invoice with its lines and responds with the computed totals.
     */
    post: operations['invoices.create'];
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
     * List pipelines
     * @description Lists the deal pipelines of the workspace.
     */
    get: operations['pipelines.list'];
    put?: never;
    post?: never;
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
     * Get a pipeline
     * @description Reads one pipeline with its stages, which give the `stageId` of deals.
     */
    get: operations['pipelines.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/webhooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Subscribe to events
     * @description Subscribes an address to events. The response is the only place where the signing secret is shown.
     */
    post: operations['webhooks.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

export interface webhooks {
  'lead.created': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A lead was created
     * @description Sent when a lead is created.
     */
    post: operations['events.leadCreated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'lead.updated': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A lead was changed
     * @description Sent when any member of a lead changes. The payload holds the new values.
     */
    post: operations['events.leadUpdated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'lead.deleted': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A lead was deleted
     * @description Sent when a lead is deleted. The payload is that of the record before it was deleted.
     */
    post: operations['events.leadDeleted'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'lead.stageChanged': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A lead moved to another stage
     * @description Sent when a lead moves to another stage, in addition to `lead.updated`. The payload holds the new stage.
     */
    post: operations['events.leadStageChanged'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'deal.created': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A deal was created
     * @description Sent when a deal is created.
     */
    post: operations['events.dealCreated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'deal.updated': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A deal was changed
     * @description Sent when a deal changes. The payload is like that of `deal.created`.
     */
    post: operations['events.dealUpdated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'deal.deleted': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A deal was deleted
     * @description Sent when a deal is deleted. The payload is that of the record before it was deleted.
     */
    post: operations['events.dealDeleted'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'deal.stageChanged': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A deal moved to another stage
     * @description Sent when a deal moves to another stage of its pipeline, in addition to `deal.updated`.
     */
    post: operations['events.dealStageChanged'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'client.created': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A client was created
     * @description Sent when a client is created.
     */
    post: operations['events.clientCreated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'client.updated': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A client was changed
     * @description Sent when a client changes. The payload is like that of `client.created`.
     */
    post: operations['events.clientUpdated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'client.deleted': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A client was deleted
     * @description Sent when a client is deleted. The payload is that of the record before it was deleted.
     */
    post: operations['events.clientDeleted'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'contact.created': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A contact was created
     * @description Sent when a contact is created. A version of the page says that the events of contacts are planned and not yet sent.
     */
    post: operations['events.contactCreated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'contact.updated': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A contact was changed
     * @description Sent when a contact changes. A version of the page says that the events of contacts are planned and not yet sent.
     */
    post: operations['events.contactUpdated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'contact.deleted': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A contact was deleted
     * @description Sent when a contact is deleted. A version of the page says that the events of contacts are planned and not yet sent.
     */
    post: operations['events.contactDeleted'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'contact.stageChanged': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A contact moved to another stage
     * @description Sent when the lifecycle stage of a contact changes. A version of the page says that the events of contacts are planned and not yet sent.
     */
    post: operations['events.contactStageChanged'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'invoice.created': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * An invoice was created
     * @description Sent when an invoice is created.
     */
    post: operations['events.invoiceCreated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'invoice.updated': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * An invoice was changed
     * @description Sent when an invoice changes.
     */
    post: operations['events.invoiceUpdated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'invoice.paid': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * An invoice was paid
     * @description Sent when an invoice is marked as paid.
     */
    post: operations['events.invoicePaid'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'invoice.deleted': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * An invoice was deleted
     * @description Sent when an invoice is deleted.
     */
    post: operations['events.invoiceDeleted'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'invoice.statusChanged': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * An invoice changed its status
     * @description Sent when the status of an invoice changes.
     */
    post: operations['events.invoiceStatusChanged'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'quotation.created': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A quotation was created
     * @description Sent when a quotation is created.
     */
    post: operations['events.quotationCreated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'quotation.updated': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A quotation was changed
     * @description Sent when a quotation changes.
     */
    post: operations['events.quotationUpdated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'quotation.deleted': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A quotation was deleted
     * @description Sent when a quotation is deleted.
     */
    post: operations['events.quotationDeleted'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'quotation.statusChanged': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A quotation changed its status
     * @description Sent when the status of a quotation changes.
     */
    post: operations['events.quotationStatusChanged'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'form.response.created': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A form was submitted
     * @description Sent when someone submits a form.
     */
    post: operations['events.formResponseCreated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

export interface components {
  schemas: {
    AnyClientUpdateParams: AnyClientUpdateParams;
    BillingAddress: BillingAddress;
    Client: Client;
    ClientCreateParams: ClientCreateParams;
    ClientCustomFields: ClientCustomFields;
    ClientEventPayload: ClientEventPayload;
    ClientId: ClientId;
    ClientList: ClientList;
    ClientUpdateParams: ClientUpdateParams;
    CompanyClientCreateParams: CompanyClientCreateParams;
    CompanyClientUpdateParams: CompanyClientUpdateParams;
    ContactClientCreateParams: ContactClientCreateParams;
    ContactClientUpdateParams: ContactClientUpdateParams;
    CustomFieldValue: CustomFieldValue;
    Deal: Deal;
    DealCreateParams: DealCreateParams;
    DealCustomFields: DealCustomFields;
    DealEventPayload: DealEventPayload;
    DealId: DealId;
    DealList: DealList;
    DealUpdateParams: DealUpdateParams;
    DiscountType: DiscountType;
    DocumentTemplateId: DocumentTemplateId;
    ErrorBody: ErrorBody;
    EventName: EventName;
    EventTimestamp: EventTimestamp;
    HasMore: HasMore;
    Invoice: Invoice;
    InvoiceCreateParams: InvoiceCreateParams;
    InvoiceCustomFields: InvoiceCustomFields;
    InvoiceId: InvoiceId;
    InvoiceLineItem: InvoiceLineItem;
    InvoiceLineItemInput: InvoiceLineItemInput;
    InvoiceLineViewType: InvoiceLineViewType;
    Lead: Lead;
    LeadCreateParams: LeadCreateParams;
    LeadCustomFields: LeadCustomFields;
    LeadEventPayload: LeadEventPayload;
    LeadId: LeadId;
    LeadList: LeadList;
    LeadSource: LeadSource;
    LeadSourceList: LeadSourceList;
    LeadStage: LeadStage;
    LeadStageId: LeadStageId;
    LeadStageList: LeadStageList;
    LeadUpdateParams: LeadUpdateParams;
    NextCursor: NextCursor;
    Pipeline: Pipeline;
    PipelineId: PipelineId;
    PipelineList: PipelineList;
    PipelineStage: PipelineStage;
    PipelineStageId: PipelineStageId;
    PrimaryContact: PrimaryContact;
    ProductId: ProductId;
    ProjectId: ProjectId;
    SavedLead: SavedLead;
    SourceId: SourceId;
    TagId: TagId;
    Task: Task;
    TaskCreateParams: TaskCreateParams;
    TaskEntity: TaskEntity;
    TaskEntityId: TaskEntityId;
    TaskId: TaskId;
    TaskLink: TaskLink;
    TaskList: TaskList;
    TaskPriority: TaskPriority;
    TaskStatus: TaskStatus;
    TaskType: TaskType;
    TaskUpdateParams: TaskUpdateParams;
    TaxRateId: TaxRateId;
    UndocumentedPayload: UndocumentedPayload;
    UserId: UserId;
    Webhook: Webhook;
    WebhookCreateParams: WebhookCreateParams;
    WebhookId: WebhookId;
  };
  responses: {
    /** @description The parameters or the body are invalid. */
    BadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "code": "BAD_REQUEST",
         *       "message": "Invalid email address format"
         *     }
         */
        'application/json': ErrorBody;
      };
    };
    /** @description The API key is missing, invalid or revoked, or it was sent in another header. */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "code": "UNAUTHORIZED",
         *       "message": "API key required. Include 'x-api-key' header."
         *     }
         */
        'application/json': ErrorBody;
      };
    };
    /** @description The user who made the API key may not do this, or the key belongs to another workspace. */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "code": "FORBIDDEN",
         *       "message": "You do not have permission to do this."
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
         *       "code": "TOO_MANY_REQUESTS",
         *       "message": "Too many requests."
         *     }
         */
        'application/json': ErrorBody;
      };
    };
    /** @description Something failed at Heffl. Repeat with exponential back-off. No page of v1 lists this status; that its body has the usual form, and its code, are taken from v2. */
    InternalServerError: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "code": "INTERNAL_SERVER_ERROR",
         *       "message": "Something went wrong."
         *     }
         */
        'application/json': ErrorBody;
      };
    };
    /** @description There is no such record. */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "code": "NOT_FOUND",
         *       "message": "Not found."
         *     }
         */
        'application/json': ErrorBody;
      };
    };
    /** @description The record is deleted. */
    Deleted: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /** @example {} */
        'application/json': unknown;
      };
    };
    /** @description The event was received. Which status Heffl expects is unknown; the available pages do not say. */
    Received: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
  };
  parameters: {
    /**
     * @description The `nextCursor` of the page before. Leave it out for the first page.
     * @example eyJpZCI6ImFiYzEyMyJ9
     */
    cursor: string;
    /** @description Items per page. Default: 20. From 1 to 100. */
    limit: number;
    /**
     * @description Id of the client.
     * @example clt_def456
     */
    clientId: ClientId;
    /**
     * @description Id of the lead.
     * @example ld_abc123
     */
    leadId: LeadId;
    /**
     * @description Id of the deal.
     * @example dl_def456
     */
    dealId: DealId;
    /**
     * @description Id of the task.
     * @example tsk_abc123
     */
    taskId: TaskId;
    /**
     * @description Id of the pipeline.
     * @example dpl_abc123
     */
    pipelineId: PipelineId;
    /**
     * @description Unique id of the message, a part of the signed content.
     * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
     */
    webhookMessageId: string;
    /**
     * @description When the message was sent, in Unix seconds; a part of the signed content.
     * @example 1782810000
     */
    webhookTimestamp: number;
    /**
     * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
     * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
     */
    webhookSignature: string;
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
  'clients.list': {
    parameters: {
      query?: ClientListParams;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of clients. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "clt_def456",
           *           "number": "CL-0001",
           *           "name": "Analytical Engines Ltd",
           *           "type": "company",
           *           "createdAt": "2026-06-30T09:00:00.000Z",
           *           "firstName": null,
           *           "lastName": null,
           *           "email": null,
           *           "phone": null,
           *           "website": "https://engines.example.com",
           *           "customFields": {}
           *         }
           *       ],
           *       "nextCursor": "eyJpZCI6ImFiYzEyMyJ9",
           *       "hasMore": true
           *     }
           */
          'application/json': ClientList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'clients.create': {
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
         *       "type": "company",
         *       "name": "Analytical Engines Ltd",
         *       "website": "https://engines.example.com",
         *       "taxNumber": "100200300400003",
         *       "billingAddress": {
         *         "address": "12 St James's Square",
         *         "city": "London",
         *         "country": "United Kingdom",
         *         "postalCode": "SW1Y 4JH"
         *       },
         *       "primaryContact": {
         *         "firstName": "Ada",
         *         "lastName": "Lovelace",
         *         "email": "ada@example.com"
         *       },
         *       "openingBalance": 0,
         *       "cf_industry": "Computing"
         *     }
         */
        'application/json': ClientCreateParams;
      };
    };
    responses: {
      /** @description The client. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "clt_def456",
           *       "number": "CL-0001",
           *       "name": "Analytical Engines Ltd",
           *       "type": "company",
           *       "createdAt": "2026-06-30T09:00:00.000Z",
           *       "firstName": null,
           *       "lastName": null,
           *       "email": null,
           *       "phone": null,
           *       "website": "https://engines.example.com",
           *       "customFields": {}
           *     }
           */
          'application/json': Client;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'clients.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the client.
         * @example clt_def456
         */
        id: components['parameters']['clientId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The client. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "clt_def456",
           *       "number": "CL-0001",
           *       "name": "Analytical Engines Ltd",
           *       "type": "company",
           *       "createdAt": "2026-06-30T09:00:00.000Z",
           *       "firstName": null,
           *       "lastName": null,
           *       "email": null,
           *       "phone": null,
           *       "website": "https://engines.example.com",
           *       "customFields": {}
           *     }
           */
          'application/json': Client;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'clients.delete': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the client.
         * @example clt_def456
         */
        id: components['parameters']['clientId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Deleted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'clients.update': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the client.
         * @example clt_def456
         */
        id: components['parameters']['clientId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "website": "https://engines.example.com",
         *       "primaryContact": {
         *         "firstName": "Ada",
         *         "lastName": "Lovelace",
         *         "email": "ada@example.com",
         *         "phone": "+442079460123",
         *         "salutation": "Ms.",
         *         "jobTitle": "Director"
         *       },
         *       "cf_industry": "Computing"
         *     }
         */
        'application/json': ClientUpdateParams;
      };
    };
    responses: {
      /** @description The client as it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "clt_def456",
           *       "number": "CL-0001",
           *       "name": "Analytical Engines Ltd",
           *       "type": "company",
           *       "createdAt": "2026-06-30T09:00:00.000Z",
           *       "firstName": null,
           *       "lastName": null,
           *       "email": null,
           *       "phone": null,
           *       "website": "https://engines.example.com",
           *       "customFields": {}
           *     }
           */
          'application/json': Client;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
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
           *       "items": [
           *         {
           *           "id": "ld_abc123",
           *           "number": "LD-0001",
           *           "name": "Grace Hopper",
           *           "archived": false,
           *           "createdAt": "2026-06-30T09:00:00.000Z",
           *           "title": "Compiler enquiry",
           *           "email": "grace@example.com",
           *           "mobile": "+12025550143",
           *           "secondaryMobile": null,
           *           "website": null,
           *           "value": 5000,
           *           "source": "Website",
           *           "stage": "New",
           *           "customFields": {}
           *         }
           *       ],
           *       "nextCursor": "eyJpZCI6ImFiYzEyMyJ9",
           *       "hasMore": true
           *     }
           */
          'application/json': LeadList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'leads.create': {
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
         *       "name": "Grace Hopper",
         *       "email": "grace@example.com",
         *       "mobile": "+12025550143",
         *       "title": "Compiler enquiry",
         *       "value": 5000,
         *       "source": "Website",
         *       "cf_services": "Training"
         *     }
         */
        'application/json': LeadCreateParams;
      };
    };
    responses: {
      /** @description The lead. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "ld_abc123",
           *       "number": "LD-0001",
           *       "name": "Grace Hopper",
           *       "createdAt": "2026-06-30T09:00:00.000Z",
           *       "title": "Compiler enquiry",
           *       "email": "grace@example.com",
           *       "mobile": "+12025550143"
           *     }
           */
          'application/json': SavedLead;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'leads.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the lead.
         * @example ld_abc123
         */
        id: components['parameters']['leadId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The lead. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "ld_abc123",
           *       "number": "LD-0001",
           *       "name": "Grace Hopper",
           *       "archived": false,
           *       "createdAt": "2026-06-30T09:00:00.000Z",
           *       "title": "Compiler enquiry",
           *       "email": "grace@example.com",
           *       "mobile": "+12025550143",
           *       "secondaryMobile": null,
           *       "website": null,
           *       "value": 5000,
           *       "source": "Website",
           *       "stage": "New",
           *       "customFields": {}
           *     }
           */
          'application/json': Lead;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'leads.delete': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the lead.
         * @example ld_abc123
         */
        id: components['parameters']['leadId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Deleted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'leads.update': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the lead.
         * @example ld_abc123
         */
        id: components['parameters']['leadId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "title": "Compiler enquiry",
         *       "value": 5000,
         *       "website": "https://cobol.example.com",
         *       "cf_services": "Training"
         *     }
         */
        'application/json': LeadUpdateParams;
      };
    };
    responses: {
      /** @description The lead as it is now, in part. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "ld_abc123",
           *       "number": "LD-0001",
           *       "name": "Grace Hopper",
           *       "createdAt": "2026-06-30T09:00:00.000Z",
           *       "title": "Compiler enquiry",
           *       "email": "grace@example.com",
           *       "mobile": "+12025550143"
           *     }
           */
          'application/json': SavedLead;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'leads.sources.list': {
    parameters: {
      query?: LeadSourceListParams;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of lead sources. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "src_abc123",
           *           "name": "Website"
           *         }
           *       ],
           *       "nextCursor": null,
           *       "hasMore": false
           *     }
           */
          'application/json': LeadSourceList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'leads.stages.list': {
    parameters: {
      query?: LeadStageListParams;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of lead stages. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "lstg_abc123",
           *           "name": "New"
           *         }
           *       ],
           *       "nextCursor": null,
           *       "hasMore": false
           *     }
           */
          'application/json': LeadStageList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
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
           *       "items": [
           *         {
           *           "id": "dl_def456",
           *           "title": "Difference engine",
           *           "createdAt": "2026-06-30T09:00:00.000Z",
           *           "number": "DL-0001",
           *           "price": 25000,
           *           "status": "ACTIVE",
           *           "priority": "HIGH",
           *           "expectedCloseDate": "2026-09-30T00:00:00.000Z",
           *           "clientId": "clt_def456",
           *           "pipelineId": "dpl_abc123",
           *           "stageId": "dps_abc123",
           *           "sourceId": "src_abc123",
           *           "leadId": "ld_abc123",
           *           "customFields": {}
           *         }
           *       ],
           *       "nextCursor": "eyJpZCI6ImFiYzEyMyJ9",
           *       "hasMore": true
           *     }
           */
          'application/json': DealList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
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
         *       "pipelineId": "dpl_abc123",
         *       "stageId": "dps_abc123",
         *       "clientId": "clt_def456",
         *       "leadId": "ld_abc123",
         *       "sourceId": "src_abc123",
         *       "price": 25000,
         *       "expectedCloseDate": "2026-09-30T00:00:00.000Z",
         *       "priority": "HIGH",
         *       "cf_region": "Europe"
         *     }
         */
        'application/json': DealCreateParams;
      };
    };
    responses: {
      /** @description The deal. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "dl_def456",
           *       "title": "Difference engine",
           *       "createdAt": "2026-06-30T09:00:00.000Z",
           *       "number": "DL-0001",
           *       "price": 25000,
           *       "status": "ACTIVE",
           *       "priority": "HIGH",
           *       "expectedCloseDate": "2026-09-30T00:00:00.000Z",
           *       "clientId": "clt_def456",
           *       "pipelineId": "dpl_abc123",
           *       "stageId": "dps_abc123",
           *       "sourceId": "src_abc123",
           *       "leadId": "ld_abc123",
           *       "customFields": {}
           *     }
           */
          'application/json': Deal;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
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
         * @example dl_def456
         */
        id: components['parameters']['dealId'];
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
           *       "id": "dl_def456",
           *       "title": "Difference engine",
           *       "createdAt": "2026-06-30T09:00:00.000Z",
           *       "number": "DL-0001",
           *       "price": 25000,
           *       "status": "ACTIVE",
           *       "priority": "HIGH",
           *       "expectedCloseDate": "2026-09-30T00:00:00.000Z",
           *       "clientId": "clt_def456",
           *       "pipelineId": "dpl_abc123",
           *       "stageId": "dps_abc123",
           *       "sourceId": "src_abc123",
           *       "leadId": "ld_abc123",
           *       "customFields": {}
           *     }
           */
          'application/json': Deal;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
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
         * @example dl_def456
         */
        id: components['parameters']['dealId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Deleted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
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
         * @example dl_def456
         */
        id: components['parameters']['dealId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "stageId": "dps_abc123",
         *       "price": 25000,
         *       "priority": "HIGH",
         *       "cf_region": "Europe"
         *     }
         */
        'application/json': DealUpdateParams;
      };
    };
    responses: {
      /** @description The deal as it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "dl_def456",
           *       "title": "Difference engine",
           *       "createdAt": "2026-06-30T09:00:00.000Z",
           *       "number": "DL-0001",
           *       "price": 25000,
           *       "status": "ACTIVE",
           *       "priority": "HIGH",
           *       "expectedCloseDate": "2026-09-30T00:00:00.000Z",
           *       "clientId": "clt_def456",
           *       "pipelineId": "dpl_abc123",
           *       "stageId": "dps_abc123",
           *       "sourceId": "src_abc123",
           *       "leadId": "ld_abc123",
           *       "customFields": {}
           *     }
           */
          'application/json': Deal;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
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
           *       "items": [
           *         {
           *           "id": "tsk_abc123",
           *           "number": "TSK-0001",
           *           "title": "Call back",
           *           "description": null,
           *           "status": "OPEN",
           *           "type": "call",
           *           "priority": "HIGH",
           *           "dueDate": "2026-07-01T10:00:00.000Z",
           *           "showTime": true,
           *           "assigneeIds": [
           *             "usr_abc123"
           *           ],
           *           "tagIds": [],
           *           "entity": "deals",
           *           "entityId": "dl_def456",
           *           "createdAt": "2026-06-30T09:00:00.000Z"
           *         }
           *       ],
           *       "nextCursor": "eyJpZCI6ImFiYzEyMyJ9",
           *       "hasMore": true
           *     }
           */
          'application/json': TaskList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
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
         *       "type": "call",
         *       "priority": "HIGH",
         *       "dueDate": "2026-07-01T10:00:00.000Z",
         *       "showTime": true,
         *       "assigneeIds": [
         *         "usr_abc123"
         *       ],
         *       "entity": "deals",
         *       "entityId": "dl_def456"
         *     }
         */
        'application/json': TaskCreateParams;
      };
    };
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
           *       "number": "TSK-0001",
           *       "title": "Call back",
           *       "description": null,
           *       "status": "OPEN",
           *       "type": "call",
           *       "priority": "HIGH",
           *       "dueDate": "2026-07-01T10:00:00.000Z",
           *       "showTime": true,
           *       "assigneeIds": [
           *         "usr_abc123"
           *       ],
           *       "tagIds": [],
           *       "entity": "deals",
           *       "entityId": "dl_def456",
           *       "createdAt": "2026-06-30T09:00:00.000Z"
           *     }
           */
          'application/json': Task;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
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
        id: components['parameters']['taskId'];
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
           *       "number": "TSK-0001",
           *       "title": "Call back",
           *       "description": null,
           *       "status": "OPEN",
           *       "type": "call",
           *       "priority": "HIGH",
           *       "dueDate": "2026-07-01T10:00:00.000Z",
           *       "showTime": true,
           *       "assigneeIds": [
           *         "usr_abc123"
           *       ],
           *       "tagIds": [],
           *       "entity": "deals",
           *       "entityId": "dl_def456",
           *       "createdAt": "2026-06-30T09:00:00.000Z"
           *     }
           */
          'application/json': Task;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
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
        id: components['parameters']['taskId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Deleted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
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
        id: components['parameters']['taskId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "status": "COMPLETED",
         *       "description": "Reached her at noon."
         *     }
         */
        'application/json': TaskUpdateParams;
      };
    };
    responses: {
      /** @description The task as it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "tsk_abc123",
           *       "number": "TSK-0001",
           *       "title": "Call back",
           *       "description": "Reached her at noon.",
           *       "status": "COMPLETED",
           *       "type": "call",
           *       "priority": "HIGH",
           *       "dueDate": "2026-07-01T10:00:00.000Z",
           *       "showTime": true,
           *       "assigneeIds": [
           *         "usr_abc123"
           *       ],
           *       "tagIds": [],
           *       "entity": "deals",
           *       "entityId": "dl_def456",
           *       "createdAt": "2026-06-30T09:00:00.000Z",
           *       "completedOn": "2026-07-01T12:00:00.000Z"
           *     }
           */
          'application/json': Task;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'invoices.create': {
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
         *       "date": "2026-06-30T00:00:00.000Z",
         *       "dueDate": "2026-07-30T00:00:00.000Z",
         *       "lineItems": [
         *         {
         *           "name": "Calculating hours",
         *           "productId": "prd_abc123",
         *           "quantity": 2,
         *           "price": 500,
         *           "description": "Bernoulli numbers",
         *           "taxRateId": "txr_abc123",
         *           "discount": 0,
         *           "discountType": "fixed",
         *           "buyPrice": 300
         *         }
         *       ],
         *       "isInclusiveTax": false,
         *       "status": "DRAFT",
         *       "contactId": "clt_abc123",
         *       "subject": "June",
         *       "notes": null,
         *       "salesPersonId": "usr_abc123",
         *       "templateId": "tpl_def456",
         *       "tags": [
         *         7
         *       ],
         *       "cf_cost_centre": "4711"
         *     }
         */
        'application/json': InvoiceCreateParams;
      };
    };
    responses: {
      /** @description The invoice. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "k3v9xq2m",
           *       "number": "INV-0001",
           *       "date": "2026-06-30T00:00:00.000Z",
           *       "dueDate": "2026-07-30T00:00:00.000Z",
           *       "status": "DRAFT",
           *       "currency": "GBP",
           *       "isInclusiveTax": false,
           *       "subTotal": 1000,
           *       "taxTotal": 50,
           *       "discountTotal": 0,
           *       "total": 1050,
           *       "pendingTotal": 1050,
           *       "paidTotal": 0,
           *       "lineItems": [
           *         {
           *           "name": "Calculating hours",
           *           "quantity": 2,
           *           "price": 500,
           *           "tax": 5,
           *           "discount": 0,
           *           "discountType": "fixed",
           *           "buyPrice": 300,
           *           "viewType": "LINE_ITEM",
           *           "amount": 1000,
           *           "taxAmount": 50,
           *           "discountAmount": 0,
           *           "description": "Bernoulli numbers",
           *           "productId": 12
           *         }
           *       ],
           *       "createdAt": "2026-06-30T09:00:00.000Z",
           *       "clientId": "clt_def456",
           *       "contactId": "clt_abc123",
           *       "subject": "June",
           *       "notes": null,
           *       "salesPersonId": 42,
           *       "customFields": {}
           *     }
           */
          'application/json': Invoice;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
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
      /** @description A page of pipelines. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "dpl_abc123",
           *           "name": "Sales"
           *         }
           *       ],
           *       "nextCursor": null,
           *       "hasMore": false
           *     }
           */
          'application/json': PipelineList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
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
        id: components['parameters']['pipelineId'];
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
           *           "name": "Qualified"
           *         },
           *         {
           *           "id": "dps_def456",
           *           "name": "Proposal"
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
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'webhooks.create': {
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
         *       "name": "New leads",
         *       "url": "https://hooks.example.com/heffl",
         *       "events": [
         *         "lead.created",
         *         "lead.stageChanged"
         *       ]
         *     }
         */
        'application/json': WebhookCreateParams;
      };
    };
    responses: {
      /** @description The subscription with its secret. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "q7m2x9kd",
           *       "name": "New leads",
           *       "url": "https://hooks.example.com/heffl",
           *       "events": [
           *         "lead.created",
           *         "lead.stageChanged"
           *       ],
           *       "status": "ACTIVE",
           *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
           *       "createdAt": "2026-06-30T09:00:00.000Z"
           *     }
           */
          'application/json': Webhook;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  'events.leadCreated': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "lead.created",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "ld_abc123",
         *         "name": "Grace Hopper",
         *         "mobile": "+12025550143",
         *         "email": "grace@example.com",
         *         "secondaryMobile": null,
         *         "title": "Compiler enquiry",
         *         "value": 5000,
         *         "source": "Website",
         *         "createdAt": "2026-06-30T09:00:00.000Z",
         *         "website": null,
         *         "archived": false,
         *         "stage": "New",
         *         "stageId": 1,
         *         "customFields": {},
         *         "ownerId": 42,
         *         "ownerName": "Ada Lovelace"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'lead.created';
          timestamp: EventTimestamp;
          payload: LeadEventPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.leadUpdated': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "lead.updated",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "ld_abc123",
         *         "name": "Grace Hopper",
         *         "mobile": "+12025550143",
         *         "email": "grace@example.com",
         *         "secondaryMobile": null,
         *         "title": "Compiler enquiry",
         *         "value": 7500,
         *         "source": "Website",
         *         "createdAt": "2026-06-30T09:00:00.000Z",
         *         "website": null,
         *         "archived": false,
         *         "stage": "New",
         *         "stageId": 1,
         *         "customFields": {},
         *         "ownerId": 42,
         *         "ownerName": "Ada Lovelace"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'lead.updated';
          timestamp: EventTimestamp;
          payload: LeadEventPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.leadDeleted': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "lead.deleted",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "ld_abc123",
         *         "name": "Grace Hopper",
         *         "mobile": "+12025550143",
         *         "email": "grace@example.com",
         *         "secondaryMobile": null,
         *         "title": "Compiler enquiry",
         *         "value": 5000,
         *         "source": "Website",
         *         "createdAt": "2026-06-30T09:00:00.000Z",
         *         "website": null,
         *         "archived": false,
         *         "stage": "New",
         *         "stageId": 1,
         *         "customFields": {},
         *         "ownerId": 42,
         *         "ownerName": "Ada Lovelace"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'lead.deleted';
          timestamp: EventTimestamp;
          payload: LeadEventPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.leadStageChanged': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "lead.stageChanged",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "ld_abc123",
         *         "name": "Grace Hopper",
         *         "mobile": "+12025550143",
         *         "email": "grace@example.com",
         *         "secondaryMobile": null,
         *         "title": "Compiler enquiry",
         *         "value": 5000,
         *         "source": "Website",
         *         "createdAt": "2026-06-30T09:00:00.000Z",
         *         "website": null,
         *         "archived": false,
         *         "stage": "Contacted",
         *         "stageId": 2,
         *         "customFields": {},
         *         "ownerId": 42,
         *         "ownerName": "Ada Lovelace"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'lead.stageChanged';
          timestamp: EventTimestamp;
          payload: LeadEventPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.dealCreated': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "deal.created",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "dl_def456",
         *         "title": "Difference engine",
         *         "number": "DL-0001",
         *         "price": 25000,
         *         "status": "ACTIVE",
         *         "priority": "HIGH",
         *         "expectedCloseDate": "2026-09-30T00:00:00.000Z",
         *         "createdAt": "2026-06-30T09:00:00.000Z",
         *         "client": {
         *           "id": "clt_def456",
         *           "name": "Analytical Engines Ltd",
         *           "number": "CL-0001",
         *           "taxNumber": null,
         *           "website": null,
         *           "customFields": {},
         *           "type": "company",
         *           "firstName": null,
         *           "lastName": null,
         *           "email": "office@engines.example.com",
         *           "phone": "+442079460123"
         *         },
         *         "stage": "Proposal",
         *         "stageId": 3,
         *         "pipelineId": 1,
         *         "source": "Website",
         *         "leadId": "ld_abc123",
         *         "leadName": "Grace Hopper"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'deal.created';
          timestamp: EventTimestamp;
          payload: DealEventPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.dealUpdated': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "deal.updated",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "dl_def456",
         *         "title": "Difference engine",
         *         "number": "DL-0001",
         *         "price": 30000,
         *         "status": "ACTIVE",
         *         "priority": "HIGH",
         *         "expectedCloseDate": "2026-09-30T00:00:00.000Z",
         *         "createdAt": "2026-06-30T09:00:00.000Z",
         *         "client": {
         *           "id": "clt_def456",
         *           "name": "Analytical Engines Ltd",
         *           "number": "CL-0001",
         *           "type": "company",
         *           "email": "office@engines.example.com"
         *         },
         *         "stage": "Proposal",
         *         "stageId": 3,
         *         "pipelineId": 1,
         *         "source": "Website",
         *         "leadId": "ld_abc123",
         *         "leadName": "Grace Hopper"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'deal.updated';
          timestamp: EventTimestamp;
          payload: DealEventPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.dealDeleted': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "deal.deleted",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "dl_def456",
         *         "title": "Difference engine",
         *         "number": "DL-0001",
         *         "price": 25000,
         *         "status": "ACTIVE",
         *         "priority": "HIGH",
         *         "expectedCloseDate": "2026-09-30T00:00:00.000Z",
         *         "createdAt": "2026-06-30T09:00:00.000Z",
         *         "client": {
         *           "id": "clt_def456",
         *           "name": "Analytical Engines Ltd",
         *           "number": "CL-0001",
         *           "type": "company",
         *           "email": "office@engines.example.com"
         *         },
         *         "stage": "Proposal",
         *         "stageId": 3,
         *         "pipelineId": 1,
         *         "source": "Website",
         *         "leadId": "ld_abc123",
         *         "leadName": "Grace Hopper"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'deal.deleted';
          timestamp: EventTimestamp;
          payload: DealEventPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.dealStageChanged': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "deal.stageChanged",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "dl_def456",
         *         "title": "Difference engine",
         *         "number": "DL-0001",
         *         "price": 25000,
         *         "status": "ACTIVE",
         *         "priority": "HIGH",
         *         "expectedCloseDate": "2026-09-30T00:00:00.000Z",
         *         "createdAt": "2026-06-30T09:00:00.000Z",
         *         "client": {
         *           "id": "clt_def456",
         *           "name": "Analytical Engines Ltd",
         *           "number": "CL-0001",
         *           "type": "company",
         *           "email": "office@engines.example.com"
         *         },
         *         "stage": "Negotiation",
         *         "stageId": 4,
         *         "pipelineId": 1,
         *         "source": "Website",
         *         "leadId": "ld_abc123",
         *         "leadName": "Grace Hopper"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'deal.stageChanged';
          timestamp: EventTimestamp;
          payload: DealEventPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.clientCreated': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "client.created",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "clt_def456",
         *         "name": "Analytical Engines Ltd",
         *         "number": "CL-0001",
         *         "taxNumber": null,
         *         "website": null,
         *         "customFields": {},
         *         "type": "company",
         *         "firstName": null,
         *         "lastName": null,
         *         "email": "office@engines.example.com",
         *         "phone": "+442079460123"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'client.created';
          timestamp: EventTimestamp;
          payload: ClientEventPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.clientUpdated': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "client.updated",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "clt_def456",
         *         "name": "Analytical Engines Ltd",
         *         "number": "CL-0001",
         *         "taxNumber": null,
         *         "website": null,
         *         "customFields": {},
         *         "type": "company",
         *         "firstName": null,
         *         "lastName": null,
         *         "email": "office@engines.example.com",
         *         "phone": "+442079460123"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'client.updated';
          timestamp: EventTimestamp;
          payload: ClientEventPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.clientDeleted': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "client.deleted",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "clt_def456",
         *         "name": "Analytical Engines Ltd",
         *         "number": "CL-0001",
         *         "taxNumber": null,
         *         "website": null,
         *         "customFields": {},
         *         "type": "company",
         *         "firstName": null,
         *         "lastName": null,
         *         "email": "office@engines.example.com",
         *         "phone": "+442079460123"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'client.deleted';
          timestamp: EventTimestamp;
          payload: ClientEventPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.contactCreated': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "contact.created",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "clt_abc123"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'contact.created';
          timestamp: EventTimestamp;
          payload: UndocumentedPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.contactUpdated': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "contact.updated",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "clt_abc123"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'contact.updated';
          timestamp: EventTimestamp;
          payload: UndocumentedPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.contactDeleted': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "contact.deleted",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "clt_abc123"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'contact.deleted';
          timestamp: EventTimestamp;
          payload: UndocumentedPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.contactStageChanged': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "contact.stageChanged",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "clt_abc123"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'contact.stageChanged';
          timestamp: EventTimestamp;
          payload: UndocumentedPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.invoiceCreated': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "invoice.created",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "k3v9xq2m"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'invoice.created';
          timestamp: EventTimestamp;
          payload: UndocumentedPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.invoiceUpdated': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "invoice.updated",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "k3v9xq2m"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'invoice.updated';
          timestamp: EventTimestamp;
          payload: UndocumentedPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.invoicePaid': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "invoice.paid",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "k3v9xq2m"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'invoice.paid';
          timestamp: EventTimestamp;
          payload: UndocumentedPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.invoiceDeleted': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "invoice.deleted",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "k3v9xq2m"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'invoice.deleted';
          timestamp: EventTimestamp;
          payload: UndocumentedPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.invoiceStatusChanged': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "invoice.statusChanged",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "k3v9xq2m"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'invoice.statusChanged';
          timestamp: EventTimestamp;
          payload: UndocumentedPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.quotationCreated': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "quotation.created",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "qtn_abc123"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'quotation.created';
          timestamp: EventTimestamp;
          payload: UndocumentedPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.quotationUpdated': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "quotation.updated",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "qtn_abc123"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'quotation.updated';
          timestamp: EventTimestamp;
          payload: UndocumentedPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.quotationDeleted': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "quotation.deleted",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "qtn_abc123"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'quotation.deleted';
          timestamp: EventTimestamp;
          payload: UndocumentedPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.quotationStatusChanged': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "quotation.statusChanged",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "qtn_abc123"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'quotation.statusChanged';
          timestamp: EventTimestamp;
          payload: UndocumentedPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
  'events.formResponseCreated': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Unique id of the message, a part of the signed content.
         * @example msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
         */
        'webhook-id': components['parameters']['webhookMessageId'];
        /**
         * @description When the message was sent, in Unix seconds; a part of the signed content.
         * @example 1782810000
         */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /**
         * @description The string `v1,` and the base64 form of the HMAC-SHA256 digest.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': components['parameters']['webhookSignature'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "event": "form.response.created",
         *       "timestamp": "2026-06-30T09:00:00.000Z",
         *       "payload": {
         *         "id": "p8w4zt6n"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Name of the event.
           * @constant
           */
          event: 'form.response.created';
          timestamp: EventTimestamp;
          payload: UndocumentedPayload;
        };
      };
    };
    responses: {
      200: components['responses']['Received'];
    };
  };
}
