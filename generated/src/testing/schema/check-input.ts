// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Schema } from '../../validate/api-schemas.js';
import { isPlainObject } from '../../validate/json-type.js';
import { issuesOf } from '../../validate/issues.js';

/**
 * Checks a value that a test passes. Members that are `undefined` count as absent.
 *
 * @param name Name of the value for the message: `fault`.
 * @throws {TypeError} the value does not fit the schema
 */
export function checkInput(name: string, value: unknown, schema: Schema): void {
  const unknownMember = (path: string) => `Unknown member: ${name}.${path}.`;
  const [issue] = issuesOf({}, { schema, value: defined(value), place: name }, { unknownMember });
  if (issue) throw new TypeError([issue.field, issue.message].join(' ').trim());
}

function defined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(defined);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => (member === undefined ? [] : [[name, defined(member)]])),
  );
}

/** Schema of a member, or the name of its type, or the least number. */
export type Short = Schema | string | number;

/** Schema of an object that has these members only. */
export function closed(members: Readonly<Record<string, Short>>, required: readonly string[] = []): Schema {
  const properties = Object.entries(members).map(([name, member]) => [name, long(member)]);
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties), required };
}

function long(member: Short): Schema {
  if (typeof member === 'number') return { type: 'number', minimum: member };
  return typeof member === 'string' ? { type: member } : member;
}
