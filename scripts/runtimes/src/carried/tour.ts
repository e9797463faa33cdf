import { asDealId, ConnectionError, Heffl, NotFoundError, TimeoutError } from 'heffl';
import { createTestHeffl } from 'heffl/testing';
import { HefflV1 } from 'heffl/v1';
import { responseChecks } from 'heffl/validate';
import { signWebhook, verifyWebhook } from 'heffl/webhooks';
import { takeChecks } from './take-checks.js';
import type { Tour } from './tour-result.js';

/**
 * Behaviour that a client must show everywhere: the same program on every runtime, against a Heffl that allows ten requests a
 * second. `origin` is that server's; `/slow` below it never responds, `/breaking` breaks the connection of a write, and
 * `/closed-port` returns a port that nobody listens on. `without` has the names of checks that are left out.
 */
export function takeTour(origin: string, without: readonly string[] = []): Promise<Tour> {
  const chosen = Object.entries(checks).filter(([name]) => !without.includes(name));
  return takeChecks(Object.fromEntries(chosen), (check) => check(origin));
}

let made = 0;

/** A client with a key, and so with a budget, of its own. */
function client(baseUrl: string, more: object = {}): Heffl {
  made += 1;
  return new Heffl({ apiKey: `heffl_user_tour_${made}_${Math.random()}`, baseUrl, ...more });
}

const checks: Readonly<Record<string, (origin: string) => Promise<void>>> = {
  'a call': async (origin) => {
    const { data, response } = await client(origin).deals.get('dl_abc123').withResponse();
    hold(data.id === 'dl_abc123' && response.status === 200, 'the deal');
  },
  'a list of several pages': async (origin) => {
    const ids = new Set<string>();
    let count = 0;
    for await (const contact of client(origin).contacts.list({ pageSize: 3 })) {
      ids.add(contact.id);
      count += 1;
    }
    hold(count > 6 && ids.size === count, `${count} contacts, ${ids.size} of them different`);
  },
  'API v1': async (origin) => {
    const v1 = new HefflV1({ apiKey: 'heffl_user_tour_v1', baseUrl: origin });
    hold((await v1.clients.list()).items.length > 0, 'clients');
  },
  'the raw client': async (origin) => {
    const { data } = await client(origin).raw.GET('/deals/{id}', { params: { path: { id: 'dl_abc123' } } });
    hold(data?.id === 'dl_abc123', 'the deal');
  },
  'an error with its class': async (origin) => {
    const error = await failureOf(client(origin).deals.get('dl_none'));
    hold(error instanceof NotFoundError && error.message.includes('GET /deals/{id} (deals.get) returned 404'), error);
  },
  'the rate limit: 25 calls at ten a second, none rejected': async (origin) => {
    let rejected = 0;
    const hooks = {
      onResponse: ({ status }: { status: number | undefined }) => void (rejected += Number(status === 429)),
    };
    const heffl = client(origin, { hooks });
    const responses = await Promise.all(Array.from({ length: 25 }, () => heffl.deals.get('dl_abc123')));
    hold(responses.length === 25 && rejected === 0, `${responses.length} succeeded, ${rejected} rejected`);
  },
  'an abort in line, with its reason': async (origin) => {
    const heffl = client(origin);
    const abort = new AbortController();
    const reason = new Error('enough');
    const calls = Array.from({ length: 15 }, () => heffl.deals.get('dl_abc123', { signal: abort.signal }));
    const ends = Promise.allSettled(calls);
    await heffl.deals.get('dl_abc123', { priority: 9 });
    abort.abort(reason);
    const aborted = (await ends).filter((end) => end.status === 'rejected' && end.reason === reason);
    hold(aborted.length > 0 && heffl.rateLimit?.queued === 0, `${aborted.length} aborted`);
  },
  'an abort in flight, with its reason': async (origin) => {
    const reason = new Error('enough');
    const abort = new AbortController();
    const call = failureOf(client(`${origin}/slow`).deals.get('dl_abc123', { signal: abort.signal }));
    setTimeout(() => abort.abort(reason), 50);
    hold((await call) === reason, 'the reason');
  },
  'a timeout': async (origin) => {
    const error = await failureOf(client(`${origin}/slow`, { timeout: 100, retries: 0 }).deals.get('dl_abc123'));
    hold(error instanceof TimeoutError, error);
  },
  'a connection to a closed port': async (origin) => {
    const port = await (await fetch(`${origin}/closed-port`)).text();
    const error = await failureOf(client(`http://127.0.0.1:${port}`, { retries: 0 }).tasks.create({ title: 'x' }));
    // Only Node reports that nothing was sent. Deno and Bun report it for their own attempts, even after one that may have arrived.
    const { Deno, Bun, process, navigator } = globalThis as Globals;
    const isWorker = navigator?.userAgent === 'Cloudflare-Workers';
    const isNode = !Deno && !Bun && !isWorker && process?.release?.name === 'node';
    const wanted = isNode ? 'not sent' : 'unknown';
    hold(error instanceof ConnectionError && error.outcome === wanted, `${String(error)}, not ${wanted}`);
  },
  'a kept connection that breaks under a write': async (origin) => {
    let asked = 0;
    const counted: typeof fetch = (url, init) => {
      asked += init?.method === 'POST' ? 1 : 0;
      return fetch(url, init);
    };
    const heffl = client(`${origin}/breaking`, { fetch: counted });
    await heffl.deals.get('dl_abc123');
    const error = await failureOf(heffl.tasks.create({ title: 'x' }));
    hold(error instanceof ConnectionError && error.outcome === 'unknown', error);
    const count: string = (await heffl.deals.get('dl_abc123')).id;
    hold(asked === 1, `the client asked for ${asked} writes`);
    // Deno and browsers repeat it by themselves, on each connection that they kept, and report nothing of it.
    const { Deno, document } = globalThis as Globals;
    hold(count === '1' || Boolean(Deno ?? document), `${count} writes`);
  },

  'ids and webhooks': async () => {
    hold(asDealId('dl_abc123') === 'dl_abc123', 'the id');
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const body = '{"event":"deal.created","timestamp":"2026-06-30T09:00:00.000Z","payload":{"id":"dl_abc123"}}';
    const headers = { ...(await signWebhook({ body, secret, id: 'msg_1' })) };
    hold((await verifyWebhook({ body, headers, secret })).event === 'deal.created', 'the event');
  },
  'the embedded Heffl, and checks of its responses': async () => {
    const api = createTestHeffl();
    api.seed();
    const heffl = new Heffl({ apiKey: api.apiKey, fetch: api.fetch, validate: responseChecks('error') });
    await heffl.deals.update('dl_abc123', { stageId: 'dps_def456' });
    hold((await heffl.deals.get('dl_abc123')).status === 'WON', 'the status');
  },
};

interface Globals {
  readonly Deno?: unknown;
  readonly Bun?: unknown;
  readonly document?: unknown;
  readonly process?: { readonly release?: { readonly name?: string } };
  readonly navigator?: { readonly userAgent?: string };
}

function hold(condition: boolean, seen: unknown): void {
  if (!condition)
    throw new Error(`not as expected: ${seen instanceof Error ? `${seen.name}: ${seen.message}` : String(seen)}`);
}

async function failureOf(call: PromiseLike<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  return new Error('nothing was thrown');
}
