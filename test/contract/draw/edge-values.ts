import type { OpenApiDocument, SchemaObject } from '../../../generator/document/document.js';
import { arbitraryOf } from './arbitrary-of.js';
import { drawn } from './draws.js';
import { branchesOf, branchFor, jsonType, placesInside, without, wholePlace, type Place } from './places.js';
import { typesOf, wholeSchema, type WholeSchema } from './whole-schema.js';

/**
 * Values that are just valid, at every place of a schema: each value of an enum, null where it is allowed, both ends of a
 * range, the shortest text and list, each branch of a choice, an optional member left out.
 */
export function edgeValues(document: OpenApiDocument, schema: SchemaObject, value: unknown): unknown[] {
  return edgesAt(schema, wholePlace(document, value));
}

function edgesAt(given: SchemaObject, place: Place): unknown[] {
  const schema = wholeSchema(place.document, given);
  const inside = placesInside(schema, place).flatMap(([below, at]) => edgesAt(below, at));
  const branch = branchFor(schema, place);
  const others = branchesOf(schema, place.document)
    .filter((candidate) => candidate !== branch)
    .flatMap((candidate) =>
      drawn(arbitraryOf(candidate, { document: place.document, isFull: true, isPlain: true }), 1),
    );
  const own = [...plainEdges(schema, place), ...memberEdges(schema, place), ...others].map((edge) => place.put(edge));
  return [...own, ...inside, ...(branch ? edgesAt(branch, place) : [])];
}

function plainEdges(schema: WholeSchema, { value }: Place): unknown[] {
  const { minimum, maximum, minLength, minItems } = schema;
  const type = jsonType(value);
  if (schema.oneOf || schema.anyOf) return [];
  const isFree = schema.enum === undefined && schema.const === undefined;
  const known = (schema['x-extensible-enum'] as unknown[] | undefined) ?? [];
  return [
    ...(schema.enum ?? []),
    ...(type === 'string' ? known : []),
    ...(isFree && typesOf(schema).includes('null') ? [null] : []),
    ...(type === 'number' ? [minimum, maximum].filter((edge) => edge !== undefined) : []),
    ...(type === 'number' && typesOf(schema).includes('number') ? [(minimum ?? 0) + 0.5] : []),
    ...(type === 'string' && isFree && minLength !== undefined ? ['x'.repeat(minLength)] : []),
    ...(type === 'string' && isFree && !schema.pattern && !schema.format && !minLength ? ['', 'any text'] : []),
    ...(Array.isArray(value) ? [value.slice(0, minItems ?? 0)] : []),
  ];
}

function memberEdges(schema: WholeSchema, { value }: Place): unknown[] {
  if (jsonType(value) !== 'object') return [];
  const members = value as Record<string, unknown>;
  const { properties = {}, required = [], dependentRequired = {} } = schema;
  const needed = [...required, ...Object.values(dependentRequired).flat()];
  const optional = Object.keys(properties).filter((key) => key in members && !needed.includes(key));
  return optional.map((key) => without(members, key));
}
