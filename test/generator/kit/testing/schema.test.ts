import { array, assert, constantFrom, double, nat, oneof, property, record, string, type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ApiSchemas, Schema } from '../../../../generated/src/validate/api-schemas.js';
import { check } from '../../../../generated/src/validate/check.js';
import type { SchemaObject } from '../../../../generator/document/document.js';
import { JSON_MEDIA_TYPE } from '../../../../generator/model/media-type.js';
import { describeDocument, type DescribedOperation } from '../../../contract/embedded/description.js';
import { examplesOf, responseExamples } from '../../../contract/embedded/examples.js';
import { loadContracts, type Contract } from '../../../contract/support/contract.js';

/** Our own reading of JSON Schema against ajv's, on values that are near to valid ones. */
interface Case {
  readonly name: string;
  readonly schemas: ApiSchemas;
  readonly ours: Schema;
  readonly theirs: SchemaObject;
  readonly examples: readonly unknown[];
  readonly key: string;
}

const contracts = await loadContracts();
const documents = Object.fromEntries(contracts.map(({ key, document }) => [key, document]));
const cases = contracts.flatMap(casesOf);

test('there are schemas of bodies, responses and JSON parameters to compare', () => {
  expect(cases.length).toBeGreaterThan(100);
});

describe('a value is valid or not as ajv says', () => {
  test.each(cases)('$name', ({ key, schemas, ours, theirs, examples }) => {
    const { validators } = describeDocument(documents[key]!);
    const isValid = (value: unknown) => check(ours, value, schemas).length === 0;
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

function casesOf(contract: Contract): Case[] {
  return describeDocument(contract.document).operations.flatMap((operation) => casesOfOperation(contract, operation));
}

function casesOfOperation({ key, schemas }: Contract, operation: DescribedOperation): Case[] {
  const { parameters = [], body } = schemas.operations[operation.id] ?? {};
  const media = operation.body?.content?.[JSON_MEDIA_TYPE];
  const success = operation.responses['200'];
  const found = [
    { part: 'body', ours: body?.schema, theirs: media?.schema, examples: examplesOf(media) },
    {
      part: 'response',
      ours: schemas.responses[operation.id]?.['200'],
      theirs: success?.content?.[JSON_MEDIA_TYPE]?.schema,
      examples: responseExamples(success),
    },
    ...operation.parameters.map((parameter) => ({
      part: parameter.name,
      ours: parameters.find(({ name }) => name === parameter.name)?.schema,
      theirs: parameter.content?.[JSON_MEDIA_TYPE]?.schema,
      examples: examplesOf(parameter.content?.[JSON_MEDIA_TYPE]),
    })),
  ];
  return found.flatMap(({ part, ours, theirs, examples }) =>
    ours && theirs && examples.length > 0
      ? [{ name: `${key} ${operation.id}: ${part}`, key, schemas, ours, theirs, examples: examples.map(valueOf) }]
      : [],
  );
}

function valueOf({ value }: { readonly value: unknown }): unknown {
  return value;
}
