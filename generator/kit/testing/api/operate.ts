import { failure, success, type Answer } from '../world/answer.js';
import { namedRecord, partsOf, shown, type BehavedCall } from './call.js';
import { createRecord, deleteRecord, updateRecord, type Outcome } from './change.js';
import { listRecords } from './list.js';

/** What a verb of an operation id does. */
const verbs: Readonly<Record<string, (call: BehavedCall) => Outcome>> = {
  list: (call) => ({ answer: listRecords(call) }),
  get: (call) => ({ answer: getRecord(call) }),
  create: createRecord,
  update: updateRecord,
  delete: deleteRecord,
};

/** Carries out a call. A verb that is not known is answered with 501, so that nobody takes it for done. */
export function operate(call: BehavedCall): Outcome {
  const answer = call.behaviour.operate?.(call);
  if (answer) return { answer };
  const { id } = call.operation;
  const act = verbs[partsOf(call.operation).verb];
  return act ? act(call) : { answer: failure(call.api, 501, `The embedded API does not know what ${id} does.`) };
}

function getRecord(call: BehavedCall): Answer {
  const record = namedRecord(call);
  if (!record) return failure(call.api, 404);
  return success(call.operation.status, shown(call, record, call.operation.answer));
}
