// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/validate/. Edit it there: each run of the generator replaces the copies.
import type { ResponseSchemas, NamedSchemas } from './api-schemas.js';
import type { Fault, Path } from './check.js';
import { check, MOST_FAULTS } from './check.js';
import { describeExpectation, shapeOf } from './shapes.js';

/** A difference between an answer and its description. It holds shapes, never a value. */
export interface Drift {
  /** Dotted path, `[]` for any item of a list: `data[].title`. Empty for the whole body. */
  readonly property: string;
  readonly described: string;
  readonly seen: string;
  /** Whether it does no harm: a field, or a value of a list of values, that the description does not know. */
  readonly isAddition: boolean;
}

/** An answer of an operation. */
export interface SeenResponse {
  readonly operationId: string;
  readonly status: number;
  /** `undefined` where there was none. */
  readonly body: unknown;
}

/** How an answer differs from its description, each difference once. */
export function driftsOf(schemas: ResponseSchemas, response: SeenResponse): Drift[] {
  return distinct(everyDrift(schemas, response));
}

/** How an answer differs from its description, at every place where it does: a page may have one in each item. */
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
  const drifts = check(schema, body, { named, tellUnknown: true }).map((fault) => toDrift(fault, named));
  if (drifts.length >= MOST_FAULTS) drifts.push(BEYOND);
  return drifts;
}

/** Says that not all differences were collected. */
const BEYOND: Drift = {
  property: '',
  described: `fewer than ${MOST_FAULTS} differences in one response`,
  seen: 'more, and some of them are not reported',
  isAddition: true,
};

/** Keywords whose fault shows that the API has grown. */
const ADDITIONS = ['unknown', 'x-extensible-enum', 'enum', 'const', 'additionalProperties', 'unevaluatedProperties'];

function toDrift(fault: Fault, named: NamedSchemas): Drift {
  return {
    property: dotted(fault.path),
    described: describeExpectation(fault, named),
    seen: shapeOf(fault),
    isAddition: ADDITIONS.includes(fault.keyword) && !(fault.keyword === 'enum' && typeof fault.value !== 'string'),
  };
}

function dotted(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[]`;
    const name = isName(key) ? key : '*';
    return text === '' ? name : `${text}.${name}`;
  }, '');
}

/** Keys are data where an object is a map; only what looks like a name is told. */
function isName(key: string): boolean {
  return /^[A-Za-z_$][\w$-]{0,60}$/.test(key) && !/\d{4}/.test(key);
}

function distinct(drifts: readonly Drift[]): Drift[] {
  const seen = new Set<string>();
  return drifts.filter((drift) => {
    const key = JSON.stringify(drift);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
