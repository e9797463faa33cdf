import { describe, expect, it, vi } from 'vitest';
import { Connection } from '../../../../../generator/kit/runtime/connection.js';
import type { ClientOptions } from '../../../../../generator/kit/runtime/options.js';
import type { ResponseEvent } from '../../../../../generator/kit/runtime/observe/observer.js';
import { rawClient } from '../../../../../generator/kit/runtime/raw.js';
import { api, createItem, failureOf, getItem, json, secret } from '../support/client.js';
import { FakeClock } from '../support/fake-clock.js';

/** A client whose `fetch` returns a value that need not be a Response. */
function connectWith(returned: (index: number) => unknown, options: ClientOptions = {}) {
  const fetch = vi.fn<(url: string) => unknown>();
  fetch.mockImplementation(async () => returned(fetch.mock.calls.length - 1));
  const settings = { apiKey: secret, fetch: fetch as never, clock: new FakeClock(), ...options };
  return { fetch, connection: new Connection(api, settings) };
}

const rule = '`fetch` returned';

describe('a `fetch` that returns no Response', () => {
  it.each([
    ['nothing', undefined, 'undefined'],
    ['null', null, 'null'],
    ['a string', '{"id":1}', '"{\\"id\\":1}"'],
    ['a part of a response', { ok: true, status: 200, json: () => ({}) }, 'an Object'],
    ['a response without real headers', { status: 200, headers: {}, text: () => '' }, 'an Object'],
    ['a response without a body to read', { status: 200, headers: new Headers() }, 'an Object'],
  ])('but %s is reported as such, and called once', async (_what, value, shown) => {
    const { connection, fetch } = connectWith(() => value);
    const error = await failureOf(connection.request(getItem));
    expect(error).toMatchObject({ name: 'ConfigurationError', operationId: 'items.get' });
    expect(error.message).toBe(`GET /items/{id} (items.get): ${rule} ${shown}. Return a new Response.`);
    expect(error).not.toHaveProperty('outcome');
    expect(fetch).toHaveBeenCalledTimes(1);
    const raw = await failureOf(rawClient<Record<string, never>>(connection).GET('/items' as never));
    expect(raw.message).toBe(`GET /items: ${rule} ${shown}. Return a new Response.`);
  });

  it('is a failure of the connection for hooks, and a write may have taken effect', async () => {
    const ended: ResponseEvent[] = [];
    const { connection } = connectWith(() => undefined, { hooks: { onResponse: (event) => void ended.push(event) } });
    const error = await failureOf(connection.request(createItem));
    expect(error).toMatchObject({ name: 'ConfigurationError', outcome: 'unknown' });
    expect(ended.map(({ failure }) => failure)).toEqual(['connection']);
  });
});

describe('a `fetch` that returns one Response twice', () => {
  it('is reported as such at the second call', async () => {
    const response = json({ id: 'itm_1' });
    const { connection, fetch } = connectWith(() => response);
    expect(await connection.request(getItem)).toEqual({ id: 'itm_1' });
    const error = await failureOf(connection.request(getItem));
    expect(error.message).toBe(`GET /items/{id} (items.get): ${rule} a used Response. Return a new Response.`);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('is reported as such at a retry, which is the last', async () => {
    const response = json({}, { status: 503, headers: { 'retry-after': '0' } });
    const { connection, fetch } = connectWith(() => response);
    expect((await failureOf(connection.request(getItem))).message).toContain('a used Response.');
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('may do so if it has no body', async () => {
    const response = new Response(null, { status: 204 });
    const { connection } = connectWith(() => response);
    const remove = { ...getItem, response: 'none' as const };
    for (let call = 0; call < 2; call += 1) expect(await connection.request(remove)).toBeUndefined();
  });
});

it('a Response of another library is accepted', async () => {
  const like = { ok: true, status: 200, headers: new Headers(), text: () => Promise.resolve('{"id":"itm_1"}') };
  expect(await connectWith(() => like).connection.request(getItem)).toEqual({ id: 'itm_1' });
});
