// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/validate/. Edit it there: each run of the generator replaces the copies.
import type { ResponseSchemas, NamedSchemas } from './api-schemas.js';
import type { Fault, Path } from './check.js';
import { check, MOST_FAULTS } from './check.js';
import { describeExpectation, shapeOf } from './shapes.js';

/** A difference between a response and its description. It holds shapes, never a value. */
export interface Drift {
  /** Dotted path, `[]` for any item of an array: `data[].name`. Empty for the whole body. */
  readonly property: string;
  readonly described: string;
  readonly seen: string;
  /** True if it is harmless: an undeclared field, or an undeclared value of an enum. */
  readonly isAddition: boolean;
}

/** A response of an operation. */
export interface SeenResponse {
  readonly operationId: string;
  readonly status: number;
  /** `undefined` if there was none. */
  readonly body: unknown;
}

/** Returns the differences between a response and its description, each once. */
export function driftsOf(schemas: ResponseSchemas, response: SeenResponse): Drift[] {
  return distinct(everyDrift(schemas, response));
}

/** Returns the differences between a response and its description at every place: a page may have one in each item. */
export function everyDrift(
  { responses, named }: ResponseSchemas,
  { operationId, status, body }: SeenResponse,
): Drift[] {
  const known = responses[operationId];
  if (!known) return [];
  const schema = known[status];
  if (schema === undefined) {
    const described = `status ${Object.keys(known).join(', ')}`;
    return [{ property: '', described, seen: `status ${status}`, isAddition: false }];
  }
  if (schema === null || Object.keys(schema).length === 0) return [];
  const drifts = check(schema, body, { named, reportUnknown: true }).map((fault) => toDrift(fault, named));
  if (drifts.length >= MOST_FAULTS) drifts.push(BEYOND);
  return drifts;
}

/** Reports that not all differences were collected. */
const BEYOND: Drift = {
  property: '',
  described: `fewer than ${MOST_FAULTS} differences`,
  seen: 'more; the rest is not reported',
  isAddition: true,
};

/** Keywords whose faults are additions to the API. */
const ADDITIONS = ['unknown', 'x-extensible-enum', 'enum', 'const', 'additionalProperties', 'unevaluatedProperties'];

function toDrift(fault: Fault, named: NamedSchemas): Drift {
  return {
    property: dotted(fault.path),
    described: describeExpectation(fault, named),
    seen: shapeOf(fault),
    isAddition: ADDITIONS.includes(fault.keyword) && (fault.keyword !== 'enum' || isNewValue(fault)),
  };
}

/** True if an enum has strings, or numbers, and the value is another one. */
function isNewValue({ value, schema }: Fault): boolean {
  const type = typeof value;
  return (type === 'string' || type === 'number') && schema.enum?.some((known) => typeof known === type) === true;
}

/** Formats a path: `data[].name`. */
export function dotted(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[]`;
    const name = isName(key) ? key : '*';
    return text === '' ? name : `${text}.${name}`;
  }, '');
}

/** Keys of a map may be data, so only keys that look like names are reported. */
function isName(key: string): boolean {
  return /^[A-Za-z_$][\w$-]{0,60}$/.test(key) && !/\d{4}/.test(key);
}

/** Returns each difference once. */
export function distinct(drifts: readonly Drift[]): Drift[] {
  return [...new Map(drifts.map((drift) => [JSON.stringify(drift), drift])).values()];
}
