import { schemas as v1Schemas } from '../v1/schemas.js';
import { schemas as v2Schemas } from '../v2/schemas.js';
import { failure, type Answer } from './world/answer.js';
import { systemTime } from './world/clock.js';
import { describeApi } from './world/described.js';
import { facts as v1Facts } from './described/v1.js';
import { facts as v2Facts } from './described/v2.js';
import { eventsOf } from './heffl/records/events.js';
import type { World } from './heffl/workspace/world.js';
import { createWorld } from './heffl/create-world.js';
import {
  acceptedKey,
  apiFor,
  carryOut,
  matchRoute,
  noApi,
  noOperation,
  unauthorized,
  type Received,
  type ServedApi,
} from './http/exchange.js';
import { brokenOff, connectionReset, Faults, type Fault } from './http/faults.js';
import { rateHeaders, RateWindows, type RateLimitOptions } from './http/rate-limit.js';
import { Routes } from './http/routes.js';
import type { TestHefflOptions } from './heffl/options.js';
import { fillBasics } from './heffl/seed/basics.js';
import { seedRecords } from './heffl/seed/seed.js';
import type { RecordedRequest, TestHeffl } from './test-api.js';
import { TestWebhooks } from './webhooks/test-webhooks.js';

const v1 = describeApi(v1Facts, v1Schemas);
const v2 = describeApi(v2Facts, v2Schemas);
const apis: readonly ServedApi[] = [v2, v1].map((described) => ({ described, routes: new Routes(described) }));

let made = 0;

/**
 * Heffl inside this process, for tests: both API versions over the same records. It does what the descriptions say and
 * what is known of Heffl's own rules; `rules` lists these with their sources. Nothing leaves the process.
 *
 * What the descriptions leave open it takes where it can, and refuses with 400 where taking it would mean to guess: filter
 * operators other than the four documented ones, fields to filter or order by that no answer shows.
 *
 * @param options key, custom fields, rate limit, clock; each has a default.
 * @throws {TypeError} a definition of a custom field is wrong
 * @example
 * const api = createTestHeffl();
 * api.seed();
 * const heffl = new Heffl({ apiKey: api.apiKey, fetch: api.fetch });
 * await heffl.deals.update('dl_abc123', { stageId: 'dps_def456' });
 */
export function createTestHeffl(options: TestHefflOptions = {}): TestHeffl {
  made += 1;
  const clock = options.clock ?? systemTime;
  const world = createWorld([v2, v1], { ...options, clock });
  const webhooks = new TestWebhooks(v1, world);
  const embedded: Embedded = {
    world,
    webhooks,
    faults: new Faults(),
    windows: new RateWindows(),
    requests: [],
    agreedKey: options.apiKey,
    limit: options.rateLimit === true ? {} : options.rateLimit || undefined,
  };
  fillBasics(world);
  const atFirst = world.store.snapshot();
  const restore: TestHeffl['restore'] = (snapshot) => {
    world.store.restore(snapshot);
    webhooks.clear();
    embedded.windows.clear();
  };
  return {
    fetch: (input, init) => exchange(embedded, new Request(input, init)),
    apiKey: options.apiKey ?? `heffl_user_test_${made}`,
    requests: embedded.requests,
    clock,
    webhooks,
    seed: (seedOptions = {}) => seedRecords(world, seedOptions),
    snapshot: () => world.store.snapshot(),
    restore,
    fault: (fault) => embedded.faults.add(fault),
    clearRequests: () => void embedded.requests.splice(0),
    reset() {
      restore(atFirst);
      embedded.faults.clear();
      embedded.requests.length = 0;
    },
  };
}

interface Embedded {
  readonly world: World;
  readonly webhooks: TestWebhooks;
  readonly faults: Faults;
  readonly windows: RateWindows;
  readonly requests: RecordedRequest[];
  readonly agreedKey: string | undefined;
  /** `undefined` for no limit. */
  readonly limit: RateLimitOptions | undefined;
}

async function exchange(embedded: Embedded, request: Request): Promise<Response> {
  request.signal.throwIfAborted();
  const received = { request, url: new URL(request.url), text: await request.text() };
  const api = apiFor(apis, received);
  const match = api && matchRoute(api, received);
  const result = api ? await answerOf(embedded, api, received) : { answer: noApi, headers: {} };
  const { answer, headers, fault } = result;
  embedded.requests.push({
    method: request.method,
    url: received.url,
    headers: request.headers,
    body: received.text,
    api: api?.described.key,
    operationId: match?.operation.id,
    status: fault?.reset ? undefined : answer.status,
    issues: answer.issues,
  });
  if (fault?.latency !== undefined) await embedded.world.clock.wait(fault.latency, request.signal);
  request.signal.throwIfAborted();
  if (fault?.reset) throw connectionReset();
  return toResponse(answer, { ...headers, ...fault?.headers }, fault);
}

interface Result {
  readonly answer: Answer;
  readonly headers: Readonly<Record<string, string>>;
  readonly fault?: Fault | undefined;
}

/** Key, rate limit, route, fault, effect, in this order. */
async function answerOf(embedded: Embedded, api: ServedApi, received: Received): Promise<Result> {
  const { world, faults, webhooks } = embedded;
  const key = acceptedKey(api, received, embedded.agreedKey);
  if (key === undefined) return { answer: unauthorized(api.described), headers: {} };
  const { headers, isRefused } = countRequest(embedded, api, key);
  if (isRefused) return { answer: failure(api.described, 429), headers };
  const match = matchRoute(api, received);
  if (!match) return { answer: noOperation(api.described), headers };
  const fault = faults.next(api.described.key, match.operation.id);
  const isLost = fault?.status !== undefined || fault?.reset === true;
  const takesEffect = fault?.takesEffect ?? !isLost;
  const outcome = takesEffect ? carryOut(api.described, { match, received, world }) : undefined;
  if (outcome?.made) for (const event of eventsOf(world, outcome.made)) webhooks.emit(event);
  const usual = outcome?.answer ?? failure(api.described, 500);
  const answer = fault?.status === undefined ? usual : failure(api.described, fault.status);
  return { answer: fault?.body === undefined ? answer : { ...answer, body: fault.body }, headers, fault };
}

function countRequest({ limit, windows, world }: Embedded, { described }: ServedApi, key: string) {
  const windowSeconds = limit?.windowSeconds ?? described.rateLimit.windowSeconds;
  const now = world.clock.now();
  if (!limit) {
    // Without a limit, clients that pace themselves are told each time that all is left.
    const { limit: all } = described.rateLimit;
    const whole = { isRefused: false, limit: all, remaining: all, resetAt: now + windowSeconds * 1000 };
    return { headers: rateHeaders('seconds', whole, { now, windowSeconds }), isRefused: false };
  }
  const state = windows.count(key, world.clock, { limit: limit.limit ?? described.rateLimit.limit, windowSeconds });
  return {
    headers: rateHeaders(limit.headers ?? 'seconds', state, { now, windowSeconds }),
    isRefused: state.isRefused,
  };
}

function toResponse({ status, body }: Answer, extra: Readonly<Record<string, string>>, fault?: Fault): Response {
  const headers = new Headers(extra);
  if (body === undefined) return new Response(null, { status, headers });
  if (!headers.has('content-type')) headers.set('content-type', 'application/json; charset=utf-8');
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(fault?.truncate ? brokenOff(text) : text, { status, headers });
}
