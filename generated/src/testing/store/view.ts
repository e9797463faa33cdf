// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { NamedSchemas, Schema } from '../../validate/api-schemas.js';
import { follow } from '../../validate/check.js';
import { isPlainObject, typeOf, typesOf } from '../../validate/json-type.js';
import { expressionOf } from '../../validate/rules.js';
import { copyOf, type JsonObject } from '../schema/json.js';

/**
 * A record as a response shows it, with only the members that the schema declares. A member that the record lacks is
 * null if that is allowed, else absent if it is optional, else empty. An empty schema shows the whole record.
 */
export function view(schemas: NamedSchemas, schema: Schema, record: JsonObject): JsonObject {
  if (Object.keys(schema).length === 0) return record;
  const { properties = {}, patternProperties = {}, additionalProperties, required = [] } = follow(schema, schemas);
  const shown: JsonObject = {};
  for (const [name, property] of Object.entries(properties)) {
    const value = member(schemas, property, record[name]);
    if (value !== undefined) shown[name] = value;
    else if (required.includes(name)) shown[name] = emptyValue(schemas, property);
  }
  const isShown = (name: string) =>
    additionalProperties === true || Object.keys(patternProperties).some((text) => expressionOf(text).test(name));
  for (const [name, value] of Object.entries(record)) {
    if (!Object.hasOwn(properties, name) && isShown(name)) shown[name] = copyOf(value);
  }
  return shown;
}

function member(schemas: NamedSchemas, property: Schema, value: unknown): unknown {
  if (value === undefined || value === null) return allows(schemas, property, null) ? null : undefined;
  const schema = follow(property, schemas);
  const { items, properties } = schema;
  if (Array.isArray(value) && items) return value.map((item) => member(schemas, items, item));
  const isRecord = isPlainObject(value) && typesOf(schema).includes('object') && properties !== undefined;
  return isRecord ? view(schemas, property, value) : copyOf(value);
}

/** True if a schema allows the type of a value. */
function allows(schemas: NamedSchemas, given: Schema, value: unknown): boolean {
  const schema = follow(given, schemas);
  const parts = schema.oneOf ?? schema.anyOf;
  if (parts) return parts.some((part) => allows(schemas, part, value));
  return typesOf(schema).some((type) => typeOf(value, type));
}

/** Default or empty value of a schema. */
function emptyValue(schemas: NamedSchemas, given: Schema): unknown {
  const schema = follow(given, schemas);
  const { enum: values, default: value } = schema;
  if (value !== undefined) return value;
  if (values?.[0] !== undefined) return values[0];
  switch (typesOf(schema)[0]) {
    case 'string':
      return '';
    case 'number':
    case 'integer':
      return 0;
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'object':
      return {};
    default:
      return null;
  }
}
