import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectWith } from '../../../../../generator/kit/runtime/connect-with.js';
import {
  clientCredentials,
  type ClientCredentials,
} from '../../../../../generator/kit/runtime/credentials/client-credentials.js';
import { severalCredentials } from '../../../../../generator/kit/runtime/several-credentials.js';
import type { CredentialsDefinition } from '../../../../../generator/kit/runtime/credentials/definition.js';
import { TokenError } from '../../../../../generator/kit/runtime/credentials/token-error.js';
import { binaryBody } from '../../../../../generator/kit/runtime/bodies/raw-body.js';
import { bearerToken } from '../../../../../generator/kit/runtime/settings/credentials.js';
import { atOwnServer } from '../../../../../generator/kit/runtime/settings/own-server.js';
import { api, createItem, failureOf, getItem, json, thrownBy } from '../support/client.js';
import { FakeClock, settle, watch } from '../support/fake-clock.js';

const { apiKey: _none, ...definition } = api;
const TOKEN_URL = 'https://login.shop.example/oauth/token';

const login: ClientCredentials = {
  url: TOKEN_URL,
  options: ['clientId', 'clientSecret', 'tokenUrl', 'tokenAuthMethod', 'scopes'],
  variables: ['SHOP_CLIENT_ID', 'SHOP_CLIENT_SECRET'],
};
const tokens = clientCredentials(login);
const credentials: CredentialsDefinition = {
  schemes: { apiKey: { header: 'authorization', variable: 'SHOP_API_KEY', add: bearerToken, tokens } },
  security: [['apiKey']],
};

const client = { clientId: 'shop_1', clientSecret: 'a secret of the shop'.replaceAll(' ', '_') };

type Reply = (request: Request, index: number) => Response | Promise<Response>;

interface Servers {
  readonly token?: Reply;
  readonly resource?: Reply;
}

/** A server that gives `token_1`, `token_2` and so on, each for an hour, and takes every one. */
function connect(options: Readonly<Record<string, unknown>>, servers: Servers = {}, given = credentials) {
  const clock = new FakeClock();
  const sent = { tokens: [] as Request[], calls: [] as Request[] };
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const request = new Request(url, init);
    const isToken = new URL(url).pathname.endsWith('/oauth/token');
    const list = isToken ? sent.tokens : sent.calls;
    list.push(request);
    const reply = isToken ? (servers.token ?? issue()) : (servers.resource ?? (() => json({})));
    return reply(request, list.length);
  };
  const all = { fetch, clock, rateLimiter: false as const, retries: 2, ...options };
  return { connection: connectWith(definition, [severalCredentials(given)], all), clock, sent };
}

function issue(changes: object = {}): Reply {
  return (_request, number) =>
    json({ access_token: `token_${number}`, token_type: 'Bearer', expires_in: 3600, ...changes });
}
function scopesOf(requests: readonly Request[]): Promise<(string | null)[]> {
  return Promise.all(requests.map(async (request) => new URLSearchParams(await request.text()).get('scope')));
}
function reject(): Response {
  return json({ error: { message: 'No' } }, { status: 401 });
}
function bearers(requests: readonly Request[]): (string | null)[] {
  return requests.map(({ headers }) => headers.get('authorization'));
}

beforeEach(() => {
  for (const name of ['SHOP_API_KEY', 'SHOP_CLIENT_ID', 'SHOP_CLIENT_SECRET', 'SHOP_BASE_URL'])
    vi.stubEnv(name, undefined);
});
afterEach(() => vi.unstubAllEnvs());

describe('the token request', () => {
  it('has id and secret in the header, as RFC 6749 writes them', async () => {
    const odd = { clientId: 'a:b', clientSecret: 'c%d+&/' };
    const { connection, sent } = connect(odd);
    await connection.request({ ...getItem, scopes: { apiKey: ['read', 'write'] } });
    const [request] = sent.tokens as [Request];
    expect(request.url).toBe(TOKEN_URL);
    expect(request.method).toBe('POST');
    expect(Object.fromEntries(request.headers)).toMatchObject({
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
      // "encoded using the application/x-www-form-urlencoded encoding algorithm" (section 2.3.1)
      authorization: `Basic ${btoa('a%3Ab:c%25d%2B%26%2F')}`,
    });
    expect(await request.text()).toBe('grant_type=client_credentials&scope=read+write');
    expect(bearers(sent.calls)).toEqual(['Bearer token_1']);
  });

  it('has them in the body with `client_secret_post`, of the option or of the definition', async () => {
    const byOption = connect({ ...client, tokenAuthMethod: 'client_secret_post' });
    await byOption.connection.request(getItem);
    const [request] = byOption.sent.tokens as [Request];
    expect(request.headers.has('authorization')).toBe(false);
    expect(Object.fromEntries(new URLSearchParams(await request.text()))).toEqual({
      grant_type: 'client_credentials',
      client_id: client.clientId,
      client_secret: client.clientSecret,
    });
    const post = clientCredentials({ ...login, method: 'client_secret_post' });
    const scheme = { header: 'authorization', variable: 'SHOP_API_KEY', add: bearerToken, tokens: post };
    const byDefinition = connect(client, {}, { ...credentials, schemes: { apiKey: scheme } });
    await byDefinition.connection.request(getItem);
    expect(await byDefinition.sent.tokens[0]?.text()).toContain('client_secret=');
  });

  it('takes id and secret from variables, and the token itself from its option', async () => {
    vi.stubEnv('SHOP_CLIENT_ID', 'of_variable');
    vi.stubEnv('SHOP_CLIENT_SECRET', 'secret_of_variable');
    vi.stubEnv('SHOP_API_KEY', 'token_of_variable');
    const renewed = connect({});
    await renewed.connection.request(getItem);
    expect(bearers(renewed.sent.tokens)).toEqual([`Basic ${btoa('of_variable:secret_of_variable')}`]);
    const plain = connect({ apiKey: () => 'own_token' });
    await plain.connection.request(getItem);
    expect([bearers(plain.sent.calls), plain.sent.tokens]).toEqual([['Bearer own_token'], []]);
  });

  it('has the scopes of the operation, a token for each set of them, or those of the option', async () => {
    const each = connect(client);
    await each.connection.request({ ...getItem, scopes: { apiKey: ['read'] } });
    await each.connection.request(getItem);
    await each.connection.request({ ...getItem, scopes: { apiKey: ['read'] } });
    expect(await scopesOf(each.sent.tokens)).toEqual(['read', null]);
    const all = connect({ ...client, scopes: ['read', 'write'] });
    await all.connection.request({ ...getItem, scopes: { apiKey: ['read'] } });
    await all.connection.request(getItem);
    expect(await scopesOf(all.sent.tokens)).toEqual(['read write']);
  });
});

describe('the token endpoint', () => {
  it.each([
    ['the one of the description', {}, TOKEN_URL],
    [
      'below another base URL, as all servers',
      { baseUrl: 'https://proxy.example/shop' },
      'https://proxy.example/shop/oauth/token',
    ],
    [
      'that of the option',
      { baseUrl: 'https://proxy.example', tokenUrl: 'https://id.example/oauth/token?v=2' },
      'https://id.example/oauth/token?v=2',
    ],
    ['one on this machine', { tokenUrl: 'http://localhost:9000/oauth/token' }, 'http://localhost:9000/oauth/token'],
  ])('is %s', async (...[, options, want]) => {
    const { connection, sent } = connect({ ...client, ...options });
    await connection.request(getItem);
    expect(sent.tokens.map(({ url }) => url)).toEqual([want]);
  });

  it('stays the same for an operation with a server of its own', async () => {
    const urls: string[] = [];
    const fetch = async (url: string): Promise<Response> => {
      urls.push(url);
      return url === TOKEN_URL ? json({ access_token: 'token_1' }) : json({});
    };
    const connection = connectWith({ ...definition, atOwnServer }, [severalCredentials(credentials)], {
      ...client,
      fetch,
      rateLimiter: false,
    } as never);
    await connection.request({ ...getItem, server: 'https://files.shop.example/v1' });
    expect(urls).toEqual([TOKEN_URL, 'https://files.shop.example/v1/items/itm_1']);
  });

  it('is the only place that id and secret are sent to', async () => {
    const { connection, sent } = connect(client, {
      token: () => new Response(null, { status: 307, headers: { location: 'https://elsewhere.example/oauth/token' } }),
    });
    const error = await failureOf(connection.request(createItem));
    expect(error.message).toBe(
      `POST /items (items.create) was not sent: the token request to ${TOKEN_URL} was redirected, and id and secret were not sent there. Check the options \`clientId\` and \`clientSecret\`.`,
    );
    expect([sent.tokens.length, sent.calls.length]).toEqual([1, 0]);
  });
});

describe('a token', () => {
  it('is asked for once for calls at the same time', async () => {
    const { connection, sent } = connect(client);
    await Promise.all([1, 2, 3, 4, 5].map(() => connection.request(getItem)));
    expect([sent.tokens.length, sent.calls.length]).toEqual([1, 5]);
  });

  it.each([
    [3600, 3600 - 30],
    [60, 54],
    ['60', 54],
    [0, 0],
  ])('that lives %j seconds is renewed after %d', async (life, renewedAfter) => {
    const { connection, clock, sent } = connect(client, { token: issue({ expires_in: life }) });
    await connection.request(getItem);
    await clock.advance(Math.max(0, renewedAfter * 1000 - 1));
    await connection.request(getItem);
    expect(sent.tokens).toHaveLength(renewedAfter === 0 ? 2 : 1);
    await clock.advance(1);
    await connection.request(getItem);
    expect(sent.tokens).toHaveLength(renewedAfter === 0 ? 3 : 2);
  });

  it('without `expires_in` is used until a 401, which renews it once, for a write too', async () => {
    const { connection, clock, sent } = connect(client, {
      token: issue({ expires_in: undefined }),
      resource: (_request, number) => (number === 2 ? json({}, { status: 401 }) : json({})),
    });
    await connection.request(getItem);
    await clock.advance(86_400_000 * 365);
    await connection.request(createItem);
    expect(bearers(sent.calls)).toEqual(['Bearer token_1', 'Bearer token_1', 'Bearer token_2']);
    const bodies = await Promise.all(sent.calls.slice(1).map((request) => request.text()));
    expect(bodies).toEqual(['{"title":"Chair"}', '{"title":"Chair"}']);
  });

  it('that is rejected again is not renewed again, nor without retries', async () => {
    const twice = connect(client, { resource: reject });
    const error = await failureOf(twice.connection.request(createItem));
    expect([error.name, twice.sent.calls.length, twice.sent.tokens.length]).toEqual(['UnauthorizedError', 2, 2]);
    expect(error).not.toHaveProperty('outcome');
    const never = connect({ ...client, retries: 0 }, { resource: reject });
    await failureOf(never.connection.request(getItem));
    expect(never.sent.calls).toHaveLength(1);
  });

  it('of the program itself is not renewed', async () => {
    const { connection, sent } = connect({ apiKey: 'own_token' }, { resource: () => json({}, { status: 401 }) });
    await failureOf(connection.request(getItem));
    expect(sent.calls).toHaveLength(1);
  });

  it('is renewed once where several calls were rejected with the old one', async () => {
    const { connection, sent } = connect(client, {
      resource: ({ headers }) =>
        headers.get('authorization') === 'Bearer token_1' ? json({}, { status: 401 }) : json({}),
    });
    await Promise.all([1, 2, 3].map(() => connection.request(getItem)));
    expect(sent.tokens).toHaveLength(2);
  });

  it('is renewed after the 401 of a stream, which is not repeated and says so', async () => {
    const { connection, sent } = connect(client, {
      resource: (_request, number) => (number === 1 ? json({ error: { message: 'No' } }, { status: 401 }) : json({})),
    });
    const upload = { ...createItem, body: new Blob(['a']).stream(), encode: binaryBody('application/octet-stream') };
    const error = await failureOf(connection.request(upload));
    expect(error.message).toMatch(/stream/);
    await connection.request(getItem);
    expect(bearers(sent.calls)).toEqual(['Bearer token_1', 'Bearer token_2']);
  });
});

describe('a failed token request', () => {
  it('is a TokenError that names call, address, status and code, without secrets', async () => {
    const { connection, sent } = connect(client, {
      token: () =>
        json({ error: 'invalid_client', error_description: `Wrong: ${client.clientSecret}` }, { status: 401 }),
    });
    const error = await failureOf(connection.request(createItem));
    expect(error).toBeInstanceOf(TokenError);
    expect({ ...error }).toMatchObject({
      status: 401,
      code: 'invalid_client',
      tokenUrl: TOKEN_URL,
      outcome: 'not sent',
    });
    expect(error.message).toBe(
      `POST /items (items.create) was not sent: the token request to ${TOKEN_URL} got status 401 (invalid_client: Wrong: [API key]). Check the options \`clientId\` and \`clientSecret\`.`,
    );
    expect([sent.tokens.length, sent.calls.length]).toEqual([1, 0]);
  });

  it.each([
    ['no JSON', () => new Response('<html>'), 'got a response whose `access_token` is missing'],
    ['no token', () => json({ token: 'x' }), 'got a response whose `access_token` is missing'],
    ['an odd token', () => json({ access_token: 'a b' }), 'got a response whose `access_token` is empty, `undefined`'],
    [
      'another kind',
      () => json({ access_token: 'a', token_type: 'mac' }),
      'got a token that is not of the type Bearer',
    ],
    [
      'no network',
      () => Promise.reject(new TypeError('fetch failed', { cause: new Error('no route') })),
      'got no response (no route)',
    ],
  ])('with %s says so', async (_name, token, want) => {
    const { connection } = connect({ ...client, retries: 0 }, { token });
    expect((await failureOf(connection.request(getItem))).message).toContain(`${TOKEN_URL} ${want}`);
  });

  it('is repeated after a failure that passes, as often as a call', async () => {
    const { connection, clock, sent } = connect(client, {
      token: (_request, number) => {
        if (number < 3) return json({}, { status: 503, headers: { 'retry-after': '4' } });
        return json({ access_token: 'late_token' });
      },
    });
    const call = watch(connection.request(createItem));
    await clock.advance(7_999);
    expect([sent.tokens.length, sent.calls.length]).toEqual([2, 0]);
    await clock.advance(1);
    expect([call.state, bearers(sent.calls)]).toEqual(['done', ['Bearer late_token']]);
  });

  it('ends within the time limit of the call', async () => {
    const { connection, clock } = connect(
      { ...client, timeout: 5000, retries: 0 },
      { token: () => new Promise(() => {}) },
    );
    const call = watch(connection.request(getItem));
    await clock.advance(5000);
    expect(call.state).toBe('failed');
    expect(clock.timers).toBe(0);
  });

  it('does not end the calls of others when one is cancelled, and is cancelled with the last', async () => {
    const signals: (AbortSignal | null | undefined)[] = [];
    let reply: ((response: Response) => void) | undefined;
    const clock = new FakeClock();
    const fetch = (url: string, init: RequestInit): Promise<Response> => {
      if (url !== TOKEN_URL) return Promise.resolve(json({}));
      signals.push(init.signal);
      return new Promise((resolve) => (reply = resolve));
    };
    const connection = connectWith(definition, [severalCredentials(credentials)], {
      ...client,
      fetch,
      clock,
      rateLimiter: false,
    });
    const [first, second, third] = [1, 2, 3].map(() => new AbortController()) as [
      AbortController,
      AbortController,
      AbortController,
    ];
    const cancelled = watch(connection.request(getItem, { signal: first.signal }));
    const waiting = watch(connection.request(getItem, { signal: second.signal }));
    await settle();
    first.abort();
    await settle();
    reply?.(json({ access_token: 'token_1', expires_in: 10 }));
    await settle();
    expect([cancelled.state, waiting.state, signals.length]).toEqual(['failed', 'done', 1]);
    await clock.advance(10_000);
    const alone = watch(connection.request(getItem, { signal: third.signal }));
    await settle();
    third.abort();
    await settle();
    expect([alone.state, signals[1]?.aborted]).toEqual(['failed', true]);
  });
});

describe('wrong options', () => {
  it.each([
    [
      { clientId: 'a' },
      'The option `clientSecret` (variable SHOP_CLIENT_SECRET) is missing: id and secret are used together.',
    ],
    [
      { clientSecret: 'a' },
      'The option `clientId` (variable SHOP_CLIENT_ID) is missing: id and secret are used together.',
    ],
    [{ ...client, clientSecret: () => 'a' }, 'The option `clientSecret` is a Function. Write a string.'],
    [
      { ...client, tokenUrl: 'http://id.example/token' },
      'The option `tokenUrl` is no https URL without credentials and fragment.',
    ],
    [
      { ...client, tokenUrl: 'https://me:pass@id.example/token' },
      'The option `tokenUrl` is no https URL without credentials and fragment.',
    ],
    [
      { ...client, tokenAuthMethod: 'none' },
      'The option `tokenAuthMethod` is "none". Write `client_secret_basic` or `client_secret_post`.',
    ],
    [{ ...client, scopes: 'read' }, 'The option `scopes` is "read". Write an array of strings without spaces.'],
    [{ ...client, scopes: ['a b'] }, 'The option `scopes` is an Array. Write an array of strings without spaces.'],
    [{ ...client, clientID: 'a' }, 'The option `clientID` is unknown. Did you mean `clientId`?'],
    [
      {},
      'Shop API v2 needs the option `apiKey` (variable SHOP_API_KEY), or the options `clientId` (variable SHOP_CLIENT_ID) and `clientSecret` (variable SHOP_CLIENT_SECRET).',
    ],
  ])('%j are rejected', (options, message) => {
    expect(thrownBy(() => connect(options)).message).toBe(message);
  });
});

it('removes id with secret, encoded or not, and every token from messages', async () => {
  const basic = btoa(`${client.clientId}:${client.clientSecret}`);
  const { connection } = connect(client, {
    token: issue({ access_token: 'token_of_the_hour' }),
    resource: () => json({ error: { message: `${basic} ${client.clientSecret} token_of_the_hour` } }, { status: 400 }),
  });
  const error = await failureOf(connection.request(getItem));
  expect(error.message).toContain('[API key] [API key] [API key]');
});
