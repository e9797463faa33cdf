// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import { failure, success, type PlainResponse } from '../world/plain-response.js';
import { partsOf } from '../layout/effect.js';
import { namedRecord, shown, type BehavedCall } from './call.js';
import { createRecord, deleteRecord, updateRecord, type Outcome } from './change.js';
import { listRecords } from './list.js';

/** Effects of the verbs of operation ids. */
const verbs: Readonly<Record<string, (call: BehavedCall) => Outcome>> = {
  list: (call) => ({ response: listRecords(call) }),
  get: (call) => ({ response: getRecord(call) }),
  create: createRecord,
  update: updateRecord,
  delete: deleteRecord,
};

/** Carries out a call of a resource that the behaviour names. An unknown verb gets 501, so that it cannot be mistaken for a success. */
export function operateNamed(call: BehavedCall): Outcome {
  const { id } = call.operation;
  const act = verbs[partsOf(call.operation).verb];
  return act ? act(call) : { response: failure(call.api, 501, `The embedded API does not implement ${id}.`) };
}

function getRecord(call: BehavedCall): PlainResponse {
  const record = namedRecord(call);
  if (!record) return failure(call.api, 404);
  return success(call.operation.status, shown(call, record, call.operation.response));
}
