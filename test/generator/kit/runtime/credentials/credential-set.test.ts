import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectWith } from '../../../../../generator/kit/runtime/connect-with.js';
import type { Credential, CredentialsDefinition } from '../../../../../generator/kit/runtime/credentials/definition.js';
import { severalCredentials } from '../../../../../generator/kit/runtime/several-credentials.js';
import { rawClient } from '../../../../../generator/kit/runtime/raw.js';
import {
  basicCredentials,
  bearerToken,
  inCookie,
  inQuery,
} from '../../../../../generator/kit/runtime/settings/credentials.js';
import { api, failureOf, getItem, createItem, json, thrownBy, type Handler } from '../support/client.js';

const { apiKey: _none, ...definition } = api;

const credentials: CredentialsDefinition = {
  schemes: {
    clientId: { header: 'X-Client-Id', variable: 'SHOP_CLIENT_ID', help: 'See shop.example/keys.' },
    secret: { header: 'X-Secret', variable: 'SHOP_SECRET' },
    token: { header: 'authorization', variable: 'SHOP_TOKEN', add: bearerToken },
    login: { header: 'authorization', variable: 'SHOP_LOGIN', add: basicCredentials },
    inQuery: { header: '', variable: 'SHOP_IN_QUERY', add: inQuery('key') },
    session: { header: '', variable: 'SHOP_SESSION', add: inCookie('sid') },
  },
  security: [['clientId', 'secret']],
};

type Options = Readonly<Record<string, unknown>>;

/** A connection with these credentials and other options, and its requests. */
function connect(options: Options, handler: Handler = () => json({}), changes: Partial<CredentialsDefinition> = {}) {
  const requests: Request[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    requests.push(new Request(url, init));
    return handler(requests.at(-1) as Request, requests.length - 1);
  };
  const all = { fetch, rateLimiter: false as const, retries: 0, ...options };
  return { connection: connectWith(definition, [severalCredentials({ ...credentials, ...changes })], all), requests };
}

/** The credentials of a request. */
function carried(request: Request | undefined): Record<string, string> {
  const names = ['x-client-id', 'x-secret', 'authorization', 'cookie'];
  const headers = [...(request?.headers ?? [])].filter(([name]) => names.includes(name));
  return { ...Object.fromEntries(headers), ...Object.fromEntries(new URL(request?.url ?? 'x:').searchParams) };
}

const both = { clientId: 'shop_1', secret: 'secret_of_the_shop' };

beforeEach(() => {
  for (const { variable } of Object.values(credentials.schemes)) vi.stubEnv(variable, undefined);
});
afterEach(() => vi.unstubAllEnvs());

describe('a request', () => {
  it.each([
    [
      'all of a combination',
      [['clientId', 'secret']],
      both,
      { 'x-client-id': 'shop_1', 'x-secret': 'secret_of_the_shop' },
    ],
    [
      'the first combination that is whole',
      [['token', 'session'], ['session'], ['clientId']],
      { ...both, session: 'a b'.replace(' ', '') },
      { cookie: 'sid=ab' },
    ],
    ['a bearer token', [['token']], { ...both, token: 't' }, { authorization: 'Bearer t' }],
    ['a user name and a password', [['login']], { login: 'me:pass' }, { authorization: `Basic ${btoa('me:pass')}` }],
    [
      'a key in the query and a cookie',
      [['inQuery', 'session']],
      { inQuery: 'k&', session: 's' },
      { key: 'k&', cookie: 'sid=s' },
    ],
    ['a credential rather than none', [['token'], []], { token: 't' }, { authorization: 'Bearer t' }],
    ['none where that is allowed and the client has none', [['token'], []], both, {}],
  ])('carries %s', async (...[, security, options, want]) => {
    const { connection, requests } = connect(options);
    await connection.request({ ...getItem, security });
    expect(carried(requests[0])).toEqual(want);
  });

  it('carries those of most operations where it says nothing, and none where it is anonymous', async () => {
    const { connection, requests } = connect({ ...both, token: 't' });
    await connection.request(getItem);
    await connection.request({ ...getItem, anonymous: true });
    expect(requests.map(carried)).toEqual([{ 'x-client-id': 'shop_1', 'x-secret': both.secret }, {}]);
  });

  it('takes variables where there are no options', async () => {
    vi.stubEnv('SHOP_CLIENT_ID', 'from_variable');
    const { connection, requests } = connect({ secret: 's', clientId: '' });
    await connection.request(getItem);
    expect(carried(requests[0])).toEqual({ 'x-client-id': 'from_variable', 'x-secret': 's' });
  });

  it('without an operation carries the usual credentials, else those that there are', async () => {
    const whole = connect({ ...both, token: 't' });
    await rawClient<Record<string, never>>(whole.connection).GET('/a' as never);
    const part = connect({ token: 't' });
    await rawClient<Record<string, never>>(part.connection).GET('/a' as never);
    expect([...whole.requests, ...part.requests].map(carried)).toEqual([
      { 'x-client-id': 'shop_1', 'x-secret': both.secret },
      { authorization: 'Bearer t' },
    ]);
  });
});

describe('a missing credential', () => {
  it('is named before anything is sent', async () => {
    const { connection, requests } = connect({ clientId: 'shop_1' });
    const error = await failureOf(connection.request(createItem));
    expect(error.message).toBe('POST /items (items.create) needs the option `secret` (variable SHOP_SECRET).');
    expect(error.name).toBe('ConfigurationError');
    const either = { ...createItem, security: [['token'], ['login', 'session']] };
    expect((await failureOf(connection.request(either))).message).toContain(
      'needs the option `token` (variable SHOP_TOKEN), or the option `login` (variable SHOP_LOGIN) and the option `session` (variable SHOP_SESSION).',
    );
    expect(requests).toEqual([]);
  });

  it('is an error at once where the client has none at all, unless it can do something without', () => {
    expect(thrownBy(() => connect({})).message).toBe(
      'Shop API v2 needs the option `clientId` (variable SHOP_CLIENT_ID) and the option `secret` (variable SHOP_SECRET).',
    );
    expect(() => connect({}, undefined, { isOptional: true })).not.toThrow();
  });
});

describe('a wrong option', () => {
  it.each([
    [{ ...both, clientID: 'x' }, 'The option `clientID` is unknown. Did you mean `clientId`?'],
    [{ ...both, apiKey: 'x' }, 'The option `apiKey` is unknown.'],
    [
      { ...both, clientId: 'my id' },
      'The option `clientId` is empty, `undefined` or `null`, quoted, or has white space or an invalid character. See shop.example/keys.',
    ],
    [{ ...both, secret: 5 }, 'The option `secret` is of kind Number, not a string or a function.'],
  ])('%j is rejected', (options, message) => {
    expect(thrownBy(() => connect(options)).message).toContain(message);
  });

  it('is the header of a credential', async () => {
    const { connection, requests } = connect({ ...both, headers: { 'X-SECRET': 'x' } });
    expect((await failureOf(connection.request(getItem))).message).toContain(
      'The header `X-Secret` is set by the client. Use the option `secret`.',
    );
    expect(requests).toEqual([]);
  });

  it('is not an object', () => {
    expect(thrownBy(() => connectWith(definition, [severalCredentials(credentials)], null as never)).name).toBe(
      'ConfigurationError',
    );
  });
});

/** A connection whose token is from a function; the first request fails. */
function withToken(token: Credential | (() => unknown), others: Options = {}) {
  let calls = 0;
  const counted = () => {
    calls += 1;
    return (token as () => string)();
  };
  const made = connect({ token: counted, ...others }, (_request, index) =>
    index === 0 ? json({}, { status: 503 }) : json({}),
  );
  return { ...made, calls: () => calls };
}

describe('a function', () => {
  const operation = { ...getItem, security: [['token']] };

  it('is called for each request, retries included', async () => {
    let number = 0;
    const { connection, requests } = withToken(() => Promise.resolve(`token_${(number += 1)}`), { retries: 1 });
    await connection.request(operation);
    expect(requests.map(carried)).toEqual([{ authorization: 'Bearer token_1' }, { authorization: 'Bearer token_2' }]);
  });

  it('is not called for an operation that does not need it', async () => {
    const { connection, calls } = withToken(() => 'never', both);
    await failureOf(connection.request(getItem));
    expect(calls()).toBe(0);
  });

  it('whose error or result is no token ends the call, and a write is known not to be sent', async () => {
    const fault = new Error('the vault is shut');
    const write = { ...createItem, security: [['token']] };
    const broken = withToken(() => Promise.reject(fault));
    expect(await failureOf(broken.connection.request(write))).toBe(fault);
    const empty = withToken(() => undefined);
    const error = await failureOf(empty.connection.request(write));
    expect(error.message).toContain('the result of the option `token` is of kind Undefined');
    expect(error).not.toHaveProperty('outcome', 'unknown');
    expect([...broken.requests, ...empty.requests]).toEqual([]);
  });

  it('that does not return is given up at the timeout, and when the call is aborted', async () => {
    const { connection, requests } = withToken(() => new Promise(() => undefined), { timeout: 20 });
    const error = await failureOf(connection.request(operation));
    expect([error.name, error.message]).toEqual([
      'TimeoutError',
      'GET /items/{id} (items.get) got no credential within 20 ms, and was not sent.',
    ]);
    // A write that waits for its credential has had no effect.
    const write = { ...createItem, security: [['token']] };
    expect(await failureOf(connection.request(write))).toMatchObject({ outcome: 'not sent', timeout: 20 });
    const controller = new AbortController();
    const aborted = connection.request(operation, { signal: controller.signal, timeout: 0 });
    controller.abort('enough');
    expect(await failureOf(aborted)).toBe('enough');
    expect(requests).toEqual([]);
  });
});

/** A server that quotes the request. */
function echo(request: Request): Response {
  const message = `${JSON.stringify([...request.headers])} a_long_password`;
  return json({ error: { message } }, { status: 400 });
}

describe('every credential', () => {
  it('is removed from errors, in each of its forms', async () => {
    const login = 'somebody:a_long_password';
    const token = 'token_of_a_function';
    const { connection } = connect({ ...both, login, token: () => token }, echo);
    for (const security of [[['clientId', 'secret']], [['login']], [['token']]]) {
      const error = await failureOf(connection.request({ ...getItem, security }));
      const text = `${error.message} ${JSON.stringify(error)}`;
      expect(text).toContain('[API key]');
      for (const secret of [both.secret, login, 'a_long_password', btoa(login), token])
        expect(text).not.toContain(secret);
    }
  });

  it('is not readable from the connection', async () => {
    const { connection } = connect(both);
    expect(JSON.stringify(connection)).not.toContain(both.secret);
  });
});
