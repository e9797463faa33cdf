// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { presentIn } from '../call/values.js';
import { invalidArgument } from '../errors/client-errors.js';
import { nameParameter } from '../errors/quote.js';
import type { Subject } from './expand.js';
import { encodeName, encodeValue, isObject } from './expand.js';
import type { WriteParameter } from './parameter.js';

/**
 * `color[R]=100&color[G]=200`, with the brackets percent-encoded: style `deepObject`. Objects may be nested. The
 * specification leaves open how lists are sent; most servers read `color[tags][]=a`, and `color[rows][0][name]=a` where
 * the items have parts. A scalar is sent as `color=blue`.
 */
export const deepObject: WriteParameter = (value, place) => {
  const subject: Subject = { ...place, describe: nameParameter, carrier: 'a query' };
  return writeDeep(value, { key: place.name, path: place.name, above: [] }, subject);
};

/** A part of a value. */
interface Part {
  /** Name on the wire: `color[rows][]`. */
  readonly key: string;
  /** Name in messages: `color.rows[0]`. */
  readonly path: string;
  /** Objects that hold it. */
  readonly above: readonly unknown[];
}

function writeDeep(value: unknown, { key, path, above }: Part, subject: Subject): string {
  const invalid = (fault: string) => invalidArgument(`${nameParameter(path)} ${fault}`, subject.call);
  if (above.includes(value)) throw invalid('refers to itself.');
  const inner = (member: unknown, part: Omit<Part, 'above'>) =>
    writeDeep(member, { ...part, above: [...above, value] }, subject);
  if (Array.isArray(value)) {
    const written = value.map((item: unknown, at) =>
      inner(item, { key: `${key}[${isHolder(item) ? at : ''}]`, path: `${path}[${at}]` }),
    );
    return written.join('');
  }
  if (!isObject(value)) return `&${encodeName(key, subject)}=${encodeValue(value, path, subject)}`;
  const written = presentIn(value).map(([name, member]) => {
    if (/[[\]]/.test(name)) throw invalid('has a member with a bracket in its name.');
    return inner(member, { key: `${key}[${name}]`, path: `${path}.${name}` });
  });
  return written.join('');
}

function isHolder(value: unknown): boolean {
  return Array.isArray(value) || isObject(value);
}
