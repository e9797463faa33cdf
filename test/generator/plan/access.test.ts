import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { OpenApiDocument, ServerObject } from '../../../generator/document/document.js';
import { environmentNames } from '../../../generator/plan/root/environment-names.js';
import { loadedOf, planOf } from '../support/settings.js';

const done = "responses: { '204': { description: Done } }";

function documentOf(members: string, paths = `/pets: { get: { ${done} } }`): OpenApiDocument {
  return parse(
    `{ openapi: 3.1.0, info: { title: Pets, version: '1' }, ${members} paths: { ${paths} } }`,
  ) as OpenApiDocument;
}

const plain = (url: string, others: object = {}): ServerObject => ({ url, ...others });

const operations = (...parameters: readonly string[]) =>
  parameters.map((own, index) => `/p${index}: { get: { parameters: [${own}], ${done} } }`).join(', ');

const optionsOf = (paths: string, settings = {}) =>
  planOf(loadedOf(documentOf('', paths), settings)).sharedParameters.map(({ option, except, default: usual }) => [
    option,
    except,
    usual,
  ]);

const planned = (tokenUrl: string, settings = {}) => {
  const flows = `flows: { clientCredentials: { tokenUrl: '${tokenUrl}', scopes: {} } }`;
  const members = `security: [{ login: [] }], components: { securitySchemes: { login: { type: oauth2, ${flows} } } },`;
  return planOf(loadedOf(documentOf(members), settings)).credentials?.schemes[0]?.tokens;
};

describe('the name of an environment', () => {
  test.each([
    [
      'an extension or the name of OpenAPI 3.2',
      [plain('https://a.example', { name: 'Main Site', description: 'Sandbox' })],
      ['mainSite'],
    ],
    [
      'a usual word of the description',
      [plain('https://a.example', { description: 'The LIVE API server.' })],
      ['live'],
    ],
    [
      'what is left of a short description',
      [
        plain('https://a.example', { description: 'US Lago cluster' }),
        plain('https://b.example', { description: 'EU Lago cluster' }),
      ],
      ['usLago', 'euLago'],
    ],
    [
      'the label of the host that others lack',
      [plain('https://api.example.com'), plain('https://api.eu.example.com')],
      ['server1', 'eu'],
    ],
    [
      'each once',
      [plain('https://a.example', { description: 'Test' }), plain('https://b.example', { description: 'Test' })],
      ['test', 'b'],
    ],
    ['no name of an object', [plain('https://a.example', { name: 'constructor' })], ['a']],
  ])('is %s', (_name, servers, want) => {
    expect(environmentNames(servers)).toEqual(want);
  });
});

describe('options for servers', () => {
  const two =
    'servers: [{ url: "https://{at}.example.com", variables: { at: { default: eu } } }, { url: "http://test.example.com" }],';

  test('are those of the document', () => {
    const { serverUrl, serverOptions } = planOf(loadedOf(documentOf(two)));
    expect(serverUrl).toBe('https://eu.example.com');
    expect(serverOptions?.environments).toEqual([
      { name: 'server1', url: 'https://{at}.example.com' },
      // Without a credential, http is allowed.
      { name: 'test', url: 'http://test.example.com' },
    ]);
    expect(serverOptions?.variables).toMatchObject([{ option: 'at', default: 'eu', values: undefined }]);
  });

  test('are those of the settings, the first as the default', () => {
    const servers = { trial: 'https://{at}.trial.example', live: 'https://{at}.example.com' };
    const { serverUrl, serverOptions } = planOf(loadedOf(documentOf(two), { servers }));
    expect(serverUrl).toBe('https://eu.trial.example');
    expect(serverOptions?.environments.map(({ name }) => name)).toEqual(['trial', 'live']);
    expect(serverOptions?.environment?.option).toBe('environment');
  });

  test('are none where the settings name one server, or all operations another', () => {
    expect(planOf(loadedOf(documentOf(two), { server: 'https://a.example' })).serverOptions).toBeUndefined();
    const own = `/pets: { servers: [{ url: https://b.example }], get: { ${done} } }`;
    expect(planOf(loadedOf(documentOf(two, own))).serverOptions).toBeUndefined();
  });

  test('have names that no other option has', () => {
    const servers = 'servers: [{ url: "https://{timeout}.example.com", variables: { timeout: { default: a } } }],';
    expect(planOf(loadedOf(documentOf(servers))).serverOptions?.variables).toMatchObject([{ option: 'serverTimeout' }]);
  });
});

describe('options for parameters', () => {
  const version = '{ name: Pet-Version, in: header, schema: { type: string, const: a } }';

  test('are headers of nine of ten operations', () => {
    const many = Array.from({ length: 9 }, () => version);
    expect(optionsOf(operations(...many, ''))).toEqual([['petVersion', ['p9.get'], 'a']]);
    expect(optionsOf(operations(...many, '', ''))).toEqual([]);
    expect(optionsOf(operations(version, version))).toEqual([]);
  });

  test.each([
    ['a header of one request', '{ name: Idempotency-Key, in: header, schema: { type: string } }'],
    ['a list', '{ name: X-Tags, in: header, schema: { type: array, items: { type: string } } }'],
    ['an optional query parameter', '{ name: page, in: query, schema: { type: integer } }'],
    ['a cookie', '{ name: sid, in: cookie, required: true, schema: { type: string } }'],
  ])('are not made of %s', (_name, parameter) => {
    expect(optionsOf(operations(parameter, parameter, parameter))).toEqual([]);
  });

  test('are those of the settings alone', () => {
    const page = '{ name: page, in: query, schema: { type: integer, default: 1 } }';
    const paths = operations(`${version}, ${page}`, version, version);
    expect(optionsOf(paths, { parameters: { at: 'page' } })).toEqual([['at', ['p1.get', 'p2.get'], 1]]);
    expect(optionsOf(paths, { parameters: {} })).toEqual([]);
  });
});

describe('client credentials', () => {
  test.each([
    ['https://id.example/token?v=1', 'https://id.example/token?v=1'],
    ['http://id.example/token', 'https://id.example/token'],
    ['http://localhost:8080/token', 'http://localhost:8080/token'],
    ['//id.example/token', 'https://id.example/token'],
    ['/oauth/token', '/oauth/token'],
    ['oauth/token', '/oauth/token'],
    ['https://{tenant}.example/token', undefined],
    ['https://me:pass@id.example/token', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('of the token endpoint %j have the address %j', (tokenUrl, want) => {
    expect(planned(tokenUrl)?.url).toBe(want);
  });

  test('are sent in the body where the settings say so', () => {
    expect(planned('/token')?.method).toBeUndefined();
    expect(planned('/token', { tokenAuthMethod: 'client_secret_post' })?.method).toBe('client_secret_post');
  });
});
