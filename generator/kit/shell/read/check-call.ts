// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import type { Issue } from '../../validate/issues.js';
import type { Arguments } from './assemble.js';
import type { Call } from '../describe/described.js';
import { describedValues, memberNames, undescribedMembers } from './described-values.js';
import { InvalidCallError } from './failure.js';
import { fieldsOf } from '../describe/fields.js';
import { suggestion } from '../../runtime/errors/nearest.js';
import { valueIssues } from './value-issues.js';

/**
 * Checks the arguments of a call against its description.
 *
 * @throws {InvalidCallError} they do not fit; it has every fault
 */
export function checkCall(call: Call, given: Arguments, { allowsUnknown = false } = {}): void {
  // Where the description leaves open whether there are other members, one that it does not have is a typing error.
  const unknown = allowsUnknown ? [] : undescribedMembers(call, given.body);
  const issues = [
    ...checkParameters(call, given),
    ...checkBody(call, given),
    ...unknown.map((name) => ({ message: unknownField(name, call) })),
  ];
  if (issues.length > 0) throw new InvalidCallError(call.words.join(' '), issues);
}

function checkParameters(call: Call, { ids, params }: Arguments): Issue[] {
  const path = Object.fromEntries((call.described.ids ?? []).map((name, at) => [name, ids[at]]));
  return describedValues(call, path, params).flatMap(({ name, schema, value, isMissing }) =>
    isMissing
      ? [{ field: name, message: 'is required' }]
      : valueIssues(call.api.schemas.named, { schema, value, place: name }),
  );
}

function checkBody(call: Call, { body }: Arguments): Issue[] {
  const { body: described } = fieldsOf(call);
  if (!described || body === undefined || body instanceof Blob) return [];
  const unknownMember = (name: string) => unknownField(name, call);
  return valueIssues(call.api.schemas.named, { schema: described.schema, value: body }, { unknownMember });
}

function unknownField(name: string, call: Call): string {
  const { areAll, source } = call.more ?? {};
  const isOwn = areAll && fieldsOf(call).patterns.some(({ pattern }) => pattern.test(name));
  const place = isOwn && source !== undefined ? ` It is not in ${source}; --allow-unknown sends it.` : '';
  return `unknown field: ${name}.${suggestion(name, memberNames(call))}${place}`;
}
