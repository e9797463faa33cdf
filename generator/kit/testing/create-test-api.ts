// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import { throwIfAborted } from '../runtime/time/on-abort.js';
import { pause } from '../runtime/time/pause.js';
import { addFakeRecords } from './plain/fake-records.js';
import {
  acceptedKey,
  apiFor,
  carryOut,
  matchRoute,
  noApi,
  noOperation,
  Repetitions,
  unauthorized,
  type Received,
  type ServedApi,
} from './http/exchange.js';
import { inErrorForm } from './http/error-body.js';
import { connectionReset, Faults, type Fault } from './http/faults.js';
import type { RouteMatch } from './http/routes.js';
import { isForToken, tokenResponse } from './http/tokens.js';
import { inMediaType, inRange, toResponse, withoutBody } from './http/media-response.js';
import { partsIn } from './http/read-body.js';
import { rateHeaders, rateLimitSchema, RateWindows, type RateLimitOptions } from './http/rate-limit.js';
import type { StreamResponder } from './http/stream-response.js';
import { checkInput, closed } from './schema/check-input.js';
import type { RecordedRequest, TestApi } from './test-api.js';
import { TestWebhooks } from './webhooks/test-webhooks.js';
import { failure, type PlainResponse } from './world/plain-response.js';
import type { Behaviour } from './world/behaviour.js';
import type { DescribedApi } from './world/described.js';
import type { EventSending } from './world/event.js';
import type { World } from './world/world.js';

/** Options of a test double. */
export interface TestApiOptions<W extends World> {
  /** The served APIs; `serveApi` creates them. */
  readonly apis: readonly ServedApi[];
  /** The records of all APIs, and the time; `createWorld` creates it. */
  readonly world: W;
  /** The only accepted API key. Default: any non-empty key. */
  readonly apiKey?: string | undefined;
  /** `true`: the limit of the description. Default: `false`, no limit. */
  readonly rateLimit?: boolean | RateLimitOptions | undefined;
  /** Makes streams. Default: none, for an API without streams. */
  readonly streams?: StreamResponder | undefined;
}

/** Number of requests that are kept, so that a double that runs for long does not fill the memory. */
const KEPT_REQUESTS = 10_000;

let made = 0;

const optionsSchema = closed({
  apiKey: { type: 'string', minLength: 1 },
  rateLimit: { oneOf: [{ type: 'boolean' }, rateLimitSchema] },
});

const noEvents: EventSending = {
  api: { events: {}, schemas: {} },
  subscriptions: '',
  userAgent: '',
  sign: () => Promise.resolve({}),
};

/**
 * Creates a double of one or more APIs inside this process, for tests. It follows the descriptions and the behaviour.
 * Nothing is sent over the network.
 *
 * @param behaviour Rules, views and events that a description cannot express; `{}` for none.
 * @throws {TypeError} the API key or the rate limit is invalid
 * @example
 * const described = describeApi(facts, schemas);
 * const world = createWorld({ apis: [described] });
 * const api = createTestApi({}, { apis: [serveApi(described)], world });
 * const shop = new PetShop({ apiKey: api.apiKey, fetch: api.fetch });
 */
export function createTestApi<W extends World, SeedOptions = unknown>(
  behaviour: Behaviour<W, SeedOptions>,
  options: TestApiOptions<W>,
): TestApi<SeedOptions> {
  const { apis, world, apiKey, rateLimit } = options;
  checkInput('options', { apiKey, rateLimit }, optionsSchema);
  made += 1;
  const embedded = embed(behaviour, options);
  const { webhooks, faults, windows, repetitions, requests } = embedded;
  behaviour.begin?.(world);
  const atFirst = world.store.snapshot();
  const restore: TestApi['restore'] = (snapshot) => {
    world.store.restore(snapshot);
    webhooks.clear();
    windows.clear();
    repetitions.clear();
  };
  return {
    fetch: (input, init) => exchange(embedded, new Request(input, init)),
    apiKey: apiKey ?? `${behaviour.keyPrefix ?? 'test_'}${made}`,
    requests,
    clock: world.clock,
    webhooks,
    seed(seeding) {
      behaviour.seed?.(world, seeding);
      addFakeRecords(apis, { world, behaviour, count: behaviour.countOfFakes?.(seeding) });
    },
    snapshot: () => world.store.snapshot(),
    restore,
    fault: (fault) => faults.add(fault),
    clearRequests: () => void requests.splice(0),
    reset() {
      restore(atFirst);
      faults.clear();
      requests.length = 0;
    },
  };
}

function embed<W extends World>(
  behaviour: Behaviour<W>,
  { apis, world, apiKey, rateLimit, streams }: TestApiOptions<W>,
): Embedded {
  return {
    apis,
    world,
    behaviour,
    webhooks: new TestWebhooks(behaviour.sending ?? noEvents, world),
    faults: new Faults(apis.flatMap(({ described }) => operationNames(described))),
    windows: new RateWindows(),
    repetitions: new Repetitions(),
    requests: [],
    streams,
    agreedKey: apiKey,
    limit: rateLimit === true ? {} : rateLimit || undefined,
  };
}

/** `pets.list`, and with the key of the API: `v1 pets.list`. */
function operationNames({ key, operations }: DescribedApi): string[] {
  return operations.flatMap(({ id }) => [id, `${key} ${id}`]);
}

interface Embedded {
  readonly apis: readonly ServedApi[];
  readonly world: World;
  readonly behaviour: Behaviour;
  readonly webhooks: TestWebhooks;
  readonly faults: Faults;
  readonly windows: RateWindows;
  readonly repetitions: Repetitions;
  readonly requests: RecordedRequest[];
  readonly streams: StreamResponder | undefined;
  readonly agreedKey: string | undefined;
  /** `undefined` for no limit. */
  readonly limit: RateLimitOptions | undefined;
}

async function exchange(embedded: Embedded, request: Request): Promise<Response> {
  throwIfAborted(request.signal);
  const bytes = await request.arrayBuffer();
  const received = {
    request,
    url: new URL(request.url),
    text: new TextDecoder().decode(bytes),
    parts: await partsIn(bytes, request.headers.get('content-type')),
  };
  const api = apiFor(embedded.apis, received);
  const match = api && matchRoute(api, received);
  const result = api ? responseOf(embedded, api, { received, match }) : { response: noApi, headers: {} };
  const { response, headers, fault } = result;
  const { requests } = embedded;
  if (requests.length >= KEPT_REQUESTS) requests.shift();
  requests.push({
    method: request.method,
    url: received.url,
    headers: request.headers,
    body: received.text,
    api: api?.described.key,
    operationId: match?.operation.id,
    status: fault?.reset ? undefined : response.status,
    issues: response.issues,
  });
  if (fault?.latency !== undefined) await pause(fault.latency, request.signal, embedded.world.clock);
  throwIfAborted(request.signal);
  if (fault?.reset) throw connectionReset();
  const whole = toResponse(response, { ...headers, ...fault?.headers }, fault);
  return request.method === 'HEAD' ? withoutBody(whole) : whole;
}

interface Result {
  readonly response: PlainResponse;
  readonly headers: Readonly<Record<string, string>>;
  readonly fault?: Fault | undefined;
}

/** Key, rate limit, route, fault, effect, in this order. */
function responseOf(
  embedded: Embedded,
  api: ServedApi,
  { received, match }: { readonly received: Received; readonly match: RouteMatch | undefined },
): Result {
  const { world, behaviour, faults, webhooks, repetitions } = embedded;
  if (!match && isForToken(api.described, received))
    return { response: tokenResponse(received, embedded.agreedKey), headers: {} };
  const key = acceptedKey(api, { received, match }, embedded.agreedKey);
  if (key === undefined) return { response: unauthorized(api.described), headers: {} };
  const { headers, isRejected } = countRequest(embedded, api, key);
  if (isRejected) return { response: failure(api.described, 429), headers };
  if (!match) return { response: noOperation(api.described), headers };
  const fault = faults.next(api.described.key, match.operation.id);
  const isLost = fault?.status !== undefined || fault?.reset === true;
  const takesEffect = fault?.takesEffect ?? !isLost;
  const carry = () => carryOut(api.described, { match, received, world, behaviour });
  const outcome = takesEffect ? repetitions.outcomeOf({ api, match, received, key }, carry) : undefined;
  const events = outcome?.made && behaviour.events?.(world, outcome.made);
  for (const event of events ?? []) webhooks.emit(event);
  const streamed = outcome && embedded.streams?.(api.described, match.operation, { ...outcome, received });
  const usual = outcome ? (streamed ?? inMediaType(match.operation, outcome.response)) : failure(api.described, 500);
  const plain = fault?.status === undefined ? usual : failure(api.described, fault.status);
  const response = inErrorForm(api.described, match.operation, plain);
  // A fault may have a body that is of another type.
  const faulty = { ...response, type: undefined, open: undefined, body: fault?.body };
  return { response: fault?.body === undefined ? inRange(response, received.request) : faulty, headers, fault };
}

function countRequest({ limit, windows, world }: Embedded, { described }: ServedApi, key: string) {
  // An API without a limit sends no rate-limit headers.
  if (!limit && !described.rateLimit) return { headers: {}, isRejected: false };
  const usual = described.rateLimit ?? { limit: 60, windowSeconds: 60 };
  const windowSeconds = limit?.windowSeconds ?? usual.windowSeconds;
  const now = world.clock.now();
  if (!limit) {
    // Without a limit, the headers always report a full budget to clients that pace themselves.
    const { limit: all } = usual;
    const whole = { isRejected: false, limit: all, remaining: all, resetAt: now + windowSeconds * 1000 };
    return { headers: rateHeaders('seconds', whole, { now, windowSeconds }), isRejected: false };
  }
  const state = windows.count(key, world.clock, { limit: limit.limit ?? usual.limit, windowSeconds });
  return {
    headers: rateHeaders(limit.headers ?? 'seconds', state, { now, windowSeconds }),
    isRejected: state.isRejected,
  };
}
