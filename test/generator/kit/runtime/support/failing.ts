import type { OperationRequest } from '../../../../../generator/kit/runtime/call/operation.js';
import type { ClientOptions } from '../../../../../generator/kit/runtime/options.js';
import type { Handler } from './client.js';
import { connectTo, createItem, getItem, json } from './client.js';
import { FakeClock } from './fake-clock.js';

export const putItem: OperationRequest = {
  ...getItem,
  operationId: 'items.replace',
  method: 'PUT',
  body: { title: 'Chair' },
};
const deleteItem: OperationRequest = { ...getItem, operationId: 'items.delete', method: 'DELETE' };
const patchItem: OperationRequest = { ...putItem, operationId: 'items.update', method: 'PATCH' };
export const operations = { GET: getItem, PUT: putItem, DELETE: deleteItem, POST: createItem, PATCH: patchItem };

/** A failure of `fetch` as Node gives it. */
function nodeError(code: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
}

export const hang = (): Promise<Response> => new Promise(() => undefined);
/** Starts a response and never ends it. */
export const endless = () =>
  new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{')) }));

export const failures: Readonly<Record<string, Handler>> = {
  reset: () => Promise.reject(nodeError('ECONNRESET')),
  timeout: hang,
  'status 500': () => json({}, { status: 500 }),
  'status 503': () => json({}, { status: 503 }),
  ECONNREFUSED: () => Promise.reject(nodeError('ECONNREFUSED')),
  ENOTFOUND: () => Promise.reject(nodeError('ENOTFOUND')),
  'both addresses unreachable': () => {
    const each = [nodeError('ECONNREFUSED'), nodeError('ENETUNREACH')];
    return Promise.reject(new TypeError('fetch failed', { cause: new AggregateError(each) }));
  },
};

/** A connection with two repetitions, and a clock that stands still. */
export function start(handler: Handler, options: ClientOptions = {}) {
  const clock = new FakeClock();
  return { clock, ...connectTo(handler, { clock, timeout: 1000, retries: 2, ...options }) };
}

/** Fails in the given way, `times` times; then it succeeds. */
export function failing(how: string, times = 1): Handler {
  return (request, index) => (index < times ? failures[how]!(request, index) : json({ ok: true }));
}
