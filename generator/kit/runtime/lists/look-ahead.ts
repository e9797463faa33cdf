// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { onAbort } from '../time/on-abort.js';

/** Request for a page before the consumer needs it. */
export class LookAhead<out Loaded> {
  /** The page. A rejection that nobody awaits is not reported. */
  readonly page: Promise<Loaded>;
  readonly #controller = new AbortController();

  /** @param signal signal of the caller: it cancels the request too */
  constructor(load: (signal: AbortSignal) => Promise<Loaded>, signal: AbortSignal | undefined) {
    const end = onAbort(signal, (reason) => this.#controller.abort(reason));
    this.page = load(this.#controller.signal);
    this.page.then<void, void>(end, end);
  }

  /** Cancels the request. */
  abort(): void {
    this.#controller.abort();
  }
}
