import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Connection } from '../../../../../generator/kit/runtime/connection.js';
import type { FetchLike } from '../../../../../generator/kit/runtime/send/fetch-like.js';
import type { AddCredential, ApiDefinition } from '../../../../../generator/kit/runtime/settings/api-definition.js';
import {
  basicCredentials,
  bearerToken,
  inCookie,
  inQuery,
} from '../../../../../generator/kit/runtime/settings/credentials.js';
import { api, json } from '../support/client.js';

const KEY = 'key & pass:wörd';
const list = { operationId: 'items.list', method: 'GET', path: '/items', query: { size: 5 } } as const;

/** The requests of a client whose credential is added by a function. */
async function sent(
  add: AddCredential | undefined,
  operation: object = list,
  options: object = {},
): Promise<Request[]> {
  const requests: Request[] = [];
  const definition: ApiDefinition = { ...api, apiKey: { header: add ? '' : 'x-api-key', variable: 'NO_KEY', add } };
  const fetch = (input: RequestInfo | URL, init?: RequestInit) => {
    requests.push(new Request(input, init));
    return Promise.resolve(json({}));
  };
  const connection = new Connection(definition, { apiKey: 'key&pass:word', fetch: fetch as never, ...options });
  await connection.request({ ...list, ...operation });
  return requests;
}

describe('a credential', () => {
  it.each([
    { what: 'a bearer token', add: bearerToken, headers: { authorization: 'Bearer key&pass:word' } },
    { what: 'a name and a password', add: basicCredentials, headers: { authorization: 'Basic a2V5JnBhc3M6d29yZA==' } },
    { what: 'a cookie', add: inCookie('session'), headers: { cookie: 'session=key%26pass%3Aword' } },
  ])('$what stands in its header', async ({ add, headers }) => {
    const [request] = await sent(add);
    expect(Object.fromEntries(request?.headers ?? [])).toMatchObject(headers);
    expect(request?.url).toBe(`${api.serverUrl}/items?size=5`);
  });

  it('in the query follows what is there', async () => {
    const [request] = await sent(inQuery('api key'));
    expect(request?.url).toBe(`${api.serverUrl}/items?size=5&api%20key=key%26pass%3Aword`);
    const [plain] = await sent(inQuery('key'), { query: undefined });
    expect(plain?.url).toBe(`${api.serverUrl}/items?key=key%26pass%3Aword`);
  });

  it('is encoded as UTF-8', () => {
    const { headers } = basicCredentials({ url: '', headers: {} }, KEY);
    expect(Buffer.from(headers['authorization']?.slice(6) ?? '', 'base64').toString('utf8')).toBe(KEY);
  });

  it('is not sent with an operation that asks for none', async () => {
    for (const add of [undefined, bearerToken, inQuery('key'), inCookie('key')]) {
      const [request] = await sent(add, { anonymous: true });
      expect(`${request?.url} ${JSON.stringify([...(request?.headers ?? [])])}`).not.toContain('pass');
    }
  });

  it('may be left out where some operations need none, and where the API has none', async () => {
    vi.stubEnv('NO_KEY', undefined);
    onTestFinished(() => void vi.unstubAllEnvs());
    const fetch = vi.fn<FetchLike>(() => Promise.resolve(json({})));
    for (const apiKey of [undefined, { header: '', variable: 'NO_KEY', isOptional: true, add: bearerToken }]) {
      const connection = new Connection({ ...api, apiKey }, { fetch });
      await connection.request(list);
    }
    // Doubles and shared settings may pass a key to any client.
    await new Connection({ ...api, apiKey: undefined }, { fetch, apiKey: 'not-needed' }).request(list);
    expect(fetch.mock.calls).toHaveLength(3);
    expect(JSON.stringify(fetch.mock.calls)).not.toMatch(/uthorization|not-needed/);
  });
});

describe('an API without an address', () => {
  it('asks for one, and takes its path from the description', async () => {
    vi.stubEnv('SHOP_BASE_URL', undefined);
    onTestFinished(() => void vi.unstubAllEnvs());
    const definition = { ...api, serverUrl: '/v3' };
    expect(() => new Connection(definition, { apiKey: 'k' })).toThrow(/needs a base URL/);
    const fetch = vi.fn<FetchLike>(() => Promise.resolve(json({})));
    await new Connection(definition, { apiKey: 'k', fetch, baseUrl: 'https://shop.example' }).request(list);
    expect(String(fetch.mock.calls[0]?.[0])).toBe('https://shop.example/v3/items?size=5');
  });
});
