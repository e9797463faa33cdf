import { isMap } from '../document/shapes.js';
import { SCHEMA_KEYWORDS } from '../document/subschemas.js';

/** Members that hold values of the API: a member of theirs that is named `nullable` is data, not a keyword. */
const DATA = new Set(['default', 'enum', 'example', 'examples', 'const']);

/** Members that hold a map: their keys are names that the API chose. */
const MAPS = new Set([
  ...Object.keys(SCHEMA_KEYWORDS).filter((keyword) => SCHEMA_KEYWORDS[keyword] === 'map'),
  'schemas',
  'definitions',
]);

/**
 * Rewrites a parsed OpenAPI 3.0 document in the form of 3.1: nullable schemas and exclusive bounds, and the version number.
 * Documents of other versions are returned as they are. The input is not changed.
 */
export function upgradeDocument(document: unknown): unknown {
  if (!isMap(document) || typeof document['openapi'] !== 'string') return document;
  if (!document['openapi'].startsWith('3.0.')) return document;
  return { ...upgradeMembers(document), openapi: '3.1.0' };
}

function upgradeNode(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(upgradeNode);
  if (!isMap(node)) return node;
  return withNull(withBounds(upgradeMembers(node)));
}

function upgradeMembers(node: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(node).map(([key, value]) => {
    if (DATA.has(key) || key.startsWith('x-')) return [key, value] as const;
    return [key, MAPS.has(key) && isMap(value) ? upgradeMap(value) : upgradeNode(value)] as const;
  });
  return Object.fromEntries(entries);
}

function upgradeMap(map: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, upgradeNode(value)]));
}

/** `nullable: true` becomes `null` among the types; with `allOf` and the like, which have no type, an alternative. */
function withNull(node: Record<string, unknown>): Record<string, unknown> {
  const { nullable, ...rest } = node;
  if (typeof nullable !== 'boolean') return node;
  if (!nullable) return rest;
  if (typeof rest['type'] === 'string') return { ...rest, type: [rest['type'], 'null'] };
  const isComposed = ['allOf', 'anyOf', 'oneOf'].some((key) => Array.isArray(rest[key]));
  return isComposed ? { anyOf: [rest, { type: 'null' }] } : rest;
}

/** `exclusiveMinimum: true` says in 3.0 that `minimum` itself is not allowed; in 3.1 it is the bound. */
function withBounds(node: Record<string, unknown>): Record<string, unknown> {
  const result = { ...node };
  for (const [bound, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    if (typeof result[exclusive] !== 'boolean') continue;
    const isExclusive = result[exclusive];
    delete result[exclusive];
    if (!isExclusive || result[bound] === undefined) continue;
    result[exclusive] = result[bound];
    delete result[bound];
  }
  return result;
}
