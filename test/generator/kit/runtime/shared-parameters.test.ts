import { afterEach, describe, expect, it, vi } from 'vitest';
import { connectWith } from '../../../../generator/kit/runtime/connect-with.js';
import { header } from '../../../../generator/kit/runtime/parameters/header-styles.js';
import { styled } from '../../../../generator/kit/runtime/parameters/styled.js';
import { rawClient } from '../../../../generator/kit/runtime/raw.js';
import { sharedParameters, type SharedParameters } from '../../../../generator/kit/runtime/shared-parameters.js';
import { api, failureOf, getItem, json, listItems, secret, thrownBy } from './support/client.js';

const shared: SharedParameters = {
  version: { name: 'Shop-Version', in: 'header', variable: 'SHOP_VERSION', default: '2026-01-01' },
  accountId: { name: 'X-Account-Id', in: 'header', variable: 'SHOP_ACCOUNT_ID', isRequired: true },
  realm: { name: 'realm', in: 'query', variable: 'SHOP_REALM', except: ['items.create'] },
};

const styles = styled({ 'Shop-Version': header, 'X-Account-Id': header });
const get = { ...getItem, styles };

function connect(options: object, parameters = shared) {
  const requests: Request[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    requests.push(new Request(url, init));
    return json({ data: [], meta: { hasMore: false, nextCursor: null } });
  };
  const all = { apiKey: secret, fetch, rateLimiter: false, ...options };
  return { connection: connectWith(api, [sharedParameters(parameters)], all), requests };
}

function carried({ headers, url }: Request): (string | null)[] {
  return [headers.get('shop-version'), headers.get('x-account-id'), new URL(url).searchParams.get('realm')];
}

afterEach(() => vi.unstubAllEnvs());

describe('a call', () => {
  it.each([
    ['the options', { version: '2', accountId: 7, realm: 'us' }, {}, ['2', '7', 'us']],
    ['the defaults', { accountId: 'a' }, {}, ['2026-01-01', 'a', null]],
    [
      'its own values',
      { version: '2', accountId: 7, realm: 'us' },
      { 'Shop-Version': '3', 'X-Account-Id': 0, realm: 'eu' },
      ['3', '0', 'eu'],
    ],
    ['the options in place of undefined', { accountId: 7 }, { 'X-Account-Id': undefined }, ['2026-01-01', '7', null]],
  ])('has %s', async (...[, options, query, want]) => {
    const { connection, requests } = connect(options);
    await connection.request({ ...get, query });
    expect(requests.map(carried)).toEqual([want]);
  });

  it('has the environment variables', async () => {
    vi.stubEnv('SHOP_ACCOUNT_ID', 'of_variable');
    vi.stubEnv('SHOP_VERSION', '');
    const { connection, requests } = connect({});
    await connection.request(get);
    expect(requests.map(carried)).toEqual([['2026-01-01', 'of_variable', null]]);
  });

  it('of a list has them on each page', async () => {
    const { connection, requests } = connect({ accountId: 7, realm: 'us' });
    await connection.list({ ...listItems, styles });
    expect(requests.map(carried)).toEqual([['2026-01-01', '7', 'us']]);
  });

  it('whose operation does not have them has none', async () => {
    const all = Object.fromEntries(
      Object.entries(shared).map(([key, one]) => [key, { ...one, except: ['items.get'] }]),
    );
    const { connection, requests } = connect({ accountId: 7, realm: 'us' }, all);
    await connection.request(get);
    expect(requests.map(carried)).toEqual([[null, null, null]]);
  });

  it('through the raw client has the headers, unless it has its own', async () => {
    const { connection, requests } = connect({ accountId: 7, realm: 'us', headers: { 'x-other': 'o' } });
    const raw = rawClient<Record<string, never>>(connection);
    await raw.GET('/items' as never);
    await raw.GET('/items' as never, { headers: { 'Shop-Version': '9' } } as never);
    expect(requests.map(carried)).toEqual([
      ['2026-01-01', '7', null],
      ['9', '7', null],
    ]);
  });

  it('without a required one is rejected before it is sent, with the name of the option', async () => {
    const { connection, requests } = connect({});
    const error = await failureOf(connection.request(get));
    expect([error.name, error.message]).toEqual([
      'ArgumentError',
      'GET /items/{id} (items.get): `X-Account-Id` is missing. Pass it in `params`, or as the option `accountId` (variable SHOP_ACCOUNT_ID) of the client.',
    ]);
    const list = await failureOf(connection.list({ ...listItems, styles }));
    expect([list.name, requests.length]).toEqual(['ArgumentError', 0]);
  });
});

it.each([
  [{ accountId: {} }, 'The option `accountId` is an Object. Write a string, a number or a boolean.'],
  [{ accountId: NaN }, 'The option `accountId` is NaN. Write a string, a number or a boolean.'],
  [{ accountId: 'a\nb' }, 'The option `accountId` is "a\\nb", which no header can carry.'],
  [{ acountId: 'a' }, 'The option `acountId` is unknown. Did you mean `accountId`?'],
])('%j is rejected', (options, message) => {
  expect(thrownBy(() => connect(options)).message).toBe(message);
});
