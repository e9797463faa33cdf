import { beforeAll, expect, test } from 'vitest';
import { inputChanges } from './changes/inputs.js';
import { operationChanges } from './changes/operations.js';
import { outputChanges } from './changes/outputs.js';
import { queryChanges } from './changes/queries.js';
import { wireChanges } from './changes/wire.js';
import { agreementLine, disagreements } from './support/agreement.js';
import { rehearse, type Rehearsal } from './support/rehearse.js';

/**
 * The judge is judged. Each change is made in a copy of the descriptions, `api:diff` gives its verdict, and programs
 * that use the affected part are compiled and run. `npm run test:rehearsal` has all of them, `npm test` a sample.
 */
const all = [operationChanges, inputChanges, queryChanges, outputChanges, wireChanges];
const isWhole = process.env['REHEARSAL'] === 'all';
const only = process.env['REHEARSAL_ONLY'];
const changes = only
  ? all.flat().filter(({ name }) => new RegExp(only, 'u').test(name))
  : isWhole
    ? all.flat()
    : all.flatMap((theme) => theme.filter((_, index) => index % 24 === 4));

let rehearsals: readonly Rehearsal[];

beforeAll(async () => {
  rehearsals = await rehearse(changes);
  if (isWhole) console.log(agreementLine(rehearsals));
}, 600_000);

test('there are enough changes, each with a name of its own', () => {
  const names = all.flat().map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(40);
  expect(new Set(names).size).toBe(names.length);
});

test.each(changes.map(({ name, api }) => ({ name, api })))('$api: $name', ({ name }) => {
  const rehearsal = rehearsals.find(({ change }) => change.name === name);
  expect(rehearsal && disagreements(rehearsal)).toEqual([]);
});
