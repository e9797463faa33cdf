// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Outcome } from '../api/change.js';
import { failure } from '../world/plain-response.js';
import type { Received, ServedApi } from './exchange.js';
import type { RouteMatch } from './routes.js';

/** A matched request of one API key. */
export interface KeyedRequest {
  readonly api: ServedApi;
  readonly match: RouteMatch;
  readonly received: Received;
  /** The API key. */
  readonly key: string;
}

interface Carried {
  readonly request: string;
  readonly outcome: Outcome;
}

/**
 * Outcomes of requests by their idempotency keys. The repetition of a request takes no effect and has the response of the
 * first; another request with the same key is rejected.
 */
export class Repetitions {
  readonly #carried = new Map<string, Carried>();

  /** Returns the outcome of a request, which `carryOut` carries out unless it is a repetition. */
  outcomeOf(request: KeyedRequest, carryOut: () => Outcome): Outcome {
    const { api, match, received, key } = request;
    const header = api.described.idempotency?.[match.operation.id];
    const idempotencyKey = header === undefined ? null : received.request.headers.get(header);
    if (idempotencyKey === null || idempotencyKey === '') return carryOut();
    const place = JSON.stringify([api.described.key, key, idempotencyKey]);
    // Every multipart body has another boundary.
    const text = received.parts ? JSON.stringify(received.parts) : received.text;
    const sent = `${received.request.method} ${received.url.pathname}${received.url.search} ${text}`;
    const earlier = this.#carried.get(place);
    if (earlier === undefined) {
      const outcome = carryOut();
      // A request that was rejected has changed nothing, and may be corrected under its key.
      if (outcome.response.status < 400) this.#carried.set(place, { request: sent, outcome });
      return outcome;
    }
    if (earlier.request !== sent)
      return { response: failure(api.described, 409, 'The idempotency key belongs to another request.') };
    return { response: earlier.outcome.response };
  }

  clear(): void {
    this.#carried.clear();
  }
}
