// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { follow } from '../../validate/check.js';
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
export function checkCall(call: Call, given: Arguments): void {
  const issues = [...checkIds(call, given), ...checkParams(call, given), ...checkBody(call, given)];
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
  const described = fieldsOf(call);
  if (!described.body || body === undefined || body instanceof Blob) return [];
  const names = described.fields.filter(({ place }) => place === 'body').map(({ name }) => name);
  const unknownMember = (name: string) => `unknown field: ${name}.${suggestion(name, names)}`;
  return issuesOf(call.api.schemas.named, { schema: described.body.schema, value: body }, { unknownMember });
}
