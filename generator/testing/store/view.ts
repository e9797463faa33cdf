import type { Schema } from '../described.js';
import { resolve, type NamedSchemas } from '../schema/check.js';
import { hasType, regularExpression } from '../schema/scalars.js';
import { copyOf, isObject, type JsonObject } from '../schema/json.js';

/**
 * A record as an answer shows it: the members that the schema describes and no others. What the record lacks is null
 * where that is allowed, left out where it may be, and empty where it must be there.
 */
export function view(schemas: NamedSchemas, schema: Schema, record: JsonObject): JsonObject {
  const { properties = {}, patternProperties = {}, additionalProperties, required = [] } = resolve(schemas, schema);
  const shown: JsonObject = {};
  for (const [name, property] of Object.entries(properties)) {
    const value = typeof property === 'boolean' ? record[name] : member(schemas, property, record[name]);
    if (value !== undefined) shown[name] = value;
    else if (required.includes(name)) shown[name] = emptyValue(schemas, property);
  }
  const isShown = (name: string) =>
    additionalProperties === true || Object.keys(patternProperties).some((text) => regularExpression(text).test(name));
  for (const [name, value] of Object.entries(record)) {
    if (!Object.hasOwn(properties, name) && isShown(name)) shown[name] = copyOf(value);
  }
  return shown;
}

function member(schemas: NamedSchemas, property: Schema, value: unknown): unknown {
  if (value === undefined || value === null) return allows(schemas, property, null) ? null : undefined;
  const { type, items, properties } = resolve(schemas, property);
  if (Array.isArray(value) && isObject(items)) return value.map((item) => member(schemas, items, item));
  const isRecord = isObject(value) && [type].flat().includes('object') && properties !== undefined;
  return isRecord ? view(schemas, property, value) : copyOf(value);
}

/** Whether a type allows a value, going by type alone. */
function allows(schemas: NamedSchemas, schema: Schema | boolean, value: unknown): boolean {
  if (typeof schema === 'boolean') return schema;
  const { type, oneOf, anyOf } = resolve(schemas, schema);
  const parts = oneOf ?? anyOf;
  if (parts) return parts.some((part) => allows(schemas, part, value));
  return type !== undefined && [type].flat().some((name) => hasType(value, name));
}

/** The plainest value of a type. */
function emptyValue(schemas: NamedSchemas, schema: Schema | boolean): unknown {
  if (typeof schema === 'boolean') return null;
  const { type, enum: values, default: value } = resolve(schemas, schema);
  if (value !== undefined) return value;
  if (values?.[0] !== undefined) return values[0];
  switch ([type].flat()[0]) {
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
