import { describe, expect, test } from 'vitest';
import type { ResponseSchemas, Schema } from '../../../../generator/kit/validate/api-schemas.js';
import { DriftError } from '../../../../generator/kit/validate/drift-error.js';
import { driftsOf, type Drift } from '../../../../generator/kit/validate/drifts-of.js';

/** The differences between a body and a schema of an API of one operation. */
function drifts(schema: Schema | null, body: unknown, more: { status?: number; operationId?: string } = {}): Drift[] {
  const schemas = {
    title: 'Shop API',
    named: {},
    responses: { 'items.get': { 200: schema, 404: {} } },
  } as ResponseSchemas;
  return driftsOf(schemas, { operationId: 'items.get', status: 200, body, ...more });
}

const property = (schema: Schema, value: unknown) => drifts({ properties: { a: schema } }, { a: value })[0];

describe('differences', () => {
  test('are reported for an undescribed status, and not for undocumented values', () => {
    expect(drifts({}, 1, { status: 202 })).toEqual([
      { property: '', described: 'status 200, 404', seen: 'status 202', isAddition: false },
    ]);
    expect(drifts({ type: 'string' }, 1, { operationId: 'items.list' })).toEqual([]);
    expect([drifts({}, { a: 1 }), drifts(null, { a: 1 })]).toEqual([[], []]);
  });

  test.each<[string, Schema, unknown]>([
    ['a field', { properties: { a: {} } }, { a: 1, b: 1 }],
    ['a field of a closed object', { properties: {}, additionalProperties: false }, { b: 1 }],
    ['a field of a closed whole', { unevaluatedProperties: false }, { b: 1 }],
    ['a value of an open list', { 'x-extensible-enum': ['ON'] }, 'OFF'],
    ['a value of a closed list', { enum: ['ON'] }, 'OFF'],
    ['a number of a closed list', { type: 'integer', enum: [1, 2] }, 3],
    ['another constant', { const: 'ON' }, 'OFF'],
  ])('that only show that the API has grown: %s', (_what, schema, body) => {
    expect(drifts(schema, body).map(({ isAddition }) => isAddition)).toEqual([true]);
  });

  test.each<[string, Schema, unknown]>([
    ['another type', { type: 'string' }, 1],
    ['an enum that holds something other than strings', { enum: ['ON'] }, 1],
    ['an enum that holds something other than numbers', { enum: [1] }, 'ON'],
    ['another one of two values', { enum: [true] }, false],
    ['a field that is gone', { required: ['a'] }, {}],
  ])('that do harm: %s', (_what, schema, body) => {
    expect(drifts(schema, body).map(({ isAddition }) => isAddition)).toEqual([false]);
  });

  test.each([
    ['plain', 'plain'],
    ['cf_x-1$', 'cf_x-1$'],
    ['a123', 'a123'],
    ['a1234', '*'],
    ['ada@example.com', '*'],
    ['1st', '*'],
    [`a${'b'.repeat(60)}`, `a${'b'.repeat(60)}`],
    [`a${'b'.repeat(61)}`, '*'],
  ])('name a field only where its key is a name: %s', (key, name) => {
    const schema = { properties: { map: { additionalProperties: { type: 'string' } } } } as const;
    expect(drifts(schema, { map: { [key]: 1 } })).toMatchObject([{ property: `map.${name}` }]);
  });
});

describe('what was seen', () => {
  test.each<[Schema, unknown, string]>([
    [{ type: 'integer' }, 1.5, 'number with a fraction'],
    [{ type: 'number', minimum: 2 }, 1, 'number outside of minimum'],
    [{ type: 'integer', minimum: 2 }, 1, 'number outside of minimum'],
    [{ type: 'string' }, 1, 'number'],
    [{ type: 'integer' }, 'x', 'string'],
    [{ type: 'integer' }, '', 'empty string'],
    [{ pattern: '^dl_' }, '', 'empty string'],
    [{ pattern: '^dl_' }, 'clt_1', 'string that begins with clt_'],
    [{ pattern: '^dl_' }, 'x clt_1', 'string without a prefix'],
    [{ enum: ['ON'] }, 'OFF', 'another string, in capitals'],
    [{ enum: ['ON'] }, 'off-peak', 'another string, in lower case'],
    [{ enum: ['ON'] }, 'o', 'another string, in lower case'],
    [{ enum: ['ON'] }, 'Off', 'another string, mixed'],
    [{ enum: ['ON'] }, 'offA', 'another string, mixed'],
    [{ enum: ['ON'] }, 'OFF1', 'another string, mixed'],
    [{ enum: ['ON'] }, '1OFF', 'another string, mixed'],
    [{ enum: ['ON'] }, 1, 'number'],
    [{ anyOf: [{ type: 'string' }, { type: 'boolean' }] }, 1, 'number'],
    [{ pattern: '^dl_', type: ['string', 'array'], minItems: 1 }, [], 'array outside of minItems'],
  ])('of %j and %j is reported as: %s', (schema, value, seen) => {
    expect(property(schema, value)?.seen).toBe(seen);
  });
});

test('a described value is reported with its limits', () => {
  expect(property({ type: 'string', minLength: 2, maxLength: 3 }, 'x')?.described).toBe(
    'string (minLength 2, maxLength 3)',
  );
});

test('the error of a rejected response reports each difference, and the fix', () => {
  const call = { operationId: 'items.get', method: 'GET', route: '/items/{id}' };
  const error = new DriftError(call, [
    { subject: 'items.get a', described: 'string', seen: 'number' },
    { subject: 'items.get b', described: 'number', seen: 'absent' },
  ]);
  expect(error).toMatchObject({ name: 'DriftError', operationId: 'items.get' });
  expect(error.message).toBe(
    "The response of GET /items/{id} (items.get) differs from its description: items.get a: described as string, but is number; items.get b: described as number, but is absent. Use `responseChecks('warn')` to accept it.",
  );
});
