import { remove, set } from '../support/edit.js';
import type { RehearsedChange } from '../support/rehearsed-change.js';

const PRODUCTS = 'v2/schemas/products.yaml';
const DEALS = 'v2/schemas/deals.yaml';
const CREATE = 'ProductCreateParams > properties';

/** Changes of request bodies. */
export const inputChanges: readonly RehearsedChange[] = [
  {
    name: 'an optional field is added to a body',
    api: 'v2',
    edits: [set(PRODUCTS, `${CREATE} > brand`, { type: 'string', description: 'Brand.' })],
    callers: `await client.products.create({ name: 'Loom' });`,
  },
  {
    name: 'a required field is added to a body',
    api: 'v2',
    edits: [
      set(PRODUCTS, `${CREATE} > brand`, { type: 'string', description: 'Brand.' }),
      set(PRODUCTS, 'ProductCreateParams > required', ['name', 'brand']),
    ],
    callers: `await client.products.create({ name: 'Loom' });`,
  },
  {
    name: 'a field is removed from a body',
    api: 'v2',
    edits: [remove(PRODUCTS, `${CREATE} > sku`)],
    callers: `await client.products.create({ name: 'Loom', sku: 'L-1' });`,
  },
  {
    name: 'a field of a body becomes required',
    api: 'v2',
    edits: [set(PRODUCTS, 'ProductCreateParams > required', ['name', 'price'])],
    callers: `await client.products.create({ name: 'Loom' });`,
  },
  {
    name: 'a field of a body becomes optional',
    api: 'v2',
    edits: [set('v2/schemas/tags.yaml', 'TagCreateParams > required', ['name', 'type'])],
    callers: `await client.tags.create({ name: 'Key account', type: 'deals', color: '#1f6feb' });`,
  },
  {
    name: 'a field of a body takes two types',
    api: 'v2',
    edits: [set(PRODUCTS, `${CREATE} > price > type`, ['number', 'string'])],
    callers: `await client.products.create({ name: 'Loom', price: 5 });`,
  },
  {
    name: 'a field of a body takes another type',
    api: 'v2',
    edits: [set(PRODUCTS, `${CREATE} > price > type`, 'string')],
    callers: `await client.products.create({ name: 'Loom', price: 5 });`,
  },
  {
    name: 'a number becomes an integer',
    api: 'v2',
    edits: [set(PRODUCTS, `${CREATE} > price > type`, 'integer')],
    callers: `await client.products.create({ name: 'Loom', price: 5.5 });`,
  },
  {
    name: 'a field of unknown type gets one',
    api: 'v1',
    edits: [set('v1/schemas/clients.yaml', 'ClientCreateParams > properties > website > type', 'string')],
    callers: `await client.clients.create({ name: 'Engines', website: null });`,
  },
  {
    name: 'a value is added to a closed list of a body',
    api: 'v2',
    edits: [set(PRODUCTS, 'ProductType > enum', ['PRODUCT', 'SERVICE', 'BUNDLE'])],
    callers: `await client.products.create({ name: 'Loom', type: 'SERVICE' });`,
  },
  {
    name: 'a value is removed from a closed list of a body',
    api: 'v2',
    edits: [set(PRODUCTS, 'ProductType > enum', ['PRODUCT'])],
    callers: `await client.products.create({ name: 'Loom', type: 'SERVICE' });`,
  },
  {
    name: 'a field of a body may no longer be null',
    api: 'v2',
    edits: [set(DEALS, 'DealUpdateParams > properties > stageId', { $ref: 'ids.yaml#/PipelineStageId' })],
    callers: `await client.deals.update('dl_abc123', { stageId: null });`,
  },
  {
    name: 'a field of a body may be null',
    api: 'v2',
    edits: [set(PRODUCTS, 'ProductUpdateParams > properties > name > type', ['string', 'null'])],
    callers: `await client.products.update('prd_abc123', { name: 'Loom' });`,
  },
  {
    name: 'a default changes',
    api: 'v1',
    edits: [
      set('v1/schemas/invoices.yaml', 'InvoiceCreateParams > properties > status > default', 'SENT'),
      set(
        'v1/paths/invoices.yaml',
        '/invoices > post > responses > 200 > content > application/json > example > status',
        'SENT',
      ),
    ],
    callers: `
      const invoice = await client.invoices.create({
        clientId: 'clt_abc123', date: '2026-06-30T09:00:00.000Z', dueDate: '2026-07-30T09:00:00.000Z',
        lineItems: [{ name: 'Loom', quantity: 1, price: 5 }],
      });
      check(invoice.status === 'DRAFT', 'an invoice starts as a draft');`,
  },
  {
    name: 'a pattern is added to a text',
    api: 'v2',
    edits: [set(DEALS, 'DealUpdateParams > properties > currency > pattern', '^[A-Z]{3}$')],
    callers: `await client.deals.update('dl_abc123', { currency: 'aed' });`,
  },
  {
    name: 'a format is added to a text',
    api: 'v2',
    edits: [set(PRODUCTS, `${CREATE} > sku > format`, 'uuid')],
    callers: `await client.products.create({ name: 'Loom', sku: 'L-1' });`,
  },
  {
    name: 'a list must hold more',
    api: 'v2',
    edits: [set('v2/schemas/pipelines.yaml', 'PipelineCreateParams > properties > stages > minItems', 3)],
    callers: `await client.pipelines.create({ name: 'Sales', stages: [{ name: 'Open', position: 1 }] });`,
  },
  {
    name: 'a number may be larger',
    api: 'v2',
    edits: [set(DEALS, 'DealProductInput > properties > price > minimum', -100)],
    callers: `await client.deals.update('dl_abc123', { products: [{ name: 'Loom', quantity: 1, price: 5 }] });`,
  },
  {
    name: 'a number must be larger',
    api: 'v2',
    edits: [set(DEALS, 'DealProductInput > properties > quantity > minimum', 1)],
    callers: `await client.deals.update('dl_abc123', { products: [{ name: 'Loom', quantity: 0.5, price: 5 }] });`,
  },
  {
    name: 'two fields must be sent together',
    api: 'v2',
    edits: [set(PRODUCTS, 'ProductCreateParams > dependentRequired', { sku: ['buyPrice'] })],
    callers: `await client.products.create({ name: 'Loom', sku: 'L-1' });`,
  },
  {
    name: 'custom fields are no longer taken',
    api: 'v2',
    edits: [
      remove(PRODUCTS, 'ProductCreateParams > patternProperties'),
      remove(PRODUCTS, 'ProductCreateParams > x-custom-fields'),
    ],
    callers: `await client.products.create({ name: 'Loom', cf_material: 'Brass' });`,
  },
  {
    name: 'custom fields are taken where they were not',
    api: 'v2',
    edits: [
      set('v2/schemas/tags.yaml', 'TagCreateParams > patternProperties', { '^cf_': { description: 'A value.' } }),
    ],
    callers: `await client.tags.create({ name: 'Key account', type: 'deals', color: '#1f6feb' });`,
  },
  {
    name: 'an open body is closed',
    api: 'v1',
    edits: [set('v1/schemas/clients.yaml', 'ClientCreateParams > unevaluatedProperties', false)],
    callers: `
      const record = { name: 'Engines', importedFrom: 'a list' };
      await client.clients.create(record);`,
  },
  {
    name: 'a body becomes optional',
    api: 'v2',
    edits: [set('v2/paths/products.yaml', '/products/{id} > patch > requestBody > required', false)],
    callers: `await client.products.update('prd_abc123', { price: 1 });`,
  },
  {
    name: 'a text of a body may not be as long',
    api: 'v2',
    edits: [set(PRODUCTS, 'ProductCreateParams > properties > name > maxLength', 3)],
    callers: `await client.products.create({ name: 'Loom' });`,
  },
  {
    name: 'a text of a body may not be empty',
    api: 'v2',
    edits: [set(PRODUCTS, 'ProductCreateParams > properties > name > minLength', 1)],
    callers: `await client.products.create({ name: '' });`,
  },
  {
    name: 'custom fields of a body take texts only',
    api: 'v2',
    edits: [
      set(PRODUCTS, 'ProductCreateParams > patternProperties > ^cf_', { type: 'string', description: 'A text.' }),
    ],
    callers: `await client.products.create({ name: 'Loom', cf_width: 5 });`,
  },
  {
    name: 'a body is no longer taken',
    api: 'v2',
    edits: [remove('v2/paths/products.yaml', '/products/{id} > patch > requestBody')],
    callers: `await client.products.update('prd_abc123', { price: 1 });`,
  },
  {
    name: 'a field of a line in a body becomes required',
    api: 'v2',
    edits: [set(DEALS, 'DealProductInput > required', ['name', 'quantity', 'price', 'description'])],
    callers: `await client.deals.update('dl_abc123', { products: [{ name: 'Loom', quantity: 1, price: 5 }] });`,
  },
  {
    name: 'a list of a body may not be as long',
    api: 'v2',
    edits: [set('v2/schemas/pipelines.yaml', 'PipelineCreateParams > properties > stages > maxItems', 1)],
    callers: `
      const stages = [{ name: 'Open', position: 1 }, { name: 'Won', position: 2 }];
      await client.pipelines.create({ name: 'Sales', stages });`,
  },
];
