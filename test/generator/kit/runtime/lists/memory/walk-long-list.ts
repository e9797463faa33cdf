import { Connection } from '../../../../../../generator/kit/runtime/connection.js';
import { api, listItems } from '../../support/client.js';

/**
 * Iterates over a list of 100,000 items, 100 to a page, and prints the heap size at intervals, in bytes. Run by
 * `pagination-memory.test.ts`, with the garbage collector available.
 */
const PAGES = 1000;
const { gc } = globalThis as { gc?: () => void };

function response(number: number): Response {
  // Each item has its own text; a page is some 100 kB.
  const data = Array.from({ length: 100 }, (_, index) => ({ id: `${number}-${index} `.repeat(120) }));
  const hasMore = number < PAGES - 1;
  return Response.json({ data, meta: { nextCursor: hasMore ? String(number + 1) : null, hasMore } });
}

async function fetch(url: string): Promise<Response> {
  return response(Number(new URL(url).searchParams.get('cursor') ?? 0));
}

async function measure(): Promise<number> {
  // Memory of fetch and its streams is released a little later.
  await new Promise((resolve) => setTimeout(resolve, 20));
  gc?.();
  return process.memoryUsage().heapUsed;
}

const connection = new Connection(api, { apiKey: 'key', fetch, rateLimiter: false });
const heap: number[] = [];
let count = 0;
const list = connection.list<{ id: string }>(listItems);
if (process.argv[2] === 'items') {
  for await (const _item of list) {
    count += 1;
    if (count % 10_000 === 50) heap.push(await measure());
  }
} else {
  for await (const page of list.pages()) {
    count += page.items.length;
    if (count % 10_000 === 100) heap.push(await measure());
  }
}
console.log(JSON.stringify({ count, heap }));
