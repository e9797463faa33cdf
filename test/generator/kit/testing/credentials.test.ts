import { describe, expect, test } from 'vitest';
import { document, object, operation, text } from './support/documents.js';
import { plainDouble } from './support/plain-double.js';

const shown = object({ ok: { const: true } });

/** A document whose operation needs one of these credentials. */
function secured(
  schemes: Readonly<Record<string, object>>,
  security = Object.keys(schemes).map((name) => ({ [name]: [] })),
) {
  return document(
    {
      '/closed': { get: operation('doors.get', { shows: shown }) },
      '/open': { get: operation('gates.get', { shows: shown, security: [] }) },
      '/either': { get: operation('hatches.get', { shows: shown, security: [...security, {}], query: { q: text } }) },
    },
    {},
    { security, components: { securitySchemes: schemes } },
  );
}

const basic = (credential: string) => ({ authorization: `Basic ${btoa(credential)}` });

describe('a credential is accepted', () => {
  test.each([
    ['in a header', { type: 'apiKey', in: 'header', name: 'X-Key' }, { 'x-key': 'secret' }, ''],
    ['in the query', { type: 'apiKey', in: 'query', name: 'api_key' }, {}, '?api_key=secret'],
    ['in a cookie', { type: 'apiKey', in: 'cookie', name: 'sid' }, { cookie: 'a=b; sid=secret' }, ''],
    ['as a bearer', { type: 'http', scheme: 'Bearer' }, { authorization: 'bearer secret' }, ''],
    ['of OAuth 2', { type: 'oauth2', flows: {} }, { authorization: 'Bearer secret' }, ''],
    ['as a user with a password', { type: 'http', scheme: 'basic' }, basic('secret:word'), ''],
    ['as a user', { type: 'http', scheme: 'basic' }, basic('secret:'), ''],
  ])('%s, and no other one', async (...[, scheme, headers, query]) => {
    const agreed = plainDouble(secured({ scheme }), { apiKey: 'secret' });
    expect((await agreed.ask(`GET /closed${query}`, undefined, headers)).status).toBe(200);
    expect((await agreed.ask('GET /closed')).status).toBe(401);
    const other = plainDouble(secured({ scheme }), { apiKey: 'other' });
    expect((await other.ask(`GET /closed${query}`, undefined, headers)).status).toBe(401);
    const any = plainDouble(secured({ scheme }));
    expect((await any.ask(`GET /closed${query}`, undefined, headers)).status).toBe(200);
  });

  test('at any of the places that the description names', async () => {
    const { ask } = plainDouble(
      secured({ one: { type: 'apiKey', in: 'header', name: 'X-Key' }, two: { type: 'http', scheme: 'bearer' } }),
    );
    expect((await ask('GET /closed', undefined, { 'x-key': 'a' })).status).toBe(200);
    expect((await ask('GET /closed', undefined, { authorization: 'Bearer a' })).status).toBe(200);
    expect((await ask('GET /closed', undefined, { authorization: 'Basic a' })).status).toBe(401);
    expect((await ask('GET /closed', undefined, { authorization: 'Basic %' })).status).toBe(401);
  });
});

describe('no credential is needed', () => {
  test('by an operation that says so, or that may do without', async () => {
    const { ask } = plainDouble(secured({ token: { type: 'http', scheme: 'bearer' } }), { apiKey: 'secret' });
    expect((await ask('GET /open')).status).toBe(200);
    expect((await ask('GET /either?q=x')).status).toBe(200);
    expect((await ask('GET /closed')).status).toBe(401);
  });

  test('where the description asks for none', async () => {
    const { ask } = plainDouble(secured({ token: { type: 'http', scheme: 'bearer' } }, []));
    expect((await ask('GET /closed')).status).toBe(200);
  });
});

describe('several credentials', () => {
  const one = { type: 'apiKey', in: 'header', name: 'X-Id' };
  const two = { type: 'apiKey', in: 'header', name: 'X-Secret' };
  const both = secured({ one, two, token: { type: 'oauth2', flows: {} } }, [{ one: [], two: [] }, { token: [] }]);

  test.each([
    [{ 'x-id': 'a', 'x-secret': 'secret' }, 200],
    [{ authorization: 'Bearer secret' }, 200],
    [{ 'x-id': 'a' }, 401],
    [{ 'x-id': 'secret', authorization: 'Basic secret' }, 401],
    [{ 'x-id': 'a', 'x-secret': 'b' }, 401],
  ])('are needed as the operation says: %j is %d', async (...[headers, status]) => {
    const { ask } = plainDouble(both, { apiKey: 'secret' });
    expect((await ask('GET /closed', undefined, headers)).status).toBe(status);
    expect((await ask('GET /open', undefined, {})).status).toBe(200);
  });
});

describe('the token endpoint', () => {
  const flows = { clientCredentials: { tokenUrl: 'https://login.example.com/oauth/token', scopes: {} } };
  const api = secured({ login: { type: 'oauth2', flows } });
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const grant = 'grant_type=client_credentials';
  const encoded = { authorization: `Basic ${btoa('shop%3A1:secret')}` };

  test.each([
    ['id and secret in the header', `${grant}&scope=a+b`, { ...form, ...encoded }, 200, { scope: 'a b' }],
    [
      'in the body',
      `${grant}&client_id=shop&client_secret=secret`,
      form,
      200,
      { token_type: 'Bearer', expires_in: 3600 },
    ],
    [
      'in both',
      `${grant}&client_id=shop&client_secret=secret`,
      { ...form, ...encoded },
      400,
      { error: 'invalid_request' },
    ],
    ['another secret', `${grant}&client_id=shop&client_secret=wrong`, form, 401, { error: 'invalid_client' }],
    ['no secret', grant, form, 401, { error: 'invalid_client' }],
    ['another grant', 'grant_type=password', { ...form, ...encoded }, 400, { error: 'unsupported_grant_type' }],
    ['JSON', '{}', { ...encoded, 'content-type': 'application/json' }, 400, { error: 'invalid_request' }],
  ])('with %s', async (...[, body, headers, status, want]) => {
    const { api: double } = plainDouble(api, { apiKey: 'secret' });
    const url = 'https://login.example.com/oauth/token';
    const response = await double.fetch(url, { method: 'POST', body, headers });
    expect([response.status, await response.json()]).toEqual([status, expect.objectContaining(want)]);
  });

  test('gives tokens that the operations accept', async () => {
    for (const options of [{ apiKey: 'secret' }, {}]) {
      const { api: double } = plainDouble(api, options);
      const url = 'https://login.example.com/oauth/token';
      const response = await double.fetch(url, { method: 'POST', body: grant, headers: { ...form, ...encoded } });
      const { access_token: token } = (await response.json()) as { access_token: string };
      const headers = { authorization: `Bearer ${token}` };
      expect((await double.fetch('https://api.example.com/v1/closed', { headers })).status).toBe(200);
      expect((await double.fetch('https://api.example.com/v1/closed')).status).toBe(401);
    }
  });
});
