// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import type { Schema } from '../../validate/api-schemas.js';
import { follow } from '../../validate/check.js';
import { isPlainObject } from '../../validate/json-type.js';
import type { Call } from '../describe/described.js';
import { fieldsOf, schemasOf } from '../describe/fields.js';

/** Values by the names of parameters. */
export type Values = Readonly<Record<string, unknown>>;

/** A parameter of a call that is given, or that must be. */
export interface DescribedValue {
  readonly place: 'path' | 'params';
  readonly name: string;
  readonly schema: Schema;
  readonly value: unknown;
  /** True if it is required, and not given. */
  readonly isMissing: boolean;
}

/** The parameters of a call to check: those in the path first, then those that are given or required. */
export function describedValues(call: Call, path: Values, params: Values): DescribedValue[] {
  const { named } = call.api.schemas;
  const { parameters } = schemasOf(call);
  const { ids = [], params: known = [] } = call.described;
  const inPath = ids.flatMap((name): DescribedValue[] => {
    const parameter = parameters.find((one) => one.in === 'path' && one.name === name);
    const value = path[name];
    return parameter ? [{ place: 'path', name, schema: parameter.schema, value, isMissing: value === undefined }] : [];
  });
  const others = parameters.flatMap(({ in: place, name, required, schema }): DescribedValue[] => {
    if (place === 'path' || !known.includes(name)) return [];
    const isGiven = Object.hasOwn(params, name);
    const isMissing = !isGiven && required === true && follow(schema, named).default === undefined;
    return isGiven || isMissing ? [{ place: 'params', name, schema, value: params[name], isMissing }] : [];
  });
  return [...inPath, ...others];
}

/** Names of the members that the description has for a body. */
export function memberNames(call: Call): string[] {
  return fieldsOf(call).fields.flatMap(({ place, name }) => (place === 'body' ? name : []));
}

/**
 * Members of a body that its description does not have, where it leaves open whether there are others; and those that it
 * allows by a pattern, where all such fields are known.
 */
export function undescribedMembers(call: Call, body: unknown): string[] {
  const { patterns, areOpen, isClosed, more } = fieldsOf(call);
  const known = memberNames(call);
  if (!isPlainObject(body) || known.length === 0) return [];
  const hasPattern = (name: string) => patterns.some(({ pattern }) => pattern.test(name));
  return Object.keys(body).filter((name) => {
    if (known.includes(name)) return false;
    return hasPattern(name) ? more?.areAll === true : !areOpen && !isClosed;
  });
}
