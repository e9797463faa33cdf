// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { NamedSchemas, Schema } from '../../validate/api-schemas.js';
import { check } from '../../validate/check.js';

/** True if a value is valid by a schema. */
export function fits(schema: Schema, value: unknown, named: NamedSchemas): boolean {
  return check(schema, value, { named }).length === 0;
}
