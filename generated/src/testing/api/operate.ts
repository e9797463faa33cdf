import { describeField } from '../heffl/workspace/custom-field-definition.js';
import { failure, invalid, success, type Answer } from '../world/answer.js';
import { namedRecord, partsOf, shown, type Call } from './call.js';
import { createRecord, deleteRecord, updateRecord, type Outcome } from './change.js';
import { listRecords } from './list.js';

/** What a verb of an operation id does. */
const verbs: Readonly<Record<string, (call: Call) => Outcome>> = {
  list: (call) => ({ answer: listRecords(call) }),
  get: (call) => ({ answer: getRecord(call) }),
  create: createRecord,
  update: updateRecord,
  delete: deleteRecord,
};

/** Operations that are not about records. */
const exceptions: Readonly<Record<string, (call: Call) => Outcome>> = {
  'customFields.list': (call) => ({ answer: listDefinitions(call) }),
};

/** Carries out a call. A verb that is not known is answered with 501, so that nobody takes it for done. */
export function operate(call: Call): Outcome {
  const { id } = call.operation;
  const act = exceptions[id] ?? verbs[partsOf(call.operation).verb];
  return act ? act(call) : { answer: failure(call.api, 501, `The embedded API does not know what ${id} does.`) };
}

function getRecord(call: Call): Answer {
  const record = namedRecord(call);
  if (!record) return failure(call.api, 404);
  return success(call.operation.status, shown(call, record, call.operation.answer));
}

/** Fields of a kind of record, and of a pipeline where one is named. Template fields come with their template. */
function listDefinitions({ api, world, query, operation }: Call): Answer {
  const { entity, pipelineId, cursor } = query;
  if (cursor !== undefined) return invalid(api, [{ field: 'cursor', message: 'is no cursor of this list' }]);
  const asked = world.customFields.filter(
    (definition) =>
      (entity === undefined || definition.entity === entity) &&
      definition.templateId === undefined &&
      (definition.pipelineId === undefined || definition.pipelineId === pipelineId),
  );
  return success(operation.status, { data: asked.map(describeField) });
}
