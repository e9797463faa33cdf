import { describe, expect, test } from 'vitest';
import type { SchemaObject } from '../../generator/document/document.js';
import { loadContracts } from './support/contract.js';
import { arbitraryOf } from './draw/arbitrary-of.js';
import { drawn } from './draw/draws.js';
import { edgeValues } from './draw/edge-values.js';
import { faultyValues } from './draw/faulty-values.js';
import { judgesOf } from './check/judges.js';

const contracts = await loadContracts();

/** Validators that share no code, and whose verdicts must be the same. */
describe.each(contracts)('of the schemas of API $key', ({ document }) => {
  const judges = judgesOf(document);
  const schemas = Object.keys(document.components?.schemas ?? {});

  test.each(schemas)('%s allows every value that is drawn from it, in the eyes of every judge', async (name) => {
    const schema = refer(name);
    const [full] = drawn(arbitraryOf(schema, { document, isFull: true }), 1);
    const values = drawn(arbitraryOf(schema, { document })).concat(edgeValues(document, schema, full));
    for (const judge of judges) {
      for (const value of values) {
        expect({ judge: judge.name, value, isValid: await judge.isValid(schema, value) }).toMatchObject({
          isValid: true,
        });
      }
    }
  });

  test.each(schemas)('%s rejects every value with a fault, by every judge', async (name) => {
    const schema = refer(name);
    const [full] = drawn(arbitraryOf(schema, { document, isFull: true }), 1);
    for (const { fault, value } of faultyValues(document, schema, full)) {
      for (const judge of judges) {
        expect({ judge: judge.name, fault, isValid: await judge.isValid(schema, value) }).toMatchObject({
          isValid: false,
        });
      }
    }
  });
});

function refer(name: string): SchemaObject {
  return { $ref: `#/components/schemas/${name}` };
}
