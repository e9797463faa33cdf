// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
/** Something that goes wrong on demand. */
export interface Fault {
  /** Id of the operation it happens to: `pets.list`, or `v1 pets.list` for that of one API only. Default: any. */
  readonly operation?: string | undefined;
  /** Number of the first call that it happens to, counted from 1 among those that it could. Default: 1. */
  readonly nth?: number | undefined;
  /** How many calls it happens to. Default: 1. Infinity: all that follow. */
  readonly times?: number | undefined;
  /** Milliseconds that the answer takes. */
  readonly latency?: number | undefined;
  /** Error status to answer with. Its body is the description's. */
  readonly status?: number | undefined;
  /** Body to answer with, in place of the description's: a text goes as it is, anything else as JSON. */
  readonly body?: unknown;
  /** Headers to answer with besides the usual ones. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Breaks the connection: `fetch` rejects with a TypeError. */
  readonly reset?: boolean | undefined;
  /** Breaks the answer off in the middle of its body. */
  readonly truncate?: boolean | undefined;
  /**
   * Whether the request takes effect all the same, as when an answer is lost on its way. Default: no for `status` and
   * `reset`. A body that breaks off always comes after the effect.
   */
  readonly takesEffect?: boolean | undefined;
}

interface Entry {
  readonly fault: Fault;
  seen: number;
}

/** The faults that are still to happen. */
export class Faults {
  #entries: Entry[] = [];

  /** Gives the function that takes the fault back. */
  add(fault: Fault): () => void {
    const entry = { fault, seen: 0 };
    this.#entries.push(entry);
    return () => {
      this.#entries = this.#entries.filter((other) => other !== entry);
    };
  }

  /** The fault of this call, the first that was asked for. Each counts the calls it could happen to. */
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

/** What `fetch` rejects with when a connection breaks, as Node says it. */
export function connectionReset(): TypeError {
  const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  return new TypeError('fetch failed', { cause });
}

/** A body that breaks off after half of its bytes. */
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
