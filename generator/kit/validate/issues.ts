// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/validate/. Edit it there: each run of the generator replaces the copies.
import type { NamedSchemas, Schema } from './api-schemas.js';
import { check, follow, type Fault, type Path } from './check.js';
import { typesOf } from './json-type.js';

/** A fault of a request. */
export interface Issue {
  /** Dotted path of the invalid member; absent if the fault concerns the whole body. */
  readonly field?: string;
  readonly message: string;
}

/** Messages of an API. Each has a default. */
export interface Words {
  /** For a missing member or parameter. Default: `is required`. */
  readonly required?: string;
  /** For a string that does not have a format, by the name of the format: `email`. */
  readonly formats?: Readonly<Record<string, string>>;
  /**
   * For a member that a closed schema does not declare.
   *
   * @param path Dotted path of the member
   * @param patterns Expressions for further allowed names of members
   */
  unknownMember?(path: string, patterns: readonly string[]): string;
}

/** A value of a request, with its schema. */
export interface Given {
  readonly schema: Schema;
  readonly value: unknown;
  /** Names the value: `pageSize`. Absent for a body. */
  readonly place?: string;
}

/** Returns the faults of a value, in the words of the API: the first one for each field. */
export function issuesOf(named: NamedSchemas, { schema, value, place }: Given, words: Words = {}): Issue[] {
  const base = place === undefined ? [] : [place];
  const faults = check(schema, value, { named }).flatMap((fault) => narrowed(fault, named));
  const issues = faults.map((fault) => toIssue(fault, [...base, ...fault.path].join('.'), words));
  const keys = issues.map(({ field, message }) => field ?? message);
  return issues.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** For a choice between null and one other schema, reports the faults by that schema. */
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
  // A member that is not allowed is reported in a message about the whole body.
  if (CLOSED.includes(keyword)) return { message: unknownMember(path, schema, words) };
  const message = messageOf(fault, words);
  return field === '' ? { message } : { field, message };
}

const CLOSED = ['additionalProperties', 'unevaluatedProperties'];

function unknownMember(path: Path, { patternProperties = {} }: Schema, words: Words): string {
  const name = path.join('.');
  return words.unknownMember?.(name, Object.keys(patternProperties)) ?? `Unknown member: ${name}.`;
}

/** The message after the name of the field: `must be a string`. */
function messageOf({ keyword, schema }: Fault, words: Words): string {
  const limit = schema[keyword as keyof Schema];
  if (keyword === 'required' || keyword === 'dependentRequired') return requiredIn(words);
  const own = keyword === 'format' ? words.formats?.[String(limit)] : undefined;
  if (own !== undefined) return own;
  const wording = wordings[keyword];
  if (typeof wording === 'function') return wording(limit, schema);
  return wording ?? `does not meet ${keyword}`;
}

/** The message for a missing value. */
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
  oneOf: 'must match one of the described schemas',
  anyOf: 'must match one of the described schemas',
  format: (name) => `must be in the format ${String(name)}`,
  pattern: (pattern) => {
    const text = String(pattern);
    return /^\^\w+_$/.test(text) ? `must begin with ${text.slice(1)}` : `must match ${text}`;
  },
  minLength: (least) => `must have at least ${counted(least, 'character')}`,
  maxLength: (most) => `must have at most ${counted(most, 'character')}`,
  minItems: (least) => `must have at least ${counted(least, 'item')}`,
  maxItems: (most) => `must have at most ${counted(most, 'item')}`,
  uniqueItems: 'must not have duplicate items',
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
export function counted(number: unknown, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
