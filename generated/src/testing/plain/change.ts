// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import { isPlainObject } from '../../validate/json-type.js';
import type { BehavedCall } from '../api/call.js';
import { apply, defaultsOf, type Outcome } from '../api/change.js';
import type { OperationLayout } from '../layout/layout.js';
import { variantsOf } from '../made/flatten.js';
import { fits } from '../schema/fits.js';
import { valueAt, type JsonObject } from '../schema/json.js';
import { failure, success } from '../world/plain-response.js';
import { addRecord, calledRecord, changeRecord, membersOf, recordsIn, recordWithKey, scopeOf } from './records.js';
import { fillBody, recordBody } from './show.js';

/** Stores a new record, unless its key is taken. */
export function createPlain(call: BehavedCall, layout: OperationLayout): Outcome {
  const { world, path } = call;
  const { collection } = layout;
  const scope = scopeOf(call, layout);
  const values = { ...bodyDefaults(call, layout), ...bodyOf(call, layout) };
  const key = layout.key === undefined ? undefined : path[layout.key];
  const given = key ?? (collection.key && valueAt(values, collection.key.path));
  if (given !== undefined && recordWithKey(world, collection, { key: String(given), scope }))
    return { response: failure(call.api, 409) };
  return apply(call, {
    kind: 'create',
    draft: values,
    store: () => addRecord(world, collection, { values, scope, key }),
    show: (record) => recordBody(call, layout, record),
  });
}

/** Changes members of a record, or replaces them all. What there is one of is made by its first change. */
export function updatePlain(call: BehavedCall, layout: OperationLayout): Outcome {
  const { world } = call;
  const { collection } = layout;
  const before = calledRecord(call, layout);
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
    show: (record) => recordBody(call, layout, record),
  });
}

/** Deletes a record. */
export function deletePlain(call: BehavedCall, layout: OperationLayout): Outcome {
  const { world, api, operation } = call;
  const before = calledRecord(call, layout);
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
    show: (record) => recordBody(call, layout, record),
  });
}

/** Deletes all records that belong to the path. */
export function deleteAllPlain(call: BehavedCall, layout: OperationLayout): Outcome {
  const { world, api, operation } = call;
  const { name } = layout.collection;
  for (const { id } of recordsIn(world, layout.collection, scopeOf(call, layout))) world.store.remove(name, id);
  return { response: success(operation.status, operation.response && fillBody(api, operation.response, {})) };
}

/** The members of a record in a body. */
function bodyOf({ body }: BehavedCall, { bodyPlace }: OperationLayout): JsonObject {
  const values = valueAt(body, bodyPlace);
  return isPlainObject(values) ? values : {};
}

/** Defaults that the description states for members of the body. */
function bodyDefaults(call: BehavedCall, { bodyPlace }: OperationLayout): JsonObject {
  const { schemas: named } = call.api;
  const { body } = call.operation;
  const whole = body && variantsOf(body.schema, named).find((variant) => fits(variant, call.body, named));
  const inner = bodyPlace === '' ? whole : whole?.properties?.[bodyPlace];
  return defaultsOf(call, inner ? variantsOf(inner, named).slice(0, 1) : []);
}
