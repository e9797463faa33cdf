import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../../../generator/kit/runtime/connection.js';
import type { ClientOptions } from '../../../../../generator/kit/runtime/options.js';
import { rawClient } from '../../../../../generator/kit/runtime/raw.js';
import type { Handler } from '../support/client.js';
import { connectTo, createItem, failureOf, getItem, json, listItems } from '../support/client.js';

const broken = () => Promise.reject(new TypeError('fetch failed'));
const failures: readonly (readonly [string, Handler, ClientOptions])[] = [
  ['an error status', () => json({}, { status: 404 }), {}],
  ['a failure of the network', broken, {}],
  ['the last of three attempts', () => json({}, { status: 503, headers: { 'retry-after': '0' } }), { retries: 2 }],
  ['a body that is not JSON', () => new Response('<p>'), {}],
  ['a redirect', () => new Response(null, { status: 302, headers: { location: 'https://other.example' } }), {}],
  ['no response in time', () => new Promise(() => undefined), { timeout: 1 }],
  ['a response that middleware has seen', () => json({}, { status: 500 }), { middleware: [{ onRequest() {} }] }],
];

/** Each awaits a call in another way, in a function of its own name. */
const callers = {
  awaitsOne: async (connection: Connection) => await connection.request(getItem),
  awaitsWrite: async (connection: Connection) => await connection.request(createItem),
  awaitsAll: async (connection: Connection) => await Promise.all([connection.request(getItem), 1]),
  awaitsResponse: async (connection: Connection) => await connection.request(getItem).withResponse(),
  awaitsPage: async (connection: Connection) => await connection.list(listItems),
  awaitsArray: async (connection: Connection) => await connection.list(listItems).toArray({ limit: 9 }),
  iterates: async (connection: Connection) => {
    for await (const item of connection.list(listItems)) void item;
  },
  awaitsRaw: async (connection: Connection) => {
    const { response } = await rawClient<Record<string, never>>(connection).GET('/items' as never);
    if (!(response as Response).ok) throw new Error('A raw call returns a failure.');
  },
};

describe.each(failures)('the stack of the error for %s', (_what, handler, options) => {
  it.each(Object.entries(callers))('has the function that %s', async (name, caller) => {
    const { connection } = connectTo(handler, options);
    const { stack } = await failureOf(caller(connection));
    expect(stack).toMatch(new RegExp(`^ +at (?:async )?(?:Object\\.)?${name} `, 'm'));
  });
});

it('the stack has the callers of the caller too', async () => {
  const { connection } = connectTo(() => json({}, { status: 404 }));
  async function inner(): Promise<unknown> {
    return await connection.request(getItem);
  }
  async function outer(): Promise<unknown> {
    return await inner();
  }
  const { stack } = await failureOf(outer());
  expect(stack).toMatch(/ inner [^]* outer /);
});
