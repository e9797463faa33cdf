// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** Longest wait for the response to a trial, in milliseconds. */
const PATIENCE = 1000;

/**
 * A request that is sent alone, because its response shows if more may follow. A limiter begins with one: its response
 * shows how much of a shared limit is left.
 */
export class Trial {
  /** Requests that were sent since the trial was opened; `undefined` if there is none. */
  #sent: WeakSet<object> | undefined = new WeakSet();
  #patienceEnds = Infinity;

  /** Opens a trial: the next request is sent when no other is in flight, and alone. */
  open(now: number): void {
    this.#sent = new WeakSet();
    this.#patienceEnds = now + PATIENCE;
  }

  /** @param inFlight number of other requests in flight */
  start(request: object, now: number, inFlight: number): void {
    if (inFlight === 0) this.#patienceEnds = now + PATIENCE;
    this.#sent?.add(request);
  }

  /** Ends the trial if the request is a part of it, and has a response. */
  end(request: object, hasResponse: boolean): void {
    if (hasResponse && this.#sent?.has(request)) this.#sent = undefined;
  }

  /** Milliseconds during which no request may be sent because of the trial. */
  heldFor(now: number, inFlight: number): number {
    return this.#sent && inFlight > 0 ? Math.max(0, this.#patienceEnds - now) : 0;
  }
}
