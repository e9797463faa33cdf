// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Schema } from '../../validate/api-schemas.js';
import { membersOf as declaredIn } from '../made/flatten.js';
import { fitValue } from '../made/fit-value.js';
import { makeValue } from '../made/make-value.js';
import { fits } from '../schema/fits.js';
import { withValueAt, type JsonObject } from '../schema/json.js';
import type { StoredRecord } from '../store/store.js';
import type { Call } from '../world/behaviour.js';
import type { DescribedApi } from '../world/described.js';
import type { OperationLayout } from '../layout/layout.js';
import { isPlainObject } from '../../validate/json-type.js';
import { membersOf } from './records.js';

/** Members that say when a record was made or changed. */
export const TIME = /^(created|updated|modified)(?:_?(?:at|on|date|time))?$/i;

/**
 * A record as a schema shows it. What the schema wants and the record lacks is made up, the same each time.
 *
 * @param others Members besides those of the record.
 */
export function showRecord({ schemas: named }: DescribedApi, schema: Schema, { record, others = {} }: Shown): unknown {
  const members = { ...others, ...membersOf(record), ...timesOf(record, declaredIn(schema, named), named) };
  return fit(named, schema, { members, number: record.serial });
}

interface Shown {
  readonly record: StoredRecord;
  readonly others?: JsonObject;
}

/** A body with as much of the given members as its schema has. */
export function fillBody({ schemas: named }: DescribedApi, schema: Schema, members: unknown): unknown {
  return fit(named, schema, { members, number: 1 });
}

function fit(
  named: DescribedApi['schemas'],
  schema: Schema,
  { members, number }: { readonly members: unknown; readonly number: number },
): unknown {
  if (Object.keys(schema).length === 0) return members;
  const isValid = (value: unknown) => value !== undefined && fits(schema, value, named);
  const fitted = fitValue(schema, members, { named, number });
  if (isValid(fitted)) return fitted;
  const made = makeValue(schema, '', { named, number, isSparse: true });
  return isValid(made) ? made : (fitted ?? made ?? null);
}

/** The times of a record in the forms that its schema allows: a date with or without time, seconds since 1970. */
function timesOf(
  record: StoredRecord,
  declared: Readonly<Record<string, Schema>>,
  named: DescribedApi['schemas'],
): JsonObject {
  const times = Object.entries(declared).flatMap(([name, schema]) => {
    const [, word = ''] = TIME.exec(name) ?? [];
    if (word === '' || (Object.hasOwn(record, name) && !/^(created|updated)At$/.test(name))) return [];
    const text = word.toLowerCase() === 'created' ? record.createdAt : record.updatedAt;
    const forms = [text, text.slice(0, 10), Math.floor(Date.parse(text) / 1000)];
    const form = forms.find((value) => fits(schema, value, named));
    return form === undefined ? [] : [[name, form] as const];
  });
  return Object.fromEntries(times);
}

/** A body with a value at its place. */
export function bodyWith(
  api: DescribedApi,
  schema: Schema,
  { path, value, others = {} }: { readonly path: string; readonly value: unknown; readonly others?: JsonObject },
): unknown {
  if (path !== '') return fillBody(api, schema, withValueAt(others, path, value));
  return isPlainObject(value) || Array.isArray(value) ? fillBody(api, schema, value) : value;
}

/** The body of a response with the record of its call; `undefined` where there is none. */
export function recordBody(
  { api, operation: { response } }: Pick<Call, 'api' | 'operation'>,
  { place, effect }: OperationLayout,
  record: StoredRecord,
): unknown {
  if (!response) return undefined;
  const { path, schema } = place ?? { path: '', schema: response };
  const others = effect === 'delete' ? { deleted: true } : {};
  const value = showRecord(api, schema, { record, others });
  return bodyWith(api, response, { path, value, others });
}
