// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/openapi.yaml. Do not edit: change the description or generator/, then run `npm run generate`.

export { Heffl } from './client.js';
export { connect } from './api.js';
export { Contacts } from './resources/contacts.js';
export type { ContactListParams } from './resources/contacts.js';
export { Companies } from './resources/companies.js';
export type { CompanyListParams } from './resources/companies.js';
export { Deals } from './resources/deals.js';
export type { DealListParams } from './resources/deals.js';
export { Quotations } from './resources/quotations.js';
export type { QuotationListParams } from './resources/quotations.js';
export { Tasks } from './resources/tasks.js';
export type { TaskListParams } from './resources/tasks.js';
export { Projects } from './resources/projects.js';
export type { ProjectListParams } from './resources/projects.js';
export { Leads } from './resources/leads.js';
export type { LeadListParams } from './resources/leads.js';
export { DocumentTemplates } from './resources/document-templates.js';
export type { DocumentTemplateListParams } from './resources/document-templates.js';
export { PipelineStages, Pipelines } from './resources/pipelines.js';
export type { PipelineListParams } from './resources/pipelines.js';
export { Users } from './resources/users.js';
export type { UserListParams } from './resources/users.js';
export { Tags } from './resources/tags.js';
export type { TagListParams } from './resources/tags.js';
export { ClientStages } from './resources/client-stages.js';
export type { ClientStageListParams } from './resources/client-stages.js';
export { LeadStages } from './resources/lead-stages.js';
export type { LeadStageListParams } from './resources/lead-stages.js';
export { Sources } from './resources/sources.js';
export type { SourceListParams } from './resources/sources.js';
export { CustomFields } from './resources/custom-fields.js';
export type { CustomFieldListParams } from './resources/custom-fields.js';
export { Products } from './resources/products.js';
export type { ProductListParams } from './resources/products.js';
export {
  isClientId,
  asClientId,
  isClientStageId,
  asClientStageId,
  isDealId,
  asDealId,
  isLeadId,
  asLeadId,
  isLeadStageId,
  asLeadStageId,
  isPipelineId,
  asPipelineId,
  isPipelineStageId,
  asPipelineStageId,
  isProductId,
  asProductId,
  isProjectId,
  asProjectId,
  isProjectPipelineId,
  asProjectPipelineId,
  isProjectStageId,
  asProjectStageId,
  isQuotationId,
  asQuotationId,
  isSourceId,
  asSourceId,
  isTagId,
  asTagId,
  isTaskId,
  asTaskId,
  isTaxRateId,
  asTaxRateId,
  isTemplateId,
  asTemplateId,
  isUserId,
  asUserId,
} from './ids.js';
export type {
  BillingAddress,
  ClientFilter,
  ClientId,
  ClientStage,
  ClientStageFilter,
  ClientStageId,
  ClientStageList,
  Company,
  CompanyCreateParams,
  CompanyFilters,
  CompanyList,
  CompanyUpdateParams,
  Contact,
  ContactCreateParams,
  ContactFilters,
  ContactList,
  ContactUpdateParams,
  CustomField,
  CustomFieldKey,
  CustomFieldList,
  CustomFieldValue,
  Deal,
  DealCreateParams,
  DealFilters,
  DealId,
  DealList,
  DealPriority,
  DealProductInput,
  DealStatus,
  DealStatusFilter,
  DealUpdateParams,
  DocumentTemplate,
  DocumentTemplateCustomField,
  DocumentTemplateList,
  DocumentType,
  ErrorBody,
  ErrorIssue,
  Filter,
  FilterOperator,
  Lead,
  LeadFilters,
  LeadId,
  LeadList,
  LeadStage,
  LeadStageCreateParams,
  LeadStageFilter,
  LeadStageId,
  LeadStageList,
  OptionFilter,
  OptionFilterOperator,
  PageMeta,
  Pipeline,
  PipelineCreateParams,
  PipelineFilter,
  PipelineId,
  PipelineList,
  PipelineStage,
  PipelineStageCreateParams,
  PipelineStageFilter,
  PipelineStageId,
  PipelineStageType,
  PipelineStageUpdateParams,
  PipelineUpdateParams,
  PrimaryContactInput,
  Product,
  ProductCreateParams,
  ProductId,
  ProductList,
  ProductType,
  ProductUpdateParams,
  Project,
  ProjectCreateParams,
  ProjectId,
  ProjectList,
  ProjectPipelineId,
  ProjectStageId,
  ProjectStatus,
  ProjectType,
  ProjectUpdateParams,
  Quotation,
  QuotationCreateParams,
  QuotationFilters,
  QuotationId,
  QuotationLineItem,
  QuotationLineItemInput,
  QuotationList,
  QuotationStatus,
  QuotationUpdateParams,
  Source,
  SourceId,
  SourceList,
  Tag,
  TagCreateParams,
  TagId,
  TagList,
  TagType,
  Task,
  TaskCreateParams,
  TaskEntity,
  TaskEntityId,
  TaskFilters,
  TaskId,
  TaskList,
  TaskPriority,
  TaskPriorityFilter,
  TaskStatus,
  TaskStatusFilter,
  TaskType,
  TaskTypeFilter,
  TaskUpdateParams,
  TaxRateId,
  TemplateId,
  User,
  UserFilter,
  UserId,
  UserList,
  VendorId,
  components,
  operations,
  paths,
  webhooks,
} from './types.js';
export * from '../runtime/index.js';
