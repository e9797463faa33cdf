// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import type { Schema } from '../../validate/api-schemas.js';
import { follow } from '../../validate/check.js';
import type { Call } from './described.js';
import { membersOf, schemasOf } from './fields.js';

/** Members of a record of the result, or of an item of a list, and the patterns of others. */
export function resultMembers(call: Call): ReturnType<typeof membersOf> {
  return membersOf(itemSchema(call) ?? {}, call.api.schemas.named);
}

/** Schema of the record that an operation responds with, or of the items of its list. */
export function itemSchema(call: Call): Schema | undefined {
  const { named, responses } = call.api.schemas;
  const success = Object.entries(responses[call.id] ?? {}).find(([status, schema]) => status.startsWith('2') && schema);
  const whole = success?.[1];
  if (!whole) return undefined;
  const schema = follow(whole, named);
  if (schema.items) return schema.items;
  if (schemasOf(call).pagination === undefined) return schema;
  const list = membersOf(schema, named).fields.find((field) => follow(field.schema, named).items);
  return list ? follow(list.schema, named).items : undefined;
}
