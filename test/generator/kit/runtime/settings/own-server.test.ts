import { describe, expect, it } from 'vitest';
import type { ApiDefinition } from '../../../../../generator/kit/runtime/settings/api-definition.js';
import { atOwnServer } from '../../../../../generator/kit/runtime/settings/own-server.js';
import { api, connectTo, failureOf, getItem, json, listItems, secret } from '../support/client.js';

const UPLOADS = 'https://uploads.shop.example/files/v3';
const definition: ApiDefinition = { ...api, atOwnServer };
const upload = { ...getItem, operationId: 'photos.get', path: '/photos/{id}', server: UPLOADS };
const photo = (base: string) => `${base}/photos/itm_1`;

/** The URL that an operation is sent to. */
async function urlOf(server: string, options: object = {}, own: Partial<ApiDefinition> = {}): Promise<string> {
  const { connection, requests } = connectTo(() => json({}), options, { ...definition, ...own });
  await connection.request({ ...upload, server });
  return String(requests[0]?.url);
}

describe('an operation with a server of its own', () => {
  it('is sent there, with the key, and others to the base URL', async () => {
    const { connection, requests } = connectTo(() => json({}), {}, definition);
    await connection.request(upload);
    await connection.request(getItem);
    expect(requests.map(({ url, headers }) => [url, headers.get('x-api-key')])).toEqual([
      [photo(UPLOADS), secret],
      [`${api.serverUrl}/items/itm_1`, secret],
    ]);
  });

  it.each([
    ['the base URL of the API itself', UPLOADS, 'https://api.shop.example', UPLOADS],
    ['a proxy', UPLOADS, 'https://proxy.example', 'https://proxy.example/files/v3'],
    ['a proxy with a path', UPLOADS, 'https://proxy.example/shop', 'https://proxy.example/shop/files/v3'],
    ['a proxy with the path of the API', UPLOADS, 'https://proxy.example/api/v2', 'https://proxy.example/files/v3'],
    ['a server of this machine', UPLOADS, 'http://localhost:3000', 'http://localhost:3000/files/v3'],
    ['a server without a path', 'https://uploads.shop.example/', 'http://localhost:3000', 'http://localhost:3000'],
    ['a path', '/v3/', undefined, 'https://api.shop.example/v3'],
    ['the root', '/', undefined, 'https://api.shop.example'],
    ['a path behind a proxy', '/v3', 'https://proxy.example/shop', 'https://proxy.example/shop/v3'],
  ])('with %s', async (...[, server, baseUrl, want]) => {
    expect(await urlOf(server, { baseUrl })).toBe(photo(want));
  });

  it.each([
    ['https://shop.example', UPLOADS, UPLOADS],
    ['https://shop.example', '/v3', 'https://shop.example/v3'],
    ['http://127.0.0.1:8080', UPLOADS, 'http://127.0.0.1:8080/files/v3'],
  ])('of an API whose host is %s', async (baseUrl, server, want) => {
    expect(await urlOf(server, { baseUrl }, { serverUrl: '/api/v1' })).toBe(photo(want));
  });

  it('may be a list', async () => {
    const page = { data: [{ id: 1 }], meta: { hasMore: false } };
    const { connection, requests } = connectTo(() => json(page), {}, definition);
    expect(await connection.list({ ...listItems, server: UPLOADS }).toArray({ limit: 10 })).toEqual([{ id: 1 }]);
    expect(requests.map(({ url }) => url)).toEqual([`${UPLOADS}/items?pageSize=11`]);
  });
});

describe('a key', () => {
  it.each([
    [
      'to another origin',
      'https://evil.example/files/v3/x',
      `was redirected out of ${UPLOADS} to https://evil.example`,
    ],
    ['to the server of the API', `${api.serverUrl}/x`, `was redirected out of ${UPLOADS}`],
  ])('does not follow a redirect %s', async (...[, location, fault]) => {
    const moved = () => new Response(null, { status: 302, headers: { location } });
    const { connection, requests } = connectTo(moved, {}, definition);
    expect((await failureOf(connection.request(upload))).message).toContain(fault);
    expect(requests).toHaveLength(1);
  });

  it('follows one below the server of the operation', async () => {
    const { connection, requests } = connectTo(
      (_request, index) =>
        index === 0 ? new Response(null, { status: 302, headers: { location: '/files/v3/b' } }) : json({}),
      {},
      definition,
    );
    await connection.request(upload);
    expect(requests.map(({ url }) => url)).toEqual([photo(UPLOADS), `${UPLOADS}/b`]);
  });

  it('is not taken elsewhere by middleware, not even to the server of the API', async () => {
    const middleware = [{ onRequest: () => new Request(`${api.serverUrl}/items`) }];
    const { connection, requests } = connectTo(() => json({}), { middleware }, definition);
    expect((await failureOf(connection.request(upload))).message).toContain(`is outside of ${UPLOADS}`);
    expect(requests).toEqual([]);
  });

  it('is not shown by the error of a server that does not respond', async () => {
    const { connection } = connectTo(() => Promise.reject(new TypeError(`no ${secret}`)), {}, definition);
    const { message } = await failureOf(connection.request(upload));
    expect(message).toContain('no response from https://uploads.shop.example (no [API key])');
  });
});
