// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/command/. Edit it there: each run of the generator replaces the copies.
import type { TestApi } from '../../testing/test-api.js';
import type { Surroundings } from '../surroundings.js';

/** Time limit for a receiver of events, in milliseconds. */
const DELIVERY_TIMEOUT = 10_000;

/** Delivers events after the response. A failed delivery is reported and not repeated. */
export async function deliver(
  api: Pick<TestApi, 'webhooks'>,
  log: Pick<Surroundings, 'printError'> | undefined,
): Promise<void> {
  for (const { delivery, response, error } of await api.webhooks.deliver(send)) {
    const outcome = response ? String(response.status) : `failed: ${String(error)}`;
    // The address is a subscriber's, so it may hold characters that a terminal would act on.
    log?.printError(`event ${delivery.event} to ${delivery.url} ${outcome}`.replace(/[\p{C}\u2028\u2029]/gu, ' '));
  }
}

async function send(request: Request): Promise<Response> {
  const response = await fetch(request, { signal: AbortSignal.timeout(DELIVERY_TIMEOUT) });
  await response.body?.cancel();
  return response;
}
