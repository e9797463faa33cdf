import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { runNode } from '../../../../../scripts/support/run-program.js';
import { startLimitedServer } from '../../../../support/limited-server.js';
import { serve } from '../../../../support/server.js';

/** Runs a program to its end, which has to come before the test's own. Gives its exit code and what it printed. */
async function run(signal: AbortSignal, program: string, ...args: string[]) {
  const file = path.join(import.meta.dirname, 'programs', program);
  const options = { folder: import.meta.dirname, signal };
  const { exitCode, output } = await runNode(['--import', 'tsx', file, ...args], options);
  return { exitCode, output: output.trim() };
}

it('a program that awaits calls in line ends when they are done, an hour before their timeouts', async ({ signal }) => {
  const { origin, close } = await startLimitedServer(2, 1000);
  onTestFinished(close);
  expect(await run(signal, 'calls.ts', origin, '5')).toEqual({ exitCode: 0, output: '5 succeeded' });
});

it('a program that cancels a queued call ends, an hour before its slot', async ({ signal }) => {
  const headers = { 'ratelimit-limit': 1, 'ratelimit-remaining': 0, 'ratelimit-reset': 3600 };
  const origin = await serve((_request, response) => response.writeHead(200, headers).end('{}'));
  expect(await run(signal, 'aborted.ts', origin)).toEqual({ exitCode: 0, output: 'waiting, given up' });
});
