import { describe, expect, test } from 'vitest';
import { fitValue } from '../../../../generated/src/testing/made/fit-value.js';
import { makeValue } from '../../../../generated/src/testing/made/make-value.js';
import { textOfPattern } from '../../../../generated/src/testing/made/text-of-pattern.js';
import type { Schema } from '../../../../generated/src/validate/api-schemas.js';
import { check } from '../../../../generated/src/validate/check.js';

const named: Readonly<Record<string, Schema>> = {
  Cat: { type: 'object', required: ['kind'], properties: { kind: { const: 'cat' }, name: { type: 'string' } } },
  Dog: {
    type: 'object',
    required: ['kind'],
    properties: { kind: { const: 'dog' }, tricks: { type: 'array', items: { type: 'string' } } },
  },
  Tree: { type: 'object', required: ['next'], properties: { next: { anyOf: [{ $ref: 'Tree' }, { type: 'null' }] } } },
};

describe('a string of a pattern', () => {
  test.each([
    '^[A-Z]{2}-\\d{4}$',
    '^(?:usd|eur)$',
    '^[a-z0-9]+(?:-[a-z0-9]+)*$',
    '^\\p{Lu}\\w{3,}$',
    '^.{5}[^a-z]$',
    '^#(?<hex>[\\da-f]{6})\\b',
    '^a?b*c+\\.$',
    '^[\\]\\-x]{3}$',
    '^\\+\\d{0,15}$',
  ])('fits %s', (pattern) => {
    for (const number of [1, 7, 40]) expect(textOfPattern(pattern, number)).toMatch(new RegExp(pattern, 'u'));
  });

  test.each(['^(?=a)b', '(a)\\1', '(', '[', 'a{99999}', '^(?:a{2000}){2000}$'])('is not made of %s', (pattern) => {
    expect(textOfPattern(pattern, 1)).toBeUndefined();
  });
});

describe('a value of a schema', () => {
  test.each<[string, Schema]>([
    ['bounds', { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 0.5 }],
    ['a multiple', { type: 'integer', multipleOf: 12, minimum: 13 }],
    ['negative numbers', { type: 'integer', maximum: -3 }],
    ['a short string', { type: 'string', maxLength: 2 }],
    ['a long string', { type: 'string', minLength: 400 }],
    ['a tree', { $ref: 'Tree' }],
    ['alternatives', { oneOf: [{ $ref: 'Cat' }, { $ref: 'Dog' }] }],
    [
      'parts',
      { allOf: [{ $ref: 'Cat' }, { required: ['name', 'age'], properties: { age: { type: 'integer', minimum: 2 } } }] },
    ],
    ['types of two parts', { allOf: [{ type: ['number', 'null'] }, { type: 'integer' }] }],
    ['different items', { type: 'array', minItems: 3, uniqueItems: true, items: { type: 'string' } }],
    ['a map', { type: 'object', minProperties: 2, additionalProperties: { type: 'boolean' } }],
    ['what is excluded', { enum: ['a', 'b'], not: { const: 'a' } }],
    ['a closed object', { allOf: [{ $ref: 'Dog' }], unevaluatedProperties: false }],
  ])('with %s fits it', (_, schema) => {
    const value = makeValue(schema, 'name', { named, number: 1 });
    expect({ value, faults: check(schema, value, { named }) }).toMatchObject({ faults: [] });
    expect(makeValue(schema, 'name', { named, number: 1 })).toEqual(value);
  });

  test('is bounded, however large the schema', () => {
    const members = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`m${at}`, { $ref: 'Wide' }]));
    const wide = { Wide: { type: 'object', properties: members } };
    expect(JSON.stringify(makeValue({ $ref: 'Wide' }, '', { named: wide, number: 1 })).length).toBeLessThan(200_000);
  });
});

function fit(schema: Schema, given: unknown): unknown {
  return fitValue(schema, given, { named, number: 1 });
}

describe('a value that is fitted', () => {
  test('keeps what fits, leaves out what is not declared, and gets what is required', () => {
    const schema = {
      type: 'object',
      required: ['id', 'size'],
      properties: { id: { type: 'string' }, size: { type: 'integer', minimum: 3 }, note: { type: ['string', 'null'] } },
    };
    expect(fit(schema, { id: 'x', size: 1, other: 2 })).toEqual({ id: 'x', size: 3, note: null });
  });

  test('takes the alternative that keeps most of it', () => {
    const schema = { oneOf: [{ $ref: 'Cat' }, { $ref: 'Dog' }] };
    expect(fit(schema, { kind: 'dog', tricks: ['sit'] })).toEqual({ kind: 'dog', tricks: ['sit'] });
    expect(fit(schema, { kind: 'cat', name: 'Tom' })).toEqual({ kind: 'cat', name: 'Tom' });
  });

  test('has the members that an open object or a pattern allows', () => {
    expect(fit({ type: 'object' }, { a: 1 })).toEqual({ a: 1 });
    expect(fit({ type: 'object', properties: {}, additionalProperties: { type: 'number' } }, { a: 1, b: 'x' })).toEqual(
      { a: 1 },
    );
    expect(fit({ type: 'object', properties: {}, patternProperties: { '^x_': {} } }, { x_a: 1, b: 2 })).toEqual({
      x_a: 1,
    });
  });
});
