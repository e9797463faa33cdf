import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiKey } from '../../../../../generator/kit/runtime/settings/api-key.js';
import { ArgumentError } from '../../../../../generator/kit/runtime/errors/client-errors.js';
import { api, secret, thrownBy } from '../support/client.js';

afterEach(() => vi.unstubAllEnvs());

const keySent = (key: ApiKey): string | null =>
  new Headers(key.addTo({ url: '', headers: { accept: 'x' } }).headers).get('x-api-key');

describe('ApiKey', () => {
  it('leaves the stack of an error that it cleans, with where it was thrown', () => {
    const error = new ArgumentError(`It is ${secret}.`);
    expect(new ApiKey(api, secret).finish(error)).toBe(error);
    expect(error.stack).toMatch(/It is \[API key\]\.\n +at /);
  });

  it('comes from the option, then from the variable; empty counts as absent', () => {
    vi.stubEnv('SHOP_API_KEY', 'from-variable');
    expect(keySent(new ApiKey(api, 'from-option'))).toBe('from-option');
    expect(keySent(new ApiKey(api, undefined))).toBe('from-variable');
    expect(keySent(new ApiKey(api, ''))).toBe('from-variable');
  });

  it.each([undefined, ''])('says where a key comes from when there is none (variable %j)', (variable) => {
    vi.stubEnv('SHOP_API_KEY', variable);
    const error = thrownBy(() => new ApiKey(api, undefined));
    expect(error.name).toBe('ConfigurationError');
    expect(error.message).toBe(
      'Shop API v2 needs an API key (option `apiKey` or variable SHOP_API_KEY). Keys are made at shop.example/keys.',
    );
  });

  it('does not mention the place of keys if it is unknown', () => {
    vi.stubEnv('SHOP_API_KEY', undefined);
    const apiKey = { header: 'x-api-key', variable: 'SHOP_API_KEY' };
    expect(thrownBy(() => new ApiKey({ ...api, apiKey }, '')).message).toMatch(/SHOP_API_KEY\)\.$/);
    expect(thrownBy(() => new ApiKey({ ...api, apiKey }, 'a b')).message).toMatch(/Copy it again\.$/);
  });
});

describe('ApiKey and what is no key', () => {
  it.each([
    ['sk_wrong\n', 'white space'],
    [' sk_wrong', 'white space'],
    ['sk_ wrong', 'white space'],
    ['sk_wrong\u00a0', 'white space'],
    ['sk_wrong\u0000', 'an invalid character'],
    ['sk_wrongä', 'an invalid character'],
    ['“sk_wrong”', 'an invalid character'],
    ['"sk_wrong"', 'quoted'],
    ["'sk_wrong'", 'quoted'],
    ['undefined', 'is `undefined`'],
    ['null', '`null`'],
  ])('rejects %j without showing it', (key, fault) => {
    const error = thrownBy(() => new ApiKey(api, key));
    expect(error.message).toContain('option `apiKey`');
    expect(error.message).toContain(fault);
    expect(inspect(error, { showHidden: true })).not.toContain('wrong');
  });

  it('names the variable if the wrong key is from there', () => {
    vi.stubEnv('SHOP_API_KEY', 'a b');
    expect(() => new ApiKey(api, undefined)).toThrow(
      'variable SHOP_API_KEY is `undefined` or `null`, quoted, or has white space',
    );
  });

  it('rejects a key that is no string', () => {
    expect(() => new ApiKey(api, 12345 as unknown as string)).toThrow('is a number. Copy it again');
  });
});

describe('the value of a key', () => {
  it('cannot be seen from outside', () => {
    const key = new ApiKey(api, secret);
    const seen = inspect(key, { showHidden: true, depth: null }) + JSON.stringify(key) + String(key);
    expect(seen).not.toContain('sk_live');
    expect(Reflect.ownKeys(key)).toEqual(['header', 'redact']);
  });

  it.each([
    secret,
    JSON.stringify(secret),
    JSON.stringify(secret).replaceAll('/', '\\/'),
    encodeURIComponent(secret),
    JSON.stringify(JSON.stringify(secret)),
    JSON.stringify(secret).replaceAll('+', '\\u002b').replaceAll('s', '\\u0073'),
    encodeURIComponent(secret).toLowerCase(),
    secret.replaceAll('/', '&#x2F;').replaceAll('"', '&#34;'),
    secret.toUpperCase(),
    secret.replace('&', '&amp;').replace('"', '&quot;').replace('<', '&lt;').replace('>', '&gt;'),
  ])('is taken out of %s', (spelling) => {
    const clean = new ApiKey(api, secret).redact(`a ${spelling} b ${spelling}`);
    expect(clean).not.toContain('7h1s');
    expect(clean.match(/\[API key\]/g)).toHaveLength(2);
  });

  it.each([
    '\\n',
    '\\\\t',
    '\\u000a',
    '\\x0a',
    '%20',
    '%250A',
    '&#x0a;',
    '&nbsp',
    '=0A',
    '\u001b[1;31m',
    '\\u001b[0m',
    'key_',
    'key-',
    'ä',
    'x"',
  ])('is taken out after %j, and before an escape', (before) => {
    const key = 'sk0123456789abc';
    const clean = new ApiKey(api, key).redact(`a${before}${key}\\n ${before}${key}%20b`);
    expect(clean).toBe(`a${before}[API key]\\n ${before}[API key]%20b`);
  });

  it('is left in a longer word, which is another one', () => {
    const text = 'developmental1x, xdevelopmental1, 9developmental12';
    expect(new ApiKey(api, 'developmental1').redact(text)).toBe(text);
    expect(new ApiKey(api, 'developmental1').redact('(developmental1)')).toBe('([API key])');
  });

  it.each(['test', 'la', 'a'.repeat(11)])('is left in a string if it is as short as %j', (key) => {
    expect(new ApiKey(api, key).redact(`latest ${key}`)).toBe(`latest ${key}`);
  });

  it('leaves a string without it unchanged', () => {
    expect(new ApiKey(api, secret).redact('nothing here')).toBe('nothing here');
  });

  it('is taken out of our own errors, message and stack, and other errors are left alone', () => {
    const key = new ApiKey(api, secret);
    const own = new ArgumentError(`got ${secret}`);
    expect(key.finish(own)).toBe(own);
    expect(own.message).toBe('got [API key]');
    expect(own.stack).not.toContain('sk_live');
    const other = new Error('x');
    expect(key.finish(other)).toBe(other);
  });
});
