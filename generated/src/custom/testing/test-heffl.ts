import type { TestApi } from '../../testing/test-api.js';
import type { SeedOptions } from './seed/seed.js';

/** Heffl inside a process: both API versions over the same records. */
export interface TestHeffl extends TestApi<SeedOptions> {
  /**
   * Adds fake records, the same ones each time. The first of each kind has the id that the documentation uses, such as
   * `dl_abc123`.
   *
   * @example
   * api.seed({ counts: { deals: 250 } });
   */
  seed(options?: SeedOptions): void;
}
