import { copy, remove, rename, replace, set } from '../support/edit.js';
import type { RehearsedChange } from '../support/rehearsed-change.js';

const PRODUCTS = 'v2/paths/products.yaml';
const DEALS = 'v2/paths/deals.yaml';
const ROOT = 'v2/openapi.yaml';

/** Operations added, removed, renamed, moved, and what is said of them. */
export const operationChanges: readonly RehearsedChange[] = [
  {
    name: 'an operation is added',
    api: 'v2',
    edits: [
      copy(PRODUCTS, '/products/{id} > patch', '/products/{id} > get'),
      remove(PRODUCTS, '/products/{id} > get > requestBody'),
      set(PRODUCTS, '/products/{id} > get > operationId', 'products.get'),
    ],
    callers: `await client.products.update('prd_abc123', { price: 1 });`,
  },
  {
    name: 'an operation is removed',
    api: 'v2',
    edits: [remove(PRODUCTS, '/products/{id} > patch'), remove(ROOT, 'paths > /products/{id}')],
    callers: `await client.products.update('prd_abc123', { price: 1 });`,
  },
  {
    name: 'an operation is renamed',
    api: 'v2',
    edits: [set(DEALS, '/deals/{id} > get > operationId', 'deals.retrieve')],
    callers: `await client.deals.get('dl_abc123');`,
  },
  {
    name: 'an operation is moved to another resource',
    api: 'v2',
    edits: [
      set('v2/paths/lead-stages.yaml', '/lead-stages > post > operationId', 'leads.createStage'),
      set('v2/paths/lead-stages.yaml', '/lead-stages > post > tags', ['leads']),
      replace('v2', 'LeadStageCreateParams', 'LeadCreateStageParams'),
    ],
    callers: `await client.leadStages.create({ label: 'Cold', type: 'NEW' });`,
  },
  {
    name: 'an operation and its path parameter are called otherwise',
    api: 'v2',
    edits: [
      rename('v2/openapi.yaml', 'paths > /products/{id}', '/products/{productId}'),
      set('v2/openapi.yaml', 'paths > /products/{productId} > $ref', 'paths/products.yaml#/~1products~1{productId}'),
      rename(PRODUCTS, '/products/{id}', '/products/{productId}'),
      set(PRODUCTS, '/products/{productId} > patch > parameters > 0 > name', 'productId'),
      set(PRODUCTS, '/products/{productId} > patch > operationId', 'products.change'),
    ],
    callers: `await client.products.update('prd_abc123', { price: 1 });`,
  },
  {
    name: 'an operation is moved to another path',
    api: 'v2',
    edits: [rename(ROOT, 'paths > /products/{id}', '/catalogue/{id}')],
    callers: `await client.products.update('prd_abc123', { price: 1 });`,
  },
  {
    name: 'an operation takes another method',
    api: 'v2',
    edits: [rename(PRODUCTS, '/products/{id} > patch', 'put')],
    callers: `await client.products.update('prd_abc123', { price: 1 });`,
  },
  {
    name: 'a path parameter is called otherwise',
    api: 'v2',
    edits: [
      rename(ROOT, 'paths > /products/{id}', '/products/{productId}'),
      set(PRODUCTS, '/products/{id} > patch > parameters > 0 > name', 'productId'),
    ],
    callers: `await client.products.update('prd_abc123', { price: 1 });`,
  },
  {
    name: 'an operation without a query gets one, which moves its options',
    api: 'v2',
    edits: [
      set(DEALS, '/deals/{id} > get > parameters > 1', {
        name: 'include',
        in: 'query',
        description: 'Fields of the record.',
        schema: { type: 'string' },
      }),
    ],
    callers: `await client.deals.get('dl_abc123', { timeout: 1_000 });`,
  },
  {
    name: 'an operation loses a query parameter',
    api: 'v2',
    edits: [remove('v2/paths/custom-fields.yaml', '/custom-fields > get > parameters > 1')],
    callers: `await client.customFields.list({ entity: 'deals' });`,
  },
  {
    name: 'an operation is deprecated with a replacement',
    api: 'v2',
    edits: [
      set(DEALS, '/deals/{id} > get > deprecated', true),
      set(DEALS, '/deals/{id} > get > x-replaced-by', 'deals.list'),
    ],
    callers: `await client.deals.get('dl_abc123');`,
    readers: `check((await client.deals.get('dl_abc123')).title !== '', 'title');`,
  },
  {
    name: 'the provenance of an operation is raised from listed to documented',
    api: 'v2',
    edits: [set(DEALS, '/deals/{id} > get > x-provenance > level', 'documented')],
    callers: `await client.deals.get('dl_abc123');`,
    readers: `check((await client.deals.get('dl_abc123')).title !== '', 'title');`,
  },
  {
    name: 'an operation is described in other words',
    api: 'v2',
    edits: [set(DEALS, '/deals/{id} > get > description', 'Reads a single deal.')],
    callers: `await client.deals.get('dl_abc123');`,
  },
  {
    name: 'a schema is described in other words',
    api: 'v2',
    edits: [set('v2/schemas/deals.yaml', 'Deal > properties > title > description', 'What the deal is called.')],
    readers: `check((await client.deals.get('dl_abc123')).title !== '', 'title');`,
  },
  {
    name: 'only an example changes',
    api: 'v2',
    edits: [set(DEALS, '/deals/{id} > get > responses > 200 > content > application/json > example > title', 'Loom')],
    readers: `check((await client.deals.get('dl_abc123')).title !== '', 'title');`,
  },
  {
    name: 'a write may be repeated',
    api: 'v2',
    edits: [set(PRODUCTS, '/products/{id} > patch > x-repeatable', true)],
    callers: `await client.products.update('prd_abc123', { price: 1 });`,
  },
  {
    name: 'a create responds with 201',
    api: 'v2',
    edits: [rename('v2/paths/tags.yaml', '/tags > post > responses > 200', '201')],
    callers: `await client.tags.create({ name: 'Key account', type: 'deals', color: '#1f6feb' });`,
    readers: `
      const tag = await client.tags.create({ name: 'Key account', type: 'deals', color: '#1f6feb' });
      check(tag.name === 'Key account', 'name');`,
  },
  {
    name: 'the provenance of an operation is lowered',
    api: 'v2',
    edits: [set(DEALS, '/deals/{id} > delete > x-provenance > level', 'inferred')],
    callers: `await client.deals.delete('dl_abc123');`,
  },
  {
    name: 'an operation is deprecated without a replacement',
    api: 'v2',
    edits: [set('v2/paths/tags.yaml', '/tags > post > deprecated', true)],
    callers: `await client.tags.create({ name: 'Key account', type: 'deals', color: '#1f6feb' });`,
  },
  {
    name: 'a tag is described in other words',
    api: 'v2',
    edits: [set('v2/openapi.yaml', 'tags > 0 > description', 'Other words.')],
    callers: `await client.deals.get('dl_abc123');`,
  },
];
