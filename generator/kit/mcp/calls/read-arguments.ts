// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import type { NamedSchemas, Schema } from '../../validate/api-schemas.js';
import { check, type Fault } from '../../validate/check.js';
import { isPlainObject } from '../../validate/json-type.js';
import type { Call } from '../../shell/describe/described.js';
import { fieldsOf, membersOf } from '../../shell/describe/fields.js';
import { nearest } from '../../runtime/errors/nearest.js';
import type { Arguments } from '../../shell/read/assemble.js';
import { describedValues, memberNames, undescribedMembers } from '../../shell/read/described-values.js';
import { valueIssues } from '../../shell/read/value-issues.js';
import { ToolError, type ToolIssue } from '../model/tool-error.js';
import type { Offered } from './catalog.js';

/** Members of a tool's arguments, as received. */
export type Given = Readonly<Record<string, unknown>>;

/**
 * Reads and checks the arguments of a call: `path`, `params` and `body`.
 *
 * @throws {ToolError} they do not fit the description; it has every fault
 */
export function readArguments({ name, call }: Offered, given: Given): Arguments {
  const { ids = [], params: known = [] } = call.described;
  const { body } = fieldsOf(call);
  const path = objectIn(given['path'], 'path', ids);
  const params = objectIn(given['params'], 'params', known);
  const issues = [
    ...path.issues,
    ...params.issues,
    ...parameterIssues(call, path.value, params.value),
    ...bodyIssues(call, given['body']),
    ...(given['allowUnknown'] === true ? [] : openIssues(call, given['body'])),
  ];
  if (issues.length > 0) throw invalidArguments(name, issues);
  return {
    ids: ids.map((id) => path.value[id] as string | number),
    params: params.value,
    body: body && given['body'] !== undefined ? readBody(given['body'], body.kind) : undefined,
  };
}

/** The error for arguments that do not fit. Nothing was sent. */
export function invalidArguments(operation: string, issues: readonly ToolIssue[]): ToolError {
  return new ToolError({
    code: 'invalid_arguments',
    message: `${operation}: the arguments do not fit, and nothing was sent.`,
    issues,
    outcome: 'none',
    repeatable: true,
    next: `Correct the fields that issues names. describe shows what ${operation} takes.`,
  });
}

interface Members {
  readonly value: Given;
  readonly issues: readonly ToolIssue[];
}

function objectIn(given: unknown, place: string, known: readonly string[]): Members {
  if (given === undefined || given === null) return { value: {}, issues: [] };
  if (!isPlainObject(given)) return { value: {}, issues: [{ field: place, message: 'must be an object' }] };
  const value = given as Given;
  const issues = Object.keys(value)
    .filter((name) => !known.includes(name))
    .map((name) => unknownName(`${place}.${name}`, { name, known }));
  return { value, issues };
}

interface Name {
  readonly name: string;
  readonly known: readonly string[];
}

function unknownName(field: string, { name, known }: Name): ToolIssue {
  const like = nearest(name, known);
  const hint = like === undefined ? (known.length === 0 ? ' There are none.' : '') : ` Did you mean ${like}?`;
  return { field, message: `is unknown.${hint}`, ...(like !== undefined && { nearest: like }) };
}

function parameterIssues(call: Call, path: Given, params: Given): ToolIssue[] {
  return describedValues(call, path, params).flatMap(({ place, name, schema, value, isMissing }) => {
    const field = `${place}.${name}`;
    return isMissing ? [{ field, message: 'is required' }] : issuesAt(call, { schema, value, place: field });
  });
}

function bodyIssues(call: Call, value: unknown): ToolIssue[] {
  const { body } = fieldsOf(call);
  if (!body) return value === undefined ? [] : [{ field: 'body', message: 'is not allowed: the operation has none' }];
  if (value === undefined) return body.required ? [{ field: 'body', message: 'is required' }] : [];
  if (body.kind === 'text' || body.kind === 'binary')
    return typeof value === 'string' ? [] : [{ field: 'body', message: 'must be a string' }];
  return issuesAt(call, { schema: body.schema, value, place: 'body' });
}

/** Where the description leaves open whether there are other members, one that it does not have is a typing error. */
function openIssues(call: Call, body: unknown): ToolIssue[] {
  const known = memberNames(call);
  return undescribedMembers(call, body).map((name) => withWay(unknownName(`body.${name}`, { name, known })));
}

/** Names the way around a check. */
function withWay({ message, ...issue }: ToolIssue): ToolIssue {
  return { ...issue, message: `${message} If it is meant, pass allowUnknown: true.` };
}

interface Value {
  readonly schema: Schema;
  readonly value: unknown;
  readonly place: string;
}

/** Faults of a value, each with the legal one that is most like it. */
function issuesAt(call: Call, { schema, value, place }: Value): ToolIssue[] {
  const { named } = call.api.schemas;
  const faults = check(schema, value, { named });
  if (faults.length === 0) return [];
  const issues = [
    ...faults.filter(isUnknownMember).map((fault) => unknownMember(fault, { place, schema, named })),
    ...valueIssues(named, { schema, value, place }).filter(({ field }) => field !== undefined),
  ];
  return issues.length > 0 ? issues : [{ field: place, message: 'does not fit its description' }];
}

function isUnknownMember({ keyword }: Fault): boolean {
  return keyword === 'additionalProperties' || keyword === 'unevaluatedProperties';
}

interface Inside {
  readonly place: string;
  readonly schema: Schema;
  readonly named: NamedSchemas;
}

function unknownMember({ path, schema: closed }: Fault, { place, schema, named }: Inside): ToolIssue {
  const known = membersOf(path.length === 1 ? schema : closed, named).fields.map(({ name }) => name);
  return unknownName([place, ...path].join('.'), { name: String(path.at(-1)), known });
}

function readBody(value: unknown, kind: string): unknown {
  if (kind !== 'binary') return value;
  return new Blob([Uint8Array.from(Buffer.from(String(value), 'base64'))]);
}
