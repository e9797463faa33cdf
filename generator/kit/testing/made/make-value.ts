// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { NamedSchemas, Schema } from '../../validate/api-schemas.js';
import { typesOf } from '../../validate/json-type.js';
import { fits } from '../schema/fits.js';
import type { JsonObject } from '../schema/json.js';
import { isNull, variantsOf } from './flatten.js';
import { numberOf, textOf } from './make-scalar.js';

/** How values are made. */
export interface Making {
  readonly named: NamedSchemas;
  /** Varies the values, from 1. */
  readonly number: number;
  /** Leave out members that need not be there. Default: false. */
  readonly isSparse?: boolean;
  /** Make members and one item of each list further down. Default: false. */
  readonly isFull?: boolean;
  /** Values that exist, for a schema of references to records; `undefined` for other schemas. */
  references?(schema: Schema): readonly unknown[] | undefined;
}

/** Deepest level of members that need not be there. */
const DEEPEST = 2;
/** The same of values that are made in full. */
const DEEPEST_IN_FULL = 5;
/** Deepest level at all: a schema that needs itself has no value. */
const ABYSS = 8;
/** Number of values after which only what must be there is made. */
const MOST_VALUES = 200;

interface State extends Making {
  /** Values made so far. */
  count: number;
  /** Objects and lists that are known to fit a schema. */
  readonly fitting: WeakMap<object, Schema>;
}

/**
 * A value of a schema, the same one for each number. What a schema makes impossible, by a pattern or by alternatives that
 * exclude each other, is as near as it gets; `undefined` if there is none at all.
 */
export function makeValue(schema: Schema, name: string, making: Making): unknown {
  return valueOf({ ...making, count: 0, fitting: new WeakMap() }, { schema, name, depth: 0 });
}

interface Place {
  readonly schema: Schema;
  /** Name of the member, for its text. */
  readonly name: string;
  readonly depth: number;
}

function valueOf(state: State, place: Place): unknown {
  const { schema } = place;
  state.count += 1;
  if (place.depth > ABYSS || state.count > MOST_VALUES * 10) return undefined;
  const references = state.references?.(schema);
  if (references) return [pick(references, state.number), null].find((value) => isValid(state, schema, value));
  const variants = variantsOf(schema, state.named);
  let nearest: unknown;
  // Deep down, null is better than more.
  for (const variant of isDeep(state, place.depth)
    ? [...variants].sort((a, b) => Number(isNull(b)) - Number(isNull(a)))
    : variants) {
    const value = ofVariant(state, { ...place, schema: variant });
    if (value !== undefined && isValid(state, schema, value)) return value;
    nearest ??= value;
  }
  return nearest;
}

function isDeep({ count, isSparse, isFull }: State, depth: number): boolean {
  return isSparse === true || depth >= (isFull ? DEEPEST_IN_FULL : DEEPEST) || count > MOST_VALUES;
}

function isValid({ named, fitting }: State, schema: Schema, value: unknown): boolean {
  const isObject = typeof value === 'object' && value !== null;
  if (value === undefined || (isObject && fitting.get(value) === schema)) return value !== undefined;
  const isFitting = fits(schema, value, named);
  if (isFitting && isObject) fitting.set(value, schema);
  return isFitting;
}

function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[(number - 1) % list.length];
}

/** @param place with a flat schema */
function ofVariant(state: State, place: Place): unknown {
  const { schema, depth } = place;
  const choices = schema.enum ?? schema['x-extensible-enum'];
  if ('const' in schema) return schema.const;
  if (choices) {
    const allowed = choices.filter((value) => isValid(state, schema, value));
    return pick(allowed.length > 0 ? allowed : choices, state.number);
  }
  if (schema.default !== undefined && isValid(state, schema, schema.default)) return schema.default;
  const types = typesIn(schema);
  const ordered = isDeep(state, depth) && types.includes('null') ? ['null'] : types;
  for (const type of ordered) {
    const value = ofType(state, place, type);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The types of a schema, or what its other keywords are about. */
function typesIn(schema: Schema): readonly string[] {
  const types = typesOf(schema);
  if (types.length > 0) return [...types].sort((a, b) => Number(a === 'null') - Number(b === 'null'));
  if (schema.properties || schema.required || schema.additionalProperties !== undefined || schema.patternProperties)
    return ['object'];
  if (schema.items || schema.minItems !== undefined) return ['array'];
  if (schema.minimum !== undefined || schema.maximum !== undefined || schema.multipleOf !== undefined)
    return ['number'];
  return ['string'];
}

function ofType(state: State, place: Place, type: string): unknown {
  switch (type) {
    case 'object':
      return objectOf(state, place);
    case 'array':
      return listOf(state, place);
    case 'string':
      return textOf(place.schema, { name: place.name, number: state.number });
    case 'integer':
    case 'number':
      return numberOf(place.schema, { type, number: state.number });
    case 'boolean':
      return state.number % 2 === 0;
    default:
      return null;
  }
}

function objectOf(state: State, { schema, depth }: Place): JsonObject {
  const { properties = {}, required = [], minProperties = 0, additionalProperties } = schema;
  const members: JsonObject = {};
  const isOpen = !isDeep(state, depth);
  for (const [name, member] of Object.entries(properties)) {
    const isRequired = required.includes(name);
    if (!isRequired && !isOpen) continue;
    const value = valueOf(state, { schema: member, name, depth: depth + 1 });
    if (value !== undefined && (isRequired || isValid(state, member, value))) members[name] = value;
  }
  const others = typeof additionalProperties === 'object' ? additionalProperties : {};
  const lacking = [...required, ...Array.from({ length: Math.min(minProperties, 50) }, (_, at) => `member${at + 1}`)];
  for (const name of lacking) {
    const isWanted = required.includes(name) || Object.keys(members).length < minProperties;
    if (isWanted && !Object.hasOwn(members, name)) {
      const value = valueOf(state, { schema: others, name, depth: depth + 1 });
      if (value !== undefined) members[name] = value;
    }
  }
  return members;
}

/** The shortest list that is allowed, in full one with an item. */
function listOf(state: State, { schema, name, depth }: Place): unknown[] {
  const { items = {}, minItems = 0, maxItems = 1 } = schema;
  const fewest = state.isFull && schema.items && !isDeep(state, depth) ? Math.min(1, maxItems) : 0;
  const make = (at: number) => {
    const value = makeValueIn(state, { schema: items, name, depth: depth + 1 }, state.number + at);
    return value === undefined ? [] : [value];
  };
  return Array.from({ length: Math.min(Math.max(minItems, fewest), 100) }, (_, at) => make(at)).flat();
}

/** Items differ, in case none may come twice. */
function makeValueIn(state: State, place: Place, number: number): unknown {
  const inner = { ...state, number };
  const value = valueOf(inner, place);
  state.count = inner.count;
  return value;
}
