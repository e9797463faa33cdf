import type { JsonObject } from '../../../testing/schema/json.js';
import type { Store } from '../../../testing/store/store.js';
import type { Collections } from '../../../testing/world/collection.js';

/** Format of Heffl's record numbers, from the examples of the documentation: `DL-0001`. */
const counted = (collection: string, prefix: string) => (store: Store) =>
  numbered(prefix, { count: store.count(collection), digits: 4 });

/** Every collection of records. Resources and names on the wire are in `resources.ts`. */
export const collections: Collections = {
  clients: { idSchema: 'ClientId', number: clientNumber },
  deals: { idSchema: 'DealId', number: counted('deals', 'DL-') },
  quotations: { idSchema: 'QuotationId', number: counted('quotations', 'QTN-') },
  tasks: { idSchema: 'TaskId', number: counted('tasks', 'TSK-') },
  projects: { idSchema: 'ProjectId', number: counted('projects', 'PRJ-') },
  leads: { idSchema: 'LeadId', number: counted('leads', 'LD-') },
  invoices: { number: counted('invoices', 'INV-') },
  pipelines: { idSchema: 'PipelineId' },
  pipelineStages: { idSchema: 'PipelineStageId' },
  projectPipelines: { idSchema: 'ProjectPipelineId' },
  projectStages: { idSchema: 'ProjectStageId' },
  users: { idSchema: 'UserId' },
  tags: { idSchema: 'TagId' },
  clientStages: { idSchema: 'ClientStageId' },
  leadStages: { idSchema: 'LeadStageId' },
  sources: { idSchema: 'SourceId' },
  products: { idSchema: 'ProductId' },
  documentTemplates: { idSchema: ['TemplateId', 'DocumentTemplateId'] },
  taxRates: { idSchema: 'TaxRateId' },
};

/** Contacts and companies are counted separately. */
function clientNumber(store: Store, { type }: JsonObject): string {
  const { length } = store.all('clients').filter((client) => client['type'] === type);
  return numbered(type === 'company' ? 'COM' : 'CON', { count: length, digits: 3 });
}

/** The number after `count` others. */
function numbered(prefix: string, { count, digits }: { readonly count: number; readonly digits: number }): string {
  return `${prefix}${String(count + 1).padStart(digits, '0')}`;
}
