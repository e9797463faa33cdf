/** Places in v2 of the fields of a type of v1. */
export interface FieldTable {
  /** Types of v2. */
  readonly to: readonly string[];
  /** Fields that have the same name there. */
  readonly same: readonly string[];
  /** Fields that have another name. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Fields that only one of several types of v2 has. */
  readonly only?: Readonly<Record<string, string>>;
  /** Fields that have no known counterpart, and why. */
  readonly none?: Readonly<Record<string, string>>;
  /** Fields that v2 takes web addresses in, and v1 any value. */
  readonly addresses?: readonly string[];
  /** Field that holds the custom fields, which are next to the other fields in v2. */
  readonly wrapper?: string;
}

const OPEN_LEAD = 'no page documents the fields of a lead in v2';
const OPEN_SOURCE = 'no page documents the fields of a source in v2';
const BY_RESOURCE = 'v2 has a resource for each type';
const NOT_OF_PEOPLE = 'a contact of v2 cannot be written with it';
const NOT_OF_COMPANIES = 'a company of v2 has no such field';

const TASK_FIELDS = [
  'title',
  'description',
  'status',
  'type',
  'priority',
  'startDate',
  'dueDate',
  'showTime',
  'durationMinutes',
  'assigneeIds',
  'tagIds',
];

const COMPANY_BODY: FieldTable = {
  to: ['CompanyUpdateParams'],
  addresses: ['website'],
  same: ['name', 'phone', 'email', 'website', 'taxNumber', 'billingAddress', 'primaryContact'],
  none: {
    type: BY_RESOURCE,
    firstName: NOT_OF_COMPANIES,
    lastName: NOT_OF_COMPANIES,
    salutation: NOT_OF_COMPANIES,
    jobTitle: NOT_OF_COMPANIES,
  },
};

const CONTACT_BODY: FieldTable = {
  to: ['ContactUpdateParams'],
  same: ['firstName', 'lastName', 'salutation', 'phone', 'email', 'jobTitle', 'billingAddress'],
  none: {
    type: BY_RESOURCE,
    name: NOT_OF_PEOPLE,
    taxNumber: NOT_OF_PEOPLE,
    website: NOT_OF_PEOPLE,
    primaryContact: NOT_OF_PEOPLE,
  },
};

const LIST_PARAMS = { same: ['cursor'], renamed: { limit: 'pageSize' } };
const UNSIZED_PARAMS = { same: ['cursor'], none: { limit: 'v2 chooses the page size of this list' } };

/** Types of v1 with fields, and where those are in v2. A test compares the table with the descriptions. */
export const fieldTables: Readonly<Record<string, FieldTable>> = {
  Client: {
    to: ['Company', 'Contact'],
    same: ['id', 'number', 'name', 'type', 'createdAt', 'email', 'phone', 'website'],
    only: { firstName: 'Contact', lastName: 'Contact' },
    wrapper: 'customFields',
  },
  Deal: {
    to: ['Deal'],
    same: [
      'id',
      'title',
      'createdAt',
      'number',
      'price',
      'status',
      'priority',
      'expectedCloseDate',
      'clientId',
      'pipelineId',
      'stageId',
      'leadId',
    ],
    renamed: { sourceId: 'crmSourceId' },
    wrapper: 'customFields',
  },
  Task: {
    to: ['Task'],
    same: [
      'id',
      'number',
      ...TASK_FIELDS,
      'entity',
      'entityId',
      'completedOn',
      'projectId',
      'leadId',
      'dealId',
      'clientId',
      'contactId',
      'createdById',
      'createdByName',
      'createdAt',
      'updatedAt',
    ],
  },
  Pipeline: {
    to: ['Pipeline'],
    same: ['id', 'name', 'stages'],
    renamed: { label: 'name', title: 'name' },
  },
  PipelineStage: { to: ['PipelineStage'], same: ['id', 'name'], renamed: { label: 'name' } },
  LeadStage: { to: ['LeadStage'], same: ['id', 'label'], renamed: { name: 'label', title: 'label' } },
  LeadSource: { to: ['Source'], same: ['id'], none: { name: OPEN_SOURCE, label: OPEN_SOURCE, title: OPEN_SOURCE } },
  Lead: {
    to: ['Lead'],
    same: ['id'],
    none: Object.fromEntries(
      [
        'number',
        'name',
        'archived',
        'createdAt',
        'title',
        'email',
        'mobile',
        'secondaryMobile',
        'website',
        'value',
        'source',
        'stage',
        'customFields',
      ].map((name) => [name, OPEN_LEAD]),
    ),
  },
  AnyClientUpdateParams: {
    to: ['CompanyUpdateParams', 'ContactUpdateParams'],
    same: ['phone', 'email', 'billingAddress'],
    only: {
      name: 'CompanyUpdateParams',
      website: 'CompanyUpdateParams',
      taxNumber: 'CompanyUpdateParams',
      primaryContact: 'CompanyUpdateParams',
      firstName: 'ContactUpdateParams',
      lastName: 'ContactUpdateParams',
      salutation: 'ContactUpdateParams',
      jobTitle: 'ContactUpdateParams',
    },
    none: { type: BY_RESOURCE },
  },
  CompanyClientUpdateParams: COMPANY_BODY,
  CompanyClientCreateParams: {
    ...COMPANY_BODY,
    to: ['CompanyCreateParams'],
    same: [...COMPANY_BODY.same, 'openingBalance'],
  },
  ContactClientUpdateParams: CONTACT_BODY,
  ContactClientCreateParams: {
    ...CONTACT_BODY,
    to: ['ContactCreateParams'],
    none: { ...CONTACT_BODY.none, openingBalance: NOT_OF_PEOPLE },
  },
  BillingAddress: {
    to: ['BillingAddress'],
    same: ['city', 'address', 'landmark', 'state', 'country', 'postalCode'],
  },
  PrimaryContact: {
    to: ['PrimaryContactInput'],
    same: ['firstName', 'lastName', 'email', 'phone', 'salutation', 'jobTitle'],
  },
  DealCreateParams: {
    to: ['DealCreateParams'],
    same: [
      'title',
      'pipelineId',
      'stageId',
      'clientId',
      'leadId',
      'sourceId',
      'price',
      'expectedCloseDate',
      'priority',
    ],
  },
  DealUpdateParams: {
    to: ['DealUpdateParams'],
    same: ['title', 'price', 'stageId', 'status', 'priority', 'sourceId', 'expectedCloseDate'],
  },
  TaskCreateParams: { to: ['TaskCreateParams'], same: TASK_FIELDS },
  TaskUpdateParams: { to: ['TaskUpdateParams'], same: TASK_FIELDS },
  TaskLink: { to: ['TaskLink'], same: ['entity', 'entityId'] },
  ClientListParams: { to: ['CompanyListParams', 'ContactListParams'], ...LIST_PARAMS },
  LeadListParams: { to: ['LeadListParams'], ...LIST_PARAMS },
  DealListParams: { to: ['DealListParams'], ...LIST_PARAMS },
  TaskListParams: { to: ['TaskListParams'], ...LIST_PARAMS },
  PipelineListParams: { to: ['PipelineListParams'], ...UNSIZED_PARAMS },
  LeadSourceListParams: { to: ['SourceListParams'], ...UNSIZED_PARAMS },
  LeadStageListParams: { to: ['LeadStageListParams'], ...UNSIZED_PARAMS },
};
