import { afterEach, describe, expect, it, vi } from 'vitest';
import { chosenServer } from '../../../../../generator/kit/runtime/chosen-server.js';
import { connectWith } from '../../../../../generator/kit/runtime/connect-with.js';
import { atOwnServer } from '../../../../../generator/kit/runtime/settings/own-server.js';
import { serverAddress, type ServersDefinition } from '../../../../../generator/kit/runtime/settings/server-address.js';
import { api, getItem, json, secret, thrownBy } from '../support/client.js';

const servers: ServersDefinition = {
  environments: {
    production: 'https://{tenant}.shop.example:{port}/{base}/{version}',
    sandbox: 'https://sandbox.{domain}/v1',
    regional: 'https://{region}.shop.example',
    own: 'https://{host}/api',
    either: '{scheme}://open.example',
  },
  environment: { option: 'environment', variable: 'SHOP_ENVIRONMENT' },
  variables: {
    tenant: { option: 'tenant', variable: 'SHOP_TENANT', default: 'demo' },
    port: { option: 'port', variable: 'SHOP_PORT', default: '443' },
    base: { option: 'base', variable: 'SHOP_BASE', default: 'api/x' },
    version: { option: 'version', variable: 'SHOP_VERSION', default: 'v2' },
    domain: { option: 'domain', variable: 'SHOP_DOMAIN', default: { sandbox: 'shop.example' } },
    region: { option: 'region', variable: 'SHOP_REGION', default: 'eu', values: ['eu', 'us'] },
    host: { option: 'host', variable: 'SHOP_HOST', default: 'localhost:8080' },
    scheme: { option: 'scheme', variable: 'SHOP_SCHEME', default: 'https' },
  },
};

afterEach(() => vi.unstubAllEnvs());

describe('the address of the server', () => {
  it.each([
    ['has the defaults', {}, 'https://demo.shop.example:443/api/x/v2'],
    [
      'has the options',
      { tenant: 'my-shop', port: '8443', version: 'v3' },
      'https://my-shop.shop.example:8443/api/x/v3',
    ],
    ['takes several labels', { tenant: 'a.b_c' }, 'https://a.b_c.shop.example:443/api/x/v2'],
    ['encodes a path', { base: 'a b/ü?#', version: 'x/y' }, 'https://demo.shop.example:443/a%20b/%C3%BC%3F%23/x%2Fy'],
    ['is that of the environment', { environment: 'sandbox' }, 'https://sandbox.shop.example/v1'],
    ['takes values of an enum', { environment: 'regional', region: 'us' }, 'https://us.shop.example'],
    ['takes a host with a port', { environment: 'own', host: 'shop.local:8443' }, 'https://shop.local:8443/api'],
    ['takes empty options as none', { environment: '', tenant: '' }, 'https://demo.shop.example:443/api/x/v2'],
  ])('%s', (_name, given, want) => {
    expect(serverAddress(servers, given)).toBe(want);
  });

  it('has the environment variables where there are no options', () => {
    vi.stubEnv('SHOP_ENVIRONMENT', 'regional');
    vi.stubEnv('SHOP_REGION', 'us');
    expect(serverAddress(servers, {})).toBe('https://us.shop.example');
    expect(serverAddress(servers, { region: 'eu' })).toBe('https://eu.shop.example');
    vi.stubEnv('SHOP_REGION', 'mars');
    expect(thrownBy(() => serverAddress(servers, {})).message).toBe(
      'The variable SHOP_REGION is "mars". Write `eu` or `us`.',
    );
  });

  it('may be http for a client without a credential only', () => {
    const given = { environment: 'either', scheme: 'http' };
    expect(thrownBy(() => serverAddress(servers, given)).message).toBe(
      'The address of the server is "http://open.example", which is no https URL.',
    );
    expect(serverAddress({ ...servers, isOpen: true }, given)).toBe('http://open.example');
  });
});

const label = 'a part of a host name: letters, digits, hyphens and dots';

const hosts = [
  'evil.example/',
  'evil.example#',
  'evil.example?',
  'me@evil.example',
  'evil.example:1',
  'a\\b',
  'a%2fb',
  'a b',
  '.',
  'a.',
  '-a',
  'ä',
  '[::1]',
  'a\n',
];

const elsewhere: readonly (readonly [given: object, option: string, advice: string])[] = [
  ...hosts.map((tenant) => [{ tenant }, 'tenant', label] as const),
  [{ tenant: 'a'.repeat(64) }, 'tenant', label],
  [{ port: '80@evil.example' }, 'port', 'the number of a port'],
  [{ environment: 'sandbox', domain: 'evil.example/' }, 'domain', label],
  [{ environment: 'own', host: 'evil.example:1@x' }, 'host', label],
  [{ environment: 'either', scheme: 'javascript' }, 'scheme', '`https`'],
  [{ environment: 'regional', region: 'eu.evil' }, 'region', '`eu` or `us`'],
  [{ base: '../admin' }, 'base', 'a part of a path'],
  [{ base: 'a/%2E%2e' }, 'base', 'a part of a path'],
  [{ version: '..' }, 'version', 'a part of a path'],
  [{ version: 'a\\b' }, 'version', 'a part of a path'],
  [{ tenant: 5 }, 'tenant', 'a string'],
  [{ environment: 'constructor' }, 'environment', '`production`, `sandbox`, `regional`, `own` or `either`'],
];

describe('a value that would lead elsewhere', () => {
  it.each(elsewhere)('%j is rejected', (given, option, advice) => {
    const error = thrownBy(() => serverAddress(servers, { ...given }));
    expect(error.name).toBe('ConfigurationError');
    expect(error.message).toMatch(new RegExp(`^The option \`${option}\` is .*\\. Write `, 's'));
    expect(error.message.endsWith(`Write ${advice}.`)).toBe(true);
  });

  it('is rejected where the port is none', () => {
    expect(thrownBy(() => serverAddress(servers, { port: '99999' })).message).toContain('is no https URL.');
  });
});

function connect(options: object) {
  const urls: string[] = [];
  const fetch = async (url: string): Promise<Response> => {
    urls.push(url);
    return json({});
  };
  const all = { apiKey: secret, fetch, rateLimiter: false, ...options };
  return { connection: connectWith({ ...api, atOwnServer }, [chosenServer(servers)], all), urls };
}

describe('a client', () => {
  it.each([
    [{}, 'https://demo.shop.example:443/api/x/v2/items/itm_1', 'https://files.shop.example/f/items/itm_1'],
    [
      { environment: 'sandbox' },
      'https://sandbox.shop.example/v1/items/itm_1',
      'https://files.shop.example/f/items/itm_1',
    ],
    // A base URL stands for the origin of each server.
    [
      { environment: 'sandbox', baseUrl: 'http://localhost:99' },
      'http://localhost:99/v1/items/itm_1',
      'http://localhost:99/f/items/itm_1',
    ],
  ])('with %j sends there', async (options, main, own) => {
    const { connection, urls } = connect(options);
    await connection.request(getItem);
    await connection.request({ ...getItem, server: 'https://files.shop.example/f' });
    expect(urls.map((url) => url.replace(':443', ''))).toEqual([main, own].map((url) => url.replace(':443', '')));
  });

  it('knows its options', () => {
    expect(thrownBy(() => connect({ tennant: 'a' })).message).toBe(
      'The option `tennant` is unknown. Did you mean `tenant`?',
    );
  });
});
