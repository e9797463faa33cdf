// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Clock } from '../time/clock.js';

/** Milliseconds between two looks. */
const PULSE = 250;

/**
 * In Cloudflare's Workers, calls `look` now and then until a promise is settled; elsewhere does nothing.
 *
 * There a timer belongs to the request that set it and ends with it, and a request that waits for nothing but what another
 * will do is ended with status 500. So whoever waits for others has to have a timer of its own, and to look for itself.
 * Seen in workerd; `npm run test:runtimes` holds it there.
 */
export function keepAwake(promise: Promise<void>, look: () => void, clock: Clock): void {
  const { navigator } = globalThis as { navigator?: { readonly userAgent?: string } };
  if (navigator?.userAgent !== 'Cloudflare-Workers') return;
  let callOff: (() => void) | undefined;
  const rest = () => {
    callOff = clock.after(PULSE, beat, true);
  };
  const beat = () => {
    rest();
    look();
  };
  rest();
  const end = () => callOff?.();
  promise.then<void, void>(end, end);
}
