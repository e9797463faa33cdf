// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Clock } from '../runtime/time/clock.js';
import type { ApiSchemas } from '../validate/api-schemas.js';
import { createTestApi } from './create-test-api.js';
import { serveApi } from './http/exchange.js';
import type { RateLimitOptions } from './http/rate-limit.js';
import type { StreamResponder } from './http/stream-response.js';
import { checkInput, closed } from './schema/check-input.js';
import type { TestApi } from './test-api.js';
import type { Behaviour } from './world/behaviour.js';
import { createWorld } from './world/create-world.js';
import { describeApi, type ApiFacts } from './world/described.js';
import type { World } from './world/world.js';

/** Options of a test double. Each has a default. */
export interface TestOptions {
  /** The only accepted credential. Default: any, where the description asks for one. */
  readonly apiKey?: string | undefined;
  /**
   * `true`: the limit of the description, else 60 requests a minute. Default: `false`, so that tests do not wait.
   */
  readonly rateLimit?: boolean | RateLimitOptions | undefined;
  /** Clock for dates, the rate limit and latency. Default: that of this machine. See `manualClock`. */
  readonly clock?: Clock | undefined;
  /** True if an id in a body must be that of an existing record; 400 otherwise. Default: `true`. */
  readonly checkReferences?: boolean | undefined;
}

/** Fake records. */
export interface SeedOptions {
  /** Number of them for each resource. Default: 20. */
  readonly count?: number | undefined;
}

const optionsSchema = closed({
  clock: 'object',
  checkReferences: 'boolean',
  // The engine checks these.
  apiKey: {},
  rateLimit: {},
});

const seedSchema = closed({ count: { type: 'integer', minimum: 0 } });

const plain: Behaviour<World, SeedOptions> = {
  countOfFakes(options = {}) {
    checkInput('options', options, seedSchema);
    return options.count;
  },
};

/** A description, and what its operations need besides. */
interface DescribedParts {
  readonly facts: ApiFacts;
  readonly schemas: ApiSchemas;
  readonly streams?: StreamResponder;
}

/**
 * Creates a double of one API that follows its description alone.
 *
 * @throws {TypeError} an option is unknown or invalid
 */
export function createPlainDouble(
  { facts, schemas, streams }: DescribedParts,
  options: TestOptions = {},
): TestApi<SeedOptions> {
  checkInput('options', options, optionsSchema);
  const { apiKey, rateLimit, clock, checkReferences } = options;
  const described = describeApi(facts, schemas);
  const world = createWorld({ apis: [described], clock, checkReferences });
  return createTestApi(plain, { apis: [serveApi(described)], world, apiKey, rateLimit, streams });
}
