import type { DescribedApi } from '../../world/described.js';

/** How the records of a collection are named. */
interface Collection {
  /** Schema of its ids, whose pattern tells their prefix. Absent where no description has one. */
  readonly idSchema?: string;
  /** How Heffl numbers them, from the examples of the documentation: `DL-0001`. Other collections have no numbers. */
  readonly number?: { readonly prefix: string; readonly digits: number };
}

/** Every collection of records. Resources and names on the wire stand in `resources.ts`. */
export const collections: Readonly<Record<string, Collection>> = {
  clients: { idSchema: 'ClientId' },
  deals: { idSchema: 'DealId', number: { prefix: 'DL-', digits: 4 } },
  quotations: { idSchema: 'QuotationId', number: { prefix: 'QTN-', digits: 4 } },
  tasks: { idSchema: 'TaskId', number: { prefix: 'TSK-', digits: 4 } },
  projects: { idSchema: 'ProjectId', number: { prefix: 'PRJ-', digits: 4 } },
  leads: { idSchema: 'LeadId', number: { prefix: 'LD-', digits: 4 } },
  invoices: { number: { prefix: 'INV-', digits: 4 } },
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
  documentTemplates: { idSchema: 'TemplateId' },
  taxRates: { idSchema: 'TaxRateId' },
  webhooks: {},
};

/** What the ids of a collection begin with, by the first description that says it; nothing where none does. */
export function idPrefix(apis: readonly DescribedApi[], collection: string): string {
  const name = collections[collection]?.idSchema ?? '';
  const patterns = apis.map(({ schemas }) => (Object.hasOwn(schemas, name) ? schemas[name]?.pattern : undefined));
  return patterns.map((pattern) => /^\^(\w+_)$/.exec(pattern ?? '')?.[1]).find((prefix) => prefix !== undefined) ?? '';
}

/** Number of the `count`th record: contacts and companies are counted apart. */
export function recordNumber(collection: string, type: unknown, count: number): string | undefined {
  if (collection === 'clients') return `${type === 'company' ? 'COM' : 'CON'}${String(count).padStart(3, '0')}`;
  const number = collections[collection]?.number;
  return number && `${number.prefix}${String(count).padStart(number.digits, '0')}`;
}
