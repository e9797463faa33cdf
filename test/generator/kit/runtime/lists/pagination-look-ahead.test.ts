import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientOptions } from '../../../../../generator/kit/runtime/options.js';
import { RateLimiter } from '../../../../../generator/kit/runtime/limit/rate-limiter.js';
import { connectTo, failureOf, json, listItems } from '../support/client.js';
import { FakeClock, settle, watch } from '../support/fake-clock.js';
import { pageOf, range, serveList, take } from '../support/long-list.js';
import { slotOf } from '../support/slots.js';

const unhandled: unknown[] = [];
const onUnhandled = (reason: unknown) => unhandled.push(reason);
beforeEach(() => {
  unhandled.length = 0;
  process.on('unhandledRejection', onUnhandled);
});
afterEach(async () => {
  await settle();
  process.off('unhandledRejection', onUnhandled);
  // oxlint-disable-next-line vitest/no-standalone-expect -- it holds for every test of this file
  expect(unhandled).toEqual([]);
});

const never = () => new Promise<Response>(() => undefined);
const size = { pageSize: 3 };

describe('one page of look-ahead', () => {
  it('is asked for at the second item of a page, and no more than one', async () => {
    const server = serveList(9);
    const items = server.list({}, size)[Symbol.asyncIterator]();
    const sent: number[] = [];
    for (let count = 0; count < 9; count += 1) {
      await items.next();
      await settle();
      sent.push(server.asked.length);
    }
    expect(sent).toEqual([1, 2, 2, 2, 3, 3, 3, 3, 3]);
    expect(await items.next()).toEqual({ value: undefined, done: true });
    expect(server.asked).toEqual(['start 3', 'at-3 3', 'at-6 3']);
  });

  it('is requested when the second whole page is returned', async () => {
    const server = serveList(9);
    const pages = server.list({}, size).pages();
    const sent: number[] = [];
    for (let count = 0; count < 3; count += 1) {
      await pages.next();
      await settle();
      sent.push(server.asked.length);
    }
    expect(sent).toEqual([1, 3, 3]);
  });

  it('gives the same items in the same requests as none', async () => {
    for (const lookAhead of [true, false]) {
      const server = serveList(10);
      expect(await take(server.list({ lookAhead }, size))).toEqual(range(0, 10));
      expect(server.asked).toEqual(['start 3', 'at-3 3', 'at-6 3', 'at-9 3']);
    }
  });

  it('can be turned off', async () => {
    const server = serveList(9);
    const items = server.list({ lookAhead: false }, size)[Symbol.asyncIterator]();
    for (let count = 0; count < 3; count += 1) await items.next();
    await settle();
    expect(server.asked).toHaveLength(1);
  });

  it.each([{ maxItems: 3 }, { maxPages: 1 }])('does not go past %j', async (limit) => {
    const server = serveList(9);
    expect(await take(server.list(limit, size))).toEqual([0, 1, 2]);
    await settle();
    expect(server.asked).toEqual(['start 3']);
  });

  it('sends nothing more after a break at the first item, or the first page', async () => {
    const server = serveList(9);
    await take(server.list({}, size), 1);
    await take(server.list({}, size).pages(), 1);
    await settle();
    expect(server.asked).toEqual(['start 3', 'start 3']);
  });
});

describe('a page that is ahead, and its consumer', () => {
  it.each(['break', 'throw'])('is cancelled when the consumer ends its loop with %s', async (way) => {
    const server = serveList(9);
    server.instead.set(1, never);
    const iterate = async () => {
      for await (const item of server.list({}, size)) {
        await settle();
        if (item === 1 && way === 'break') break;
        if (item === 1) throw new Error('enough');
      }
    };
    await iterate().catch(() => undefined);
    await settle();
    expect(server.cancelled).toEqual([false, true]);
  });

  it('is cancelled when the consumer of whole pages ends its loop', async () => {
    const server = serveList(9);
    server.instead.set(2, never);
    let pages = 0;
    for await (const _page of server.list({}, size).pages()) {
      await settle();
      if ((pages += 1) === 2) break;
    }
    await settle();
    expect(server.cancelled).toEqual([false, false, true]);
  });

  it('is not returned after an abort', async () => {
    const controller = new AbortController();
    const server = serveList(9);
    const items = server.list({ signal: controller.signal }, size)[Symbol.asyncIterator]();
    for (let count = 0; count < 3; count += 1) await items.next();
    await settle();
    controller.abort('enough');
    expect(await failureOf(items.next())).toBe('enough');
  });

  it('reports its failure when the consumer gets there, not before', async () => {
    const server = serveList(9);
    server.instead.set(1, () => json({}, { status: 500 }));
    const got: number[] = [];
    const iterate = async () => {
      for await (const item of server.list({}, size)) {
        await settle();
        got.push(item);
      }
    };
    expect(await failureOf(iterate())).toMatchObject({ name: 'ServerError', operationId: 'items.list' });
    expect(got).toEqual([0, 1, 2]);
    expect(server.asked).toHaveLength(2);
  });
});

describe('a page that is ahead, its signal and its deadline', () => {
  it('receives the reason of its caller', async () => {
    const controller = new AbortController();
    const { connection, requests } = connectTo((_, index) => (index ? never() : json(pageOf(9, 0, 3))));
    const list = connection.list<number>({ ...listItems, query: size }, { signal: controller.signal });
    const items = list[Symbol.asyncIterator]();
    await items.next();
    await items.next();
    await settle();
    controller.abort('enough');
    await settle();
    expect(requests[1]?.signal.reason).toBe('enough');
  });

  it('takes the time that its consumer waited for it from the deadline of the page that is asked for instead', async () => {
    const clock = new FakeClock();
    const rateLimiter = new RateLimiter({ limit: 9, windowSeconds: 10, clock });
    let respond: ((response: Response) => void) | undefined;
    const { connection } = connectTo(
      (_, index) => {
        if (index === 0) return json(pageOf(9, 0, 3));
        return index === 1 ? new Promise((resolve) => (respond = resolve)) : never();
      },
      { clock, rateLimiter, retries: 2, timeout: 0, deadline: 5000 },
    );
    const items = connection.list<number>({ ...listItems, query: size }, {})[Symbol.asyncIterator]();
    for (let count = 0; count < 3; count += 1) await items.next();
    const fourth = watch(items.next());
    await clock.advance(2000);
    respond?.(json({}, { status: 429, headers: { 'retry-after': '1' } }));
    await clock.advance(2999);
    expect(fourth.state).toBe('pending');
    await clock.advance(1);
    expect(fourth.error).toMatchObject({ name: 'DeadlineError' });
  });
});

describe('a page that is ahead, and the signal of its caller,', () => {
  it('is cancelled by the signal of the caller, with its reason', async () => {
    const controller = new AbortController();
    const server = serveList(9);
    server.instead.set(1, never);
    const items = server.list({ signal: controller.signal }, size)[Symbol.asyncIterator]();
    await items.next();
    await items.next();
    await settle();
    controller.abort('enough');
    expect(await items.next()).toEqual({ value: 2, done: false });
    expect(await failureOf(items.next())).toBe('enough');
    expect(server.cancelled).toEqual([false, true]);
  });

  it('leaves no listener on the signal of the caller', async () => {
    const { signal } = new AbortController();
    let listeners = 0;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...given: unknown[]) => {
      listeners += 1;
      Reflect.apply(addEventListener, signal, given);
    };
    signal.removeEventListener = (...given: unknown[]) => {
      listeners -= 1;
      Reflect.apply(removeEventListener, signal, given);
    };
    await take(serveList(30).list({ signal }, size));
    expect(listeners).toBe(0);
  });
});

describe('look-ahead and the rate limit', () => {
  it('takes no turn that is not free', async () => {
    const { clock, rateLimiter, server } = startPaced(1);
    const items = server.list({}, size)[Symbol.asyncIterator]();
    for (let count = 0; count < 3; count += 1) await items.next();
    await settle();
    expect([server.asked.length, rateLimiter.state.queued]).toEqual([1, 0]);
    const next = items.next();
    await settle();
    expect([server.asked.length, rateLimiter.state.queued]).toEqual([1, 1]);
    await clock.advance(10_000);
    expect(await next).toEqual({ value: 3, done: false });
  });

  it('is requested as soon as a slot is free', async () => {
    const { clock, server } = startPaced(1);
    const items = server.list({}, size)[Symbol.asyncIterator]();
    await items.next();
    await items.next();
    await clock.advance(10_000);
    expect(server.asked).toHaveLength(1);
    await items.next();
    await settle();
    expect(server.asked).toHaveLength(2);
  });

  it('never stands in line, though others take the turn between the question and the sending', async () => {
    // Middleware takes a moment before the request is sent.
    const { clock, rateLimiter, server } = startPaced(2, { middleware: [{ onRequest: () => undefined }] });
    const items = server.list({}, size)[Symbol.asyncIterator]();
    await items.next();
    const second = items.next();
    // By now the request has been asked for, and allowed.
    rateLimiter.acquire(slotOf());
    await second;
    await settle();
    expect([server.asked.length, rateLimiter.state.queued]).toEqual([1, 0]);
    const rest = take({ [Symbol.asyncIterator]: () => items });
    await clock.advance(30_000);
    expect(await rest).toEqual(range(2, 9));
  });

  it('does not wait for another slot when it is rejected; the consumer does', async () => {
    const { clock, rateLimiter, server } = startPaced(5);
    server.instead.set(1, () => json({}, { status: 429, headers: { 'retry-after': '5' } }));
    const items = server.list({ retries: 2 }, size)[Symbol.asyncIterator]();
    await items.next();
    await items.next();
    await settle();
    expect([server.asked.length, rateLimiter.state.queued]).toEqual([2, 0]);
    const rest = take({ [Symbol.asyncIterator]: () => items });
    await clock.advance(6000);
    expect(await rest).toEqual(range(2, 9));
    expect(server.asked).toEqual(['start 3', 'at-3 3', 'at-3 3', 'at-6 3']);
  });
});

/** A limiter that has heard of a window of ten requests. */
function startPaced(remaining: number, options: ClientOptions = {}) {
  const clock = new FakeClock();
  const rateLimiter = new RateLimiter({ limit: 10, windowSeconds: 10, clock });
  const turn = slotOf();
  rateLimiter.acquire(turn);
  rateLimiter.end(turn, { report: { remaining, resetAfter: 10_000 } });
  return { clock, rateLimiter, server: serveList(9, { rateLimiter, clock, ...options }) };
}
