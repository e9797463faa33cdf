import { invalid, success, type PlainResponse } from '../../../testing/world/plain-response.js';
import type { Call } from '../../../testing/world/behaviour.js';
import { describeField } from '../workspace/custom-field-definition.js';
import type { World } from '../workspace/world.js';

/** Fields of a kind of record, and of a pipeline where one is named. Template fields come with their template. */
export function listDefinitions({ api, world, query, operation }: Call<World>): PlainResponse {
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
