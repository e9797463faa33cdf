import { afterEach, describe, expect, it, vi } from 'vitest';
import { Connection } from '../../../../generator/kit/runtime/connection.js';
import type { ClientOptions } from '../../../../generator/kit/runtime/options.js';
import { api, secret, thrownBy } from './support/client.js';

afterEach(() => vi.unstubAllGlobals());

const connect = (options: ClientOptions = {}) => new Connection(api, { apiKey: secret, ...options });

describe('in a web page, a client', () => {
  it.each([{}, { baseUrl: 'https://api.shop.example' }, { dangerouslyAllowBrowser: false }])(
    'with %j would show its key to everyone, and is rejected',
    (options) => {
      vi.stubGlobal('document', {});
      const { name, message } = thrownBy(() => connect(options));
      expect(name).toBe('ConfigurationError');
      expect(message).toContain('A web page shows everyone the API key.');
      expect(message).toContain('`dangerouslyAllowBrowser`');
    },
  );

  it.each(['https://API.Shop.example/api/v2', 'https://api.shop.example:443'])(
    'of the server %s would show its key too',
    (serverUrl) => {
      vi.stubGlobal('document', {});
      expect(thrownBy(() => new Connection({ ...api, serverUrl }, { apiKey: secret })).message).toContain('web page');
    },
  );

  it('of a server whose address begins like that of the proxy is accepted', () => {
    vi.stubGlobal('document', {});
    expect(connect({ baseUrl: 'https://api.shop.exam' })).toBeInstanceOf(Connection);
  });

  it.each<[string, ClientOptions]>([
    ['that says it knows', { dangerouslyAllowBrowser: true }],
    ['of a proxy that adds the key', { baseUrl: 'https://app.example/shop', apiKey: 'added-by-the-server' }],
    ['of a server on this machine', { baseUrl: 'http://localhost:3000' }],
    ['with a `fetch` of its own, as of a test double', { fetch: () => Promise.resolve(new Response()) }],
  ])('%s is accepted', (_what, options) => {
    vi.stubGlobal('document', {});
    expect(connect(options)).toBeInstanceOf(Connection);
  });
});

it('elsewhere, a client is accepted', () => {
  expect(connect()).toBeInstanceOf(Connection);
});
