import { describe, expect, test } from 'vitest';
import { words as hefflWords } from '../../../../generated/src/custom/testing/words.js';
import { issuesOf } from '../../../../generated/src/validate/issues.js';
import type { NamedSchemas, Schema } from '../../../../generated/src/validate/api-schemas.js';

const named: NamedSchemas = {
  Id: { type: 'string', pattern: '^clt_' },
  Nothing: { type: 'null' },
};

/** Messages of the embedded API about a value, for a parameter `x`. */
function words(schema: Schema, value: unknown): string[] {
  return issuesOf(named, { schema, value, place: 'x' }, hefflWords).map(({ field, message }) =>
    field === undefined ? message : `${field} ${message}`,
  );
}

describe('an issue', () => {
  test.each<[Schema, unknown, string]>([
    [{ type: 'integer' }, 'a', 'x must be an integer'],
    [{ type: ['string', 'null'] }, 1, 'x must be a string or null'],
    [{ const: 'a' }, 'b', 'x must be "a"'],
    [{ enum: ['a', 'b'] }, 'c', 'x must be one of a, b'],
    [{ minLength: 1 }, '', 'x must have at least 1 character'],
    [{ maxLength: 2 }, 'abc', 'x must have at most 2 characters'],
    [{ minItems: 1 }, [], 'x must have at least 1 item'],
    [{ maxItems: 2 }, [1, 2, 3], 'x must have at most 2 items'],
    [{ uniqueItems: true }, [1, 1], 'x must not have duplicate items'],
    [{ minProperties: 1 }, {}, 'x must have at least 1 member'],
    [{ maxProperties: 0 }, { a: 1 }, 'x must have at most 0 members'],
    [{ minimum: 1 }, 0, 'x must be at least 1'],
    [{ maximum: 1 }, 2, 'x must be at most 1'],
    [{ exclusiveMinimum: 1 }, 1, 'x must be more than 1'],
    [{ exclusiveMaximum: 1 }, 1, 'x must be less than 1'],
    [{ multipleOf: 2 }, 1, 'x must be a multiple of 2'],
    [{ pattern: '^clt_' }, 'a', 'x must begin with clt_'],
    [{ pattern: '^a+$' }, 'b', 'x must match ^a+$'],
    [{ format: 'email' }, 'a', 'x Please enter a valid email address.'],
    [{ format: 'date' }, 'a', 'x must be in the format date'],
    [{ not: {} }, 'a', 'x is not allowed'],
    [{ required: ['a'] }, {}, 'x.a Required'],
    [{ properties: { a: { items: { type: 'string' } } } }, { a: ['', 1] }, 'x.a.1 must be a string'],
    [{ dependentRequired: { a: ['b'] } }, { a: 1 }, 'x.b Required'],
    [{ additionalProperties: false }, { a: 1 }, 'Unknown field: a. Only documented fields are allowed.'],
    [
      { patternProperties: { '^cf_': {} }, unevaluatedProperties: false },
      { a: 1 },
      'Unknown field: a. Only documented fields and cf_* keys are allowed.',
    ],
  ])('of %j for %j says what must be', (schema, value, message) => {
    expect(words(schema, value)).toEqual([message]);
  });

  test('of a choice says what the other than null asks for, and of several no more than that none fits', () => {
    expect(words({ oneOf: [{ $ref: 'Id' }, { type: 'null' }] }, 7)).toEqual(['x must be a string']);
    expect(words({ anyOf: [{ $ref: 'Id' }, { $ref: 'Nothing' }] }, 7)).toEqual(['x must be a string']);
    expect(words({ oneOf: [{ type: 'string' }, { type: 'number' }] }, true)).toEqual([
      'x must match one of the described schemas',
    ]);
  });

  test('is reported once for each field, and names no field for a whole body', () => {
    const schema: Schema = { type: 'object', properties: { a: { minLength: 3, pattern: '^b' } } };
    expect(issuesOf(named, { schema, value: { a: 'x' } }, hefflWords)).toEqual([
      { field: 'a', message: 'must have at least 3 characters' },
    ]);
    expect(issuesOf(named, { schema, value: 7 })).toEqual([{ message: 'must be an object' }]);
  });
});
