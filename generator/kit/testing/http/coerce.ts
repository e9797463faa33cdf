// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { NamedSchemas, Schema } from '../../validate/api-schemas.js';
import { typesOf } from '../../validate/json-type.js';
import { variantsOf } from '../made/flatten.js';

/**
 * Converts a string from a URL to the type of its schema. A string of another form stays, and the schema rejects it.
 */
export function coerce(named: NamedSchemas, schema: Schema, text: string): unknown {
  const types = variantsOf(schema, named).flatMap(typesOf);
  const isNumber = types.includes('integer') || types.includes('number');
  if (isNumber && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (types.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** The items of a schema that allows lists. */
export function itemsOf(named: NamedSchemas, schema: Schema): Schema | undefined {
  return variantsOf(schema, named).find((variant) => typesOf(variant).includes('array'))?.items;
}

/** The schema of a member of an object. */
export function memberOf(named: NamedSchemas, schema: Schema, name: string): Schema {
  for (const { properties = {}, additionalProperties } of variantsOf(schema, named)) {
    if (Object.hasOwn(properties, name)) return properties[name] ?? {};
    if (typeof additionalProperties === 'object') return additionalProperties;
  }
  return {};
}

/** The kinds of values that a schema allows. */
export function kindsOf(named: NamedSchemas, schema: Schema): Kinds {
  const variants = variantsOf(schema, named);
  const types = variants.flatMap(typesOf);
  const isObject = types.includes('object') || variants.some((one) => typesOf(one).length === 0 && one.properties);
  const isScalar = types.some((type) => !['object', 'array', 'null'].includes(type));
  return { isList: types.includes('array'), isObject, isScalar };
}

/** Kinds of values. */
export interface Kinds {
  readonly isList: boolean;
  readonly isObject: boolean;
  readonly isScalar: boolean;
}
