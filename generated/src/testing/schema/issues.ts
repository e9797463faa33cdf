// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { NamedSchemas, Schema } from '../../validate/api-schemas.js';
import { check, follow, type Fault, type Path } from '../../validate/check.js';
import { typesOf } from '../../validate/json-type.js';

/** What is wrong with one part of a request. */
export interface Issue {
  /** Dotted path of the member at fault; absent when the whole body is meant. */
  readonly field?: string;
  readonly message: string;
}

/** Messages in an API's own words. Each has a default. */
export interface Words {
  /** About a member or a parameter that is missing. Default: `is required`. */
  readonly required?: string;
  /** About text that is not in a format, by the name of the format: `email`. */
  readonly formats?: Readonly<Record<string, string>>;
  /**
   * About a member that a closed schema does not know.
   *
   * @param path Dotted path of the member
   * @param patterns Expressions for the names of members that the schema allows besides those that it lists
   */
  unknownMember?(path: string, patterns: readonly string[]): string;
}

/** A value that a request has somewhere, and what it must be. */
export interface Given {
  readonly schema: Schema;
  readonly value: unknown;
  /** Names the value: `pageSize`. Absent for a body. */
  readonly place?: string;
}

/** What is wrong with a value, in the words of the API: one issue for each field, the first that was found. */
export function issuesOf(named: NamedSchemas, { schema, value, place }: Given, words: Words = {}): Issue[] {
  const base = place === undefined ? [] : [place];
  const faults = check(schema, value, { named }).flatMap((fault) => narrowed(fault, named));
  const issues = faults.map((fault) => toIssue(fault, [...base, ...fault.path].join('.'), words));
  const keys = issues.map(({ field, message }) => field ?? message);
  return issues.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** Of a value that must be something or null, what the something says helps most. */
function narrowed(fault: Fault, named: NamedSchemas): Fault[] {
  const { keyword, schema, value, path } = fault;
  const branches = (keyword === 'oneOf' || keyword === 'anyOf' ? schema[keyword] : undefined) ?? [];
  const [only, ...others] = branches.filter((branch) => follow(branch, named).type !== 'null');
  if (!only || others.length > 0 || value === null) return [fault];
  return check(only, value, { named }).map((inner) => ({
    path: path.concat(inner.path),
    keyword: inner.keyword,
    schema: inner.schema,
    value: inner.value,
  }));
}

function toIssue(fault: Fault, field: string, words: Words): Issue {
  const { keyword, path, schema } = fault;
  // A member that may not be there is told of in a sentence about the whole.
  if (CLOSED.includes(keyword)) return { message: unknownMember(path, schema, words) };
  const message = messageOf(fault, words);
  return field === '' ? { message } : { field, message };
}

const CLOSED = ['additionalProperties', 'unevaluatedProperties'];

function unknownMember(path: Path, { patternProperties = {} }: Schema, words: Words): string {
  const name = path.join('.');
  return words.unknownMember?.(name, Object.keys(patternProperties)) ?? `Unknown member: ${name}.`;
}

/** What stands behind the name of the field: `must be a string`. */
function messageOf({ keyword, schema }: Fault, words: Words): string {
  const limit = schema[keyword as keyof Schema];
  if (keyword === 'required' || keyword === 'dependentRequired') return requiredIn(words);
  const own = keyword === 'format' ? words.formats?.[String(limit)] : undefined;
  if (own !== undefined) return own;
  const wording = wordings[keyword];
  if (typeof wording === 'function') return wording(limit, schema);
  return wording ?? `does not meet ${keyword}`;
}

/** The message about something that is missing. */
export function requiredIn({ required = 'is required' }: Words): string {
  return required;
}

type Wording = string | ((limit: unknown, schema: Schema) => string);

/** Messages by keyword. */
const wordings: Readonly<Record<string, Wording>> = {
  type: (_, schema) => `must be ${nameTypes(typesOf(schema))}`,
  const: (value) => `must be ${JSON.stringify(value)}`,
  enum: (values) => `must be one of ${(values as unknown[]).map(String).join(', ')}`,
  not: 'is not allowed',
  oneOf: 'does not fit one of the forms that are described',
  anyOf: 'does not fit one of the forms that are described',
  format: (name) => `must be in the format ${String(name)}`,
  pattern: (pattern) => {
    const text = String(pattern);
    return /^\^\w+_$/.test(text) ? `must begin with ${text.slice(1)}` : `must match ${text}`;
  },
  minLength: (least) => `must have at least ${counted(least, 'character')}`,
  maxLength: (most) => `must have at most ${counted(most, 'character')}`,
  minItems: (least) => `must have at least ${counted(least, 'item')}`,
  maxItems: (most) => `must have at most ${counted(most, 'item')}`,
  uniqueItems: 'must not have the same item twice',
  minProperties: (least) => `must have at least ${counted(least, 'member')}`,
  maxProperties: (most) => `must have at most ${counted(most, 'member')}`,
  minimum: (least) => `must be at least ${String(least)}`,
  maximum: (most) => `must be at most ${String(most)}`,
  exclusiveMinimum: (bound) => `must be more than ${String(bound)}`,
  exclusiveMaximum: (bound) => `must be less than ${String(bound)}`,
  multipleOf: (unit) => `must be a multiple of ${String(unit)}`,
};

function nameTypes(types: readonly string[]): string {
  const names = types.map((type) => (type === 'null' ? type : `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`));
  return names.join(' or ');
}

/** `1 item`, `2 items` */
function counted(number: unknown, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
