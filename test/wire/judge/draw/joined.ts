import { follow, type Schema } from '../base/specification.js';

/** The schema with its reference followed and the parts of `allOf` in it. */
export function joined(document: object, schema: Schema, depth = 0): Schema {
  const known = JOINED.get(schema);
  if (known) return known;
  const whole = joinedAnew(document, schema, depth);
  JOINED.set(schema, whole);
  return whole;
}

/** Results, since the same schemas are drawn from again and again. Documents do not change. */
const JOINED = new WeakMap<Schema, Schema>();

function joinedAnew(document: object, schema: Schema, depth: number): Schema {
  if (depth > 30) throw new Error('a schema is a part of itself');
  const { $ref, ...own } = schema;
  const target = $ref === undefined ? {} : joined(document, follow(document, { $ref } as Schema), depth + 1);
  const { allOf = [], ...rest } = join(target, own) as Schema & { allOf?: Schema[] };
  const parts = allOf.filter((part) => typeof part === 'object').map((part) => joined(document, part, depth + 1));
  return parts.reduce(join, rest);
}

/** Two schemas that both hold, as far as drawing needs it. */
function join(one: Schema, other: Schema): Schema {
  const properties = { ...(one['properties'] as object) } as Record<string, unknown>;
  for (const [name, property] of Object.entries((other['properties'] ?? {}) as object))
    properties[name] = name in properties ? { allOf: [properties[name], property] } : property;
  const required = [...((one['required'] ?? []) as string[]), ...((other['required'] ?? []) as string[])];
  const kinds = [one, other].flatMap((schema) => ((schema['oneOf'] ?? schema['anyOf']) ? [schema] : []));
  const both = kinds.length > 1 ? { allOf: [{ oneOf: one['oneOf'] ?? one['anyOf'] }] } : {};
  return {
    ...one,
    ...other,
    ...both,
    ...typeOfBoth(one['type'], other['type']),
    ...valuesOfBoth(one['enum'], other['enum']),
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.length > 0 && { required }),
  };
}

function typeOfBoth(one: unknown, other: unknown): { type?: unknown } {
  if (one === undefined || other === undefined)
    return one === undefined && other === undefined ? {} : { type: other ?? one };
  const others = [other].flat();
  const shared = [one]
    .flat()
    .filter((type) => others.includes(type) || (type === 'integer' && others.includes('number')));
  if (shared.length === 0 && [one].flat().includes('number') && others.includes('integer')) return { type: 'integer' };
  return { type: shared.length > 0 ? shared : [one].flat() };
}

function valuesOfBoth(one: unknown, other: unknown): { enum?: unknown[] } {
  if (!Array.isArray(one) || !Array.isArray(other)) return {};
  return { enum: one.filter((value) => other.includes(value)) };
}

/** Number of values that a schema needs at least; infinite for one that needs itself. */
export function leastSize(document: object, schema: unknown): number {
  if (typeof schema !== 'object' || schema === null) return 1;
  const known = SIZES.get(schema);
  if (known !== undefined) return known;
  // A schema that is met again while it is measured needs itself.
  SIZES.set(schema, Infinity);
  const size = sizeOf(document, joined(document, schema as Schema));
  SIZES.set(schema, size);
  return size;
}

const SIZES = new WeakMap<object, number>();

function sizeOf(document: object, whole: Schema): number {
  const {
    oneOf,
    anyOf,
    required = [],
    properties = {},
    items,
    minItems = 0,
  } = whole as {
    oneOf?: unknown[];
    anyOf?: unknown[];
    required?: string[];
    properties?: Record<string, unknown>;
    items?: unknown;
    minItems?: number;
  };
  if (whole['const'] !== undefined || whole['enum'] !== undefined) return 1;
  const alternatives = (oneOf ?? anyOf ?? []).map((branch) => leastSize(document, branch));
  const members = required.map((name) => leastSize(document, properties[name]));
  const list = minItems > 0 ? minItems * leastSize(document, items) : 0;
  return (
    1 + (alternatives.length > 0 ? Math.min(...alternatives) : 0) + list + members.reduce((sum, size) => sum + size, 0)
  );
}
