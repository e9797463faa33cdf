import { asyncProperty, check } from 'fast-check';
import { expect, test } from 'vitest';
import { violationsOf } from './laws/laws.js';
import { programCount as count, seed } from './programs/drawn.js';
import { printProgram } from './programs/print-program.js';
import type { Program } from './programs/program.js';
import { programs } from './programs/program.js';
import { runProgram } from './programs/run-program.js';
import { shrinkProgram } from './programs/shrink-program.js';

/** A program takes some ten milliseconds, and more where others use the machine. */
const patience = 120_000 + count * 200;

test(`${count} programs keep every law (FAULT_SEED=${seed})`, { timeout: patience }, async () => {
  const property = asyncProperty(programs, async (program) => (await judge(program)).length === 0);
  const { failed, counterexample, numRuns } = await check(property, { numRuns: count, seed, endOnFailure: true });
  expect(await report(counterexample?.[0])).toBe('');
  expect({ failed, numRuns }).toEqual({ failed: false, numRuns: count });
});

async function judge(program: Program): Promise<string[]> {
  return violationsOf(await runProgram(program));
}

/** Report of a failing program in its plainest form, with the laws that it breaks. */
async function report(program: Program | undefined): Promise<string> {
  if (program === undefined) return '';
  const [law = ''] = lawsBroken(await judge(program));
  const plain = await shrinkProgram(program, async (candidate) => lawsBroken(await judge(candidate)).includes(law));
  const again = `See it again with FAULT_SEED=${seed} FAULT_PROGRAMS=${count}.`;
  return [...(await judge(plain)), '', printProgram(plain), '', again].join('\n');
}

function lawsBroken(violations: readonly string[]): string[] {
  return violations.map((violation) => violation.replace(/:.*/s, ''));
}
