import { expect, test } from 'vitest';
import { violationsOf } from './laws/laws.js';
import type { Program } from './programs/program.js';
import { runProgram } from './programs/run-program.js';
import { change, list, programOf } from './programs/write-program.js';

interface Regression {
  /** A fault that happened once. */
  readonly story: string;
  readonly program: Program;
}

const aligned = programOf([]).rate;

/** Programs that were drawn by chance, failed, and were made plain. */
const regressions: readonly Regression[] = [
  {
    story: 'the limiter kept a timer when the last who waited gave up',
    program: {
      ...programOf([list(), change('update', { abortAfter: 20 })], 'none', 'none', 'none', 'budget gone'),
      rate: { ...aligned, form: 'none', isAligned: true },
    },
  },
  {
    story: 'a response of the next window was taken for one of the window before, and its requests forgotten',
    program: {
      ...programOf([list({ pageSize: 100, options: { abortAfter: 20 } }), list({ pageSize: 1 })]),
      rate: { ...aligned, form: 'epoch with date', isAligned: true, rounding: 'round' },
      records: 120,
    },
  },
  {
    story: 'a redirect that was followed did not count in the rate limit',
    program: {
      ...programOf([list({ pageSize: 2 })], 'redirect within'),
      rate: { ...aligned, form: 'retry-after seconds', isAligned: false },
      records: 120,
    },
  },
];

test.each(regressions)('$story', async ({ program }) => {
  expect(violationsOf(await runProgram(program))).toEqual([]);
});
