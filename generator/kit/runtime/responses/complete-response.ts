// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Payload } from '../call/body.js';

/** A request that can be sent any number of times. */
export interface Sendable {
  readonly url: string;
  readonly method: string;
  /** By lower-case name, without the API key. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Payload | undefined;
  /** Further options for `fetch`, from a raw call. */
  readonly extras?: RequestInit | undefined;
}

/** A response whose body has been read. */
export interface CompleteResponse<Body> {
  readonly response: Response;
  readonly body: Body;
  readonly kind?: undefined;
}

/** An attempt that ended without a complete response. */
export interface Ended {
  readonly response?: undefined;
  readonly body?: undefined;
  readonly kind: 'connection' | 'timeout' | 'deadline' | 'abort' | 'redirect' | 'size';
}

/** An attempt that ended with an error that a retry cannot fix. */
export interface Thrown extends Ended {
  readonly error: unknown;
}

/** An attempt that failed. */
export interface Failed extends Ended {
  readonly kind: 'connection' | 'timeout' | 'deadline';
  /** True if a response had begun. */
  readonly responseBegun: boolean;
  /** True if the request certainly never reached the server. */
  readonly isUnsent: boolean;
  readonly cause?: unknown;
}
