// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/validate/. Edit it there: each run of the generator replaces the copies.
import type { NamedSchemas, Schema } from './api-schemas.js';
import { isPlainObject, typeOf, typesOf } from './json-type.js';
import { brokenRules, expressionOf } from './rules.js';

/** One fault of a value by its schema. */
export interface Fault {
  /** Path to the fault: `['data', 0, 'name']`. */
  readonly path: Path;
  /** Keyword of the schema that failed; `unknown` for a member that an open object does not declare. */
  readonly keyword: string;
  /** The schema with the keyword, with its reference resolved. */
  readonly schema: Schema;
  readonly value: unknown;
}

export type Path = readonly (string | number)[];

/** Settings of a check. */
export interface CheckSettings {
  readonly named: NamedSchemas;
  /**
   * True to report additions too, although they are valid: members that an open object does not declare (`unknown`),
   * and unknown values of an extensible enum (`x-extensible-enum`). Default: false.
   */
  readonly reportUnknown?: boolean;
}

/** After this many faults, a check collects no more additions; after twice as many, no more faults. */
export const MOST_FAULTS = 1000;

/** Returns the faults of a value; none if it is valid. */
export function check(schema: Schema, value: unknown, { named, reportUnknown = false }: CheckSettings): Fault[] {
  return evaluate(schema, { value, path: [] }, named).faults.filter((fault) => reportUnknown || !isAddition(fault));
}

/** Resolves the reference of a schema. Keywords next to it take precedence. */
export function follow(schema: Schema, named: NamedSchemas): Schema {
  if (schema.$ref === undefined) return schema;
  const { $ref, ...own } = schema;
  const target = named[$ref];
  if (!target) throw new Error(`There is no schema ${$ref}.`);
  const followed = follow(target, named);
  return Object.keys(own).length > 0 ? { ...followed, ...own } : followed;
}

/** Adds faults up to the limit. One by one, because the number of arguments of a call is limited. */
function collect(faults: Fault[], more: readonly Fault[]): void {
  for (const fault of more) {
    // Additions take at most half of the limit, so that they cannot hide what makes a value invalid.
    if (faults.length < (isAddition(fault) ? MOST_FAULTS : 2 * MOST_FAULTS)) faults.push(fault);
  }
}

/** True if a fault does not make a value invalid. It is reported only with `reportUnknown`. */
function isAddition({ keyword }: Fault): boolean {
  return keyword === 'unknown' || keyword === 'x-extensible-enum';
}

interface Place {
  readonly value: unknown;
  readonly path: Path;
  /** Schemas by whose names this value is being evaluated: one that leads back to itself adds nothing. */
  readonly refs?: readonly string[];
}

interface Evaluation {
  readonly faults: readonly Fault[];
  /** Members that a part of the schema has evaluated. */
  readonly evaluated: readonly string[];
}

function evaluate(given: Schema, place: Place, named: NamedSchemas): Evaluation {
  const { value, path, refs = [] } = place;
  const { $ref } = given;
  if ($ref !== undefined && refs.includes($ref)) return { faults: [], evaluated: [] };
  const here = $ref === undefined ? place : { value, path, refs: [...refs, $ref] };
  const schema = follow(given, named);
  const fault = (keyword: string): Fault => ({ value, path, keyword, schema });
  const { allOf = [], oneOf, anyOf, not, items } = schema;
  const types = typesOf(schema);
  if (types.length > 0 && !types.some((type) => typeOf(value, type))) return { faults: [fault('type')], evaluated: [] };
  const attempt = (part: Schema) => evaluate(part, here, named);
  const parts = allOf.map(attempt);
  if (oneOf) parts.push(choose(oneOf.map(attempt), fault('oneOf')));
  if (anyOf) parts.push(choose(anyOf.map(attempt), fault('anyOf')));
  const faults = brokenRules(schema, value).map(fault);
  if (not && isFitting(attempt(not))) faults.push(fault('not'));
  if (Array.isArray(value) && items) {
    for (let at = 0; at < value.length && faults.length < 2 * MOST_FAULTS; at += 1) {
      collect(faults, evaluate(items, inside(place, at), named).faults);
    }
  }
  if (isPlainObject(value)) parts.push(members(schema, place, named));
  for (const part of parts) collect(faults, part.faults);
  const evaluated = parts.flatMap((part) => part.evaluated);
  if (isPlainObject(value)) {
    const known = new Set(evaluated);
    for (const key of Object.keys(value)) {
      if (!known.has(key)) collect(faults, unevaluated(schema, inside(place, key), named));
    }
  }
  return { faults, evaluated };
}

/** The place of a member or an item. */
function inside({ value, path }: Place, key: string | number): Place {
  return { path: [...path, key], value: (value as Readonly<Record<string | number, unknown>>)[key] };
}

function isFitting({ faults }: Evaluation): boolean {
  return faults.every(isAddition);
}

/** Result of the branches of a choice, of which exactly one, or at least one, must fit. */
function choose(branches: readonly Evaluation[], none: Fault): Evaluation {
  const fitting = branches.filter(isFitting);
  if (fitting.length === 1 || (none.keyword === 'anyOf' && fitting.length > 0)) {
    const faults = fitting.flatMap((branch) => branch.faults);
    return { faults, evaluated: fitting.flatMap((branch) => branch.evaluated) };
  }
  const near = branches.filter(
    ({ faults }) => !faults.some(({ keyword, path }) => keyword === 'type' && path === none.path),
  );
  const isExact = fitting.length === 0 && (near.length === 1 || isPlainObject(none.value));
  // The only branch for values of this type, or the one that an object is most like, reports the fault more exactly.
  if (!isExact || near.length === 0) return { faults: [none], evaluated: [] };
  return near.reduce((best, branch) => (distanceOf(branch) < distanceOf(best) ? branch : best));
}

/** Measure of how unlike a branch a value is: a member that names another branch says most, then one that is not allowed. */
function distanceOf({ faults }: Evaluation): number {
  return faults.reduce((distance, { keyword, schema, path }) => {
    const member = keyword === 'required' ? schema.properties?.[path.at(-1) ?? ''] : schema;
    const isTag = keyword === 'const' || (/^enum|^req/.test(keyword) && member?.enum?.length === 1);
    return distance + (isTag ? 100 : keyword === 'not' ? 10 : 1);
  }, 0);
}

/** Checks required members, and those that the schema itself evaluates. */
function members(schema: Schema, place: Place, named: NamedSchemas): Evaluation {
  const value = place.value as object;
  const { required = [], dependentRequired = {}, patternProperties = {}, additionalProperties } = schema;
  const evaluated: string[] = [];
  const faults: Fault[] = [];
  const demand = (keyword: string, keys: readonly string[]) => {
    for (const key of keys) {
      if (!Object.hasOwn(value, key)) faults.push({ ...inside(place, key), value: undefined, keyword, schema });
    }
  };
  demand('required', required);
  for (const [key, partners] of Object.entries(dependentRequired)) {
    if (Object.hasOwn(value, key)) demand('dependentRequired', partners);
  }
  for (const key of Object.keys(value)) {
    const matching = Object.keys(patternProperties).filter((pattern) => expressionOf(pattern).test(key));
    const rules = matching.map((pattern) => patternProperties[pattern]);
    if (schema.properties && Object.hasOwn(schema.properties, key)) rules.unshift(schema.properties[key]);
    const isOther = rules.length === 0;
    if (isOther && typeof additionalProperties === 'object') rules.push(additionalProperties);
    if (isOther && additionalProperties === false) {
      faults.push({ ...inside(place, key), keyword: 'additionalProperties', schema });
    }
    if (!isOther || additionalProperties !== undefined) evaluated.push(key);
    for (const rule of rules) if (rule) collect(faults, evaluate(rule, inside(place, key), named).faults);
  }
  return { faults, evaluated };
}

/** Faults of a member that no part of the schema has evaluated. */
function unevaluated(schema: Schema, place: Place, named: NamedSchemas): readonly Fault[] {
  const { unevaluatedProperties: rule, properties, additionalProperties } = schema;
  if (typeof rule === 'object') return evaluate(rule, place, named).faults;
  if (rule === false) return [{ ...place, keyword: 'unevaluatedProperties', schema }];
  return properties && additionalProperties === undefined ? [{ ...place, keyword: 'unknown', schema }] : [];
}
