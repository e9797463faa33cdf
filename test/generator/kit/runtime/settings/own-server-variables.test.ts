import { afterEach, describe, expect, it, vi } from 'vitest';
import { chosenServer } from '../../../../../generator/kit/runtime/chosen-server.js';
import { connectWith } from '../../../../../generator/kit/runtime/connect-with.js';
import { callAt } from '../../../../../generator/kit/runtime/lists/kinds/page-url.js';
import { nextUrl } from '../../../../../generator/kit/runtime/lists/kinds/next-url.js';
import {
  ownServerVariables,
  type OwnServersDefinition,
} from '../../../../../generator/kit/runtime/own-server-variables.js';
import { atOwnServer } from '../../../../../generator/kit/runtime/settings/own-server.js';
import { api, getItem, json, listItems, secret, thrownBy } from '../support/client.js';

const FILES = 'https://{region}.files.shop.example/{version}';
const OLD = '/{version}/old';
const region = { option: 'region', variable: 'SHOP_REGION', default: 'eu', values: ['eu', 'us'] };
const definition: OwnServersDefinition = {
  addresses: [FILES, OLD],
  variables: { region, version: { option: 'version', variable: 'SHOP_VERSION', default: 'v1' } },
};
const main = chosenServer({ environments: { main: 'https://{region}.shop.example/api' }, variables: { region } });

/** A connection with these options, and the URLs that it requests. */
function connect(options: object = {}, respond = () => json({})) {
  const urls: string[] = [];
  const fetch = async (url: string) => {
    urls.push(url);
    return respond();
  };
  const given = { apiKey: secret, fetch, rateLimiter: false, retries: 0, ...options };
  return { urls, connection: connectWith({ ...api, atOwnServer }, [main, ownServerVariables(definition)], given) };
}

async function urlOf(server: string, options: object): Promise<string | undefined> {
  const { connection, urls } = connect(options);
  await connection.request({ ...getItem, server });
  return urls[0]?.replace('/items/itm_1', '');
}

afterEach(() => vi.unstubAllEnvs());

describe('the server of an operation', () => {
  it.each([
    ['has the defaults', FILES, {}, 'https://eu.files.shop.example/v1'],
    ['has the options', FILES, { region: 'us', version: 'a b' }, 'https://us.files.shop.example/a%20b'],
    ['is a path below the server of the API', OLD, { region: 'us', version: 'v3' }, 'https://us.shop.example/v3/old'],
    [
      'stands below a proxy',
      FILES,
      { version: 'v3', baseUrl: 'https://proxy.example/x' },
      'https://proxy.example/x/v3',
    ],
    ['has no variables', 'https://other.shop.example', { version: 'v3' }, 'https://other.shop.example'],
  ])('%s', async (...[, server, options, want]) => {
    expect(await urlOf(server, options)).toBe(want);
  });

  it('has the environment variables where there are no options', async () => {
    vi.stubEnv('SHOP_VERSION', 'v9');
    expect(await urlOf(FILES, {})).toBe('https://eu.files.shop.example/v9');
  });

  it.each([
    [{ region: 'evil.example/' }, 'The option `region` is "evil.example/". Write `eu` or `us`.'],
    [{ version: '..' }, 'The option `version` is "..". Write a part of a path.'],
    [{ version: 7 }, 'The option `version` is 7. Write a string.'],
    [{ verzion: 'v1' }, 'verzion'],
  ])('rejects %j when the client is made', (options, fault) => {
    expect(String(thrownBy(() => connect(options)))).toContain(fault);
  });

  it('is where the URL of a next page may lead', async () => {
    const pages = ['https://us.files.shop.example/v1/items?after=1', null];
    const { connection, urls } = connect({ region: 'us' }, () => json({ data: [1], next: pages.shift() }));
    const pagination = { items: 'data', nextCursor: 'next', read: nextUrl, at: callAt };
    const list = connection.list({ ...listItems, server: FILES, pagination });
    expect(await list.toArray({ limit: 9 })).toEqual([1, 1]);
    expect(urls).toEqual(['https://us.files.shop.example/v1/items', 'https://us.files.shop.example/v1/items?after=1']);
  });
});
