import { beforeAll, describe, expect, test } from 'vitest';
import { checkOperation, findOperation, schemasByKind } from './check-fields.js';
import { inventory, object, readDescription, validator, type JsonObject } from './description.js';
import { V1_EVENTS, V1_OPERATIONS, V2_OPERATIONS } from './operations.js';
import { tablesByKind } from './table.js';
import { v1ClientCreate } from './v1-client-create.js';
import { v1ClientUpdate } from './v1-client-update.js';
import { v1InvoiceCreate } from './v1-invoice-create.js';
import { v2QuotationGet } from './v2-quotation-get.js';

const TABLES = [v1ClientCreate, v1ClientUpdate, v2QuotationGet, v1InvoiceCreate];
/** Every kind of a body and every response of the tables on its own. */
const PARTS = TABLES.flatMap(({ api, method, path, body, response }) => {
  const place = { api, method, path };
  const kinds = (body ? tablesByKind(body) : []).map(({ fields, sample }, index) =>
    Object.assign({ part: 'body' as const, index, fields, sample }, place),
  );
  return [
    ...kinds,
    { ...place, part: 'response' as const, index: 0, fields: response.fields, sample: response.sample },
  ];
});

let documents: Record<'v1' | 'v2', JsonObject>;

beforeAll(async () => {
  documents = { v1: await readDescription('v1'), v2: await readDescription('v2') };
});

describe.each(TABLES)('$api $method $path', (table) => {
  test('has the fields that its page states, as it states them', () => {
    expect(checkOperation(documents[table.api], table)).toEqual([]);
  });
});

describe.each(PARTS)('the $part of $api $method $path, kind $index', ({ fields, sample, ...place }) => {
  const table = TABLES.find(({ method, path }) => method === place.method && path === place.path);
  const { rejected = [] } = (place.part === 'body' && table?.body?.kinds?.[place.index]) || {};

  const described = () => {
    const document = documents[place.api];
    const whole = findOperation(document, place)[place.part];
    return { validate: validator(document), whole, kind: schemasByKind(document, whole)[place.index] ?? {} };
  };
  const complaints = (value: unknown) => {
    const { validate, kind } = described();
    return validate(kind, value);
  };

  test('accepts the sample of its page', () => {
    const { validate, whole } = described();
    expect(complaints(sample)).toEqual([]);
    expect(validate(whole, sample)).toEqual([]);
  });

  test.each([...rejected])('rejects the sample with %s', (name) => {
    expect(complaints({ ...sample, [name]: null })).toEqual([`/${name} must NOT be valid`]);
  });

  // One body has no required field, and no test of one.
  test.each(fields.filter(({ required }) => required))('rejects the sample without $name', ({ name }) => {
    expect(complaints({ ...sample, [name]: undefined })).toEqual([`/ must have required property '${name}'`]);
  });
});

const OPEN = PARTS.filter(({ api, part }) => api === 'v1' && part === 'body');

describe.each(OPEN)('the body of v1 $method $path, kind $index', (table) => {
  test.each([null, 1, 'text', true, ['list'], { an: 'object' }])(
    'takes %j for a custom field and for a key of no page',
    (value) => {
      const { body } = findOperation(documents.v1, table);
      const filled = { ...table.sample, cf_x: value, cf_: value, somethingElse: value };
      expect(validator(documents.v1)(body, filled)).toEqual([]);
    },
  );
});

describe('the inventory', () => {
  test.each([
    ['v1', 'V1_OPERATIONS', V1_OPERATIONS],
    ['v2', 'V2_OPERATIONS', V2_OPERATIONS],
  ] as const)('of %s, %s, has exactly the operations that are known', (api, table, rows) => {
    expect(differences(inventory(documents[api]), rows, table)).toEqual([]);
  });

  test('of the webhook events is complete', () => {
    expect(differences(Object.keys(object(documents.v1['webhooks'])), V1_EVENTS, 'V1_EVENTS')).toEqual([]);
    expect(documents.v2).not.toHaveProperty('webhooks');
  });

  test('names the file and the row to add or to remove', () => {
    const [first = [], second = [], ...others] = V2_OPERATIONS;
    expect(differences([second, ...others], [first, ...others], 'V2_OPERATIONS')).toEqual([
      'A new row? Add to V2_OPERATIONS in test/openapi/fidelity/operations.ts: ["post","/contacts","contacts.create","listed"]',
      'No longer described? Remove from V2_OPERATIONS in test/openapi/fidelity/operations.ts: ["get","/contacts","contacts.list","listed"]',
    ]);
  });
});

/** Rows that a description and a table do not share, each with what to do about it. */
function differences(described: readonly Row[], rows: readonly Row[], table: string): string[] {
  const place = `${table} in test/openapi/fidelity/operations.ts`;
  const [here, there] = [described, rows].map((side) => side.map((row) => JSON.stringify(row)));
  return [
    ...(here ?? []).filter((row) => !there?.includes(row)).map((row) => `A new row? Add to ${place}: ${row}`),
    ...(there ?? [])
      .filter((row) => !here?.includes(row))
      .map((row) => `No longer described? Remove from ${place}: ${row}`),
  ];
}

type Row = string | readonly string[];
