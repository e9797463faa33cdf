// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { onAbort } from '../time/on-abort.js';

/** A page that is asked for before the consumer gets there. */
export class LookAhead<out Loaded> {
  /** Rejects only for those who ask for it. */
  readonly page: Promise<Loaded>;
  readonly #controller = new AbortController();

  /** `signal` is the caller's own: it ends the request too. */
  constructor(load: (signal: AbortSignal) => Promise<Loaded>, signal: AbortSignal | undefined) {
    const end = onAbort(signal, (reason) => this.#controller.abort(reason));
    this.page = load(this.#controller.signal);
    this.page.then<void, void>(end, end);
  }

  /** Nobody will get there. */
  abort(): void {
    this.#controller.abort();
  }
}
