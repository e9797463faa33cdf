import { array, assert, constantFrom, double, nat, oneof, property, record, string, type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeApi } from '../../generated/src/testing/describe-api.js';
import type { DescribedApi } from '../../generated/src/testing/described.js';
import { facts as v1 } from '../../generated/src/testing/described/v1.js';
import { facts as v2 } from '../../generated/src/testing/described/v2.js';
import { issuesOf } from '../../generated/src/testing/schema/issues.js';
import { schemas as schemasV1 } from '../../generated/src/v1/schemas.js';
import { schemas as schemasV2 } from '../../generated/src/v2/schemas.js';
import type { Schema } from '../../generated/src/validate/api-schemas.js';
import { compactSchema } from '../../generator/compact-schema.js';
import type { SchemaObject } from '../../generator/document.js';
import { JSON_MEDIA_TYPE } from '../../generator/media-type.js';
import { describeDocument, type DescribedOperation } from '../contract/embedded/description.js';
import { examplesOf, responseExamples } from '../contract/embedded/examples.js';
import { loadContracts } from '../contract/support/contract.js';

/** Our own reading of JSON Schema against ajv's, on values that are near to valid ones. */
const apis: readonly DescribedApi[] = [describeApi(v1, schemasV1), describeApi(v2, schemasV2)];

interface Case {
  readonly name: string;
  readonly api: DescribedApi;
  readonly ours: Schema;
  readonly theirs: SchemaObject;
  readonly examples: readonly unknown[];
  readonly key: string;
}

const documents = Object.fromEntries((await loadContracts()).map(({ key, document }) => [key, document]));
const cases = apis.flatMap(casesOf);

test('there are schemas of bodies, answers and JSON parameters to compare', () => {
  expect(cases.length).toBeGreaterThan(100);
});

describe('a value is valid or not as ajv says', () => {
  test.each(cases)('$name', ({ key, api, ours, theirs, examples }) => {
    const { validators } = describeDocument(documents[key]!);
    const isValid = (value: unknown) => issuesOf(api.schemas, { schema: ours, value }).length === 0;
    for (const example of examples) expect(isValid(example)).toBe(true);
    assert(
      property(constantFrom(...examples), array(changes, { minLength: 1, maxLength: 3 }), (example, made) => {
        const value = made.reduce<unknown>((before, change) => changed(before, change), example);
        expect(isValid(value)).toBe(validators.check(theirs, value).length === 0);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe('keywords that the descriptions do not use yet', () => {
  test.each<[object, unknown, unknown]>([
    [{ type: 'array', minItems: 1, maxItems: 2, uniqueItems: true }, [1, { a: 1 }], [{ a: 1 }, { a: 1 }]],
    [{ minProperties: 1, maxProperties: 2 }, { a: 1 }, {}],
    [{ exclusiveMinimum: 0, exclusiveMaximum: 10, multipleOf: 2 }, 4, 10],
    [{ type: 'string', minLength: 2, maxLength: 3 }, '😀é', '😀'],
    [{ anyOf: [{ type: 'string' }, { minimum: 5 }] }, 'x', 3],
    [{ not: { const: 1 } }, 2, 1],
    [{ allOf: [{ properties: { a: { type: 'number' } } }], unevaluatedProperties: false }, { a: 1 }, { b: 1 }],
    [{ oneOf: [{ required: ['a'] }, { required: ['b'] }] }, { a: 1 }, { a: 1, b: 1 }],
    [{ properties: { a: false } }, {}, { a: 1 }],
    [{ additionalProperties: { type: 'string' } }, { a: 'x' }, { a: 1 }],
    [{ type: ['integer', 'null'] }, 3, 3.5],
    [{ format: 'date-time' }, '2024-02-29T23:59:60Z', '2023-02-29T00:00:00Z'],
    [{ unevaluatedProperties: { type: 'string' } }, { a: 'x' }, { a: 1 }],
    [{ items: false }, [], [1]],
  ])('%j accepts %j and not %j', (given, valid, invalid) => {
    const schema = compactSchema(given as SchemaObject);
    expect(issuesOf({}, { schema, value: valid })).toEqual([]);
    expect(issuesOf({}, { schema, value: invalid })).not.toEqual([]);
  });
});

/** A change of a value: at a place that is chosen by numbers, to something that may or may not fit. */
type Change = { readonly steps: readonly number[]; readonly to: unknown; readonly kind: string };

const oddValues = oneof(
  constantFrom<unknown>(null, '', 0, -1, 1.5, true, [], {}, 'clt_abc', 'dl_', 'WON', 'OPEN', 'call', 'x@y.de', 'a b'),
  constantFrom<unknown>(
    '2026-02-30T00:00:00Z',
    '2026-06-30T23:59:60Z',
    '2026-06-30 10:00:00+01:00',
    'http://x y',
    'cf_',
  ),
  string(),
  double({ noNaN: true, noDefaultInfinity: true }),
);
const changes: Arbitrary<Change> = record({
  steps: array(nat(), { minLength: 1, maxLength: 4 }),
  to: oddValues,
  kind: constantFrom('replace', 'remove', 'add'),
});

function changed(value: unknown, { steps, to, kind }: Change): unknown {
  const [step = 0, ...rest] = steps;
  if (typeof value !== 'object' || value === null) return kind === 'replace' ? to : value;
  if (kind === 'add' && rest.length === 0 && !Array.isArray(value)) {
    return { ...value, [['cf_added', 'added', 'entity', 'lineItems'][step % 4] ?? '']: to };
  }
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return value;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
  if (rest.length > 0) copy[key] = changed(copy[key], { steps: rest, to, kind });
  else if (kind === 'remove') delete copy[key];
  else copy[key] = to;
  // A list with a hole is no JSON.
  return Array.isArray(copy) ? copy.filter(() => true) : copy;
}

function casesOf(api: DescribedApi): Case[] {
  return describeDocument(documents[api.key]!).operations.flatMap((operation) => casesOfOperation(api, operation));
}

function casesOfOperation(api: DescribedApi, operation: DescribedOperation): Case[] {
  const described = api.operations.find(({ id }) => id === operation.id);
  const media = operation.body?.content?.[JSON_MEDIA_TYPE];
  const success = operation.responses['200'];
  const found = [
    { part: 'body', ours: described?.body?.schema, theirs: media?.schema, examples: examplesOf(media) },
    {
      part: 'answer',
      ours: described?.answer,
      theirs: success?.content?.[JSON_MEDIA_TYPE]?.schema,
      examples: responseExamples(success),
    },
    ...operation.parameters.map((parameter) => ({
      part: parameter.name,
      ours: described?.query.find(({ name }) => name === parameter.name)?.schema,
      theirs: parameter.content?.[JSON_MEDIA_TYPE]?.schema,
      examples: examplesOf(parameter.content?.[JSON_MEDIA_TYPE]),
    })),
  ];
  return found.flatMap(({ part, ours, theirs, examples }) =>
    ours && theirs && examples.length > 0
      ? [
          {
            name: `${api.key} ${operation.id}: ${part}`,
            key: api.key,
            api,
            ours,
            theirs,
            examples: examples.map(({ value }) => value),
          },
        ]
      : [],
  );
}
