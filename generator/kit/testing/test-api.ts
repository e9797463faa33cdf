// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Fault } from './http/faults.js';
import type { Issue } from './schema/issues.js';
import type { Snapshot } from './store/store.js';
import type { TestWebhooks } from './webhooks/test-webhooks.js';
import type { TestClock } from './world/clock.js';

/** One or more APIs inside a process, over the same records. */
export interface TestApi<SeedOptions = unknown> {
  /** Takes the place of the global `fetch`, for any host. Bound: it may be passed on by itself. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /**
   * The key that is accepted, or one that will do where any is. Each embedded API has another, and so a budget of its
   * own.
   */
  readonly apiKey: string;
  /** Everything that was asked so far, in order. */
  readonly requests: readonly RecordedRequest[];
  readonly clock: TestClock;
  /** Messages to those who subscribed to events. */
  readonly webhooks: TestWebhooks;
  /** Adds fake records, the same ones each time. */
  seed(options?: SeedOptions): void;
  /** All records, as plain JSON. */
  snapshot(): Snapshot;
  /** Puts back what a snapshot holds. Pending deliveries and what is left of the rate limit are forgotten. */
  restore(snapshot: Snapshot): void;
  /** Empties `requests`. */
  clearRequests(): void;
  /** Takes everything back to the beginning: records, requests, faults, deliveries, rate limit. */
  reset(): void;
  /**
   * Makes something go wrong.
   *
   * @returns the function that takes the fault back
   * @example
   * api.fault({ operation: 'pets.list', nth: 2, status: 500 });
   * api.fault({ operation: 'pets.create', reset: true, takesEffect: true });
   */
  fault(fault: Fault): () => void;
}

/** A request as it came, and what became of it. */
export interface RecordedRequest {
  /** Upper case. */
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** Empty when there was none. */
  readonly body: string;
  /** `v2`; `undefined` under an address where no API is. */
  readonly api: string | undefined;
  /** `pets.create`; `undefined` when no operation has this method and path. */
  readonly operationId: string | undefined;
  /** `undefined` when the connection was broken. */
  readonly status: number | undefined;
  /** What was wrong with it; empty for a request that is right. */
  readonly issues: readonly Issue[];
}
