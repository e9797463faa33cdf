// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { onAbort } from '../time/on-abort.js';

/** Request for a page before the consumer needs it. */
export interface LookAhead<out Loaded> {
  /** The page. A rejection that nobody awaits is not reported. */
  readonly page: Promise<Loaded>;
  /** Cancels the request. */
  abort(): void;
}

/** Loads a page ahead. The signal of the caller cancels the request too. */
export function lookAhead<Loaded>(
  load: (signal: AbortSignal) => Promise<Loaded>,
  signal: AbortSignal | undefined,
): LookAhead<Loaded> {
  const controller = new AbortController();
  const abort = (reason?: unknown) => controller.abort(reason);
  const end = onAbort(signal, abort);
  const page = load(controller.signal);
  page.then<void, void>(end, end);
  return { page, abort };
}
