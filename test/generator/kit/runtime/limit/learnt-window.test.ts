import { describe, expect, it } from 'vitest';
import { Connection } from '../../../../../generator/kit/runtime/connection.js';
import { RateLimiter } from '../../../../../generator/kit/runtime/limit/rate-limiter.js';
import { api, getItem, json, secret } from '../support/client.js';
import { FakeClock, watch } from '../support/fake-clock.js';

/** How a server counts, and what its rejections say. Its other responses say nothing of the limit. */
interface Shape {
  /** Where a window begins: with its first request, at round times, or with each request. */
  readonly begins: 'request' | 'round' | 'sliding';
  readonly limit: number;
  /** Milliseconds. */
  readonly window: number;
  /** Milliseconds by which the client comes after a round time. */
  readonly startsAt?: number;
  /** Headers of a rejection. `wait` is the time to the end of the window, in seconds. */
  readonly headers: (wait: number, limit: number) => Record<string, string>;
}

const three = (wait: number, limit: number) => ({
  'ratelimit-limit': String(limit),
  'ratelimit-remaining': '0',
  'ratelimit-reset': String(Math.ceil(wait)),
});
const exact = (wait: number, limit: number) => ({ ...three(wait, limit), 'ratelimit-reset': wait.toFixed(3) });
const retryAfter = (wait: number) => ({ 'retry-after': String(Math.ceil(wait)) });
const all = (wait: number, limit: number) => ({ ...three(wait, limit), ...retryAfter(wait) });
const policy = (wait: number, limit: number) => ({
  ratelimit: `"a";r=0;t=${Math.ceil(wait)}`,
  'ratelimit-policy': `"a";q=${limit};w=2`,
});

/** Milliseconds from a request to its response. */
const TRIP = 50;
/** Requests in a minute, as described. */
const DESCRIBED = { limit: 60, windowSeconds: 60 };

class Server {
  rejected = 0;
  readonly #log: { readonly at: number; readonly isAccepted: boolean }[] = [];
  #taken: number[] = [];
  readonly #shape: Shape;
  readonly #clock: FakeClock;

  constructor(shape: Shape, clock: FakeClock) {
    this.#shape = shape;
    this.#clock = clock;
  }

  readonly fetch = (): Promise<Response> =>
    new Promise((resolve) => {
      this.#clock.after(TRIP / 2, () => {
        const response = this.#respond();
        this.#clock.after(TRIP / 2, () => resolve(response));
      });
    });

  #respond(): Response {
    const { limit, headers } = this.#shape;
    const now = this.#clock.now();
    this.#taken = this.#taken.filter((time) => this.#endOf(time) > now);
    const isAccepted = this.#taken.length < limit;
    this.#log.push({ at: now, isAccepted });
    if (isAccepted) {
      this.#taken.push(now);
      return json({});
    }
    this.rejected += 1;
    return json({}, { status: 429, headers: headers((this.#endOf(this.#taken[0]!) - now) / 1000, limit) });
  }

  /** Requests within a second from a time on. */
  burstAt(time: number) {
    const burst = this.#log.filter(({ at }) => at >= time && at < time + 1000);
    const accepted = burst.filter(({ isAccepted }) => isAccepted).length;
    return { accepted, rejected: burst.length - accepted };
  }

  /** Another process takes from the window. */
  takeByOthers(requests: number): void {
    this.#taken.push(...Array<number>(requests).fill(this.#clock.now()));
  }

  /** End of the window that a request counts in. */
  #endOf(time: number): number {
    const { begins, window } = this.#shape;
    if (begins === 'round') return Math.floor(time / window) * window + window;
    return (begins === 'request' ? this.#taken[0]! : time) + window;
  }
}

/** Makes calls at once, and returns the milliseconds until the last has succeeded. */
async function run(shape: Shape, calls: number) {
  const clock = new FakeClock();
  const server = new Server(shape, clock);
  const rateLimiter = new RateLimiter({ ...DESCRIBED, clock });
  const connection = new Connection(api, { apiKey: secret, fetch: server.fetch, clock, rateLimiter });
  await clock.advance(shape.startsAt ?? 0);
  const begun = clock.now();
  let took = 0;
  const made = Array.from({ length: calls }, () =>
    watch(connection.request(getItem).then(() => (took = clock.now() - begun))),
  );
  await clock.advance(600_000);
  expect(made.map(({ state }) => state)).toEqual(Array(calls).fill('done'));
  // The windows in which they can be sent, but for the first of a server that counts from round times.
  const minimum = (Math.ceil(calls / shape.limit) - 1) * shape.window + TRIP;
  return { ratio: took / minimum, server };
}

const ten: Omit<Shape, 'headers'> = { begins: 'request', limit: 10, window: 2000 };

describe('40 calls to a server that allows other than the described 60 requests in 60 s, and says so with 429 alone', () => {
  it.each<{ what: string; shape: Shape; atMost: number; rejected: number }>([
    { what: '10 in 2 s', shape: { ...ten, headers: three }, atMost: 1.6, rejected: 30 },
    { what: '10 in 2 s, to the millisecond', shape: { ...ten, headers: exact }, atMost: 1.1, rejected: 30 },
    { what: '10 in 2 s, with Retry-After too', shape: { ...ten, headers: all }, atMost: 1.1, rejected: 30 },
    { what: '10 in 2 s, as a policy', shape: { ...ten, headers: policy }, atMost: 1.6, rejected: 30 },
    { what: '10 in 2 s, Retry-After alone', shape: { ...ten, headers: retryAfter }, atMost: 1.1, rejected: 32 },
    { what: '10 in 2 s, round', shape: { ...ten, begins: 'round', headers: all }, atMost: 1.1, rejected: 31 },
    {
      what: '10 in 2 s, round, seen first at the end of one',
      shape: { ...ten, begins: 'round', startsAt: 850, headers: exact },
      atMost: 1.1,
      rejected: 40,
    },
    { what: '10 in 2 s, sliding', shape: { ...ten, begins: 'sliding', headers: exact }, atMost: 1.1, rejected: 30 },
    { what: '10 in 20 s', shape: { ...ten, window: 20_000, headers: three }, atMost: 1.2, rejected: 30 },
    {
      what: '10 in 20 s, round, seen first at the end of one',
      shape: { ...ten, begins: 'round', window: 20_000, startsAt: 16_000, headers: three },
      atMost: 1.1,
      rejected: 31,
    },
    {
      what: '10 in 60 s, round, seen first at the end of one',
      shape: { ...ten, begins: 'round', window: 60_000, startsAt: 56_000, headers: three },
      atMost: 1.1,
      rejected: 31,
    },
    { what: '10 in 60 s', shape: { ...ten, window: 60_000, headers: three }, atMost: 1.1, rejected: 30 },
  ])('$what: at most $atMost times the shortest time, $rejected rejected', async ({ shape, atMost, rejected }) => {
    const { ratio, server } = await run(shape, 40);
    expect(ratio).toBeLessThanOrEqual(atMost);
    expect(server.rejected).toBe(rejected);
  });
});

describe('what was learnt', () => {
  it('is the first burst after it: neither more nor less than the limit', async () => {
    const { server } = await run({ ...ten, headers: all }, 40);
    expect(server.burstAt(3000)).toEqual({ accepted: 10, rejected: 0 });
  });

  it('without a reported limit is as many as were accepted, and one more alone', async () => {
    const { server } = await run({ ...ten, headers: retryAfter }, 40);
    expect(server.burstAt(3000)).toEqual({ accepted: 10, rejected: 1 });
  });

  it('is not that a window is shorter where others used it up too', async () => {
    const clock = new FakeClock();
    const server = new Server({ ...ten, begins: 'round', window: 60_000, headers: three }, clock);
    server.takeByOthers(6);
    const rateLimiter = new RateLimiter({ ...DESCRIBED, clock });
    const connection = new Connection(api, { apiKey: secret, fetch: server.fetch, clock, rateLimiter });
    await clock.advance(55_000);
    const calls = Array.from({ length: 20 }, () => watch(connection.request(getItem)));
    await clock.advance(240_000);
    expect(calls.map(({ state }) => state)).toEqual(Array(20).fill('done'));
    // All of them within the first window.
    expect(server.rejected).toBe(16);
  });
});
