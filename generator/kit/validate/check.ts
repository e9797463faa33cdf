// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/validate/. Edit it there: each run of the generator replaces the copies.
import type { NamedSchemas, Schema } from './api-schemas.js';
import { isPlainObject, typeOf, typesOf } from './json-type.js';
import { brokenRules, expressionOf } from './rules.js';

/** One way in which a value is not what its schema says. */
export interface Fault {
  /** Keys and places from the value down to what is at fault: `['data', 0, 'title']`. */
  readonly path: Path;
  /** Keyword of the schema that is not met; `unknown` for a member that an open object does not name. */
  readonly keyword: string;
  /** The schema that holds the keyword, its reference followed. */
  readonly schema: Schema;
  readonly value: unknown;
}

export type Path = readonly (string | number)[];

/** What a check is made with. */
export interface CheckSettings {
  readonly named: NamedSchemas;
  /**
   * Whether additions are told too, though they are valid: members that an open object does not name (`unknown`), and
   * values that an open list does not know (`x-extensible-enum`). Default: no.
   */
  readonly tellUnknown?: boolean;
}

/** With this many faults the check of a value stops to collect additions; with twice as many, to collect at all. */
export const MOST_FAULTS = 1000;

/** What is wrong with a value; nothing when it is valid. */
export function check(schema: Schema, value: unknown, { named, tellUnknown = false }: CheckSettings): Fault[] {
  return evaluate(schema, { value, path: [] }, named).faults.filter((fault) => tellUnknown || !isRemark(fault));
}

/** Follows the reference of a schema. What stands beside it wins. */
export function follow(schema: Schema, named: NamedSchemas): Schema {
  if (schema.$ref === undefined) return schema;
  const { $ref, ...own } = schema;
  const target = named[$ref];
  if (!target) throw new Error(`There is no schema ${$ref}.`);
  return { ...follow(target, named), ...own };
}

/** Adds faults while there are few. One by one: the arguments of a call have a limit too. */
function collect(faults: Fault[], more: readonly Fault[]): void {
  for (const fault of more) {
    // Additions take no more than half of the room, so that they cannot hide what makes a value invalid.
    if (faults.length < (isRemark(fault) ? MOST_FAULTS : 2 * MOST_FAULTS)) faults.push(fault);
  }
}

/** Whether a fault makes nothing invalid: it is told only to those who asked for additions. */
function isRemark({ keyword }: Fault): boolean {
  return keyword === 'unknown' || keyword === 'x-extensible-enum';
}

interface Place {
  readonly value: unknown;
  readonly path: Path;
}

interface Evaluation {
  readonly faults: readonly Fault[];
  /** Members that some part of the schema has spoken of. */
  readonly spokenOf: readonly string[];
}

function evaluate(given: Schema, place: Place, named: NamedSchemas): Evaluation {
  const schema = follow(given, named);
  const { value } = place;
  const fault = (keyword: string): Fault => ({ ...place, keyword, schema });
  const { allOf = [], oneOf, anyOf, not, items } = schema;
  const types = typesOf(schema);
  if (types.length > 0 && !types.some((type) => typeOf(value, type))) return { faults: [fault('type')], spokenOf: [] };
  const attempt = (part: Schema) => evaluate(part, place, named);
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
  const spokenOf = parts.flatMap((part) => part.spokenOf);
  if (isPlainObject(value)) {
    const known = new Set(spokenOf);
    const others = Object.keys(value).filter((key) => !known.has(key));
    for (const key of others) collect(faults, strangers(schema, inside(place, key), named));
  }
  return { faults, spokenOf };
}

/** The place of a member or an item. */
function inside({ value, path }: Place, key: string | number): Place {
  return { path: [...path, key], value: (value as Readonly<Record<string | number, unknown>>)[key] };
}

function isFitting({ faults }: Evaluation): boolean {
  return faults.every(isRemark);
}

/** What came of the branches of a choice, of which one must fit, or at least one. */
function choose(branches: readonly Evaluation[], none: Fault): Evaluation {
  const fitting = branches.filter(isFitting);
  if (fitting.length === 1 || (none.keyword === 'anyOf' && fitting.length > 0)) {
    const faults = fitting.flatMap((branch) => branch.faults);
    return { faults, spokenOf: fitting.flatMap((branch) => branch.spokenOf) };
  }
  const near = branches.filter(
    ({ faults }) => !faults.some(({ keyword, path }) => keyword === 'type' && path === none.path),
  );
  const [only] = near;
  // The one branch for values of this type says more exactly what is wrong.
  return { faults: fitting.length === 0 && only && near.length === 1 ? only.faults : [none], spokenOf: [] };
}

/** Members that are missing, and those that the schema itself speaks of. */
function members(schema: Schema, place: Place, named: NamedSchemas): Evaluation {
  const value = place.value as object;
  const { required = [], dependentRequired = {}, patternProperties = {}, additionalProperties } = schema;
  const spokenOf: string[] = [];
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
    if (!isOther || additionalProperties !== undefined) spokenOf.push(key);
    for (const rule of rules) if (rule) collect(faults, evaluate(rule, inside(place, key), named).faults);
  }
  return { faults, spokenOf };
}

/** What is wrong with a member that no part of the schema has spoken of. */
function strangers(schema: Schema, place: Place, named: NamedSchemas): readonly Fault[] {
  const { unevaluatedProperties: rule, properties, additionalProperties } = schema;
  if (typeof rule === 'object') return evaluate(rule, place, named).faults;
  if (rule === false) return [{ ...place, keyword: 'unevaluatedProperties', schema }];
  return properties && additionalProperties === undefined ? [{ ...place, keyword: 'unknown', schema }] : [];
}
