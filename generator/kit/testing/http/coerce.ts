// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Schema } from '../../validate/api-schemas.js';
import { typesOf } from '../../validate/json-type.js';
import { variantsOf } from '../made/flatten.js';
import type { DescribedApi } from '../world/described.js';

/**
 * Converts a string of a URL or a form to the type of its schema. A string of another form stays, and the schema rejects it.
 */
export function coerce(api: Pick<DescribedApi, 'schemas'>, schema: Schema, text: string): unknown {
  const types = variantsOf(schema, api.schemas).flatMap(typesOf);
  const isNumber = types.includes('integer') || types.includes('number');
  if (isNumber && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (types.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
