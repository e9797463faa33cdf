import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { runNode } from '../../../../../scripts/support/run-program.js';
import { startLimitedServer } from '../../../../support/limited-server.js';
import { serve } from '../../../../support/server.js';

/** Runs a program to its end. Gives what it printed, and the milliseconds from then to its end. */
async function run(program: string, ...args: string[]) {
  const file = path.join(import.meta.dirname, 'programs', program);
  const { exitCode, stdout } = await runNode(['--import', 'tsx', file, ...args], { folder: import.meta.dirname });
  const endedAt = Date.now();
  const { doneAt, ...result } = JSON.parse(stdout || '{}') as { doneAt?: number };
  return { exitCode, result, lingered: endedAt - (doneAt ?? 0) };
}

it('a program that awaits calls in line runs to its end, and ends at once when they are done', async () => {
  const { origin, close } = await startLimitedServer(2, 1000);
  onTestFinished(close);
  const { exitCode, result, lingered } = await run('calls.ts', origin, '5');
  expect({ exitCode, result }).toEqual({ exitCode: 0, result: { answers: 5 } });
  expect(lingered).toBeLessThan(1000);
});

it('a program that gives up a call in line does not wait for its turn', async () => {
  const headers = { 'ratelimit-limit': 1, 'ratelimit-remaining': 0, 'ratelimit-reset': 30 };
  const origin = await serve((_request, response) => response.writeHead(200, headers).end('{}'));
  const { exitCode, result, lingered } = await run('aborted.ts', origin);
  expect({ exitCode, result }).toEqual({ exitCode: 0, result: { outcome: 'given up' } });
  expect(lingered).toBeLessThan(1000);
});
