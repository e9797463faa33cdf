// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import { checkInput, closed } from '../schema/check-input.js';

/** An injected fault. */
export interface Fault {
  /** Id of the affected operation: `pets.list`, or `v1 pets.list` for one API only. Default: any. */
  readonly operation?: string | undefined;
  /** Number of the first affected call among the matching ones, from 1. Default: 1. */
  readonly nth?: number | undefined;
  /** Number of affected calls. Default: 1. Infinity: all that follow. */
  readonly times?: number | undefined;
  /** Delay of the response in milliseconds. */
  readonly latency?: number | undefined;
  /** Error status of the response. Its body is that of the description. */
  readonly status?: number | undefined;
  /** Body of the response, in place of the description's: a string is sent unchanged, other values as JSON. */
  readonly body?: unknown;
  /** Additional headers of the response. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Resets the connection: `fetch` rejects with a TypeError. */
  readonly reset?: boolean | undefined;
  /** Ends the response in the middle of its body. */
  readonly truncate?: boolean | undefined;
  /**
   * True if the request takes effect nevertheless, as when a response is lost. Default: false for `status` and `reset`,
   * else true. With `truncate`, the request has taken effect.
   */
  readonly takesEffect?: boolean | undefined;
}

interface Entry {
  readonly fault: Fault;
  seen: number;
}

const schema = closed({
  operation: 'string',
  nth: 1,
  times: 1,
  latency: 0,
  status: 200,
  body: {},
  headers: 'object',
  reset: 'boolean',
  truncate: 'boolean',
  takesEffect: 'boolean',
});

/** The injected faults. */
export class Faults {
  readonly #operations: readonly string[];
  #entries: Entry[] = [];

  /** @param operations Names of the operations that faults may concern. */
  constructor(operations: readonly string[]) {
    this.#operations = operations;
  }

  /**
   * Returns a function that removes the fault.
   *
   * @throws {TypeError} the fault is invalid, or concerns an unknown operation
   */
  add(fault: Fault): () => void {
    checkInput('fault', fault, schema);
    const { operation = '' } = fault;
    if (operation !== '' && !this.#operations.includes(operation))
      throw new TypeError(`fault.operation is "${operation}", which is no operation. One is "${this.#operations[0]}".`);
    const entry = { fault, seen: 0 };
    this.#entries.push(entry);
    return () => {
      this.#entries = this.#entries.filter((other) => other !== entry);
    };
  }

  /** Returns the fault of this call: the one that was injected first. Each fault counts its matching calls. */
  next(api: string, operationId: string): Fault | undefined {
    let found: Fault | undefined;
    for (const entry of this.#entries) {
      const { operation, nth = 1, times = 1 } = entry.fault;
      if (operation !== undefined && operation !== operationId && operation !== `${api} ${operationId}`) continue;
      entry.seen += 1;
      if (entry.seen >= nth && entry.seen < nth + times) found ??= entry.fault;
    }
    return found;
  }

  clear(): void {
    this.#entries = [];
  }
}

/** Error of `fetch` for a reset connection, as in Node. */
export function connectionReset(): TypeError {
  const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  return new TypeError('fetch failed', { cause });
}

/** A body that ends with an error after half of its bytes. */
export function brokenOff(text: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let isSent = false;
  return new ReadableStream({
    pull(controller) {
      if (isSent) controller.error(connectionReset());
      else controller.enqueue(bytes.slice(0, Math.ceil(bytes.length / 2)));
      isSent = true;
    },
  });
}
