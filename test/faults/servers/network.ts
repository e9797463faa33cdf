import type { FetchLike } from '../../../generator/kit/runtime/send/fetch-like.js';
import type { Delivery, Fault, Trouble } from './faults.js';
import { CALM, deliveryOf } from './faults.js';
import type { ApiResponse } from './messages.js';
import { isStreamed } from './media.js';
import type { ModelApi } from './model-api.js';
import { serve } from './server.js';
import { countBody } from '../watch/count-body.js';
import type { BodyCount } from '../watch/count-body.js';
import { uncounted } from '../watch/count-work.js';
import { ENDLESS } from './hostile.js';
import type { SimulatedClock } from '../clocks/simulated-clock.js';

/** Where the simulated API is. */
export const BASE_URL = 'https://api.heffl.com/api/v2';

/** A request as it left the client. */
export interface Sent {
  readonly at: number;
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  readonly trouble: Trouble;
}

/** Milliseconds between the pieces of a slow body. */
const GAP = 400;
const PIECES = 5;
/** Bytes of a piece of an endless body. */
const CHUNK = 8192;

/** Settings of the network. */
export interface NetworkSettings {
  readonly api: ModelApi;
  readonly clock: SimulatedClock;
  /** Fault of the nth request. */
  readonly schedule: readonly Trouble[];
}

/** A `fetch` over a simulated network with faults by schedule. It takes notice of signals as real ones do. */
export class Network {
  readonly sent: Sent[] = [];
  /** Bodies that were started and neither read to their end, nor broken, nor cancelled. */
  openBodies = 0;
  /** Read parts of each body. */
  readonly bodies: BodyCount[] = [];
  readonly #settings: NetworkSettings;

  constructor(settings: NetworkSettings) {
    this.#settings = settings;
  }

  readonly fetch: FetchLike = async (url, init) => {
    const { api, clock, schedule } = this.#settings;
    const signal = init.signal ?? new AbortController().signal;
    signal.throwIfAborted();
    const trouble = schedule[this.sent.length] ?? CALM;
    const { fault, up, down } = trouble;
    const method = init.method ?? 'GET';
    const headers = new Headers(init.headers);
    const body = typeof init.body === 'string' ? init.body : undefined;
    this.sent.push({ at: clock.now(), url, method, headers, body, trouble });
    await this.#travel(up, signal);
    if (fault === 'connection refused') throw broken('ECONNREFUSED');
    if (fault === 'reset before sending') throw broken('ECONNRESET');
    if (fault === 'silence before sending') await silence(signal);
    const key = headers.get('x-api-key') ?? undefined;
    const content = await readUpload(init.body, fault);
    const request = { method, target: url.slice(BASE_URL.length), key, body: content, headers };
    const response = uncounted(() => serve(api, request, fault));
    await this.#travel(down, signal);
    if (fault === 'reset after sending') throw broken('ECONNRESET');
    if (fault === 'silence after sending') await silence(signal);
    return uncounted(() => {
      const { counted, count } = countBody(this.#deliver(response, deliveryOf(fault), signal));
      count.isStreamed = response.status < 300 && isStreamed(request);
      this.bodies.push(count);
      return counted;
    });
  };

  #travel(delay: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const callOff = this.#settings.clock.later(delay, () => {
        signal.removeEventListener('abort', onAbort);
        resolve();
      });
      const onAbort = () => {
        callOff();
        reject(signal.reason);
      };
      signal.addEventListener('abort', onAbort, { once: true });
    });
  }

  #deliver({ status, headers, body }: ApiResponse, delivery: Delivery, signal: AbortSignal): Response {
    const init = { status, headers: { 'content-type': 'application/json', ...headers } };
    if (delivery === 'whole') return new Response(body, init);
    if (delivery === 'endless' || delivery === 'gzip') return new Response(this.#flood(body, signal), init);
    return new Response(this.#stream(new TextEncoder().encode(body), delivery, signal), init);
  }

  /** A body that goes on with white space, as long as anybody reads. */
  #flood(body: string, signal: AbortSignal): ReadableStream<Uint8Array> {
    let given = 0;
    return this.#body(signal, (controller, close) => {
      controller.enqueue(new TextEncoder().encode(given === 0 ? body : ' '.repeat(CHUNK)));
      given += CHUNK;
      if (given <= ENDLESS) return;
      controller.close();
      close();
    });
  }

  #stream(bytes: Uint8Array, delivery: Delivery, signal: AbortSignal): ReadableStream<Uint8Array> {
    let number = 0;
    const size = Math.ceil(bytes.length / PIECES);
    const last = delivery === 'slow' ? PIECES : delivery === 'reset at once' ? 0 : 2;
    return this.#body(signal, async (controller, close) => {
      if (number === last && delivery === 'silent in the middle') return new Promise<void>(() => undefined);
      if (delivery === 'slow') await this.#settings.clock.pass(GAP);
      if (close.isDone) return;
      if (number < last) return controller.enqueue(bytes.subarray(number * size, ++number * size));
      if (delivery === 'slow' || delivery === 'ends early') controller.close();
      else controller.error(broken('ECONNRESET'));
      close();
    });
  }

  /** A stream that counts as open until it has ended, broken, or been given up. */
  #body(signal: AbortSignal, pull: Pull): ReadableStream<Uint8Array> {
    this.openBodies += 1;
    const close: Close = Object.assign(
      () => {
        if (!close.isDone) this.openBodies -= 1;
        close.isDone = true;
      },
      { isDone: false },
    );
    const start = (controller: Controller) => {
      const onAbort = () => {
        if (!close.isDone) controller.error(signal.reason);
        close();
      };
      signal.addEventListener('abort', onAbort, { once: true });
    };
    const source = { start, pull: (controller: Controller) => pull(controller, close), cancel: close };
    return new ReadableStream<Uint8Array>(source, { highWaterMark: 0 });
  }
}

type Controller = ReadableStreamDefaultController<Uint8Array>;
type Close = (() => void) & { isDone: boolean };
type Pull = (controller: Controller, close: Close) => void | Promise<void>;

/** Reads the body of a request. An upload that is cut has sent its first bytes. */
async function readUpload(body: RequestInit['body'], fault: Fault): Promise<string | undefined> {
  if (fault === 'upload cut') {
    const reader = new Response(body).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    throw broken('ECONNRESET');
  }
  if (body === undefined || body === null || typeof body === 'string') return body ?? undefined;
  return new Response(body).text();
}

/** The errors of Node's `fetch`: the reason is in the cause. */
function broken(code: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(`connect ${code}`), { code }) });
}

function silence(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) return void reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
