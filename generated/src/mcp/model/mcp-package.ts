// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import type { ClientOptions } from '../../runtime/index.js';
import type { Call, DescribedApi, MoreFields } from '../../shell/describe/described.js';

/** The package whose operations a server offers. */
export interface McpPackage {
  /** Name of the program: `pet-shop`. */
  readonly program: string;
  readonly version: string;
  readonly apis: readonly DescribedApi[];
  /** Options of the client of each API, in their order, that lead to a seeded test double. */
  embedded(): Promise<readonly ClientOptions[]>;
  /** Fields that the description does not name, such as custom fields of a workspace. Default: there are none. */
  moreFields?(call: Call, client: object): Promise<MoreFields | undefined>;
}
