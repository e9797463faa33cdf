import { afterEach, describe, expect, it, vi } from 'vitest';
import { resolveBaseUrl } from '../../../../../generator/kit/runtime/settings/base-url.js';
import { api, thrownBy } from '../support/client.js';

afterEach(() => vi.unstubAllEnvs());

describe('a base URL', () => {
  it.each([
    [undefined, 'https://api.shop.example/api/v2'],
    ['', 'https://api.shop.example/api/v2'],
    ['https://proxy.example', 'https://proxy.example/api/v2'],
    ['https://proxy.example/', 'https://proxy.example/api/v2'],
    ['https://proxy.example///', 'https://proxy.example/api/v2'],
    ['https://proxy.example/shop', 'https://proxy.example/shop/api/v2'],
    ['https://proxy.example/shop//', 'https://proxy.example/shop/api/v2'],
    ['https://proxy.example/api/v2', 'https://proxy.example/api/v2'],
    ['https://proxy.example/shop/api/v2/', 'https://proxy.example/shop/api/v2'],
    ['https://proxy.example/v1/shop', 'https://proxy.example/v1/shop/api/v2'],
    ['https://proxy.example/api/version1', 'https://proxy.example/api/version1/api/v2'],
    ['HTTPS://Proxy.Example:8443', 'https://proxy.example:8443/api/v2'],
    ['http://localhost:3000', 'http://localhost:3000/api/v2'],
    ['http://shop.localhost', 'http://shop.localhost/api/v2'],
    ['http://127.0.0.1:1', 'http://127.0.0.1:1/api/v2'],
    ['http://127.9.9.9', 'http://127.9.9.9/api/v2'],
    ['http://127.10.20.30', 'http://127.10.20.30/api/v2'],
    ['http://127.1', 'http://127.0.0.1/api/v2'],
    ['http://[::1]:8080', 'http://[::1]:8080/api/v2'],
  ])('makes of %j %s', (option, want) => {
    expect(resolveBaseUrl(api, option)).toBe(want);
  });

  it('takes the variable if there is no option, and names it in errors', () => {
    vi.stubEnv('SHOP_BASE_URL', 'https://from-variable.example');
    expect(resolveBaseUrl(api, undefined)).toBe('https://from-variable.example/api/v2');
    expect(resolveBaseUrl(api, 'https://from-option.example')).toBe('https://from-option.example/api/v2');
    vi.stubEnv('SHOP_BASE_URL', 'nonsense');
    expect(() => resolveBaseUrl(api, undefined)).toThrow('The variable SHOP_BASE_URL is "nonsense", which is not');
    vi.stubEnv('SHOP_BASE_URL', '');
    expect(resolveBaseUrl(api, undefined)).toBe('https://api.shop.example/api/v2');
  });

  it('knows no sibling of an API without a version in its path', () => {
    const plain = { ...api, serverUrl: 'https://api.shop.example' };
    expect(resolveBaseUrl(plain, 'https://proxy.example/v1')).toBe('https://proxy.example/v1');
    expect(resolveBaseUrl(plain, undefined)).toBe('https://api.shop.example');
    const short = { ...api, serverUrl: 'https://api.shop.example/v2' };
    expect(() => resolveBaseUrl(short, 'https://proxy.example/x/v1')).toThrow('but the client adds /v2.');
  });
});

describe('a base URL that is rejected', () => {
  it.each([
    ['http://api.shop.example', 'unencrypted'],
    ['http://localhost.evil.example', 'unencrypted'],
    ['http://notlocalhost', 'unencrypted'],
    ['http://127.0.0.1.evil.example', 'unencrypted'],
    ['http://128.0.0.1', 'unencrypted'],
    ['ftp://localhost', 'unencrypted'],
    ['proxy.example', 'not a URL'],
    ['/api/v2', 'not a URL'],
    ['https://proxy.example?a=1', 'query or a fragment'],
    ['https://proxy.example/?', 'query or a fragment'],
    ['https://proxy.example/#', 'query or a fragment'],
    ['https://user@proxy.example', 'credentials'],
    ['https://:pass@proxy.example', 'credentials'],
  ])('rejects %j', (option, fault) => {
    const error = thrownBy(() => resolveBaseUrl(api, option));
    expect(error.name).toBe('ConfigurationError');
    expect(error.message).toContain('The option `baseUrl` is "');
    expect(error.message).toContain(fault);
    expect(error.message).toContain('Write a URL like https://api.shop.example.');
  });

  it('shows the value, but neither a password nor a query', () => {
    expect(thrownBy(() => resolveBaseUrl(api, 'http://shop.test/x')).message).toContain('"http://shop.test/x"');
    const message = thrownBy(() => resolveBaseUrl(api, 'https://u:hunter2@a.test/x?token=hunter3')).message;
    expect(message).toContain('"https://…@a.test/x?…"');
    expect(message).not.toContain('hunter');
  });

  it.each([
    'https://api.shop.example/api/v1',
    'https://api.shop.example/v1',
    'https://api.shop.example/v2',
    'https://proxy.example/shop/api/v13/',
    'https://proxy.example/my-api/v1',
  ])('rejects %j, which names a version itself', (option) => {
    expect(thrownBy(() => resolveBaseUrl(api, option)).message).toBe(
      `The option \`baseUrl\` is "${option}", which ends in a version, but the client adds /api/v2. ` +
        'Write a URL like https://api.shop.example.',
    );
  });
});
