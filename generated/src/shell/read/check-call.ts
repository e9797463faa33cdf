// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { follow } from '../../validate/check.js';
import { isPlainObject } from '../../validate/json-type.js';
import { issuesOf, type Issue } from '../../validate/issues.js';
import type { Arguments } from './assemble.js';
import type { Call } from '../describe/described.js';
import { InvalidCallError } from './failure.js';
import { fieldsOf, schemasOf } from '../describe/fields.js';
import { suggestion } from '../describe/nearest.js';

/**
 * Checks the arguments of a call against its description.
 *
 * @throws {InvalidCallError} they do not fit; it has every fault
 */
export function checkCall(call: Call, given: Arguments, { allowsUnknown = false } = {}): void {
  const unknown = allowsUnknown ? [] : unknownFields(call, given);
  const issues = [...checkIds(call, given), ...checkParams(call, given), ...checkBody(call, given), ...unknown];
  if (issues.length > 0) throw new InvalidCallError(call.words.join(' '), issues);
}

function checkIds(call: Call, { ids }: Arguments): Issue[] {
  const { named } = call.api.schemas;
  return (call.described.ids ?? []).flatMap((name, index) => {
    const parameter = schemasOf(call).parameters.find((one) => one.in === 'path' && one.name === name);
    return parameter ? issuesOf(named, { schema: parameter.schema, value: ids[index], place: name }) : [];
  });
}

function checkParams(call: Call, { params }: Arguments): Issue[] {
  const { named } = call.api.schemas;
  return schemasOf(call).parameters.flatMap(({ in: place, name, required, schema }) => {
    if (place === 'path' || !call.described.params?.includes(name)) return [];
    if (Object.hasOwn(params, name)) return issuesOf(named, { schema, value: params[name], place: name });
    return required && follow(schema, named).default === undefined ? [{ field: name, message: 'is required' }] : [];
  });
}

function checkBody(call: Call, { body }: Arguments): Issue[] {
  const { body: described } = fieldsOf(call);
  if (!described || body === undefined || body instanceof Blob) return [];
  const unknownMember = (name: string) => unknownField(name, call);
  return issuesOf(call.api.schemas.named, { schema: described.schema, value: body }, { unknownMember });
}

/** Where the description leaves open whether there are other members, one that it does not have is a typing error. */
function unknownFields(call: Call, { body }: Arguments): Issue[] {
  const { fields, patterns, areOpen, isClosed } = fieldsOf(call);
  if (!isPlainObject(body) || fields.length === 0 || areOpen || isClosed) return [];
  const isKnown = (name: string) =>
    fields.some((field) => field.name === name) || patterns.some(({ pattern }) => pattern.test(name));
  return Object.keys(body).flatMap((name) => (isKnown(name) ? [] : [{ message: unknownField(name, call) }]));
}

function unknownField(name: string, call: Call): string {
  const names = fieldsOf(call)
    .fields.filter(({ place }) => place === 'body')
    .map((field) => field.name);
  return `unknown field: ${name}.${suggestion(name, names)}`;
}
