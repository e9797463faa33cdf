import type { NamedSchemas, Schema } from '../../validate/api-schemas.js';
import { check, type Fault, type Path } from '../../validate/check.js';
import { follow } from '../../validate/follow.js';
import { isOfType, typesOf } from '../../validate/json-type.js';

/** What is wrong with one part of a request. */
export interface Issue {
  /** Dotted path of the member at fault; absent when the whole body is meant. */
  readonly field?: string;
  readonly message: string;
}

/** A value of a request. */
export interface Checked {
  readonly schema: Schema;
  readonly value: unknown;
  /** What names the value: `pageSize`. Default: '', for a body. */
  readonly place?: string;
}

/** What is wrong with a value; nothing when it is valid. One issue for each field, the first that was found. */
export function issuesOf(named: NamedSchemas, { schema, value, place = '' }: Checked): Issue[] {
  const issues = faultsOf(schema, value, named).map((fault) => toIssue(fault, place));
  const keys = issues.map(({ field, message }) => field ?? message);
  return issues.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** Faults, each as exact as a person can use it. */
function faultsOf(schema: Schema, value: unknown, named: NamedSchemas): Fault[] {
  return check(schema, value, { named }).flatMap((fault) => faultsOfChoice(fault, named) ?? [fault]);
}

/** Where but one branch of a choice can be meant, what that one says helps most. */
function faultsOfChoice({ keyword, schema, value, path }: Fault, named: NamedSchemas): Fault[] | undefined {
  const branches = keyword === 'oneOf' || keyword === 'anyOf' ? schema[keyword] : undefined;
  if (!branches) return undefined;
  const faults = branches.map((branch) => faultsOf(branch, value, named));
  const meant = faults.filter((_, index) => isMeant(follow(branches[index] ?? {}, named), value));
  const [only] = meant;
  if (!only || meant.length > 1 || faults.some(({ length }) => length === 0)) return undefined;
  return only.map(({ path: way, keyword: met, schema: part, value: inner }) => {
    return { path: [...path, ...way], keyword: met, schema: part, value: inner };
  });
}

function isMeant(schema: Schema, value: unknown): boolean {
  const types = typesOf(schema);
  const isForNull = types.length === 1 && types[0] === 'null';
  return types.length === 0 || types.some((type) => isOfType(value, type)) || (value !== null && !isForNull);
}

function toIssue(fault: Fault, place: string): Issue {
  const { keyword, schema, path } = fault;
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties')
    return { message: unknownMember(path, schema) };
  const field = [place, ...path].filter((part) => part !== '').join('.');
  const message = messageOf(fault);
  return field === '' ? { message } : { field, message };
}

/** The documented sentence about a member that a closed schema does not know. */
function unknownMember(path: Path, { patternProperties = {} }: Schema): string {
  const keys = Object.keys(patternProperties).map((pattern) => ` and ${pattern.replace(/^\^/, '')}* keys`);
  return `Unknown field: ${path.join('.')}. Only documented fields${keys.join('')} are allowed.`;
}

/** What is wrong, after the name of the value: `must be a string`. */
function messageOf({ keyword, schema }: Fault): string {
  return messages[keyword]?.(schema) ?? 'is not allowed';
}

const messages: Readonly<Record<string, (schema: Schema) => string>> = {
  type: (schema) => `must be ${typesOf(schema).map(withArticle).join(' or ')}`,
  enum: (schema) => `must be one of ${(schema.enum ?? []).map(String).join(', ')}`,
  const: (schema) => `must be ${JSON.stringify(schema.const)}`,
  minLength: ({ minLength }) => `must have at least ${counted(minLength, 'character')}`,
  maxLength: ({ maxLength }) => `must have at most ${counted(maxLength, 'character')}`,
  pattern: ({ pattern = '' }) =>
    /^\^\w+_$/.test(pattern) ? `must begin with ${pattern.slice(1)}` : `must match ${pattern}`,
  // That of an e-mail address is documented.
  format: ({ format }) =>
    format === 'email' ? 'Please enter a valid email address.' : `must be in the format ${format}`,
  minimum: ({ minimum }) => `must be at least ${minimum}`,
  maximum: ({ maximum }) => `must be at most ${maximum}`,
  exclusiveMinimum: ({ exclusiveMinimum }) => `must be more than ${exclusiveMinimum}`,
  exclusiveMaximum: ({ exclusiveMaximum }) => `must be less than ${exclusiveMaximum}`,
  multipleOf: ({ multipleOf }) => `must be a multiple of ${multipleOf}`,
  minItems: ({ minItems }) => `must have at least ${counted(minItems, 'item')}`,
  maxItems: ({ maxItems }) => `must have at most ${counted(maxItems, 'item')}`,
  uniqueItems: () => 'must not have the same item twice',
  minProperties: () => 'has too few members',
  maxProperties: () => 'has too many members',
  required: () => 'Required',
  dependentRequired: () => 'Required',
  anyOf: () => 'does not fit one of the forms that are described',
  oneOf: () => 'does not fit one of the forms that are described',
};

function withArticle(type: string): string {
  return type === 'null' ? type : `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`;
}

/** `1 item`, `2 items` */
function counted(number: number | undefined, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
