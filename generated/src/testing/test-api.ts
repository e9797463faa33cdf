// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Fault } from './http/faults.js';
import type { Issue } from '../validate/issues.js';
import type { Snapshot } from './store/store.js';
import type { TestWebhooks } from './webhooks/test-webhooks.js';
import type { Clock } from '../runtime/time/clock.js';

/** One or more APIs inside a process, over the same records. */
export interface TestApi<SeedOptions = unknown> {
  /** Replaces the global `fetch`, for any host. Bound, so that it can be passed on. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /**
   * An accepted API key. Each embedded API has a different one, and so a rate limit of its own.
   */
  readonly apiKey: string;
  /** The requests so far, in order: the last 10,000 of them. */
  readonly requests: readonly RecordedRequest[];
  readonly clock: Clock;
  /** Webhook deliveries to subscribers. */
  readonly webhooks: TestWebhooks;
  /**
   * Adds fake records, which are the same each time.
   *
   * @throws {TypeError} an option is invalid
   */
  seed(options?: SeedOptions): void;
  /** All records, as plain JSON. */
  snapshot(): Snapshot;
  /**
   * Restores a snapshot. Pending deliveries are dropped, and the rate limit starts anew.
   *
   * @throws {TypeError} the value is no snapshot
   */
  restore(snapshot: Snapshot): void;
  /** Clears `requests`. */
  clearRequests(): void;
  /** Resets everything: records, requests, faults, deliveries, rate limit. */
  reset(): void;
  /**
   * Injects a fault.
   *
   * @returns a function that removes the fault
   * @throws {TypeError} the fault is invalid, or concerns an unknown operation
   * @example
   * api.fault({ operation: 'pets.list', nth: 2, status: 500 });
   * api.fault({ operation: 'pets.create', reset: true, takesEffect: true });
   */
  fault(fault: Fault): () => void;
}

/** A received request and its result. */
export interface RecordedRequest {
  /** Upper case. */
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** Empty if there was none. */
  readonly body: string;
  /** `v2`; `undefined` if no API has this base path. */
  readonly api: string | undefined;
  /** `pets.create`; `undefined` if no operation has this method and path. */
  readonly operationId: string | undefined;
  /** `undefined` if the connection was reset. */
  readonly status: number | undefined;
  /** Faults of the request; empty if it is valid. */
  readonly issues: readonly Issue[];
}
