import { setImmediate as nextTurn } from 'node:timers/promises';
import { Heffl } from '../../../../generated/dist/v2/index.js';
import { stubFetch } from '../api/stub.js';
import { serveJob } from './serve-job.js';

/** An iteration over all contacts, 100 to a page. Needs `--expose-gc`. */
export interface MemoryJob {
  readonly client: 'heffl' | 'plain fetch';
  readonly items: number;
}

/** Megabytes. */
export interface MemoryResult {
  /** Heap in use after a collection, before the iteration and after these parts of it. */
  readonly heap: { readonly start: number; readonly at10: number; readonly at50: number; readonly at100: number };
  /** Largest resident set. The first includes what it takes to load everything. */
  readonly peakRss: { readonly before: number; readonly after: number };
  readonly items: number;
}

const origin = 'http://127.0.0.1';

await serveJob<MemoryJob>(async ({ client, items }) => {
  const contacts = client === 'heffl' ? iterateWithHeffl() : iterateByHand();
  return async () => {
    const before = peakRss();
    const heap = { start: await heapInUse(), at10: 0, at50: 0, at100: 0 };
    let seen = 0;
    for await (const item of contacts) {
      if (typeof item !== 'object') throw new Error('An item is missing.');
      seen += 1;
      if (seen === items * 0.1) heap.at10 = await heapInUse();
      if (seen === items * 0.5) heap.at50 = await heapInUse();
      if (seen === items) {
        heap.at100 = await heapInUse();
        break;
      }
    }
    return { heap, peakRss: { before, after: peakRss() }, items: seen } satisfies MemoryResult;
  };
});

function iterateWithHeffl(): AsyncIterable<unknown> {
  return new Heffl({ apiKey: 'bench_memory', baseUrl: origin, fetch: fetchInTurn }).contacts.list();
}

/** The loop that a program would write without us. */
async function* iterateByHand(): AsyncGenerator<unknown> {
  let cursor = '';
  do {
    const response = await fetchInTurn(`${origin}/api/v2/contacts?pageSize=100${cursor && `&cursor=${cursor}`}`);
    const { data, meta } = (await response.json()) as { data: unknown[]; meta: { nextCursor: string | null } };
    yield* data;
    cursor = meta.nextCursor ?? '';
  } while (cursor !== '');
}

/** Responds in a later task, like a network: within one task the engine keeps every object that a weak reference has led to. */
async function fetchInTurn(...request: Parameters<typeof stubFetch>): Promise<Response> {
  await nextTurn();
  return stubFetch(...request);
}

async function heapInUse(): Promise<number> {
  globalThis.gc?.();
  // Objects that the first collection finalises are freed by the second.
  await nextTurn();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

function peakRss(): number {
  return process.resourceUsage().maxRSS / 1024;
}
