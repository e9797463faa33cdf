// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Clock } from '../time/clock.js';
import type { CallState } from '../errors/error.js';
import { queueFull, refusedFor, tooLate } from '../errors/not-sent.js';
import { onAbort } from '../time/on-abort.js';

/** A request for a turn. */
export interface Turn {
  readonly call: CallState;
  /** Higher goes first. */
  readonly priority: number;
  /** Place among equals: lower goes first. Given by the limiter; a request that was refused keeps its own. */
  order?: number;
  readonly signal: AbortSignal | undefined;
  /** Milliseconds that an attempt may take; Infinity for no limit. */
  readonly timeout: number;
  /** When the call must have ended, by the limiter's clock; Infinity for never. */
  readonly deadlineAt: number;
  /** Milliseconds that the call waits for the end of a refusal. */
  readonly maxRetryAfter: number;
}

/** Milliseconds from now. */
export interface Waits {
  /** Until a slot is free for the request at a place in the queue. */
  of(place: number): number;
  /** Until the server accepts requests again after a refusal. */
  readonly refusal: number;
}

/** Someone who waits for a turn. */
export class Waiter {
  declare readonly turn: Turn;
  declare readonly promise: Promise<void>;
  /** Ends the wait: the turn has come. */
  declare go: () => void;
  /** Ends the wait: the turn will not come. */
  declare refuse: (reason: unknown) => void;

  constructor(turn: Turn) {
    this.turn = turn;
    this.promise = new Promise<void>((resolve, reject) => {
      this.go = resolve;
      this.refuse = reject;
    });
  }
}

/** Those who wait, in the order of their turns. Leaving is possible at any time. */
export class WaitingLine {
  readonly #waiters: Waiter[] = [];
  readonly #max: number;
  readonly #clock: Clock;
  readonly #onDeserted: () => void;
  #withDeadline = 0;

  /** @param onDeserted called when the last of those who waited has given up */
  constructor(max: number, clock: Clock, onDeserted: () => void) {
    this.#max = max;
    this.#clock = clock;
    this.#onDeserted = onDeserted;
  }

  get length(): number {
    return this.#waiters.length;
  }

  countAhead({ turn }: Waiter): number {
    let index = this.#waiters.length;
    while (index > 0 && isBefore(turn, (this.#waiters[index - 1] as Waiter).turn)) index -= 1;
    return index;
  }

  /** Joins, unless the wait would outlast what the call allows. */
  add(waiter: Waiter, waits: Waits): void {
    const { turn } = waiter;
    turn.signal?.throwIfAborted();
    if (this.#waiters.length >= this.#max) throw queueFull(turn.call, this.#max);
    const place = this.countAhead(waiter);
    const fault = this.#findFault(turn, waits, place);
    if (fault) throw fault;
    this.#waiters.splice(place, 0, waiter);
    this.#watch(waiter, turn.deadlineAt - this.#clock.now());
  }

  shift(): Waiter | undefined {
    return this.#waiters.shift();
  }

  /** Rejects those who would have to wait longer than their calls allow. */
  refuseLate(waits: Waits): void {
    if (this.#withDeadline === 0 && waits.refusal === 0) return;
    // Those who leave make room for those behind them.
    let place = 0;
    for (const waiter of this.#waiters.slice()) {
      const fault = this.#findFault(waiter.turn, waits, place);
      if (fault) this.#remove(waiter, fault);
      else place += 1;
    }
  }

  #findFault({ call, deadlineAt, maxRetryAfter }: Turn, waits: Waits, place: number): Error | undefined {
    if (waits.refusal > maxRetryAfter) return refusedFor(call, waits.refusal);
    if (deadlineAt === Infinity) return undefined;
    const wait = waits.of(place);
    return this.#clock.now() + wait < deadlineAt ? undefined : tooLate(call, wait);
  }

  /** Takes a waiter out when its caller gives up or its deadline passes. */
  #watch(waiter: Waiter, left: number): void {
    const { turn } = waiter;
    const leave = onAbort(turn.signal, (reason) => this.#remove(waiter, reason));
    const callOff =
      left === Infinity ? undefined : this.#clock.after(left, () => this.#remove(waiter, tooLate(turn.call)));
    if (callOff) this.#withDeadline += 1;
    const end = () => {
      if (callOff) this.#withDeadline -= 1;
      leave();
      callOff?.();
    };
    waiter.promise.then<void, void>(end, end);
  }

  #remove(waiter: Waiter, reason: unknown): void {
    const index = this.#waiters.indexOf(waiter);
    if (index === -1) return;
    this.#waiters.splice(index, 1);
    waiter.refuse(reason);
    if (this.#waiters.length === 0) this.#onDeserted();
  }
}

function isBefore(a: Turn, b: Turn): boolean {
  return a.priority === b.priority ? (a.order ?? 0) < (b.order ?? 0) : a.priority > b.priority;
}
