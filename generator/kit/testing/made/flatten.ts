// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { NamedSchemas, Schema } from '../../validate/api-schemas.js';
import { isEqual, typesOf } from '../../validate/json-type.js';

/** All parts of a schema together, without references and `allOf`. */
export interface Flat {
  /** Without `$ref`, `allOf`, `oneOf` and `anyOf`. */
  readonly schema: Schema;
  /** From each list, one alternative applies. */
  readonly choices: readonly (readonly Schema[])[];
}

/** Schemas by what they are made of, since lists ask for the same one again and again. */
const known = new WeakMap<Schema, Flat>();

/** Resolves the references of a schema and joins its parts. A schema that leads back to itself counts once. */
function flatten(schema: Schema, named: NamedSchemas): Flat {
  const found = known.get(schema) ?? join(schema, named, new Set());
  known.set(schema, found);
  return found;
}

function join(schema: Schema, named: NamedSchemas, seen: Set<Schema>): Flat {
  if (seen.has(schema)) return { schema: {}, choices: [] };
  seen.add(schema);
  const { $ref, allOf = [], oneOf, anyOf, ...own } = schema;
  const target = $ref === undefined ? undefined : named[$ref];
  const parts = [...(target ? [target] : []), ...allOf].map((part) => join(part, named, seen));
  seen.delete(schema);
  return {
    schema: [...parts.map((part) => part.schema), own].reduce(both, {}),
    choices: [...parts.flatMap(({ choices }) => choices), ...[oneOf, anyOf].flatMap((list) => (list ? [list] : []))],
  };
}

/** A schema for the values that two schemas allow; both are without parts. */
function both(one: Schema, other: Schema): Schema {
  if (Object.keys(one).length === 0) return other;
  const larger = (key: Bound) => limit(Math.max, [one[key], other[key]], key);
  const smaller = (key: Bound) => limit(Math.min, [one[key], other[key]], key);
  return {
    ...one,
    ...other,
    ...Object.assign({}, ...LEAST.map(larger), ...MOST.map(smaller)),
    ...sharedEnum(one, other),
    ...sharedTypes(one, other),
    ...(one.required && other.required && { required: [...new Set([...one.required, ...other.required])] }),
    ...(one.properties && other.properties && { properties: joinMembers(one.properties, other.properties) }),
    ...(one.items && other.items && one.items !== other.items && { items: { allOf: [one.items, other.items] } }),
    ...(one.additionalProperties === false && { additionalProperties: false }),
  };
}

type Bound = (typeof LEAST)[number] | (typeof MOST)[number];

const LEAST = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'] as const;
const MOST = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'] as const;

function limit(pick: (...bounds: number[]) => number, bounds: readonly (number | undefined)[], key: Bound): Schema {
  const given = bounds.filter((bound) => bound !== undefined);
  return given.length === 0 ? {} : { [key]: pick(...given) };
}

function sharedEnum({ enum: some }: Schema, { enum: others }: Schema): Schema {
  return some && others ? { enum: some.filter((value) => others.some((also) => isEqual(value, also))) } : {};
}

function allowed(types: readonly string[], type: string): boolean {
  return types.includes(type) || (type === 'integer' && types.includes('number'));
}

function sharedTypes(one: Schema, other: Schema): Schema {
  const [some, others] = [typesOf(one), typesOf(other)];
  if (some.length === 0 || others.length === 0) return {};
  return {
    type: [
      ...some.filter((type) => allowed(others, type)),
      ...others.filter((type) => !some.includes(type) && allowed(some, type)),
    ],
  };
}

function joinMembers(one: NonNullable<Schema['properties']>, other: NonNullable<Schema['properties']>) {
  const members = { ...one };
  for (const [name, schema] of Object.entries(other)) {
    const before = Object.hasOwn(members, name) ? members[name] : undefined;
    members[name] = before && !isEqual(before, schema) ? { allOf: [before, schema] } : schema;
  }
  return members;
}

/** Most alternatives of a schema that are looked at. */
const MOST_VARIANTS = 24;

/** True for a schema that allows null alone. */
export function isNull({ type }: Schema): boolean {
  return [type].flat().join() === 'null';
}

/**
 * A schema once for each of its alternatives, flat and without choices. Those that are null alone come last.
 */
export function variantsOf(schema: Schema, named: NamedSchemas): readonly Schema[] {
  const found = knownVariants.get(schema) ?? findVariants(schema, named);
  knownVariants.set(schema, found);
  return found;
}

const knownVariants = new WeakMap<Schema, readonly Schema[]>();

function findVariants(schema: Schema, named: NamedSchemas): readonly Schema[] {
  const { schema: own, choices } = flatten(schema, named);
  const expanded = expand(own, choices, { named, depth: 0 });
  const variants = expanded.length > 0 ? expanded : [own];
  return [...variants.filter((variant) => !isNull(variant)), ...variants.filter(isNull)];
}

/** Choices within choices deeper than this are left out. */
const DEEPEST_CHOICE = 4;

interface Scope {
  readonly named: NamedSchemas;
  readonly depth: number;
}

function expand(own: Schema, choices: Flat['choices'], { named, depth }: Scope): readonly Schema[] {
  if (choices.length === 0) return [own];
  if (depth > DEEPEST_CHOICE) return [];
  return choices.reduce<readonly Schema[]>(
    (variants, list) => {
      const alternatives = list.slice(0, MOST_VARIANTS).flatMap((part) => {
        const { schema, choices: inner } = flatten(part, named);
        return expand(schema, inner, { named, depth: depth + 1 });
      });
      return variants.flatMap((variant) => alternatives.map((part) => both(variant, part))).slice(0, MOST_VARIANTS);
    },
    [own],
  );
}

/** The declared members of an object, of all its parts and alternatives. */
export function membersOf(schema: Schema, named: NamedSchemas): Readonly<Record<string, Schema>> {
  const members: Record<string, Schema> = {};
  for (const { properties = {} } of variantsOf(schema, named)) {
    for (const [name, member] of Object.entries(properties)) if (!Object.hasOwn(members, name)) members[name] = member;
  }
  return members;
}
