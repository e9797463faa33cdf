import type { OpenApiDocument, SchemaObject } from '../../../generator/document/document.js';
import { allowsNothing } from '../../../generator/document/subschemas.js';
import { join, typesOf, wholeSchema, type WholeSchema } from './whole-schema.js';

/** A place inside a value, and the way to put something else there. */
export interface Place {
  readonly document: OpenApiDocument;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  /** The whole with something else in this place. */
  put(replacement: unknown): unknown;
}

/** The whole value as a place. */
export function wholePlace(document: OpenApiDocument, value: unknown): Place {
  return { document, path: [], value, put: (replacement) => replacement };
}

/** The places one step inside, each with its schema: the members that are there, and the first item of a list. */
export function placesInside(schema: WholeSchema, { document, path, value, put }: Place): [SchemaObject, Place][] {
  const below = (key: string | number, inside: unknown, into: (replacement: unknown) => unknown): Place => ({
    document,
    path: [...path, key],
    value: inside,
    put: (replacement) => put(into(replacement)),
  });
  if (Array.isArray(value)) {
    if (value.length === 0 || !schema.items) return [];
    return [[schema.items, below(0, value[0], (replacement) => [replacement, ...value.slice(1)])]];
  }
  if (jsonType(value) !== 'object') return [];
  const members = value as Record<string, unknown>;
  return Object.entries(schema.properties ?? {})
    .filter(([key]) => key in members)
    .map(([key, property]) => [
      property,
      below(key, members[key], (replacement) => ({ ...members, [key]: replacement })),
    ]);
}

/** The branches of a choice, each joined with what holds for all. */
export function branchesOf(schema: WholeSchema, document: OpenApiDocument): WholeSchema[] {
  const { oneOf, anyOf, ...rest } = schema;
  return (oneOf ?? anyOf ?? []).map((branch) => join(rest, wholeSchema(document, branch)));
}

/** The branch of a choice that speaks of the value. */
export function branchFor(schema: WholeSchema, { document, value }: Place): WholeSchema | undefined {
  return branchesOf(schema, document).find((candidate) => isMeant(document, candidate, value));
}

/** True if a value is of the type of a branch, and an object has the members by which the branches differ. */
export function isMeant(document: OpenApiDocument, branch: WholeSchema, value: unknown): boolean {
  if (!isOfKind(branch, value)) return false;
  if (jsonType(value) !== 'object') return true;
  const members = value as Record<string, unknown>;
  return (
    (branch.required ?? []).every((key) => key in members) &&
    Object.entries(branch.properties ?? {})
      .filter(([key]) => key in members)
      .every(([key, property]) => {
        if (allowsNothing(property)) return false;
        const { oneOf, anyOf, ...whole } = wholeSchema(document, property);
        return (oneOf ?? anyOf) !== undefined || isOfKind(whole, members[key]);
      })
  );
}

function isOfKind(schema: WholeSchema, value: unknown): boolean {
  const types = typesOf(schema);
  const isOfType = types.length === 0 || types.includes(jsonType(value));
  return isOfType && holdsPrefix(schema, value) && (schema.enum ?? [value]).includes(value);
}

function holdsPrefix({ pattern }: WholeSchema, value: unknown): boolean {
  return typeof value !== 'string' || pattern === undefined || new RegExp(pattern).test(value);
}

/** An object without one of its members. */
export function without(members: Record<string, unknown>, key: string): Record<string, unknown> {
  const { [key]: _, ...rest } = members;
  return rest;
}

/** The type of a value, as JSON has it. */
export function jsonType(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
