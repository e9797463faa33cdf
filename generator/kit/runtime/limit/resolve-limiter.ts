// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { ApiDefinition } from '../settings/api-definition.js';
import type { ApiKey } from '../settings/api-key.js';
import type { Clock } from '../time/clock.js';
import { shareAcrossCopies } from '../errors/copies.js';
import { RateLimiter } from './rate-limiter.js';
import { SharedRegistry } from '../settings/shared-registry.js';

/**
 * The rate limiter of a client: its own if it brings one, none if it says `false`, else the one that all clients of this
 * process with the same API key and origin share, those of other copies of the package included.
 */
export function resolveLimiter(
  api: ApiDefinition,
  options: LimiterOptions,
  given: LimiterContext,
): RateLimiter | undefined {
  const { rateLimiter } = options;
  if (rateLimiter === false) return undefined;
  if (rateLimiter) return rateLimiter;
  const { apiKey, baseUrl, clock } = given;
  const make = () => new RateLimiter({ ...api.rateLimit, clock });
  // A clock of one's own cannot be shared with those who have another.
  if (options.clock) return make();
  const limiters = shareAcrossCopies('limiters', () => new SharedRegistry<RateLimiter>());
  return apiKey.shared<RateLimiter>(limiters, new URL(baseUrl).origin, make);
}

/** Options of a client that decide on its limiter. */
export interface LimiterOptions {
  readonly rateLimiter?: RateLimiter | false | undefined;
  readonly clock?: Clock | undefined;
}

/** What the limiter of a client depends on besides its options. */
export interface LimiterContext {
  readonly apiKey: ApiKey;
  readonly baseUrl: string;
  readonly clock: Clock;
}
