import { remove, rename, replace, set } from '../support/edit.js';
import type { RehearsedChange } from '../support/rehearsed-change.js';

const DEALS = 'v2/paths/deals.yaml';
const PARAMETERS = 'v2/parameters.yaml';
const COMMON = 'v2/schemas/common.yaml';

/** Ids, queries, filters. */
export const queryChanges: readonly RehearsedChange[] = [
  {
    name: 'the prefix of an id changes',
    api: 'v2',
    edits: [replace('v2', '^dl_', '^deal_'), replace('v2', 'dl_abc123', 'deal_abc123')],
    callers: `await client.deals.get('dl_abc123');`,
    readers: `
      const [deal] = (await client.deals.list()).items;
      const id: \`dl_\${string}\` | undefined = deal?.id;
      check(id?.startsWith('dl_') === true, 'the prefix');`,
  },
  {
    name: 'an id loses its prefix',
    api: 'v2',
    edits: [remove('v2/schemas/ids.yaml', 'ProductId > pattern')],
    callers: `await client.products.update('prd_abc123', { price: 1 });`,
    readers: `
      const [product] = (await client.products.list()).items;
      const id: \`prd_\${string}\` | undefined = product?.id;
      check(id !== undefined, 'an id');`,
  },
  {
    name: 'an id gets a prefix',
    api: 'v2',
    edits: [set('v2/schemas/ids.yaml', 'VendorId > pattern', '^vnd_')],
    callers: `await client.contacts.create({ firstName: 'Ada', vendorId: 'abc123' });`,
  },
  {
    name: 'the largest page becomes smaller',
    api: 'v2',
    edits: [set(PARAMETERS, 'pageSize > schema > maximum', 50)],
    callers: `await client.deals.list({ pageSize: 100 });`,
  },
  {
    name: 'the largest page becomes larger',
    api: 'v2',
    edits: [set(PARAMETERS, 'pageSize > schema > maximum', 200)],
    callers: `await client.deals.list({ pageSize: 100 });`,
    readers: `for await (const deal of client.deals.list()) check(deal.title !== '', 'title');`,
  },
  {
    name: 'a query parameter is added',
    api: 'v2',
    edits: [
      set(DEALS, '/deals > get > parameters > 6', {
        name: 'isArchived',
        in: 'query',
        description: 'True to list archived deals.',
        schema: { type: 'boolean' },
      }),
    ],
    callers: `await client.deals.list({ search: 'engine' });`,
  },
  {
    name: 'a query parameter is removed',
    api: 'v2',
    edits: [remove(DEALS, '/deals > get > parameters > 2')],
    callers: `await client.deals.list({ search: 'engine' });`,
  },
  {
    name: 'a query parameter becomes required',
    api: 'v2',
    edits: [set(DEALS, '/deals > get > parameters > 2 > required', true)],
    callers: `await client.deals.list();`,
  },
  {
    name: 'a value to order by is removed',
    api: 'v2',
    edits: [set(DEALS, '/deals > get > parameters > 3 > schema > enum', ['createdAt', 'expectedCloseDate', 'price'])],
    callers: `await client.deals.list({ orderBy: 'position' });`,
  },
  {
    name: 'a known value to order by is added to an open list',
    api: 'v2',
    edits: [
      set('v2/paths/contacts.yaml', '/contacts > get > parameters > 3 > schema > x-extensible-enum', [
        'createdAt',
        'name',
        'updatedAt',
      ]),
    ],
    callers: `await client.contacts.list({ orderBy: 'name' });`,
  },
  {
    name: 'a filter loses its own field, and is one of the others',
    api: 'v2',
    edits: [remove('v2/schemas/deals.yaml', 'DealFilters > properties > status')],
    callers: `
      const status: H.DealStatusFilter = { operator: 'is', values: ['ACTIVE'] };
      await client.deals.list({ filters: { status } });`,
  },
  {
    name: 'a filter gets a field of its own',
    api: 'v2',
    edits: [
      set('v2/schemas/deals.yaml', 'DealFilters > properties > ownerUserId', { $ref: 'filters.yaml#/UserFilter' }),
    ],
    callers: `await client.deals.list({ filters: H.unchecked({ ownerUserId: { operator: 'is', values: ['somebody'] } }) });`,
  },
  {
    name: 'filters take the documented fields only',
    api: 'v2',
    edits: [
      remove('v2/schemas/deals.yaml', 'DealFilters > additionalProperties'),
      set('v2/schemas/deals.yaml', 'DealFilters > unevaluatedProperties', false),
    ],
    callers: `await client.deals.list({ filters: H.unchecked({ price: { operator: 'is', values: [5] } }) });`,
  },
  {
    name: 'an operator of an open list is no longer documented',
    api: 'v2',
    edits: [set(COMMON, 'FilterOperator > x-extensible-enum', ['is', 'is_not', 'is_any_of'])],
    callers: `await client.deals.list({ filters: { status: { operator: 'is_none_of', values: ['WON'] } } });`,
  },
  {
    name: 'an operator is no longer documented where the rest goes through `unchecked`',
    api: 'v2',
    edits: [set(COMMON, 'OptionFilterOperator > x-extensible-enum', ['is', 'is_not', 'is_any_of'])],
    callers: `await client.deals.list({ filters: { status: { operator: 'is_none_of', values: ['WON'] } } });`,
  },
  {
    name: 'an operator is documented that went through `unchecked`',
    api: 'v2',
    edits: [
      set(COMMON, 'OptionFilterOperator > x-extensible-enum', ['is', 'is_not', 'is_any_of', 'is_none_of', 'is_set']),
    ],
    callers: `await client.deals.list({ filters: { status: { operator: H.unchecked('is_set'), values: ['WON'] } } });`,
  },
  {
    name: 'operators that are not documented go through without a word',
    api: 'v2',
    edits: [remove(COMMON, 'OptionFilterOperator > x-unchecked')],
    callers: `await client.deals.list({ filters: { status: { operator: H.unchecked('is_set'), values: ['WON'] } } });`,
  },
  {
    name: 'fields that are not documented can be filtered by without a word',
    api: 'v2',
    edits: [remove('v2/schemas/deals.yaml', 'DealFilters > x-unchecked')],
    callers: `await client.deals.list({ filters: H.unchecked({ ownerUserId: { operator: 'is', values: ['somebody'] } }) });`,
  },
  {
    name: 'the type of a document that is not documented goes through `unchecked`',
    api: 'v2',
    edits: [set('v2/schemas/document-templates.yaml', 'DocumentType > x-unchecked', true)],
    callers: `await client.documentTemplates.list({ type: 'delivery_notes' });`,
  },
  {
    name: 'the type of a document that is documented is as it was, but others go through `unchecked`',
    api: 'v2',
    edits: [set('v2/schemas/document-templates.yaml', 'DocumentType > x-unchecked', true)],
    callers: `
      const type: string = 'bills';
      await client.documentTemplates.list({ type });`,
  },
  {
    name: 'the operators become a closed list',
    api: 'v2',
    edits: [
      remove(COMMON, 'FilterOperator > x-extensible-enum'),
      set(COMMON, 'FilterOperator > enum', ['is', 'is_not', 'is_any_of', 'is_none_of']),
    ],
    callers: `await client.deals.list({ filters: H.unchecked({ price: { operator: 'greater_than', values: [5] } }) });`,
  },
  {
    name: 'the values of a filter are called otherwise',
    api: 'v2',
    edits: [
      rename('v2/schemas/filters.yaml', 'DealStatusFilter > properties > values', 'anyOf'),
      set('v2/schemas/filters.yaml', 'DealStatusFilter > required', ['operator', 'anyOf']),
    ],
    callers: `await client.deals.list({ filters: { status: { operator: 'is', values: ['ACTIVE'] } } });`,
  },
  {
    name: 'a query parameter takes a list in place of one value',
    api: 'v2',
    edits: [
      set(DEALS, '/deals > get > parameters > 2 > schema', { type: 'array', items: { type: 'string' } }),
      set(DEALS, '/deals > get > parameters > 2 > example', ['engine']),
    ],
    callers: `await client.deals.list({ search: 'engine' });`,
  },
  {
    name: 'a query parameter is deprecated',
    api: 'v2',
    edits: [set(DEALS, '/deals > get > parameters > 2 > deprecated', true)],
    callers: `await client.deals.list({ search: 'engine' });`,
  },
];
