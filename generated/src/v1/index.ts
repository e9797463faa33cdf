// SPDX-License-Identifier: 0BSD
// Generated from openapi/v1/openapi.yaml. Do not edit: change the description or generator/, then run `npm run generate`.

export { HefflV1 } from './client.js';
export { connect } from './api.js';
export { Clients } from './resources/clients.js';
export type { ClientListParams } from './resources/clients.js';
export { LeadSources, LeadStages, Leads } from './resources/leads.js';
export type { LeadSourceListParams, LeadStageListParams, LeadListParams } from './resources/leads.js';
export { Deals } from './resources/deals.js';
export type { DealListParams } from './resources/deals.js';
export { Tasks } from './resources/tasks.js';
export type { TaskListParams } from './resources/tasks.js';
export { Invoices } from './resources/invoices.js';
export { Pipelines } from './resources/pipelines.js';
export type { PipelineListParams } from './resources/pipelines.js';
export { Webhooks } from './resources/webhooks.js';
export { isClientId, asClientId, isDealId, asDealId, isLeadId, asLeadId } from './ids.js';
export type {
  BillingAddress,
  Client,
  ClientCreateParams,
  ClientCustomFields,
  ClientEventPayload,
  ClientId,
  ClientList,
  ClientUpdateParams,
  CustomFieldValue,
  Deal,
  DealCreateParams,
  DealCustomFields,
  DealEventPayload,
  DealId,
  DealList,
  DealUpdateParams,
  DiscountType,
  DocumentTemplateId,
  ErrorBody,
  EventName,
  EventTimestamp,
  HasMore,
  Invoice,
  InvoiceCreateParams,
  InvoiceCustomFields,
  InvoiceId,
  InvoiceLineItem,
  InvoiceLineItemInput,
  InvoiceLineViewType,
  Lead,
  LeadCreateParams,
  LeadCustomFields,
  LeadEventPayload,
  LeadId,
  LeadList,
  LeadSource,
  LeadSourceList,
  LeadStage,
  LeadStageId,
  LeadStageList,
  LeadUpdateParams,
  NextCursor,
  Pipeline,
  PipelineId,
  PipelineList,
  PipelineStage,
  PipelineStageId,
  PrimaryContact,
  ProductId,
  ProjectId,
  SavedLead,
  SourceId,
  TagId,
  Task,
  TaskCreateParams,
  TaskEntity,
  TaskEntityId,
  TaskId,
  TaskList,
  TaskPriority,
  TaskStatus,
  TaskType,
  TaskUpdateParams,
  TaxRateId,
  UndocumentedPayload,
  UserId,
  Webhook,
  WebhookCreateParams,
  WebhookId,
  components,
  operations,
  paths,
  webhooks,
} from './types.js';
export * from '../runtime/index.js';
