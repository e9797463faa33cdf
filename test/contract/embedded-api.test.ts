import { describe, expect, test } from 'vitest';
import { loadEmbeddedApi } from './embedded/embedded-api.js';
import { projectRoot } from './support/contract.js';
import { API_KEY, json, sender } from './embedded/send.js';

const api = await loadEmbeddedApi(projectRoot, { apiKey: API_KEY });
const send = sender(api);

describe('the key', () => {
  const unauthorized = { code: 'UNAUTHORIZED', message: "API key required. Include 'x-api-key' header." };

  test.each([
    ['is missing', { 'x-api-key': undefined }],
    ['is wrong', { 'x-api-key': 'heffl_user_other' }],
    ['stands in another header', { 'x-api-key': undefined, authorization: `Bearer ${API_KEY}` }],
  ])('%s', async (_, headers) => {
    expect(await send('GET /v2/users', { headers })).toEqual({ status: 401, body: { error: unauthorized } });
    expect(await send('GET /v1/clients', { headers })).toEqual({ status: 401, body: unauthorized });
  });

  test('may be any when none was agreed on, but not missing', async () => {
    const open = await loadEmbeddedApi(projectRoot);
    const ask = async (headers: Record<string, string>) =>
      (await open.fetch(new Request('https://api.heffl.com/api/v2/users', { headers }))).status;
    expect(await ask({ 'x-api-key': 'any key' })).toBe(200);
    expect(await ask({})).toBe(401);
  });
});

describe('a path that is not described', () => {
  test.each([
    'GET /v2/contact',
    'GET /v2/contacts/',
    'GET /v2/contacts/clt_abc123/notes',
    'DELETE /v2/contacts/',
    'PUT /v2/contacts/clt_abc123',
    'GET /v2/contacts/clt_abc123',
    'DELETE /v2/contacts/%E0%A4%A',
  ])('%s leads nowhere', async (request) => {
    expect(await send(request)).toEqual({ status: 404, body: { error: { code: 'NOT_FOUND', message: 'Not found.' } } });
  });

  test('another API version leads nowhere', async () => {
    expect((await send('GET /v3/contacts')).status).toBe(404);
    expect((await send('GET /v22/contacts')).status).toBe(404);
  });
});

describe('a valid request is accepted', () => {
  test.each([
    [
      'custom fields with any JSON value',
      'POST /v2/contacts',
      { firstName: 'Ada', cf_a: null, cf_b: [1, { c: true }], cf_d: 'x', cf_: 0 },
    ],
    ['null where it is allowed', 'PATCH /v2/contacts/clt_abc123', { companyId: null }],
    ['an empty update', 'PATCH /v2/contacts/clt_abc123', {}],
    ['a percent-encoded id', 'DELETE /v2/contacts/clt_%2F%20', undefined],
    ['a value that an open list does not know', 'GET /v2/contacts?orderBy=lastName', undefined],
    [
      'filters on a field that nobody documented',
      `GET /v2/deals?filters=${json({ cf_x: { operator: 'gt', values: [1] } })}`,
      undefined,
    ],
    ['the largest page', 'GET /v2/contacts?pageSize=100', undefined],
    [
      'an unknown field of API v1',
      'POST /v1/clients',
      { type: 'company', name: 'Analytical Engines', foo: { bar: 1 } },
    ],
    ['a literal segment before a parameter', 'GET /v1/leads/sources', undefined],
  ])('%s', async (_, request, body) => {
    expect((await send(request, { body })).status).toBe(200);
    expect(api.requests.at(-1)?.issues).toEqual([]);
  });

  test('with any case and any parameters of its content type', async () => {
    const headers = { 'content-type': 'Application/JSON; charset=utf-8' };
    expect((await send('POST /v2/contacts', { headers, body: { firstName: 'Ada' } })).status).toBe(200);
  });
});

describe('a response', () => {
  const headers = { 'x-api-key': API_KEY };

  test('carries a content type and the rate limit', async () => {
    const response = await api.fetch(new Request('https://api.heffl.com/api/v2/users', { headers }));
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'application/json; charset=utf-8',
      'ratelimit-limit': '60',
      'ratelimit-remaining': '59',
      'ratelimit-reset': '60',
    });
  });

  test('of a list has two pages', async () => {
    const first = (await send('GET /v2/contacts')) as { body: { data: unknown[]; meta: { nextCursor: string } } };
    expect(first.body.meta).toMatchObject({ hasMore: true });
    const second = await send(`GET /v2/contacts?cursor=${encodeURIComponent(first.body.meta.nextCursor)}`);
    expect(second.body).toEqual({ data: first.body.data, meta: { hasMore: false, nextCursor: null } });
  });

  test('can be settled beforehand, but a faulty request is rejected all the same', async () => {
    const busy = await loadEmbeddedApi(projectRoot, { respondWith: { status: 429 } });
    const ask = async (path: string) => {
      const response = await busy.fetch(new Request(`https://api.heffl.com/api${path}`, { headers }));
      return { status: response.status, body: await response.json() };
    };
    const body = { error: { code: 'TOO_MANY_REQUESTS', message: 'Too many requests.' } };
    expect(await ask('/v2/users')).toEqual({ status: 429, body });
    expect(await ask('/v2/users?foo=1')).toMatchObject({ status: 400 });
  });

  test('never comes to a request that was cancelled', async () => {
    const signal = AbortSignal.abort(new Error('changed my mind'));
    const count = api.requests.length;
    await expect(api.fetch(new Request('https://api.heffl.com/api/v2/users', { headers, signal }))).rejects.toThrow(
      'changed my mind',
    );
    expect(api.requests.length).toBe(count);
  });
});
