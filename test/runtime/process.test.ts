import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { serve } from './loopback.js';

/** A server that allows two requests in each second. */
function serveTwo(): Promise<string> {
  let used = 0;
  let endsAt = 0;
  return serve((_request, response) => {
    const now = performance.now();
    if (now >= endsAt) [used, endsAt] = [0, now + 1000];
    used += 1;
    const left = Math.max(0, 2 - used);
    const reset = ((endsAt - now) / 1000).toFixed(3);
    const headers = { 'ratelimit-limit': 2, 'ratelimit-remaining': left, 'ratelimit-reset': reset };
    response.writeHead(used > 2 ? 429 : 200, headers).end('{}');
  });
}

/** Runs a program to its end. Gives what it printed, and the milliseconds from then to its end. */
async function run(program: string, ...args: string[]) {
  const file = path.join(import.meta.dirname, 'programs', program);
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [output, [exitCode]] = await Promise.all([text(child.stdout), once(child, 'exit') as Promise<[number]>]);
  const endedAt = Date.now();
  const { doneAt, ...result } = JSON.parse(output || '{}') as { doneAt?: number };
  return { exitCode, result, lingered: endedAt - (doneAt ?? 0) };
}

it('a program that awaits calls in line runs to its end, and ends at once when they are done', async () => {
  const { exitCode, result, lingered } = await run('calls.ts', await serveTwo(), '5');
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
