import { normalizeTypes, Oas3_2Types, type NormalizedNodeType } from '@redocly/openapi-core';

/** A kind of object or list that OpenAPI has: its members, and what stands in each. */
export type NodeType = NormalizedNodeType;

/** The thing that OpenAPI asks for in one place: a node, a simple value, anything (`null`), or nothing (`undefined`). */
export type Expected = Exclude<NodeType['items'], (...parameters: never[]) => unknown>;

/** A simple value: string, number, boolean, one of a few strings, or an array of them. */
export type SimpleType = Exclude<NonNullable<Expected>, NodeType>;

/**
 * Redocly's tables of OpenAPI 3.2, of which 3.1 is a part. An older schema has the form of 3.1 by the time it is compared
 * with them.
 */
const types = normalizeTypes(Oas3_2Types);

/** The kind of node that a whole document is. */
export const ROOT_TYPE = types['Root'] as NodeType;

/** True for a node, false for a simple value. */
export function isNodeType(expected: NonNullable<Expected>): expected is NodeType {
  return typeof expected.name === 'string';
}

/** The thing that may stand under a key of a node. */
export function expectedAt(type: NodeType, key: string, value: unknown): Expected {
  const member = Object.hasOwn(type.properties, key) ? type.properties[key] : type.additionalProperties;
  if (typeof member !== 'function') return member;
  // Only a few keywords keep `true` and `false`; elsewhere an object says the same.
  const keeps = typeof value !== 'boolean' || BOOLEAN_KEYWORDS.has(key);
  return member(keeps ? value : undefined, key);
}

const BOOLEAN_KEYWORDS: ReadonlySet<string> = new Set([
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
]);

/** The thing that may stand in a list. */
export function expectedIn(type: NodeType, value: unknown): Expected {
  return typeof type.items === 'function' ? type.items(value, '') : type.items;
}

/** True for a member that OpenAPI does not define, such as `x-internal`. In a map, such a key is a name like others. */
export function isExtension(type: NodeType, key: string): boolean {
  return type.extensionsPrefix !== undefined && key.startsWith('x-');
}

/** True for a node whose keys are names that the API chose. */
export function isMapType(type: NodeType): boolean {
  return type.items === undefined && Object.keys(type.properties).length === 0;
}

/** Members without which nothing can be made of a node, so that it is left out. */
export function essentials(type: NodeType, node: object): readonly string[] {
  if (type.name === 'SecurityScheme') return typeof type.required === 'function' ? type.required(node, undefined) : [];
  return ESSENTIALS[type.name] ?? [];
}

const ESSENTIALS: Readonly<Record<string, readonly string[]>> = {
  Parameter: ['name', 'in'],
  Server: ['url'],
  Tag: ['name'],
  ExternalDocs: ['url'],
  Discriminator: ['propertyName'],
};

/** Members that OpenAPI asks for and whose absence harms nothing. */
export const EXPECTED_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  Root: ['info'],
  Info: ['title', 'version'],
  RequestBody: ['content'],
};

/** Kinds that say something where they are empty: `204:` is a response without a body. */
export const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['Response', 'MediaType', 'PathItem', 'Header']);

/** Kinds that a later stage finds through a reference. In place of others, the target itself is put. */
export const REFERABLE: ReadonlySet<string> = new Set([
  'Schema',
  'Parameter',
  'Response',
  'RequestBody',
  'Header',
  'Example',
  'Link',
  'Callback',
  'SecurityScheme',
  'PathItem',
]);

/** Kinds that a package cannot do without: a reference to nothing is an error. */
export const ESSENTIAL_TARGETS: ReadonlySet<string> = new Set([
  'Schema',
  'Parameter',
  'Response',
  'RequestBody',
  'SecurityScheme',
  'PathItem',
]);
