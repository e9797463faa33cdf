// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { interruptible } from '../send/interruption.js';
import type { Clock } from '../time/clock.js';

/** Limits of reading a body. */
export interface ReadLimits {
  readonly signal: AbortSignal | undefined;
  /** Longest wait for the next bytes, in milliseconds; Infinity for no limit. */
  readonly idle: number;
  /** Time of the clock at which reading has to end; Infinity for none. */
  readonly deadlineAt: number;
  readonly clock: Clock;
}

/** Reads a body piece by piece, each when it is asked for. */
export class Chunks {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #limits: ReadLimits;

  constructor(body: ReadableStream<Uint8Array>, limits: ReadLimits) {
    this.#reader = body.getReader();
    this.#limits = limits;
  }

  /** The next bytes; `undefined` at the end. Rejects with `TIME_IS_UP` at a limit, or with the signal's reason. */
  async next(): Promise<Uint8Array | undefined> {
    const { signal, idle, deadlineAt, clock } = this.#limits;
    const limit = Math.min(idle, deadlineAt - clock.now());
    const step = await interruptible(() => this.#reader.read(), { signal, limit }, clock);
    return step.done ? undefined : step.value;
  }

  /** Ends the response. Nothing more is received. */
  cancel(): void {
    // Not awaited: a source may never report that it has stopped.
    this.#reader.cancel().catch<void>(() => undefined);
  }
}
