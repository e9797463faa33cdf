import { describe, expect, test } from 'vitest';
import { compactSchema, keptKeywords } from '../../../../generator/document/compact-schema.js';
import type { SchemaObject } from '../../../../generator/document/document.js';
import type { Schema } from '../../../../generator/kit/validate/api-schemas.js';
import { check } from '../../../../generator/kit/validate/check.js';
import { describeExpectation, shapeOf } from '../../../../generator/kit/validate/shapes.js';

const named: Record<string, Schema> = {
  Id: { type: 'string', pattern: '^clt_' },
  OtherId: { type: 'string', pattern: '^dl_' },
  Person: { type: 'object', required: ['id'], properties: { id: { $ref: 'Id' }, name: { type: ['string', 'null'] } } },
};

/** Differences that a check reports, as `property: described / seen`. */
function words(schema: Schema, value: unknown, reportUnknown = false): string[] {
  return check(schema, value, { named, reportUnknown }).map(
    (fault) => `${fault.path.join('.')} ${fault.keyword}: ${describeExpectation(fault, named)} / ${shapeOf(fault)}`,
  );
}

type Row = [label: string, schema: Schema, value: unknown, want: string[]];

function rows(table: readonly Row[]): [string, { schema: Schema; value: unknown }, string[]][] {
  return table.map(([label, schema, value, want]) => [label, { schema, value }, want]);
}

/** Values that do not fit their schema, and the issues that are found. */
const invalid = rows([
  ['another type', { type: 'string' }, 7, [' type: string / number']],
  ['a fraction', { type: 'integer' }, 1.5, [' type: integer / number with a fraction']],
  [
    'a value outside the enum',
    { enum: ['ON', 'OFF'] },
    'HALF',
    [' enum: one of ON, OFF / another string, in capitals'],
  ],
  ['a value that is not the constant', { const: 'a' }, 'b', [' const: "a" / another string, in lower case']],
  ['an id of another kind', { $ref: 'Id' }, 'dl_1', [' pattern: string (pattern ^clt_) / string that begins with dl_']],
  ['an id without a kind', { $ref: 'Id' }, '17', [' pattern: string (pattern ^clt_) / string without a prefix']],
  [
    'an id with nothing behind its kind',
    { $ref: 'OtherId' },
    'clt_',
    [' pattern: string (pattern ^dl_) / string without a prefix'],
  ],
  [
    'no date',
    { type: 'string', format: 'date-time' },
    '2026-02-30T00:00:00Z',
    [' format: string (format date-time) / string outside of format'],
  ],
  [
    'a text that is too short',
    { type: 'string', minLength: 2 },
    '👍',
    [' minLength: string (minLength 2) / string outside of minLength'],
  ],
  [
    'a text that is too long',
    { type: 'string', maxLength: 1 },
    'ab',
    [' maxLength: string (maxLength 1) / string outside of maxLength'],
  ],
  [
    'a number that is too small',
    { type: 'number', minimum: 0 },
    -1,
    [' minimum: number (minimum 0) / number outside of minimum'],
  ],
  [
    'a number that is too great',
    { type: 'number', maximum: 9 },
    10,
    [' maximum: number (maximum 9) / number outside of maximum'],
  ],
  [
    'a list that is too short',
    { type: 'array', minItems: 1 },
    [],
    [' minItems: array (minItems 1) / array outside of minItems'],
  ],
  [
    'a list that is too long',
    { type: 'array', maxItems: 0 },
    [1],
    [' maxItems: array (maxItems 0) / array outside of maxItems'],
  ],
  ['an item at fault', { type: 'array', items: { type: 'string' } }, ['a', null], ['1 type: string / null']],
  ['a member that is missing', { $ref: 'Person' }, { name: 'Ada' }, ['id required: required / absent']],
  [
    'a member that only its prototype has',
    { type: 'object', required: ['toString'] },
    {},
    ['toString required: required / absent'],
  ],
  [
    'a partner that is missing',
    { dependentRequired: { a: ['b'] } },
    { a: 1 },
    ['b dependentRequired: required with another field / absent'],
  ],
  [
    'a member with a pattern',
    { patternProperties: { '^cf_': { type: 'number' } } },
    { cf_a: 'x' },
    ['cf_a type: number / string'],
  ],
  ['a member of a map', { additionalProperties: { type: 'number' } }, { a: 'x' }, ['a type: number / string']],
  [
    'a member that may not be',
    { additionalProperties: false, properties: { a: {} } },
    { a: 1, b: 1 },
    ['b additionalProperties: no such field / number'],
  ],
  [
    'a member that no part of a closed whole knows',
    {
      allOf: [{ $ref: 'Person' }],
      properties: { b: {} },
      patternProperties: { '^cf_': {} },
      unevaluatedProperties: false,
    },
    { id: 'clt_1', b: 1, cf_c: 1, d: 1 },
    ['d unevaluatedProperties: no such field / number'],
  ],
  [
    'a wrong value next to null',
    { oneOf: [{ $ref: 'Id' }, { type: 'null' }] },
    'dl_1',
    [' pattern: string (pattern ^clt_) / string that begins with dl_'],
  ],
  [
    'a value for none of several',
    { oneOf: [{ $ref: 'Id' }, { $ref: 'OtherId' }] },
    'x_1',
    [' oneOf: string (pattern ^clt_) | string (pattern ^dl_) / string that begins with x_'],
  ],
  [
    'one fault of several branches, though but one is for its type',
    {
      oneOf: [{ type: 'object', properties: { a: { type: 'string' } }, required: ['b'] }, { type: 'null' }],
    },
    { a: 1 },
    ['b required: required / absent', 'a type: string / number'],
  ],
  ['what may not be', { not: { const: 1 } }, 1, [' not: anything / number']],
  [
    'a value for more than one of those for its type',
    { oneOf: [{ type: 'string' }, { type: ['string', 'null'] }, { type: 'number' }] },
    'a',
    [' oneOf: string | string | null | number / string without a prefix'],
  ],
  [
    'a value for more than one',
    { oneOf: [{ type: 'string' }, { enum: ['a'] }] },
    'a',
    [' oneOf: string | one of a / string without a prefix'],
  ],
]);

describe('a check', () => {
  test.each(invalid)('reports %s', (_, { schema, value }, want) => {
    expect(words(schema, value)).toEqual(want);
  });

  test.each<[string, Schema, unknown]>([
    ['anything where nothing is said', {}, { a: [null] }],
    ['a value of one of several', { anyOf: [{ type: 'string' }, { enum: ['a'] }] }, 'a'],
    ['a member that an open object does not name', { $ref: 'Person' }, { id: 'clt_1', age: 36 }],
    ['a value that an open list does not know', { type: 'string', 'x-extensible-enum': ['a'] }, 'b'],
    ['an enum of objects', { enum: [{ a: 1 }] }, { a: 1 }],
    ['what needs a partner, where it is not itself', { dependentRequired: { a: ['b'] } }, { c: 1 }],
    ['an item twice where that may be', { uniqueItems: false }, [1, 1]],
    ['a format that it does not know', { type: 'string', format: 'colour' }, 'x'],
  ])('allows %s', (_, schema, value) => {
    expect(words(schema, value)).toEqual([]);
  });

  test('reports additions on request, also within a choice, and never as invalid', () => {
    const schema: Schema = {
      oneOf: [{ $ref: 'Person' }, { type: 'null' }],
    };
    expect(words(schema, { id: 'clt_1', age: 36 }, true)).toEqual(['age unknown: no such field / number']);
    expect(words({ type: 'string', 'x-extensible-enum': ['a', 'b'] }, 'C', true)).toEqual([
      ' x-extensible-enum: one of a, b, so far / another string, in capitals',
    ]);
    expect(words({ additionalProperties: true, properties: {} }, { a: 1 }, true)).toEqual([]);
    const open: Schema = { allOf: [{ additionalProperties: true }, { properties: { b: {} } }] };
    expect(words(open, { a: 1 }, true)).toEqual(['a unknown: no such field / number']);
    expect(check({ properties: {} }, { a: 1 }, { named: {} })).toEqual([]);
  });

  test('says so when a reference leads nowhere', () => {
    expect(() => check({ $ref: 'Nobody' }, 1, { named })).toThrow('There is no schema Nobody.');
  });
});

/** Each with a value that it allows and one that it rejects; in the notation of a description. */
const keywords: readonly [schema: object, valid: unknown, invalid: unknown][] = [
  [{ type: 'array', minItems: 1, maxItems: 2, uniqueItems: true }, [1, { a: 1 }], [{ a: 1 }, { a: 1 }]],
  [{ uniqueItems: true }, [{ a: 1, b: 2 }, { a: 1 }], [0, { a: 1, b: 2 }, { b: 2, a: 1 }]],
  [{ minProperties: 1, maxProperties: 2 }, { a: 1 }, {}],
  [{ maxProperties: 1 }, { a: 1 }, { a: 1, b: 1 }],
  [{ exclusiveMinimum: 0, exclusiveMaximum: 10, multipleOf: 2 }, 4, 10],
  [{ exclusiveMinimum: 0 }, 0.1, 0],
  [{ multipleOf: 2 }, 0, 3],
  [{ minimum: 1, maximum: 2 }, 2, 3],
  [{ minimum: 1, maximum: 2 }, 1, 0],
  [{ minItems: 2 }, [1, 2], [1]],
  [{ maxLength: 3 }, 'abc', 'abcd'],
  [{ minLength: 2 }, 'ab', 'a'],
  [{ pattern: '^.$' }, '😀', 'ab'],
  [{ enum: ['a', 'b'] }, 'b', 'c'],
  [{ format: 'date', pattern: '^2026' }, '2026-06-30', 'x2026-06-30'],
  // Keywords for another type of value are met.
  [{ minLength: 2, minItems: 2, minProperties: 2, minimum: 2, pattern: 'x', format: 'date' }, true, 1],
  [{ anyOf: [{ properties: { a: {} } }, { type: 'object' }], unevaluatedProperties: false }, { a: 1 }, { b: 1 }],
  [{ allOf: [{ additionalProperties: { type: 'number' } }], unevaluatedProperties: false }, { a: 1 }, { a: 'x' }],
  [{ type: 'string', minLength: 2, maxLength: 3 }, '😀é', '😀'],
  [{ pattern: '^a' }, 'ab', 'ba'],
  [{ enum: [[1, { a: 1, b: 2 }]] }, [1, { b: 2, a: 1 }], [1, { a: 1 }]],
  [{ anyOf: [{ type: 'string' }, { minimum: 5 }] }, 'x', 3],
  [{ not: { const: 1 } }, 2, 1],
  [{ not: { type: 'string', 'x-extensible-enum': ['a'] } }, 1, 'b'],
  [{ allOf: [{ properties: { a: { type: 'number' } } }], unevaluatedProperties: false }, { a: 1 }, { b: 1 }],
  [{ properties: { a: {} }, unevaluatedProperties: { type: 'string' } }, { a: 1, b: 'x' }, { b: 1 }],
  [{ oneOf: [{ required: ['a'] }, { required: ['b'] }] }, { a: 1 }, { a: 1, b: 1 }],
  [{ properties: { a: false } }, {}, { a: 1 }],
  [{ properties: { a: true }, additionalProperties: false }, { a: 1 }, { b: 1 }],
  [{ patternProperties: { '^cf_': { type: 'string' } } }, { a: 1 }, { cf_a: 1 }],
  [{ dependentRequired: { a: ['b'] } }, { b: 1 }, { a: 1 }],
  [{ additionalProperties: { type: 'string' } }, { a: 'x' }, { a: 1 }],
  [{ type: 'array', items: { $ref: '#/components/schemas/Id' } }, ['clt_1'], ['dl_1']],
  [{ type: ['integer', 'null'] }, 3, 3.5],
  [{ format: 'date-time' }, '2024-02-29T23:59:60Z', '2023-02-29T00:00:00Z'],
];

describe('every keyword that is kept of a description', () => {
  test.each(keywords)('decides: %j allows %j and not %j', (schema, valid, other) => {
    const compact = compactSchema(schema as SchemaObject);
    expect(check(compact, valid, { named })).toEqual([]);
    expect(check(compact, other, { named })).not.toEqual([]);
  });

  test('is among them', () => {
    const annotations = ['default', 'x-extensible-enum'];
    const shown = new Set<string>();
    JSON.stringify(keywords, (key, value: unknown) => {
      shown.add(key);
      return value;
    });
    expect(keptKeywords.filter((keyword) => !shown.has(keyword) && !annotations.includes(keyword))).toEqual([]);
  });
});
