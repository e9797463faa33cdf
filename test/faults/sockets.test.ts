import { sample } from 'fast-check';
import { expect, test } from 'vitest';
import { violationsOf } from './laws.js';
import { printProgram } from './print-program.js';
import type { Program } from './program.js';
import { programs } from './program.js';
import { runOnSockets, shorten } from './run-on-sockets.js';
import { pass } from './socket-server.js';

/** How many programs are drawn, and from which seed. */
const count = Number(process.env['SOCKET_PROGRAMS'] ?? 200);
const seed = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
/** Programs that run side by side: most of their time is waiting. */
const TOGETHER = 10;

test(
  `${count} programs keep every law over real sockets (FAULT_SEED=${seed})`,
  { timeout: 60_000 + count * 50 },
  async () => {
    const before = resources();
    const unhandled: unknown[] = [];
    const onUnhandled = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', onUnhandled);
    const queue = sample(programs, { numRuns: count, seed }).map(shorten);
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
    expect(reports.join('\n\n')).toBe('');
    // Enough has happened for the laws to mean something.
    expect(requests).toBeGreaterThan(count * 5);
    expect(await newResources(before)).toEqual([]);
  },
);

/** A program without the faults that it never came to. */
function met(program: Program, requests: number): Program {
  return { ...program, schedule: program.schedule.slice(0, requests) };
}

/** Timers and sockets that are alive, but for those of the test runner. */
function resources(): string[] {
  return process.getActiveResourcesInfo().filter((name) => name.startsWith('TCP') || name === 'Timeout');
}

/** What is left that was not there before. A closed socket takes a moment to go. */
async function newResources(before: readonly string[]): Promise<string[]> {
  let left: string[] = [];
  for (let turns = 0; turns < 50; turns += 1) {
    left = resources();
    for (const name of before) if (left.includes(name)) left.splice(left.indexOf(name), 1);
    if (left.length === 0) break;
    await pass(20);
  }
  return left;
}
