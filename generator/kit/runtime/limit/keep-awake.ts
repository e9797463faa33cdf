// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Clock } from '../time/clock.js';

/** Milliseconds between two calls of `look`. */
const PULSE = 250;

/**
 * In Cloudflare Workers, calls `look` at intervals until a promise is settled; elsewhere does nothing.
 *
 * There, a timer belongs to the request that set it and ends with it, and a request that waits only for another request
 * is ended with status 500. So each waiting request needs a timer of its own. Seen in workerd.
 */
export function keepAwake(promise: Promise<void>, look: () => void, clock: Clock): void {
  const { navigator } = globalThis as { navigator?: { readonly userAgent?: string } };
  if (navigator?.userAgent !== 'Cloudflare-Workers') return;
  const rest = () => clock.after(PULSE, beat, true);
  const beat = () => {
    cancel = rest();
    look();
  };
  let cancel = rest();
  const end = () => cancel();
  promise.then<void, void>(end, end);
}
