export { HefflV1 as CrmClient, HefflError as CrmError, NotFoundError, TooManyRequestsError } from 'heffl/v1';
export type { Client, ClientOptions, Deal, Invoice, Lead, Page, Pipeline, Task } from 'heffl/v1';
export { connectCrm, tenantClients } from './connect.js';
export * from './generic.js';
