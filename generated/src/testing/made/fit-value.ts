// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Schema } from '../../validate/api-schemas.js';
import { isEqual, isPlainObject, typesOf } from '../../validate/json-type.js';
import { expressionOf } from '../../validate/rules.js';
import { fits } from '../schema/fits.js';
import { copyOf, type JsonObject } from '../schema/json.js';
import { variantsOf } from './flatten.js';
import { makeValue, type Making } from './make-value.js';

/**
 * A value of a schema that has as much as possible of a given one: members that the schema does not declare are left out,
 * those that do not fit are replaced, and those that must be there and are not are made. `undefined` if nothing is left.
 */
export function fitValue(schema: Schema, given: unknown, making: Making): unknown {
  const variants = variantsOf(schema, making.named);
  const [only] = variants;
  if (only && variants.length === 1) return fitFlat(only, given, making);
  let best: { readonly value: unknown; readonly kept: number } | undefined;
  for (const variant of variants) {
    const value = fitFlat(variant, given, making);
    const kept = value === undefined || !fits(schema, value, making.named) ? -1 : keptOf(given, value);
    if (kept > (best?.kept ?? -1)) best = { value, kept };
  }
  return best?.value;
}

/** Measure of how much of a value another one has. */
function keptOf(given: unknown, value: unknown): number {
  if (!isPlainObject(given) || !isPlainObject(value)) return isEqual(given, value) ? 1 : 0;
  return Object.keys(given).reduce((kept, name) => kept + keptOf(given[name], value[name]), 0);
}

/** @param schema flat, without choices */
function fitFlat(schema: Schema, given: unknown, making: Making): unknown {
  const types = typesOf(schema);
  const may = (type: string) => types.length === 0 || types.includes(type);
  if (isPlainObject(given)) return may('object') ? fitObject(schema, given, making) : undefined;
  const { items } = schema;
  if (Array.isArray(given) && items && may('array')) {
    return given.map((item: unknown) => fitValue(items, item, making)).filter((item) => item !== undefined);
  }
  return given !== undefined && fits(schema, given, making.named) ? copyOf(given) : undefined;
}

function fitObject(schema: Schema, given: JsonObject, making: Making): JsonObject {
  const { properties = {}, required = [] } = schema;
  const members: JsonObject = {};
  for (const [name, member] of Object.entries(properties)) {
    const value = fitMember(member, Object.hasOwn(given, name) ? given[name] : undefined, making);
    if (value !== undefined) members[name] = value;
    else if (required.includes(name)) members[name] = makeValue(member, name, { ...making, isSparse: true });
  }
  for (const [name, value] of Object.entries(given)) {
    const rule = Object.hasOwn(properties, name) ? undefined : ruleOf(schema, name);
    const fitted = rule && fitMember(rule, value, making);
    if (fitted !== undefined) members[name] = fitted;
  }
  for (const name of required) {
    if (!Object.hasOwn(members, name))
      members[name] = makeValue(ruleOf(schema, name) ?? {}, name, { ...making, isSparse: true });
  }
  return members;
}

/** A missing member is null where that is allowed. */
function fitMember(schema: Schema, given: unknown, making: Making): unknown {
  const value = given === undefined || given === null ? null : fitValue(schema, given, making);
  return value !== undefined && fits(schema, value, making.named) ? value : undefined;
}

/** The schema of a member that an object does not declare; `undefined` where it may have none, or the schema does not say. */
function ruleOf(
  { properties, patternProperties = {}, additionalProperties }: Schema,
  name: string,
): Schema | undefined {
  const pattern = Object.keys(patternProperties).find((text) => expressionOf(text).test(name));
  if (pattern !== undefined) return patternProperties[pattern];
  if (typeof additionalProperties === 'object') return additionalProperties;
  return additionalProperties === true || (additionalProperties === undefined && !properties) ? {} : undefined;
}
