// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import { check, follow } from '../../validate/check.js';
import { isPlainObject } from '../../validate/json-type.js';
import type { BehavedCall } from '../api/call.js';
import { apply, type Outcome } from '../api/change.js';
import type { OperationLayout } from '../layout/layout.js';
import { variantsOf } from '../made/flatten.js';
import { valueAt, type JsonObject } from '../schema/json.js';
import type { StoredRecord } from '../store/store.js';
import { failure, success } from '../world/plain-response.js';
import { addRecord, changeRecord, membersOf, recordsIn, recordWithKey, scopeOf } from './records.js';
import { bodyWith, fillBody, showRecord } from './show.js';

/** Stores a new record, unless its key is taken. */
export function createPlain(call: BehavedCall, layout: OperationLayout): Outcome {
  const { world, path } = call;
  const { collection } = layout;
  const scope = scopeOf(call, layout);
  const values = { ...defaultsOf(call, layout), ...bodyOf(call, layout) };
  const key = layout.key === undefined ? undefined : path[layout.key];
  const given = key ?? (collection.key && valueAt(values, collection.key.path));
  if (given !== undefined && recordWithKey(world, collection, { key: String(given), scope }))
    return { response: failure(call.api, 409) };
  return apply(call, {
    kind: 'create',
    draft: values,
    store: () => addRecord(world, collection, { values, scope, key }),
    show: (record) => shown(call, layout, record),
  });
}

/** Changes members of a record, or replaces them all. What there is one of is made by its first change. */
export function updatePlain(call: BehavedCall, layout: OperationLayout): Outcome {
  const { world } = call;
  const { collection } = layout;
  const before = meant(call, layout);
  if (!before && layout.key !== undefined) return { response: failure(call.api, 404) };
  const kept = before && layout.effect === 'update' ? membersOf(before) : {};
  const values = { ...kept, ...bodyOf(call, layout) };
  return apply(call, {
    kind: 'update',
    draft: values,
    ...(before && { before }),
    store: () =>
      before
        ? changeRecord(world, collection, { before, values })
        : addRecord(world, collection, { values, scope: scopeOf(call, layout) }),
    show: (record) => shown(call, layout, record),
  });
}

/** Deletes a record. */
export function deletePlain(call: BehavedCall, layout: OperationLayout): Outcome {
  const { world, api, operation } = call;
  const before = meant(call, layout);
  if (!before) {
    // Without a key in the path, there may be nothing to delete.
    const { response, status } = operation;
    return layout.key === undefined
      ? { response: success(status, response && fillBody(api, response, {})) }
      : { response: failure(api, 404) };
  }
  return apply(call, {
    kind: 'delete',
    draft: membersOf(before),
    before,
    store: () => {
      world.store.remove(layout.collection.name, before.id);
      return before;
    },
    show: (record) => shown(call, layout, record),
  });
}

/** Deletes all records that belong to the path. */
export function deleteAllPlain(call: BehavedCall, layout: OperationLayout): Outcome {
  const { world, api, operation } = call;
  const { name } = layout.collection;
  for (const { id } of recordsIn(world, layout.collection, scopeOf(call, layout))) world.store.remove(name, id);
  return { response: success(operation.status, operation.response && fillBody(api, operation.response, {})) };
}

function meant(call: BehavedCall, layout: OperationLayout): StoredRecord | undefined {
  const scope = scopeOf(call, layout);
  const { collection, key } = layout;
  if (key === undefined) return recordsIn(call.world, collection, scope)[0];
  return recordWithKey(call.world, collection, { key: call.path[key] ?? '', scope });
}

function shown({ api, operation }: BehavedCall, { place, effect }: OperationLayout, record: StoredRecord): unknown {
  const { response } = operation;
  if (!response) return undefined;
  const { path, schema } = place ?? { path: '', schema: response };
  const others = effect === 'delete' ? { deleted: true } : {};
  const value = showRecord(api, schema, { record, others });
  return bodyWith(api, response, { path, value, others });
}

/** The members of a record in a body. */
function bodyOf({ body }: BehavedCall, { bodyPlace }: OperationLayout): JsonObject {
  const values = valueAt(body, bodyPlace);
  return isPlainObject(values) ? values : {};
}

/** Defaults that the description states for members of the body. */
function defaultsOf(call: BehavedCall, layout: OperationLayout): JsonObject {
  const {
    api: { schemas: named },
    operation,
    body,
  } = call;
  const whole =
    operation.body &&
    variantsOf(operation.body.schema, named).find((variant) => check(variant, body, { named }).length === 0);
  const inner = layout.bodyPlace === '' ? whole : whole?.properties?.[layout.bodyPlace];
  const [schema] = inner ? variantsOf(inner, named) : [];
  return Object.fromEntries(
    Object.entries(schema?.properties ?? {}).flatMap(([name, property]) => {
      const { default: value } = follow(property, named);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
