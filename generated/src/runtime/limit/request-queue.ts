// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Clock } from '../time/clock.js';
import type { CallState } from '../errors/error.js';
import { queueFull, rateLimited, tooLate } from '../errors/not-sent.js';
import { onAbort, throwIfAborted } from '../time/on-abort.js';

/** A slot for sending one request of a call. */
export interface Slot {
  readonly call: CallState;
  /** Higher goes first. */
  readonly priority: number;
  /** Order within a priority: lower goes first. Set by the limiter; a rejected request keeps it. */
  order?: number;
  readonly signal: AbortSignal | undefined;
  /** Time limit of an attempt in milliseconds; Infinity for no limit. */
  readonly timeout: number;
  /** Deadline of the call by the limiter's clock; Infinity for none. */
  readonly deadlineAt: number;
  /** Longest wait after a rejection, in milliseconds. */
  readonly maxRetryAfter: number;
}

/** Milliseconds from now. */
export interface Waits {
  /** Until a slot is free for the request at a place in the queue. */
  of(place: number): number;
  /** Until the server accepts requests again after a rejection. */
  readonly blocked: number;
}

/** A queued request. */
export class Waiter {
  declare readonly slot: Slot;
  declare readonly promise: Promise<void>;
  /** Ends the wait: the slot is free. */
  declare go: () => void;
  /** Ends the wait without a slot. */
  declare reject: (reason: unknown) => void;

  constructor(slot: Slot) {
    this.slot = slot;
    this.promise = new Promise<void>((resolve, reject) => {
      this.go = resolve;
      this.reject = reject;
    });
  }
}

/** Queued requests in the order in which they will be sent. A request can leave at any time. */
export class RequestQueue {
  readonly #waiters: Waiter[] = [];
  readonly #max: number;
  readonly #clock: Clock;
  readonly #onEmpty: () => void;
  #withDeadline = 0;

  /** @param onEmpty called when the last queued request has left without a slot */
  constructor(max: number, clock: Clock, onEmpty: () => void) {
    this.#max = max;
    this.#clock = clock;
    this.#onEmpty = onEmpty;
  }

  get length(): number {
    return this.#waiters.length;
  }

  countAhead({ slot }: Waiter): number {
    let index = this.#waiters.length;
    while (index > 0 && isBefore(slot, (this.#waiters[index - 1] as Waiter).slot)) index -= 1;
    return index;
  }

  /** Adds a request. Throws if its call does not allow so long a wait. */
  add(waiter: Waiter, waits: Waits): void {
    const { slot } = waiter;
    throwIfAborted(slot.signal);
    if (this.#waiters.length >= this.#max) throw queueFull(slot.call, this.#max);
    const place = this.countAhead(waiter);
    const fault = this.#findFault(slot, waits, place);
    if (fault) throw fault;
    this.#waiters.splice(place, 0, waiter);
    this.#watch(waiter, slot.deadlineAt - this.#clock.now());
  }

  shift(): Waiter | undefined {
    return this.#waiters.shift();
  }

  /** Rejects the requests whose calls do not allow so long a wait. */
  rejectLate(waits: Waits): void {
    if (this.#withDeadline === 0 && waits.blocked === 0) return;
    // A request that leaves moves up those behind it.
    let place = 0;
    for (const waiter of this.#waiters.slice()) {
      const fault = this.#findFault(waiter.slot, waits, place);
      if (fault) this.#remove(waiter, fault);
      else place += 1;
    }
  }

  #findFault({ call, deadlineAt, maxRetryAfter }: Slot, waits: Waits, place: number): Error | undefined {
    if (waits.blocked > maxRetryAfter) return rateLimited(call, waits.blocked);
    if (deadlineAt === Infinity) return undefined;
    const wait = waits.of(place);
    return this.#clock.now() + wait < deadlineAt ? undefined : tooLate(call, wait);
  }

  /** Removes a request when its signal is aborted or its deadline passes. */
  #watch(waiter: Waiter, left: number): void {
    const { slot } = waiter;
    const leave = onAbort(slot.signal, (reason) => this.#remove(waiter, reason));
    const cancel =
      left === Infinity ? undefined : this.#clock.after(left, () => this.#remove(waiter, tooLate(slot.call)));
    if (cancel) this.#withDeadline += 1;
    const end = () => {
      if (cancel) this.#withDeadline -= 1;
      leave();
      cancel?.();
    };
    waiter.promise.then<void, void>(end, end);
  }

  #remove(waiter: Waiter, reason: unknown): void {
    const index = this.#waiters.indexOf(waiter);
    if (index === -1) return;
    this.#waiters.splice(index, 1);
    waiter.reject(reason);
    if (this.#waiters.length === 0) this.#onEmpty();
  }
}

function isBefore(a: Slot, b: Slot): boolean {
  return a.priority === b.priority ? (a.order ?? 0) < (b.order ?? 0) : a.priority > b.priority;
}
