// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { ApiDefinition } from '../settings/api-definition.js';
import type { ApiKey } from '../settings/api-key.js';
import type { Clock } from '../time/clock.js';
import { shareAcrossCopies } from '../errors/copies.js';
import type { CallLimiter } from './limiter.js';
import { Limiter } from './limiter.js';
import type { RateLimiter } from './rate-limiter.js';
import { SharedRegistry } from '../settings/shared-registry.js';

/**
 * Rate limiter of a client: that of its options, none for `false`, else the one that all clients of this process with
 * the same API key and origin share, including those of other copies of the package.
 */
export function resolveLimiter(
  api: ApiDefinition,
  options: LimiterOptions,
  given: LimiterContext,
): CallLimiter | undefined {
  const { rateLimiter } = options;
  if (rateLimiter === false) return undefined;
  if (rateLimiter) return rateLimiter;
  const { apiKey, baseUrl, clock } = given;
  const make = () => new Limiter({ ...(api.rateLimit ?? UNKNOWN), clock });
  // Clients with different clocks cannot share a limiter.
  if (options.clock) return make();
  return apiKey.shared<Limiter>(limiters(), new URL(baseUrl).origin, make);
}

/** A limit that only responses show. */
const UNKNOWN = { limit: Infinity, windowSeconds: 60 };

/** Window of the described rate limit in milliseconds. */
export function windowOf({ rateLimit }: ApiDefinition): number {
  return (rateLimit ?? UNKNOWN).windowSeconds * 1000;
}

/**
 * Resets the rate limiters that the clients of this process share. For tests: call it before each, so that none waits
 * for a limit that an earlier one has used up.
 */
export function resetRateLimits(): void {
  for (const limiter of limiters().entries.values()) limiter.deref()?.reset();
}

function limiters(): SharedRegistry<Limiter> {
  return shareAcrossCopies('limiters', () => new SharedRegistry<Limiter>());
}

/** Options of a client that determine its limiter. */
export interface LimiterOptions {
  readonly rateLimiter?: RateLimiter | false | undefined;
  readonly clock?: Clock | undefined;
}

/** Settings of a client that determine its limiter. */
export interface LimiterContext {
  readonly apiKey: ApiKey;
  readonly baseUrl: string;
  readonly clock: Clock;
}
