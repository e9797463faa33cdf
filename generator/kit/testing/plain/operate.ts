// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import { operateNamed } from '../api/operate-named.js';
import { namedResource, type BehavedCall } from '../api/call.js';
import type { Outcome } from '../api/change.js';
import type { Effect } from '../layout/effect.js';
import { layoutOf, type OperationLayout } from '../layout/layout.js';
import { failure, success } from '../world/plain-response.js';
import { createPlain, deleteAllPlain, deletePlain, updatePlain } from './change.js';
import { listPlain } from './list.js';
import { hasParents, subjectOf } from './parents.js';
import { calledRecord } from './records.js';
import { bodyWith, fillBody, recordBody } from './show.js';

/** Carries out a call: by the behaviour where it names the operation or its resource, else by the description alone. */
export function operate(call: BehavedCall): Outcome {
  const { api, behaviour, operation } = call;
  const response = behaviour.operate?.(call);
  if (response) return { response };
  const read = readOf(call);
  if (read) return operate({ ...call, operation: read });
  const layout = layoutOf(api).operations.get(operation);
  if (!layout || namedResource(call)) return operateNamed(call);
  return hasParents(call, layout) ? effects[layout.effect](call, layout) : notFound(call);
}

/** The operation whose status and headers HEAD asks for, if it is described. */
function readOf({ api, operation: { method, route } }: BehavedCall): BehavedCall['operation'] | undefined {
  return method === 'HEAD' ? api.operations.find((one) => one.method === 'GET' && one.route === route) : undefined;
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
  const { api, operation } = call;
  const { response, status } = operation;
  const record = calledRecord(call, layout);
  if (record) return { response: success(status, recordBody(call, layout, record)) };
  // What there is one of is there without being created.
  if (layout.key !== undefined) return notFound(call);
  if (!response) return { response: success(status, undefined) };
  const { path, schema } = layout.place ?? { path: '', schema: response };
  return { response: success(status, bodyWith(api, response, { path, value: fillBody(api, schema, {}) })) };
}

/** Another verb changes nothing. It shows the record where the response is one, else what its schema allows. */
function act(call: BehavedCall, layout: OperationLayout): Outcome {
  const { api, operation } = call;
  const { response, status } = operation;
  const subject = subjectOf(call);
  if (layout.place && subject?.collection === layout.collection)
    return { response: success(status, recordBody(call, layout, subject.record)) };
  return { response: success(status, response && fillBody(api, response, {})) };
}

function notFound({ api }: BehavedCall): Outcome {
  return { response: failure(api, 404) };
}
