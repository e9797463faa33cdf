import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createTestHeffl } from '../../../../../generated/src/custom/testing/index.js';
import { Journal } from '../../../../../generated/src/mcp/retry/journal.js';
import { runTool, type ToolResult } from '../../../../../generated/src/mcp/server/run-tool.js';
import { apis } from '../../../../../generated/src/program/calls.js';
import { toolsFor } from '../../../../generator/kit/mcp/support/agent.js';
import { newFolder } from '../../../../generator/kit/shell/move/run-heffl.js';

const someone = { operation: 'contacts.create', body: { firstName: 'Ada', lastName: 'Lovelace' } };

type Moment = 'before' | 'sent' | 'received' | 'after';

/** A server whose first write is cancelled at a moment. */
function cancelled(moment: Moment, journal = new Journal(undefined)) {
  const api = createTestHeffl();
  const stop = new AbortController();
  const fetch = async (input: string | URL | Request, init: RequestInit = {}) => {
    if (init.method !== 'POST' || stop.signal.aborted) return api.fetch(input, init);
    if (moment === 'sent') stop.abort();
    init.signal?.throwIfAborted();
    const response = await api.fetch(input, init);
    stop.abort();
    if (moment === 'received') init.signal?.throwIfAborted();
    return response;
  };
  if (moment === 'before') stop.abort();
  const client = { apiKey: api.apiKey, fetch: fetch as never, rateLimiter: false, retries: 0 } as const;
  const tools = toolsFor({ apis, client, journal });
  const write = (given: object, signal?: AbortSignal) =>
    runTool(tools, 'write', { given: { ...someone, ...given }, signal });
  const made = () => api.requests.filter(({ operationId }) => operationId === 'contacts.create').length;
  return { first: () => write({}, stop.signal), write, made };
}

function tokenIn({ data, isError }: ToolResult): string {
  return isError ? (data.error.retryOf ?? '') : '';
}

test.each([
  { moment: 'received', made: 1 },
  { moment: 'after', made: 1 },
  { moment: 'sent', made: 1 },
] as const)(
  'a write that is cancelled ($moment) is reported to the next equal one, and not made twice',
  async ({ moment, made: times }) => {
    const { first, write, made } = cancelled(moment);
    await first();
    const next = await write({});
    expect(next).toMatchObject({
      isError: true,
      data: {
        error: {
          code: 'outcome_unknown',
          outcome: 'unknown',
          message: expect.stringContaining('cancelled before') as string,
        },
      },
    });
    expect(await write({ retryOf: tokenIn(next) })).toMatchObject({ isError: false });
    expect(made()).toBe(times);
    // The token was given once: an equal write without it is a new one.
    expect(await write({})).toMatchObject({ isError: false });
    expect(made()).toBe(times + 1);
  },
);

test('a write that is cancelled before it is sent is not remembered', async () => {
  const { first, write, made } = cancelled('before');
  expect((await first()).isError).toBe(true);
  expect(await write({})).toMatchObject({ isError: false });
  expect(made()).toBe(1);
});

test('a write with other arguments is not held up', async () => {
  const { first, write } = cancelled('received');
  await first();
  expect(await write({ body: { firstName: 'Grace' } })).toMatchObject({ isError: false });
});

test('a cancelled write is remembered by the next server of the same journal', async () => {
  const file = path.join(await newFolder(), 'journal.ndjson');
  await cancelled('received', new Journal(file)).first();
  const text = await readFile(file, 'utf8');
  expect(text).toContain('"isUnheard":true');
  expect(text).not.toContain('Lovelace');
  expect(await cancelled('after', new Journal(file)).write({})).toMatchObject({
    data: { error: { message: expect.stringContaining('cancelled before') as string } },
  });
});
