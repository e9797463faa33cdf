import { describe, expect, it } from 'vitest';
import type { RequestOptions } from '../../../../generator/kit/runtime/call/request-options.js';
import { unchecked } from '../../../../generator/kit/runtime/call/unchecked.js';
import { Connection } from '../../../../generator/kit/runtime/connection.js';
import { sharedBudget } from '../../../../generator/kit/runtime/limit/rate-limiter-flexible.js';
import type { RateLimiterOptions } from '../../../../generator/kit/runtime/limit/rate-limiter.js';
import { RateLimiter } from '../../../../generator/kit/runtime/limit/rate-limiter.js';
import type { ListOptions } from '../../../../generator/kit/runtime/lists/list-options.js';
import type { ClientHooks } from '../../../../generator/kit/runtime/observe/observer.js';
import type { ClientOptions } from '../../../../generator/kit/runtime/options.js';
import { api, connectTo, createItem, failureOf, getItem, json, listItems, thrownBy } from './support/client.js';

type Names<Options> = Readonly<Record<keyof Options, 0>>;

const ofCalls: Names<RequestOptions> = {
  signal: 0,
  timeout: 0,
  deadline: 0,
  retries: 0,
  maxRetryAfter: 0,
  maxResponseBytes: 0,
  repeatable: 0,
  priority: 0,
  headers: 0,
};
const ofLists: Names<ListOptions> = { ...ofCalls, lookAhead: 0, maxItems: 0, maxPages: 0, resume: 0 };
const ofClients: Names<ClientOptions> = {
  apiKey: 0,
  baseUrl: 0,
  fetch: 0,
  timeout: 0,
  deadline: 0,
  retries: 0,
  maxRetryAfter: 0,
  maxResponseBytes: 0,
  headers: 0,
  rateLimiter: 0,
  middleware: 0,
  hooks: 0,
  logger: 0,
  logLevel: 0,
  validate: 0,
  clock: 0,
  dangerouslyAllowBrowser: 0,
};
const ofLimiters: Names<RateLimiterOptions> = { limit: 0, windowSeconds: 0, maxQueue: 0, store: 0, clock: 0 };
const ofHooks: Names<ClientHooks> = {
  onRequest: 0,
  onResponse: 0,
  onRetry: 0,
  onWait: 0,
  onDrift: 0,
  onDeprecation: 0,
};

const { connection, requests } = connectTo(() => json({ data: [], meta: { hasMore: false } }));
const connect = (options: object) => new Connection(api, { ...options, apiKey: 'sk_of_a_test' });

/** For each kind of options: a function that takes them, and their names. */
const takers: readonly (readonly [string, (options: object) => unknown, object])[] = [
  ['a client', connect, ofClients],
  ['a call', (options) => connection.request(getItem, options), ofCalls],
  ['a list', (options) => connection.list(listItems, options), ofLists],
  ['toArray', (options) => connection.list(listItems).toArray({ ...options, limit: 9 }), { limit: 0 }],
  ['a rate limiter', (options) => new RateLimiter({ ...options, limit: 1, windowSeconds: 1 }), ofLimiters],
  ['hooks', (hooks) => connect({ hooks }), ofHooks],
  ['sharedBudget', (options) => sharedBudget({ consume: () => Promise.resolve() }, 'b', options), { onError: 0 }],
];

describe.each(takers)('the options of %s', (_what, take, names) => {
  it.each(Object.keys(names))('include %s', async (name) => {
    expect(await take({ [name]: undefined })).not.toBeInstanceOf(Error);
  });

  it.each(Object.keys(names))('suggest %s for the name with a typo', async (name) => {
    const typo = `${name.slice(0, -1)}x`;
    const error = await failureOf((async () => await take({ [typo]: undefined }))());
    expect(error.name).toMatch(/^(?:ConfigurationError|ArgumentError)$/);
    expect(error.message).toContain(`The option \`${typo}\` is unknown. Did you mean \`${name}\`?`);
  });
});

describe('an unknown option', () => {
  it.each([
    ['baseURL', 'baseUrl'],
    ['maxRetries', 'retries'],
    ['timeoutMs', 'timeout'],
    ['timout', 'timeout'],
    ['api_key', 'apiKey'],
    ['baseUri', 'baseUrl'],
    ['defaultHeaders', 'headers'],
  ])('%s is rejected although its value may be undefined, and %s is suggested', (name, similar) => {
    expect(thrownBy(() => connect({ [name]: undefined })).message).toBe(
      `The option \`${name}\` is unknown. Did you mean \`${similar}\`?`,
    );
  });

  it('is found before a missing key, which may be the same mistake', () => {
    expect(() => new Connection(api, { apikey: 'sk_of_a_test' } as object)).toThrow('Did you mean `apiKey`?');
  });

  it('of a call rejects its promise, names the call, and nothing is sent', async () => {
    const { connection: own, requests: sent } = connectTo(() => json({}));
    const error = await failureOf(own.request(createItem, { timout: 5 } as object));
    expect(error.message).toBe('POST /items (items.create): The option `timout` is unknown. Did you mean `timeout`?');
    expect(sent).toEqual([]);
  });

  it('of an object with hooks may be anything else than a hook', () => {
    const counting = { count: 0, onResponse: () => undefined };
    expect(connect({ hooks: counting })).toBeInstanceOf(Connection);
  });
});

describe('what is no object of options', () => {
  it.each([
    ['sk_of_a_test', 'String'],
    [null, 'Null'],
    [5, 'Number'],
  ])('%j is rejected and not shown', (given, kind) => {
    const error = thrownBy(() => new Connection(api, given as never));
    expect(error.message).toBe(`The options are a ${kind}. Write an object.`);
  });

  it('a logger without one of its methods would lose lines', () => {
    const { warn: _warn, ...logger } = console;
    expect(() => connect({ logger })).toThrow('The option `logger` has no method `warn`.');
  });
});

describe('a page size', () => {
  it.each([0, -1, 101, 2.5, NaN])('%j is rejected, and nothing is sent', async (pageSize) => {
    const before = requests.length;
    const error = await failureOf(connection.list({ ...listItems, query: { pageSize } }));
    expect(error.name).toBe('ArgumentError');
    expect(error.message).toContain(`\`pageSize\` is ${pageSize}. Write a whole number from 1 to 100.`);
    expect(requests.length).toBe(before);
  });

  it.each([1, 100, undefined, '500', unchecked(1000), unchecked(0)])('%j is sent', async (pageSize) => {
    await connection.list({ ...listItems, query: { pageSize } });
    const sent = new URL((requests.at(-1) as Request).url).searchParams.get('pageSize');
    expect(sent).toBe(pageSize === undefined ? null : String(pageSize));
  });

  it('has no upper bound where the description states none', async () => {
    const { maxPageSize: _max, ...unbounded } = listItems;
    await connection.list({ ...unbounded, query: { pageSize: 100_000 } });
    expect((requests.at(-1) as Request).url).toContain('pageSize=100000');
  });
});
