import { sample } from 'fast-check';
import { expect, test } from 'vitest';
import { violationsOf } from './laws/laws.js';
import { seed, socketProgramCount as count } from './programs/drawn.js';
import { printProgram } from './programs/print-program.js';
import type { Program } from './programs/program.js';
import { programs } from './programs/program.js';
import { runOnSockets, shorten } from './programs/run-on-sockets.js';
import { settle } from './clocks/simulated-clock.js';

/** Programs that run side by side: most of their time is waiting. */
const TOGETHER = 10;

test(
  `${count} programs keep every law over real sockets (FAULT_SEED=${seed})`,
  {
    timeout: 120_000 + count * 200,
  },
  async () => {
    const { reports, requests, left } = await runTogether(sample(programs, { numRuns: count, seed }));
    expect(reports.join('\n\n')).toBe('');
    // Enough has happened for the laws to mean something.
    expect(requests).toBeGreaterThan(count * 5);
    expect(left).toEqual([]);
  },
);

test('a machine that stands still now and then breaks no law', { timeout: 120_000 }, async () => {
  const word = new Int32Array(new SharedArrayBuffer(4));
  let timer: NodeJS.Timeout | undefined;
  const standStill = (times: number) => {
    Atomics.wait(word, 0, 0, 700);
    timer = times > 1 ? setTimeout(() => standStill(times - 1), 150) : undefined;
  };
  timer = setTimeout(() => standStill(6), 50);
  const { reports, requests } = await runTogether(sample(programs, { numRuns: TOGETHER, seed: 1 }));
  clearTimeout(timer);
  expect(reports.join('\n\n')).toBe('');
  expect(requests).toBeGreaterThan(TOGETHER * 5);
});

/** Outcomes of programs. */
interface Outcome {
  /** Each of a program that broke a law. */
  readonly reports: readonly string[];
  readonly requests: number;
  /** Timers and sockets that are left. */
  readonly left: readonly string[];
}

/** Runs programs side by side. */
async function runTogether(drawn: readonly Program[]): Promise<Outcome> {
  const before = resources();
  const unhandled: unknown[] = [];
  const onUnhandled = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', onUnhandled);
  const queue = drawn.map(shorten);
  const reports: string[] = [];
  let requests = 0;
  const work = async () => {
    for (let program = queue.pop(); program; program = queue.pop()) {
      const run = await runOnSockets(program, unhandled);
      requests += run.sent.length;
      const violations = violationsOf(run);
      if (violations.length > 0)
        reports.push([...violations, '', printProgram(met(program, run.sent.length))].join('\n'));
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
  process.off('unhandledRejection', onUnhandled);
  return { reports, requests, left: await newResources(before) };
}

/** A program without the faults that it never came to. */
function met(program: Program, requests: number): Program {
  return { ...program, schedule: program.schedule.slice(0, requests) };
}

/** Timers and sockets that are alive, except for those of the test runner. */
function resources(): string[] {
  return process.getActiveResourcesInfo().filter((name) => name.startsWith('TCP') || name === 'Timeout');
}

/** Resources that were not there before. A closed socket takes a moment to go. */
async function newResources(before: readonly string[]): Promise<string[]> {
  let left: string[] = [];
  for (let turns = 0; turns < 500; turns += 1) {
    left = resources();
    for (const name of before) if (left.includes(name)) left.splice(left.indexOf(name), 1);
    if (left.length === 0) break;
    await settle();
  }
  return left;
}
