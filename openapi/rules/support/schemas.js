// @ts-check
import { subschemas } from '../../../generator/document/subschemas.js';
import { pointerKeys } from '../../../generator/guard/json-pointer.js';

/** @import { Location, OrRef, Placed, SchemaObject } from './types.js' */

/**
 * The parts of a pointer, decoded.
 *
 * @param {Location} location
 */
export function pointerParts(location) {
  return pointerKeys(location.pointer);
}

/**
 * The name of the schema that this place holds, or undefined when it is written inside something else. Named schemas are
 * the top level keys of the files in `schemas/` and of `components.schemas`.
 *
 * @param {Location} location
 * @returns {string | undefined}
 */
export function schemaName(location) {
  const parts = pointerParts(location);
  if (parts[0] === 'components' && parts[1] === 'schemas') return parts.length === 3 ? parts[2] : undefined;
  return parts.length === 1 && isSchemaFile(location) ? parts[0] : undefined;
}

/** @param {Location} location */
function isSchemaFile(location) {
  return /\/schemas\/[^/]+$/.test(location.source.absoluteRef);
}

/**
 * How messages call a place: `Contact.address.city`, or the whole way for a schema that is written in an operation.
 *
 * @param {Location} location
 */
export function schemaLabel(location) {
  const parts = pointerParts(location);
  const isInComponents = parts[0] === 'components' && parts[1] === 'schemas';
  if (!isInComponents && !isSchemaFile(location)) return `\`${parts.join(' ')}\``;
  const named = isInComponents ? parts.slice(2) : parts;
  return `\`${named.filter((part) => part !== 'properties').join('.')}\``;
}

/**
 * The types a schema allows, as a list.
 *
 * @param {SchemaObject} schema
 * @returns {string[]}
 */
export function typesOf(schema) {
  if (schema.type === undefined) return [];
  return Array.isArray(schema.type) ? schema.type : [schema.type];
}

/**
 * The schemas written directly inside a schema, each with its place.
 *
 * @param {Placed<SchemaObject>} schema
 * @returns {Placed<OrRef<SchemaObject>>[]}
 */
export function partsOf({ node, location }) {
  return subschemas(node).map(({ keys, schema }) => ({
    node: /** @type {OrRef<SchemaObject>} */ (schema),
    location: location.child(keys),
  }));
}
