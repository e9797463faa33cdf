import { copy, remove, rename, replace, set } from '../support/edit.js';
import type { RehearsedChange } from '../support/rehearsed-change.js';

const DEALS = 'v2/schemas/deals.yaml';
const PRODUCTS = 'v2/schemas/products.yaml';
const GET_EXAMPLE = '/deals/{id} > get > responses > 200 > content > application/json > example';
const UPDATE_EXAMPLE = '/products/{id} > patch > responses > 200 > content > application/json > example';
const READ = `const deal = await client.deals.get('dl_abc123');`;
const CHANGE = `const product = await client.products.update('prd_abc123', { price: 1 });`;

/** Changes of responses. */
export const outputChanges: readonly RehearsedChange[] = [
  {
    name: 'a field is added to a response',
    api: 'v2',
    edits: [set(PRODUCTS, 'Product > properties > brand', { type: 'string', description: 'Brand.' })],
    readers: `${CHANGE} check(product.name !== '', 'name');`,
  },
  {
    name: 'a field is removed from a response',
    api: 'v2',
    edits: [
      remove(PRODUCTS, 'Product > properties > sku'),
      remove('v2/paths/products.yaml', `${UPDATE_EXAMPLE} > sku`),
    ],
    readers: `${CHANGE} check(product.sku === 'DE-1', 'sku');`,
  },
  {
    name: 'a field of a response may be absent',
    api: 'v2',
    edits: [
      set(DEALS, 'Deal > required', ['id', 'number', 'contactEmails']),
      remove('v2/paths/deals.yaml', `${GET_EXAMPLE} > title`),
    ],
    readers: `${READ} check(deal.title.toUpperCase() !== '', 'title');`,
  },
  {
    name: 'a field of a response is always there',
    api: 'v2',
    edits: [set(PRODUCTS, 'Product > required', ['id', 'name', 'price', 'type', 'isActive', 'sku'])],
    readers: `${CHANGE} check((product.sku ?? 'none') !== '', 'sku');`,
  },
  {
    name: 'a field of a response may be null',
    api: 'v2',
    edits: [
      set(PRODUCTS, 'Product > properties > price > type', ['number', 'null']),
      set('v2/paths/products.yaml', `${UPDATE_EXAMPLE} > price`, null),
    ],
    readers: `${CHANGE} check(product.price.toFixed(2) !== '', 'price');`,
  },
  {
    name: 'a field of a response is no longer null',
    api: 'v2',
    edits: [
      set(PRODUCTS, 'Product > properties > description > type', 'string'),
      replace('v2/paths', '              description: null\n', '              description: Brass.\n'),
    ],
    readers: `${CHANGE} if (product.description !== null) check(product.description?.length !== 0, 'description');`,
  },
  {
    name: 'a field of a response has one more type',
    api: 'v2',
    edits: [
      set(DEALS, 'Deal > properties > number > type', ['string', 'integer']),
      set('v2/paths/deals.yaml', `${GET_EXAMPLE} > number`, 1),
    ],
    readers: `${READ} check(deal.number.startsWith('DL'), 'number');`,
  },
  {
    name: 'a field of a response has another type',
    api: 'v2',
    edits: [
      set(PRODUCTS, 'Product > properties > price > type', 'string'),
      set('v2/paths/products.yaml', `${UPDATE_EXAMPLE} > price`, '5200.00'),
      set(
        'v2/paths/products.yaml',
        '/products > get > responses > 200 > content > application/json > example > data > 0 > price',
        '1',
      ),
      set(
        'v2/paths/products.yaml',
        '/products > post > responses > 200 > content > application/json > example > price',
        '1',
      ),
    ],
    readers: `${CHANGE} check(product.price.toFixed(2) !== '', 'price');`,
  },
  {
    name: 'a value is added to a closed enum of a response',
    api: 'v2',
    edits: [
      set(DEALS, 'DealStatus > enum', ['ACTIVE', 'WON', 'LOST', 'ABANDONED']),
      set('v2/paths/deals.yaml', `${GET_EXAMPLE} > status`, 'ABANDONED'),
    ],
    callers: `await client.deals.update('dl_abc123', { status: 'WON' });`,
    readers: `
      ${READ}
      const status = deal.status ?? 'ACTIVE';
      switch (status) {
        case 'ACTIVE': case 'WON': case 'LOST': break;
        default: throw new Error(\`\${status} is not provided for\`);
      }`,
  },
  {
    name: 'a value is removed from an enum of requests and responses',
    api: 'v2',
    edits: [set(DEALS, 'DealStatus > enum', ['ACTIVE', 'WON'])],
    callers: `await client.deals.update('dl_abc123', { status: 'LOST' });`,
    readers: `${READ} if (deal.status === 'LOST') throw new Error('the example is an active deal');`,
  },
  {
    name: 'a value is removed from a closed enum of a response',
    api: 'v1',
    edits: [set('v1/schemas/clients.yaml', 'Client > properties > type > enum', ['company'])],
    readers: `
      const { type } = await client.clients.get('clt_abc123');
      if (type === 'contact') throw new Error('the example is a company');`,
  },
  {
    name: 'a value is added to an open enum of a response',
    api: 'v2',
    edits: [
      set(PRODUCTS, 'Product > properties > type > x-extensible-enum', ['PRODUCT', 'SERVICE', 'BUNDLE']),
      set('v2/paths/products.yaml', `${UPDATE_EXAMPLE} > type`, 'BUNDLE'),
    ],
    readers: `
      ${CHANGE}
      switch (product.type) {
        case 'PRODUCT': case 'SERVICE': break;
        default: throw new Error(\`\${product.type} is not provided for\`);
      }`,
  },
  {
    name: 'a closed enum of a response is opened',
    api: 'v1',
    edits: [
      remove('v1/schemas/clients.yaml', 'Client > properties > type > enum'),
      set('v1/schemas/clients.yaml', 'Client > properties > type > x-extensible-enum', ['company', 'contact']),
    ],
    readers: `
      const { type } = await client.clients.get('clt_abc123');
      const label = type === 'company' ? 'Company' : type === 'contact' ? 'Contact' : type.toUpperCase();
      check(label === 'Company', 'type');`,
  },
  {
    name: 'a response loses its custom fields',
    api: 'v2',
    edits: [
      remove(DEALS, 'Deal > patternProperties'),
      remove(DEALS, 'Deal > x-custom-fields'),
      remove('v2/paths/deals.yaml', `${GET_EXAMPLE} > cf_priority`),
    ],
    readers: `${READ} check(deal.cf_priority === 'Urgent', 'cf_priority');`,
  },
  {
    name: 'a response gets custom fields',
    api: 'v2',
    edits: [set(PRODUCTS, 'Product > patternProperties', { '^cf_': { $ref: 'common.yaml#/CustomFieldValue' } })],
    readers: `${CHANGE} check(product.name !== '', 'name');`,
  },
  {
    name: 'custom fields are called otherwise',
    api: 'v2',
    edits: [
      rename(DEALS, 'Deal > patternProperties > ^cf_', '^custom_'),
      replace('v2/paths', ' cf_priority:', ' custom_priority:'),
      replace('v2/paths', ' cf_region:', ' custom_region:'),
      rename(DEALS, 'DealCreateParams > patternProperties > ^cf_', '^custom_'),
      rename(DEALS, 'DealUpdateParams > patternProperties > ^cf_', '^custom_'),
    ],
    callers: `await client.deals.update('dl_abc123', { cf_priority: 'Normal' });`,
    readers: `${READ} check(deal.cf_priority === 'Urgent', 'cf_priority');`,
  },
  {
    name: 'other members can no longer be read',
    api: 'v2',
    edits: [remove('v2/schemas/users.yaml', 'User > additionalProperties')],
    readers: `const [user] = (await client.users.list()).items; check(user?.name === undefined, 'name');`,
  },
  {
    name: 'the format of a date changes',
    api: 'v2',
    edits: [
      set(DEALS, 'Deal > properties > expectedCloseDate > format', 'date'),
      replace(
        'v2/paths',
        "expectedCloseDate: '2026-09-30T00:00:00.000Z'\n              status",
        "expectedCloseDate: '2026-09-30'\n              status",
      ),
    ],
    readers: `${READ} check(deal.expectedCloseDate?.endsWith('Z') === true, 'a point in time');`,
  },
  {
    name: 'a response has no body any more',
    api: 'v2',
    edits: [
      remove('v2/paths/products.yaml', '/products/{id} > patch > responses > 200'),
      set('v2/paths/products.yaml', '/products/{id} > patch > responses > 204', { description: 'Changed.' }),
    ],
    readers: `${CHANGE} check(product.name !== '', 'name');`,
  },
  {
    name: 'a response may have no body',
    api: 'v2',
    edits: [set('v2/paths/products.yaml', '/products/{id} > patch > responses > 204', { description: 'Changed.' })],
    readers: `${CHANGE} check(product.name !== '', 'name');`,
  },
  {
    name: 'a response always has a body',
    api: 'v2',
    edits: [remove('v2/paths/deals.yaml', '/deals/{id} > delete > responses > 204')],
    readers: `const deal = await client.deals.delete('dl_abc123'); check(deal?.id !== '', 'id');`,
  },
  {
    name: 'an unknown response gets a schema',
    api: 'v1',
    edits: [
      set('v1/paths/deals.yaml', '/deals/{id} > delete > responses > 200', { description: 'The deal.' }),
      copy('v1/paths/deals.yaml', '/deals/{id} > get > responses > 200', '/deals/{id} > delete > responses > 200'),
    ],
    readers: `const body: unknown = await client.deals.delete('dl_abc123'); check(body !== null, 'response');`,
  },
  {
    name: 'a schema is called otherwise',
    api: 'v2',
    edits: [replace('v2', "'#/DealPriority'", "'#/Priority'"), rename(DEALS, 'DealPriority', 'Priority')],
    callers: `const priority: H.DealPriority = 'HIGH'; await client.deals.update('dl_abc123', { priority });`,
  },
  {
    name: 'a field inside a list is removed',
    api: 'v2',
    edits: [
      remove('v2/schemas/pipelines.yaml', 'PipelineStage > properties > probability'),
      set('v2/schemas/pipelines.yaml', 'PipelineStage > required', ['id', 'name', 'position', 'type']),
    ],
    readers: `for await (const { stages } of client.pipelines.list()) check(stages[0]?.probability !== 101, 'probability');`,
  },
  {
    name: 'an alternative is added to an id',
    api: 'v2',
    edits: [
      set('v2/schemas/ids.yaml', 'TaskEntityId > oneOf > 3', { $ref: '#/QuotationId' }),
      set(
        'v2/paths/tasks.yaml',
        '/tasks/{id} > get > responses > 200 > content > application/json > example > entityId',
        'qtn_abc123',
      ),
    ],
    callers: `await client.tasks.create({ title: 'Call', entity: 'deals', entityId: 'dl_abc123' });`,
    readers: `
      const { entityId } = await client.tasks.get('tsk_abc123');
      const known: H.ProjectId | H.LeadId | H.DealId | null | undefined = entityId;
      check(known !== null, 'an id');`,
  },
  {
    name: 'a field of an event is removed',
    api: 'v1',
    edits: [remove('v1/schemas/events.yaml', 'LeadEventPayload > properties > mobile')],
    readers: `const show = (payload: H.LeadEventPayload) => payload.mobile; check(show({ id: 'ld_abc123' }) == null, 'mobile');`,
  },
  {
    name: 'an event is removed',
    api: 'v1',
    edits: [remove('v1/openapi.yaml', 'webhooks > lead.stageChanged')],
    readers: `const name: keyof H.webhooks = 'lead.stageChanged'; check(name.length > 0, 'a name');`,
  },
  {
    name: 'a list of a response may be null',
    api: 'v2',
    edits: [
      set(DEALS, 'Deal > properties > contactEmails > type', ['array', 'null']),
      set('v2/paths/deals.yaml', `${GET_EXAMPLE} > contactEmails`, null),
    ],
    readers: `${READ} check(deal.contactEmails.join() !== '', 'addresses');`,
  },
  {
    name: 'the items of a list of a response are of another type',
    api: 'v2',
    edits: [
      set(DEALS, 'Deal > properties > contactEmails > items > type', 'integer'),
      set('v2/paths/deals.yaml', `${GET_EXAMPLE} > contactEmails`, [1]),
    ],
    readers: `${READ} for (const address of deal.contactEmails) check(address.includes('@'), 'an address');`,
  },
  {
    name: 'a number of a response is an integer',
    api: 'v2',
    edits: [set(PRODUCTS, 'Product > properties > price > type', 'integer')],
    readers: `${CHANGE} check(product.price.toFixed(2) !== '', 'price');`,
  },
  {
    name: 'a number of a response is never negative',
    api: 'v2',
    edits: [set(PRODUCTS, 'Product > properties > price > minimum', 0)],
    readers: `${CHANGE} check(product.price >= 0, 'price');`,
  },
];
