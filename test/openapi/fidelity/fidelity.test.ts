import { beforeAll, describe, expect, test } from 'vitest';
import { checkOperation, findOperation } from './check-fields.js';
import { inventory, object, readDescription, validator, type JsonObject } from './description.js';
import { V1_EVENTS, V1_OPERATIONS, V2_OPERATIONS } from './operations.js';
import { v1ClientCreate } from './v1-client-create.js';
import { v1ClientUpdate } from './v1-client-update.js';
import { v1InvoiceCreate } from './v1-invoice-create.js';
import { v2QuotationGet } from './v2-quotation-get.js';

let documents: Record<'v1' | 'v2', JsonObject>;

beforeAll(async () => {
  documents = { v1: await readDescription('v1'), v2: await readDescription('v2') };
});

describe.each([v1ClientCreate, v1ClientUpdate, v2QuotationGet, v1InvoiceCreate])('$api $method $path', (table) => {
  test('has the fields that its page states, as it states them', () => {
    expect(checkOperation(documents[table.api], table)).toEqual([]);
  });

  test('accepts the samples of its page', () => {
    const { body, answer } = findOperation(documents[table.api], table);
    const validate = validator(documents[table.api]);
    expect(validate(answer, table.answer.sample)).toEqual([]);
    if (table.body) expect(validate(body, table.body.sample)).toEqual([]);
  });

  test('refuses a sample without a field that is required', () => {
    const { body, answer } = findOperation(documents[table.api], table);
    const validate = validator(documents[table.api]);
    const parts = [{ schema: answer, part: table.answer }, ...(table.body ? [{ schema: body, part: table.body }] : [])];
    for (const { schema, part } of parts) {
      for (const { name } of part.fields.filter(({ required }) => required)) {
        const { [name]: _, ...rest } = part.sample;
        expect(validate(schema, rest), name).toEqual([`/ must have required property '${name}'`]);
      }
    }
  });
});

describe.each([v1ClientCreate, v1ClientUpdate, v1InvoiceCreate])('the body of v1 $method $path', (table) => {
  test.each([null, 1, 'text', true, ['list'], { an: 'object' }])('takes %j for a custom field and for a key of no page', (value) => {
    const { body } = findOperation(documents.v1, table);
    const filled = { ...table.body?.sample, cf_x: value, cf_: value, somethingElse: value };
    expect(validator(documents.v1)(body, filled)).toEqual([]);
  });
});

describe('the inventory', () => {
  test.each([
    ['v1', V1_OPERATIONS, 26],
    ['v2', V2_OPERATIONS, 48],
  ] as const)('of %s holds exactly the operations that are known', (api, rows, count) => {
    expect(rows).toHaveLength(count);
    expect(inventory(documents[api]).map(String).sort()).toEqual(rows.map(String).sort());
  });

  test('of the webhook events is complete', () => {
    expect(Object.keys(object(documents.v1['webhooks'])).sort()).toEqual([...V1_EVENTS].sort());
    expect(V1_EVENTS).toHaveLength(25);
    expect(documents.v2).not.toHaveProperty('webhooks');
  });
});
