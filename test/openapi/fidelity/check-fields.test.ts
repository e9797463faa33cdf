import { beforeAll, describe, expect, test } from 'vitest';
import { checkOperation } from './check-fields.js';
import { at, inventory, object, readDescription, type JsonObject } from './description.js';
import { V1_OPERATIONS } from './operations.js';
import type { OperationTable } from './table.js';
import { v1ClientCreate } from './v1-client-create.js';
import { v1ClientUpdate } from './v1-client-update.js';
import { v1InvoiceCreate } from './v1-invoice-create.js';

let v1: JsonObject;

beforeAll(async () => {
  v1 = await readDescription('v1');
});

/** One change to the description, and what the check must say to it. */
interface Alteration {
  change: string;
  table: OperationTable;
  /** Name of the schema that is changed. */
  schema: string;
  alter: (schema: JsonObject, properties: Record<string, JsonObject>) => void;
  says: string[];
}

const body = { table: v1ClientCreate, schema: 'CompanyClientCreateParams' };
const contact = { table: v1ClientCreate, schema: 'ContactClientCreateParams' };
const response = { table: v1ClientCreate, schema: 'Client' };
const invoice = { table: v1InvoiceCreate, schema: 'InvoiceCreateParams' };

const ALTERATIONS: Alteration[] = [
  {
    change: 'another type',
    ...body,
    alter: (_, p) => set(p, 'name', { type: 'number' }),
    says: ['body: name has types ["number"], not ["string"], for the type company'],
  },
  {
    change: 'a lost null',
    ...body,
    alter: (_, p) => set(p, 'taxNumber', { type: 'string' }),
    says: ['body: taxNumber has types ["string"], not ["null","string"], for the type company'],
  },
  {
    change: 'a null too many',
    ...contact,
    alter: (_, p) => set(p, 'phone', { type: ['string', 'null'] }),
    says: ['body: phone has types ["null","string"], not ["string"], for the type contact'],
  },
  {
    change: 'a type where there is none',
    ...body,
    alter: (_, p) => set(p, 'website', { type: 'string' }),
    says: ['body: website has types ["string"], not "any", for the type company'],
  },
  {
    change: 'a field required',
    ...body,
    alter: (s) => {
      s['required'] = ['name', 'website'];
    },
    says: ['body: website is required, the page does not say so, for the type company'],
  },
  {
    change: 'a newer field required',
    ...body,
    alter: (s) => {
      s['required'] = ['name', 'primaryContact'];
    },
    says: ['body: primaryContact is required, the page does not say so, for the type company'],
  },
  {
    change: 'a field no longer required',
    ...invoice,
    alter: (s) => {
      s['required'] = ['clientId', 'date', 'lineItems'];
    },
    says: ['body: dueDate is not required, the page says so'],
  },
  {
    change: 'a value more',
    ...body,
    alter: (_, p) => set(p, 'type', { enum: ['company', 'lead'] }),
    says: ['body: type has enum ["company","lead"], not ["company"], for the type company'],
  },
  {
    change: 'another order of values',
    ...invoice,
    alter: (_, p) => set(p, 'status', { enum: ['SENT', 'DRAFT'] }),
    says: ['body: status has enum ["SENT","DRAFT"], not ["DRAFT","SENT"]'],
  },
  {
    change: 'a field that its kind no longer rejects',
    ...body,
    alter: (_, p) => {
      p['phone'] = { type: 'string' };
    },
    says: ['body: phone is not rejected, for the type company'],
  },
  {
    change: 'a field that a kind no longer requires',
    ...contact,
    alter: (s) => {
      s['required'] = ['type'];
    },
    says: ['body: firstName is not required, the page says so, for the type contact'],
  },
  {
    change: 'another default',
    ...body,
    alter: (_, p) => set(p, 'openingBalance', { default: 1 }),
    says: ['body: openingBalance has default 1, not 0, for the type company'],
  },
  {
    change: 'a lost default',
    ...invoice,
    alter: (_, p) => set(p, 'isInclusiveTax', { default: undefined }),
    says: ['body: isInclusiveTax has default undefined, not false'],
  },
  {
    change: 'another minimum',
    ...body,
    alter: (_, p) => set(p, 'openingBalance', { minimum: -1 }),
    says: ['body: openingBalance has minimum -1, not 0, for the type company'],
  },
  {
    change: 'a lost minimum of items',
    ...invoice,
    alter: (_, p) => set(p, 'lineItems', { minItems: undefined }),
    says: ['body: lineItems has minItems undefined, not 1'],
  },
  {
    change: 'another format',
    ...response,
    alter: (_, p) => set(p, 'createdAt', { format: 'date' }),
    says: ['response: createdAt has format "date", not "date-time"'],
  },
  {
    change: 'another type of items',
    ...invoice,
    alter: (_, p) => set(p, 'tags', { items: { type: 'string' } }),
    says: ['body: tags[] has types ["string"], not ["number"]'],
  },
  {
    change: 'a lost field',
    ...response,
    alter: (_, p) => {
      delete p['number'];
    },
    says: ['response: number is missing'],
  },
  {
    change: 'a lost newer field',
    ...response,
    alter: (_, p) => {
      delete p['email'];
    },
    says: ['response: email is missing'],
  },
  {
    change: 'a field of no page',
    ...response,
    alter: (_, p) => set(p, 'age', { type: 'number' }),
    says: ['response: age is on no page'],
  },
  {
    change: 'a limit that no table has',
    ...body,
    alter: (_, p) => set(p, 'name', { minLength: 1 }),
    says: ['body: name: no table has a column for minLength, for the type company'],
  },
  {
    change: 'a union',
    ...body,
    alter: (_, p) => {
      p['name'] = { oneOf: [{ type: 'string' }, { type: 'number' }] };
    },
    says: ['body: name: a union of several types, where the tables know one and null, for the type company'],
  },
  {
    change: 'a closed body',
    ...body,
    alter: (s) => {
      s['unevaluatedProperties'] = false;
    },
    says: ['body: is closed by unevaluatedProperties, for the type company'],
  },
  {
    change: 'a limited custom field',
    ...body,
    alter: (s) => {
      s['patternProperties'] = { '^cf_': { type: 'string' } };
    },
    says: ['body: cf_ fields are limited by type, for the type company'],
  },
  {
    change: 'a body that is no object',
    ...body,
    alter: (s) => {
      s['type'] = 'array';
    },
    says: ['body: is array, not object, for the type company'],
  },
  {
    change: 'another type in a nested object',
    ...invoice,
    schema: 'InvoiceLineItemInput',
    alter: (_, p) => set(p, 'name', { type: 'number' }),
    says: ['body: lineItems.name has types ["number"], not ["string"]'],
  },
  {
    change: 'a lost field in a list',
    ...invoice,
    schema: 'InvoiceLineItemInput',
    alter: (_, p) => {
      delete p['buyPrice'];
    },
    says: ['body: lineItems.buyPrice is missing'],
  },
  {
    change: 'a nested field of no sample',
    ...invoice,
    schema: 'InvoiceLineItemInput',
    alter: (_, p) => set(p, 'colour', { type: 'string' }),
    says: ['body: lineItems.colour is in no sample'],
  },
];

describe('the comparison with the tables', () => {
  test.each(ALTERATIONS)('notices $change', ({ table, schema, alter, says }) => {
    const altered = structuredClone(v1);
    const target = object(at(altered, altered, 'components', 'schemas')[schema]);
    alter(target, target['properties'] as Record<string, JsonObject>);
    expect(checkOperation(altered, table)).toEqual(says);
  });

  test('notices a path parameter that is gone or has another type', () => {
    const altered = structuredClone(v1);
    const operation = at(altered, altered, 'paths', '/clients/{id}', 'patch');
    operation['parameters'] = [{ in: 'path', name: 'id', schema: { type: 'number' } }];
    expect(checkOperation(altered, v1ClientUpdate)).toEqual([
      'path: id is not required, the page says so',
      'path: id has types ["number"], not ["string"]',
    ]);
  });

  test('notices an operation that is gone', () => {
    const altered = structuredClone(v1);
    delete object(altered['paths'])['/invoices'];
    expect(checkOperation(altered, v1InvoiceCreate)).toContain('body: clientId is missing');
    expect(inventory(altered)).toHaveLength(V1_OPERATIONS.length - 1);
  });
});

function set(properties: Record<string, JsonObject>, name: string, members: JsonObject): void {
  properties[name] = { ...properties[name], ...members };
}
