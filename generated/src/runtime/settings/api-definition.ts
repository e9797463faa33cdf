// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { IdKinds } from '../call/ids.js';

/** What the runtime must know of one API. The generator emits it as data. */
export interface ApiDefinition {
  /** Title of the description; error messages name the API with it. */
  readonly title: string;
  /** Address of the API, base path included: `https://api.example.com/api/v2`. */
  readonly serverUrl: string;
  readonly apiKey: ApiKeyDefinition;
  /** Environment variable that stands in for the option `baseUrl`. */
  readonly baseUrlVariable: string;
  /** Environment variable that stands in for the option `logLevel`. */
  readonly logVariable?: string | undefined;
  readonly errorEnvelope: ErrorEnvelope;
  readonly rateLimit: RateLimit;
  /** So that a message can say which kind of id came in place of another. */
  readonly idKinds?: IdKinds | undefined;
}

/** How the API is told who is calling. */
export interface ApiKeyDefinition {
  /** Name of the request header. */
  readonly header: string;
  /** Environment variable that stands in for the option `apiKey`. */
  readonly variable: string;
  /** One sentence: where a key is made. */
  readonly help?: string | undefined;
}

/** Dotted paths into an error body. */
export interface ErrorEnvelope {
  readonly code: string;
  readonly message: string;
  readonly issues?: string | undefined;
}

/** The documented limit of one API key. */
export interface RateLimit {
  /** Requests in a window. */
  readonly limit: number;
  readonly windowSeconds: number;
}
