import { afterEach, describe, expect, it, vi } from 'vitest';
import { Connection } from '../../../../../generator/kit/runtime/connection.js';
import { maskPersonal } from '../../../../../generator/kit/runtime/observe/logger.js';
import type { Logger } from '../../../../../generator/kit/runtime/observe/logger.js';
import type { ClientOptions } from '../../../../../generator/kit/runtime/options.js';
import type { Handler } from '../support/client.js';
import { api, connectTo, createItem, getItem, json, secret, thrownBy } from '../support/client.js';
import { FakeClock, watch } from '../support/fake-clock.js';
import { rawTo } from '../support/raw.js';

/** A logger, and its lines with their levels. */
function recorder() {
  const lines: string[] = [];
  const at = (level: string) => (line: string) => void lines.push(`${level}: ${line}`);
  const logger: Logger = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  return { lines, logger };
}

/** The lines of one call. */
async function linesOf(handler: Handler, options: ClientOptions = {}, operation = getItem): Promise<string[]> {
  const { lines, logger } = recorder();
  const clock = new FakeClock();
  const { connection } = connectTo(handler, { logger, clock, timeout: 1000, ...options });
  watch(connection.request(operation));
  await clock.advance(60_000);
  return lines;
}

const ok = () => json({ email: 'ada@example.com', phone: '+44 20 7946 0958' });
const down = () => Promise.reject(new Error('down'));
const hang = () => new Promise<Response>(() => undefined);
const fail = () => {
  throw new Error('of the logger');
};

describe('a line of the log', () => {
  it('has one line for each attempt', async () => {
    const lines = await linesOf((_, index) => json({}, { status: index ? 200 : 503 }), { retries: 2 });
    expect(lines).toEqual([
      'warn: items.get GET /items/{id} 503 in 0 ms, attempt 1, waited 0 ms',
      'info: items.get GET /items/{id} is retried in 250 ms',
      'info: items.get GET /items/{id} 200 in 0 ms, attempt 2, waited 0 ms',
    ]);
  });

  it('says how long a request waited for the rate limit', async () => {
    const headers = { 'retry-after': '3' };
    const handler: Handler = (_, index) => json({}, index ? {} : { status: 429, headers });
    expect(await linesOf(handler, { retries: 2, rateLimiter: undefined })).toEqual([
      'warn: items.get GET /items/{id} 429 in 0 ms, attempt 1, waited 0 ms, asks to wait 3000 ms',
      'info: items.get GET /items/{id} is retried in 0 ms',
      'info: items.get GET /items/{id} waits for the rate limit, 1 queued',
      'info: items.get GET /items/{id} 200 in 0 ms, attempt 2, waited 3000 ms',
    ]);
  });

  it('names the reason for a missing response', async () => {
    expect(await linesOf(down)).toEqual([
      'error: items.get GET /items/{id} connection in 0 ms, attempt 1, waited 0 ms',
    ]);
    expect((await linesOf(hang))[0]).toContain(' timeout in 1000 ms,');
  });

  it('reports a rate limit that differs from the description', async () => {
    const lines = await linesOf(() => json({}, { headers: { 'ratelimit-limit': '30' } }));
    expect(lines).toContain('warn: rate limit: described as 60, but is 30');
  });

  it('warns from status 400 on, and takes an abort for what was wanted', async () => {
    expect((await linesOf(() => json({}, { status: 400 })))[0]).toMatch(/^warn: /);
    const { lines, logger } = recorder();
    const controller = new AbortController();
    const { connection } = connectTo(hang, { logger });
    const call = watch(connection.request(getItem, { signal: controller.signal }));
    await new Promise((resolve) => setImmediate(resolve));
    controller.abort('enough');
    await new Promise((resolve) => setImmediate(resolve));
    expect(call.error).toBe('enough');
    expect(lines).toEqual([expect.stringMatching(/^info: items\.get GET \/items\/\{id\} abort in /)]);
  });
});

describe('the log of a deprecated operation', () => {
  it('says once in a process that an operation is deprecated, and what to call', async () => {
    const operation = { ...getItem, operationId: 'items.read', deprecated: 'shop.items.get' };
    const unsaid = await linesOf(ok, { logLevel: 'error' }, operation);
    expect(unsaid).toEqual([]);
    const [first, ...others] = await linesOf(ok, { logLevel: 'warn' }, operation);
    expect([first, ...others]).toEqual(['warn: items.read is deprecated: use shop.items.get']);
    expect(await linesOf(ok, { logLevel: 'warn' }, operation)).toEqual([]);
    const bare = { ...getItem, operationId: 'items.peek', deprecated: true } as const;
    expect(await linesOf(ok, { logLevel: 'warn' }, bare)).toEqual(['warn: items.peek is deprecated']);
  });

  it('does not say it again when a deprecated call is repeated', async () => {
    const operation = { ...getItem, operationId: 'items.fetch', deprecated: true } as const;
    const events: unknown[] = [];
    const hooks = { onDeprecation: (event: object) => void events.push(event) };
    await linesOf((_, index) => json({}, { status: index ? 200 : 503 }), { retries: 2, hooks }, operation);
    expect(events).toEqual([
      { operationId: 'items.fetch', method: 'GET', route: '/items/{id}', attempt: 1, replacement: undefined },
    ]);
  });
});

describe('a body in the log', () => {
  it('shows bodies only at debug, with e-mail addresses and phone numbers masked', async () => {
    const operation = { ...createItem, body: { to: 'ada@example.com', note: 'call 020 7946 0958' } };
    const [sent, , received] = await linesOf(ok, { logLevel: 'debug' }, operation);
    expect(sent).toBe('debug: items.create POST /items sends {"to":"[e-mail]","note":"call [phone]"}');
    expect(received).toBe('debug: items.create POST /items received {"email":"[e-mail]","phone":"[phone]"}');
    expect((await linesOf(ok)).join()).not.toMatch(/ada|7946|e-mail/);
  });

  it('shows a missing body, and one that is no string', async () => {
    const [sent, , received] = await linesOf(
      () => new Response(null, { status: 204 }),
      { logLevel: 'debug' },
      {
        ...getItem,
        response: 'none',
      },
    );
    expect([sent, received]).toEqual([
      'debug: items.get GET /items/{id} sends no body',
      'debug: items.get GET /items/{id} received no body',
    ]);
    const { lines, logger } = recorder();
    const { raw } = rawTo(() => new Response('x'), { logger, logLevel: 'debug' });
    await raw.GET('/items', { parseAs: 'text' });
    await raw.POST('/items', {
      body: { title: 'x' },
      bodySerializer: () => new Uint8Array([1]) as never,
      parseAs: 'text',
    });
    expect(lines.filter((line) => line.startsWith('debug'))).toEqual([
      'debug: raw GET /items sends no body',
      'debug: raw GET /items received a binary body',
      'debug: raw POST /items sends a binary body',
      'debug: raw POST /items received a binary body',
    ]);
  });

  it('has bodies at debug alone: at info none is even looked at', async () => {
    const { lines, logger } = recorder();
    const { connection } = connectTo(ok, { logger: { ...logger, debug: fail } });
    await connection.request(getItem);
    expect(lines).toHaveLength(1);
  });
});

describe('the log at its levels', () => {
  it.each([
    ['off', ok, []],
    ['off', down, []],
    ['error', ok, []],
    ['error', () => json({}, { status: 404 }), []],
    ['error', down, ['error']],
    ['warn', ok, []],
    ['warn', () => json({}, { status: 404 }), ['warn']],
    ['info', ok, ['info']],
    ['info', down, ['error']],
    ['debug', ok, ['debug', 'info', 'debug']],
  ] as const)('at the level %s: %o', async (logLevel, handler, want) => {
    const lines = await linesOf(handler, { logLevel });
    expect(lines.map((line) => line.split(':')[0])).toEqual(want);
  });
});

describe('the log keeps secrets and the peace', () => {
  it.each([secret, 'key+1@example.com/rest', '5551234567'])('never shows the key %s', async (apiKey) => {
    const handler = () => json({ echo: apiKey });
    const lines = await linesOf(handler, { apiKey, logLevel: 'debug' }, { ...createItem, body: { apiKey } });
    expect(lines).toHaveLength(3);
    const pieces = [apiKey, 'rest', '1234', 's3cr3t'];
    for (const piece of pieces) expect(lines.join()).not.toContain(piece);
  });

  it('breaks nothing when it fails', async () => {
    const logger = { debug: fail, info: fail, warn: fail, error: fail };
    const { connection } = connectTo(ok, { logger, logLevel: 'debug' });
    expect(await connection.request(getItem)).toHaveProperty('email');
  });
});

describe('the level', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });
  const logged = { ...api, logVariable: 'SHOP_LOG' };
  const connect = (options: ClientOptions) =>
    new Connection(logged, { apiKey: secret, fetch: async () => ok(), rateLimiter: false, ...options });

  it('comes from the variable, and lines then go to the console', async () => {
    const info = vi.spyOn(console, 'info').mockImplementation(() => undefined);
    await connect({}).request(getItem);
    expect(info).not.toHaveBeenCalled();
    vi.stubEnv('SHOP_LOG', 'info');
    await connect({}).request(getItem);
    expect(info).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('items.get GET /items/{id} 200 in '));
  });

  it('comes from the option before that', async () => {
    vi.stubEnv('SHOP_LOG', 'debug');
    const { lines, logger } = recorder();
    await connect({ logger, logLevel: 'error' }).request(getItem);
    expect(lines).toEqual([]);
  });

  it('that does not exist is rejected, and its source named', () => {
    const error = thrownBy(() => connect({ logLevel: 'loud' as 'info' }));
    expect(error).toMatchObject({ name: 'ConfigurationError' });
    expect(error.message).toBe('The option `logLevel` is "loud". Write one of off, error, warn, info, debug.');
    vi.stubEnv('SHOP_LOG', 'INFO');
    expect(thrownBy(() => connect({})).message).toMatch(/^The variable SHOP_LOG is "INFO"\. Write one of /);
  });
});

describe('masking', () => {
  it.each([
    ['a@b.co', '[e-mail]'],
    ['first.last+tag@mail.example.com, x', '[e-mail], x'],
    ['"+971501234567"', '"[phone]"'],
    ['(020) 7946-0958', '[phone]'],
    ['+1 (555) 123-4567', '[phone]'],
    ['no @ here', 'no @ here'],
    ['12.50', '12.50'],
    ['{"amount":125000}', '{"amount":125000}'],
    ['2026-01-31T10:00:00.000Z', '2026-01-31T10:00:00.000Z'],
    ['dl_1234567890', 'dl_1234567890'],
  ])('%s becomes %s', (text, want) => {
    expect(maskPersonal(text)).toBe(want);
  });
});
