// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import { operateNamed } from '../api/operate-named.js';
import { partsOf, type BehavedCall } from '../api/call.js';
import type { Outcome } from '../api/change.js';
import type { Effect } from '../layout/effect.js';
import { layoutOf, type OperationLayout } from '../layout/layout.js';
import { failure, success } from '../world/plain-response.js';
import { createPlain, deleteAllPlain, deletePlain, updatePlain } from './change.js';
import { listPlain } from './list.js';
import { hasParents, subjectOf } from './parents.js';
import { recordsIn, recordWithKey, scopeOf } from './records.js';
import { bodyWith, fillBody, showRecord } from './show.js';

/** Carries out a call: by the behaviour where it names the operation or its resource, else by the description alone. */
export function operate(call: BehavedCall): Outcome {
  const { api, behaviour, operation } = call;
  const response = behaviour.operate?.(call);
  if (response) return { response };
  const layout = layoutOf(api).operations.get(operation);
  if (!layout || behaviour.resources?.[api.key]?.[partsOf(operation).resource]) return operateNamed(call);
  return hasParents(call, layout) ? effects[layout.effect](call, layout) : notFound(call);
}

const effects: Readonly<Record<Effect, (call: BehavedCall, layout: OperationLayout) => Outcome>> = {
  list: (call, layout) => ({ response: listPlain(call, layout) }),
  get: getPlain,
  create: createPlain,
  update: updatePlain,
  replace: updatePlain,
  delete: deletePlain,
  deleteAll: deleteAllPlain,
  action: act,
};

function getPlain(call: BehavedCall, layout: OperationLayout): Outcome {
  const { api, operation, world, path } = call;
  const scope = scopeOf(call, layout);
  const { collection, key } = layout;
  const record =
    key === undefined
      ? recordsIn(world, collection, scope)[0]
      : recordWithKey(world, collection, { key: path[key] ?? '', scope });
  // What there is one of is there without being created.
  if (!record && key !== undefined) return notFound(call);
  const { response, status } = operation;
  if (!response) return { response: success(status, undefined) };
  const place = layout.place ?? { path: '', schema: response };
  const value = record ? showRecord(api, place.schema, { record }) : fillBody(api, place.schema, {});
  return { response: success(status, bodyWith(api, response, { path: place.path, value })) };
}

/** Another verb changes nothing. It shows the record where the response is one, else what its schema allows. */
function act(call: BehavedCall, layout: OperationLayout): Outcome {
  const { api, operation } = call;
  const { response, status } = operation;
  if (!response) return { response: success(status, undefined) };
  const subject = subjectOf(call);
  const { place } = layout;
  if (!place || subject?.collection !== layout.collection)
    return { response: success(status, fillBody(api, response, {})) };
  const value = showRecord(api, place.schema, subject);
  return { response: success(status, bodyWith(api, response, { path: place.path, value })) };
}

function notFound({ api }: BehavedCall): Outcome {
  return { response: failure(api, 404) };
}
