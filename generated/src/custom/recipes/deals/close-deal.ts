import type {
  Deal,
  DealId,
  DealUpdateParams,
  Heffl,
  Pipeline,
  PipelineStage,
  RequestOptions,
} from '../../../v2/index.js';
import { RecipeError } from '../errors/recipe-error.js';

/** End of a deal. */
export type DealEnd = 'WON' | 'LOST';

/** Changes that are sent with the one that closes the deal: all fields of an update except those that close it. */
export type ClosingChanges = DealUpdateParams & {
  readonly stageId?: never;
  readonly pipelineId?: never;
  readonly status?: never;
};

/** How a deal ends, and options of each request. */
export interface CloseDealOptions extends RequestOptions {
  readonly as: DealEnd;
  /** Other fields to change in the same request, such as a custom field with the reason. Default: none. */
  readonly changes?: ClosingChanges | undefined;
}

/** A closed deal. */
export interface ClosedDeal {
  /** As Heffl returned it. */
  readonly record: Deal;
  /** The stage that it is in now. */
  readonly stage: PipelineStage;
  /** `unchanged`: it was closed in this way already, and nothing was written. */
  readonly outcome: 'updated' | 'unchanged';
}

/**
 * Closes a deal: moves it to the stage of type WON or LOST of its own pipeline, which is what Heffl recommends. Its status
 * follows. Of several stages of the type it takes the first by position.
 *
 * A deal that is closed in this way already stays in its stage, and is written only if there are `changes`. One that is
 * closed in the other way is rejected. Heffl describes no field for the reason of a loss: keep it in a custom field of
 * yours, and pass it in `changes`.
 *
 * Requests: 3 (the deal, its pipeline, the change); 2 if the outcome is `unchanged`. Heffl has no condition for a write:
 * who moves the deal between the first and the last is overruled. The write is sent once. If it fails with
 * `outcome: 'unknown'`, call this again: it writes nothing if the deal is closed.
 *
 * @param as How the deal ends; or that as `as`, with changes and options of each request
 * @throws {RecipeError} the deal is closed in the other way, is in no pipeline, or its pipeline has no stage of this type
 * @throws {NotFoundError} there is no such deal
 * @example
 * await closeDeal(heffl, 'dl_abc123', 'WON');
 * await closeDeal(heffl, 'dl_def456', { as: 'LOST', changes: { cf_lost_because: 'Price' } });
 */
export async function closeDeal(heffl: Heffl, id: DealId, as: DealEnd | CloseDealOptions): Promise<ClosedDeal> {
  const { as: end, changes, ...options } = typeof as === 'string' ? { as } : as;
  const deal = await heffl.deals.get(id, options);
  const { pipelineId } = deal;
  const reject = (field: string, message: string) =>
    new RecipeError(`The deal ${id} cannot be closed as ${end}`, [{ field, message }]);
  if (!pipelineId) throw reject('pipelineId', 'It is in no pipeline. Set `pipelineId` first.');
  if (deal.status && deal.status !== 'ACTIVE' && deal.status !== end)
    throw reject('status', `It is ${deal.status}. Move it to a stage of type ACTIVE first, if that is wrong.`);
  const pipeline = await heffl.pipelines.get(pipelineId, options);
  const current = pipeline.stages.find((stage) => stage.id === deal.stageId);
  const isClosed = deal.status === end && current?.type === end;
  const stage = isClosed ? current : firstStage(pipeline, end);
  if (!stage) throw reject('stageId', `The pipeline "${pipeline.name}" (${pipeline.id}) has no stage of type ${end}.`);
  const sent: DealUpdateParams = { ...changes, ...(isClosed ? {} : { stageId: stage.id }) };
  if (Object.values(sent).every((value) => value === undefined)) return { record: deal, stage, outcome: 'unchanged' };
  return { record: await heffl.deals.update(id, sent, options), stage, outcome: 'updated' };
}

/** The stage of a type that comes first; `undefined` if there is none. */
function firstStage({ stages }: Pipeline, type: DealEnd): PipelineStage | undefined {
  return stages.filter((stage) => stage.type === type).sort((a, b) => a.position - b.position)[0];
}
