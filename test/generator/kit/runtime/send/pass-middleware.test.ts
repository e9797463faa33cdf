import { describe, expect, it } from 'vitest';
import type { Middleware } from '../../../../../generator/kit/runtime/send/middleware.js';
import { failureOf, getItem, json, secret } from '../support/client.js';
import { path, rawTo } from '../support/raw.js';

type Log = (...what: unknown[]) => void;

/** Input of a middleware, as far as it is used here. */
interface Given {
  readonly request: Request;
  readonly response: Response;
  readonly error: unknown;
  readonly schemaPath: string;
  readonly params: object;
  readonly options: object;
  readonly id: string;
}

const named = (name: string, log: Log): Middleware => ({
  onRequest: ({ request, schemaPath, params }: Given) => {
    request.headers.append('x-seen', name);
    log(name, 'request', request.method, request.url, schemaPath, params);
  },
  onResponse: ({ response }: Given) => log(name, 'response', response.status),
  onError: ({ error }: Given) => log(name, 'error', (error as Error).name),
});
const trailing = (log: Log) => [named('first', log), named('last', log)];

const cases: Record<string, (log: Log) => readonly Middleware[]> = {
  'in order, and back in the opposite one': trailing,
  'with only some of the hooks': (log) => [{ onResponse: () => log('responded') }, named('a', log)],
  'one that changes the request for those after it': (log) => [
    { onRequest: ({ request }: Given) => new Request(`${request.url}?changed=1`, request) },
    named('after', log),
  ],
  'one that responds in place of the server': (log) => [
    named('before', log),
    { onRequest: () => json({ id: 'cached' }, { status: 203 }) },
    named('after', log),
  ],
  'one that changes the response': (log) => [named('before', log), { onResponse: () => json({ id: 'changed' }) }],
  'an object of a class, which has a state': (log) => {
    class Counting {
      count = 0;
      onRequest() {
        this.count += 1;
        log(this.count);
      }
    }
    return [new Counting()];
  },
  'one that throws': (log) => [named('before', log), { onRequest: () => Promise.reject(new RangeError('mine')) }],
  'one that throws at the response': () => [{ onResponse: () => Promise.reject(new RangeError('mine')) }],
  'one that is given all that openapi-fetch gives': (log) => [
    {
      onRequest: ({ options, id }: Given) =>
        log(Object.keys(options).toSorted(), Object.isFrozen(options), /^[a-z0-9]{5,}$/.test(id)),
    },
  ],
};

const casesOfFailure: Record<string, (log: Log) => readonly Middleware[]> = {
  'those that watch': trailing,
  'one that returns a response instead': (log) => [named('before', log), { onError: () => json({ id: 'fallback' }) }],
  'one that gives another error': (log) => [named('before', log), { onError: () => new RangeError('other') }],
};

/** Result of one way to send: the log, the requests, and the outcome. */
async function run(road: 'raw' | 'method', of: (log: Log) => readonly Middleware[], isDown: boolean) {
  const logged: unknown[] = [];
  const { raw, connection, requests } = rawTo(
    () => {
      if (isDown) throw new Error('down');
      return json({ id: 'from the server' });
    },
    { middleware: of((...what) => logged.push(what)) },
  );
  const call = async () =>
    road === 'raw'
      ? (await raw.GET('/items/{id}', { params: { path, query: {} } as never })).data
      : connection.request(getItem);
  const end = await call().then(
    (data) => ({ data }),
    (error: Error) => ({ error: error.name }),
  );
  const sent = requests.map(({ url, headers }) => [url, headers.get('x-seen'), headers.get('x-api-key') === secret]);
  return { logged, sent, end };
}

describe('generated methods treat middleware as the client of openapi-fetch does:', () => {
  it.each(Object.entries(cases))('%s', async (_title, of) => {
    const want = await run('raw', of, false);
    expect(await run('method', of, false)).toEqual(want);
    expect(want.logged.length + Object.keys(want.end).length).toBeGreaterThan(0);
  });

  it.each(Object.entries(casesOfFailure))('without a response, %s', async (_title, of) => {
    const want = await run('raw', of, true);
    expect(await run('method', of, true)).toEqual(want);
    expect(want.sent).toHaveLength(1);
  });

  it.each(['onRequest', 'onResponse'])('%s that gives something else is an error', async (hook) => {
    const { raw, connection } = rawTo(() => json({}), { middleware: [{ [hook]: () => 'nonsense' }] });
    expect((await failureOf(raw.GET('/items/{id}', { params: { path } }))).message).toContain(hook);
    expect((await failureOf(connection.request(getItem))).message).toContain(hook);
  });
});

describe('what a hook may give', () => {
  it.each([
    ['onRequest', '`onRequest` of a middleware must return Request, Response or nothing.', () => json({})],
    ['onResponse', '`onResponse` of a middleware must return Response or nothing.', () => json({})],
    [
      'onError',
      '`onError` of a middleware must return Error, Response or nothing.',
      () => Promise.reject(new Error('down')),
    ],
  ])('is thrown if %s returns something else', async (hook, message, handler) => {
    const { connection } = rawTo(handler, { middleware: [{ [hook]: () => 'nonsense' }] });
    expect((await failureOf(connection.request(getItem))).message).toBe(message);
  });
});

describe('what is no middleware', () => {
  it.each([null, 'text', {}, { onrequest: () => undefined }])('is rejected: %j', (given) => {
    expect(() => rawTo(() => json({}), { middleware: [given as never] })).toThrow('`onRequest`, `onResponse`');
    expect(() => rawTo(() => json({})).raw.use(given as never)).toThrow('Middleware needs one of');
  });
});
