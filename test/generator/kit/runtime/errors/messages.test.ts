import { describe, expect, it } from 'vitest';
import { PackageError } from '../../../../../generator/kit/runtime/errors/error.js';
import { excerptOf, printable } from '../../../../../generator/kit/runtime/errors/excerpt.js';
import type { ApiError, ClientOptions } from '../../../../../generator/kit/runtime/index.js';
import { api, connectTo, failureOf, getItem, json, listItems, secret, thrownBy } from '../support/client.js';

/** Characters that a terminal acts on, or does not show. */
const hostile = [
  ...Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)),
  ...Array.from({ length: 33 }, (_, at) => String.fromCharCode(0x7f + at)),
  ...'\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202e\u2060\u2066\u2069\ufeff\ufff9',
  '\u{e0041}',
  // Halves of characters.
  '\ud800',
  '\udfff',
];
const isHostile = (text: string) => hostile.some((character) => text.includes(character));
const nasty = `\u001b[31mred\u0007\r\n${hostile.join('x')}`;
/** Far longer than what any message is cut from. */
const long = 'All of it. '.repeat(20_000);

describe('a string for a message', () => {
  it.each(hostile)('has no %j', (character) => {
    expect(printable(`a${character}b`)).toBe(`a${' '.repeat(1)}b`);
    expect(excerptOf(`a${character}${character}b`)).toBe('a b');
  });

  it('keeps what people write', () => {
    const text = 'Größe — 12 €, 名前, 👩, "x"  y';
    expect(printable(text)).toBe(text);
    expect(new PackageError(text).message).toBe(text);
  });

  it('has no half of a character where it is cut', () => {
    expect(excerptOf(`a${'👩'.repeat(200)}`)).not.toMatch(/\p{Cs}/u);
  });

  it('is that of every error, also of one that this package does not know', () => {
    const error = new PackageError(`a\u001b[2Jb\r\nc\u202ed`);
    expect(error.message).toBe('a [2Jb  c d');
    expect(error.stack).toMatch(/^PackageError: a \[2Jb {2}c d\n/);
  });
});

describe('the message of an error, for any text of the server,', () => {
  it.each([
    ['its message', { error: { code: 'C', message: long + nasty } }],
    ['its message', { error: { code: 'C', message: nasty + long } }],
    ['its code', { error: { code: nasty + long, message: 'm' } }],
    ['its issues', { error: { message: 'm', details: { issues: [{ field: nasty + long, message: nasty + long }] } } }],
    [
      'many issues',
      { error: { message: 'm', details: { issues: Array.from({ length: 999 }, () => ({ message: nasty })) } } },
    ],
    ['a body of another kind', { oops: nasty + long }],
  ])('is short and printable, and the error has all of it: %s', async (_what, body) => {
    const error = (await failureOf(
      connectTo(() => json(body, { status: 400 })).connection.request(getItem),
    )) as ApiError;
    expect(error.message.length).toBeLessThan(2000);
    expect(isHostile(error.message)).toBe(false);
    expect(error.message).toMatch(/[.!?]$/);
    expect(error.body).toEqual(body);
  });

  it.each([200, 400])('is short and printable with a body that is no JSON, status %i', async (status) => {
    const error = await failureOf(connectTo(() => new Response(nasty + long, { status })).connection.request(getItem));
    expect(error.message.length).toBeLessThan(2000);
    expect(isHostile(error.message)).toBe(false);
  });

  it('is short and printable with a cursor, an address or a failure of the network from outside', async () => {
    const handlers = [
      () => json({ data: [], meta: { hasMore: nasty } }),
      () => new Response(null, { status: 302, headers: { location: `https://${'a'.repeat(60_000)}.example/` } }),
      () => Promise.reject(new TypeError('fetch failed', { cause: new Error(nasty + long) })),
    ];
    for (const handler of handlers) {
      const error = await failureOf(connectTo(handler).connection.list(listItems));
      expect(error.message.length).toBeLessThanOrEqual(2001);
      expect(isHostile(error.message)).toBe(false);
    }
  });
});

describe('the message of an error, for any text of the caller,', () => {
  it.each<[string, ClientOptions]>([
    ['baseUrl', { baseUrl: `ftp://${nasty}${long}` }],
    ['timeout', { timeout: (nasty + long) as unknown as number }],
    ['retries', { retries: nasty as unknown as number }],
    ['logLevel', { logLevel: (nasty + long) as 'off' }],
    ['headers', { headers: { [nasty + long]: 'x' } }],
    ['validate', { validate: (nasty + long) as 'off' }],
  ])('is short and printable: option %s', (_name, options) => {
    const error = thrownBy(() => connectTo(() => json({}), options));
    expect(error).toBeInstanceOf(PackageError);
    expect(error.message.length).toBeLessThanOrEqual(2001);
    expect(isHostile(error.message)).toBe(false);
  });

  it('is short and printable: arguments of a call', async () => {
    const { connection } = connectTo(() => json({}));
    for (const operation of [
      { ...getItem, pathParameters: { id: nasty } },
      { ...getItem, query: { [nasty]: NaN } },
      { ...getItem, query: { a: long } },
      { ...getItem, method: 'POST', body: { [nasty + long]: NaN } },
    ]) {
      const error = await failureOf(connection.request(operation));
      expect(error.name).toBe('ArgumentError');
      expect(error.message.length).toBeLessThanOrEqual(2001);
      expect(isHostile(error.message)).toBe(false);
    }
  });

  it('shows no piece of a key that stands where the message is cut', async () => {
    const { connection } = connectTo(() => json({}));
    for (let before = 1900; before < 2000; before += 1) {
      const body = { [`${'-'.repeat(before)}${secret}`]: NaN };
      const { message, stack } = await failureOf(connection.request({ ...getItem, method: 'POST', body }));
      expect(message).not.toContain('sk_');
      expect(stack).not.toContain('sk_l');
    }
  });
});

it('lines of the log are one line each, and printable', async () => {
  const lines: string[] = [];
  const note = (line: string) => void lines.push(line);
  const logger = { debug: note, info: note, warn: note, error: note };
  const { connection } = connectTo(() => json(nasty), { logger, logLevel: 'debug' }, api);
  await connection.request({ ...getItem, operationId: 'items\u001b.get', response: 'any' });
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.filter(isHostile)).toEqual([]);
});
