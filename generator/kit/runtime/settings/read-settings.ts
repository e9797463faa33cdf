// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { ApiDefinition, RenameHeaders } from './api-definition.js';
import type { ApiKey } from './api-key.js';

/** Settings for reading a response. */
export interface ReadSettings {
  readonly api: ApiDefinition;
  readonly apiKey: ApiKey;
  /** Described window of the rate limit, in milliseconds. */
  readonly window: number;
  /** Reads rate-limit headers of other names. Default: only those of the drafts are read. */
  readonly rateHeaders?: RenameHeaders | undefined;
}
