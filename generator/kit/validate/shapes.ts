// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/validate/. Edit it there: each run of the generator replaces the copies.
import type { NamedSchemas, Schema } from './api-schemas.js';
import type { Fault } from './check.js';
import { follow } from './check.js';
import { nameType, typesOf } from './json-type.js';

/** Describes what the schema of a fault expects: `one of CAT, DOG`. */
export function describeExpectation({ keyword, schema }: Fault, named: NamedSchemas): string {
  switch (keyword) {
    case 'required':
      return 'required';
    case 'dependentRequired':
      return 'required with another field';
    case 'unknown':
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return 'no such field';
    default:
      return describeSchema(schema, named);
  }
}

/** Describes what a schema allows: `string | null`. */
export function describeSchema(given: Schema, named: NamedSchemas): string {
  const schema = follow(given, named);
  const branches = schema.oneOf ?? schema.anyOf;
  if (branches) return [...new Set(branches.map((branch) => describeSchema(branch, named)))].join(' | ');
  if ('const' in schema) return JSON.stringify(schema.const);
  const open = schema['x-extensible-enum'];
  if (open) return `one of ${open.join(', ')}, so far`;
  if (schema.enum) return `one of ${schema.enum.map(String).join(', ')}`;
  const types = typesOf(schema);
  return types.map((type) => `${type}${describeLimits(type, schema)}`).join(' | ') || 'anything';
}

function describeLimits(type: string, schema: Schema): string {
  const limits = Object.entries(schema).filter(([keyword]) => LIMITS[type]?.includes(keyword));
  return limits[0] ? ` (${limits.map((limit) => limit.join(' ')).join(', ')})` : '';
}

const LIMITS: Readonly<Record<string, readonly string[]>> = {
  string: ['format', 'pattern', 'minLength', 'maxLength'],
  number: ['minimum', 'maximum'],
  integer: ['minimum', 'maximum'],
  array: ['minItems', 'maxItems'],
};

/** Describes a value without showing it. */
export function shapeOf({ keyword, value, schema }: Fault): string {
  if (keyword === 'required' || keyword === 'dependentRequired') return 'absent';
  const type = nameType(value);
  if (type === 'number' && keyword === 'type' && typesOf(schema).includes('integer')) return 'number with a fraction';
  if (type === 'string' && value === '') return 'empty string';
  if (type === 'string' && KINDS.includes(keyword)) return shapeOfId(value as string);
  if (type === 'string' && LISTED.includes(keyword)) return `another string, ${caseOf(value as string)}`;
  return LIMITS[type]?.includes(keyword) ? `${type} outside of ${keyword}` : type;
}

/** Keywords that distinguish kinds of ids, and those that list values. */
const KINDS = ['pattern', 'oneOf', 'anyOf'];
const LISTED = ['enum', 'const', 'x-extensible-enum'];

/** The prefix of an id shows its kind only. */
function shapeOfId(text: string): string {
  const prefix = /^[a-z]{1,8}_(?=.)/.exec(text)?.[0];
  return prefix ? `string that begins with ${prefix}` : 'string without a prefix';
}

function caseOf(text: string): string {
  if (/^[A-Z][A-Z_]*$/.test(text)) return 'in capitals';
  return /^[a-z][a-z_-]*$/.test(text) ? 'in lower case' : 'mixed';
}
