import { beforeEach, describe, expect, test } from 'vitest';
import { closeDeal, RecipeError } from '../../../../../generated/src/custom/recipes/index.js';
import { HefflError, NotFoundError, type DealId } from '../../../../../generated/src/v2/index.js';
import { errorOf, openWorkspace, withChangedResponses, type TestWorkspace } from '../support/workspace.js';

let space: TestWorkspace;

beforeEach(() => {
  space = openWorkspace();
});

const READS = ['deals.get', 'pipelines.get'];

/** A pipeline whose stages are listed in another order than that of their positions. */
async function addPipeline() {
  return space.heffl.pipelines.create({
    name: 'Tenders',
    stages: [
      { name: 'Open', position: 1, type: 'ACTIVE' },
      { name: 'Signed and paid', position: 5, type: 'WON' },
      { name: 'Signed', position: 4, type: 'WON' },
      { name: 'Lost', position: 6, type: 'LOST' },
    ],
  });
}

describe('a deal is closed', () => {
  test.each(['WON', 'LOST'] as const)('as %s in its own pipeline, in three requests', async (as) => {
    const { heffl, requestsOf } = space;
    const [other] = (await heffl.pipelines.list()).items;
    expect(other?.stages.map(({ type }) => type)).toContain(as);
    const requests = await requestsOf(async () => {
      const { record, stage, outcome } = await closeDeal(heffl, 'dl_abc123', as);
      expect({ status: record.status, stageId: record.stageId, pipelineId: record.pipelineId, outcome }).toEqual({
        status: as,
        stageId: as === 'WON' ? 'dps_def456' : 'dps_ghi789',
        pipelineId: 'dpl_abc123',
        outcome: 'updated',
      });
      expect(stage).toMatchObject({ id: record.stageId, type: as });
    });
    expect(requests).toEqual([...READS, 'deals.update']);
    expect((await heffl.deals.get('dl_abc123')).status).toBe(as);
  });

  test('in the first stage of the type by position', async () => {
    const { heffl } = space;
    const pipeline = await addPipeline();
    const { id } = await heffl.deals.create({ title: 'Mill', clientId: 'clt_def456', pipelineId: pipeline.id });
    expect((await closeDeal(heffl, id, 'WON')).stage.name).toBe('Signed');
  });

  test('with other changes in the same request', async () => {
    const { heffl, requestsOf } = space;
    const changes = { price: 7, cf_lost_because: 'Price' };
    const requests = await requestsOf(async () => {
      const { record } = await closeDeal(heffl, 'dl_abc123', { as: 'LOST', changes });
      expect(record).toMatchObject({ ...changes, status: 'LOST' });
    });
    expect(requests).toEqual([...READS, 'deals.update']);
  });

  test('once: a second time writes nothing, unless there are changes', async () => {
    const { heffl, requestsOf } = space;
    const pipeline = await addPipeline();
    const paid = pipeline.stages.find(({ name }) => name === 'Signed and paid');
    const { id } = await heffl.deals.create({ title: 'Mill', clientId: 'clt_def456', pipelineId: pipeline.id });
    await heffl.deals.update(id, { stageId: paid?.id ?? null });
    const requests = await requestsOf(async () => {
      expect(await closeDeal(heffl, id, 'WON')).toMatchObject({ outcome: 'unchanged', stage: { id: paid?.id } });
      expect(await closeDeal(heffl, id, { as: 'WON', changes: {} })).toMatchObject({ outcome: 'unchanged' });
    });
    expect(requests).toEqual([...READS, ...READS]);
    const again = await closeDeal(heffl, id, { as: 'WON', changes: { price: 3 } });
    expect(again).toMatchObject({ outcome: 'updated', record: { price: 3, stageId: paid?.id } });
  });

  test('by its stage, if only the status says so already', async () => {
    const { heffl } = space;
    await heffl.deals.update('dl_abc123', { status: 'WON' });
    const { record, outcome } = await closeDeal(heffl, 'dl_abc123', 'WON');
    expect({ outcome, stageId: record.stageId }).toEqual({ outcome: 'updated', stageId: 'dps_def456' });
  });
});

describe('a deal is not closed', () => {
  test('in the other way than it is closed already', async () => {
    const { heffl, requestsOf } = space;
    await closeDeal(heffl, 'dl_abc123', 'LOST');
    const requests = await requestsOf(async () => {
      const error = await errorOf(closeDeal(heffl, 'dl_abc123', 'WON'));
      expect(error).toBeInstanceOf(RecipeError);
      expect(error).toBeInstanceOf(HefflError);
      expect(error).toMatchObject({
        message:
          'The deal dl_abc123 cannot be closed as WON. status: It is LOST. Move it to a stage of type ACTIVE first, if that is wrong.',
        faults: [{ field: 'status' }],
      });
    });
    expect(requests).toEqual(['deals.get']);
  });

  test.each([
    { field: 'pipelineId', message: 'It is in no pipeline. Set `pipelineId` first.', ofDeal: { pipelineId: null } },
    {
      field: 'stageId',
      message: 'The pipeline "Sales" (dpl_abc123) has no stage of type WON.',
      ofPipeline: { stages: [] },
    },
  ])('without its $field', async ({ field, message, ofDeal = {}, ofPipeline = {} }) => {
    const { api } = space;
    const { heffl } = withChangedResponses(space, (path, body) => ({
      ...body,
      ...(path.includes('pipelines') ? ofPipeline : ofDeal),
    }));
    await expect(closeDeal(heffl, 'dl_abc123', 'WON')).rejects.toMatchObject({ faults: [{ field, message }] });
    expect(api.requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('if there is no such deal', async () => {
    await expect(closeDeal(space.heffl, 'dl_none', 'WON')).rejects.toThrow(NotFoundError);
  });

  test('twice, where the response of the first time is lost', async () => {
    const { api, heffl } = space;
    api.fault({ operation: 'deals.update', reset: true, takesEffect: true });
    await expect(closeDeal(heffl, 'dl_abc123', 'WON')).rejects.toMatchObject({ outcome: 'unknown' });
    expect((await closeDeal(heffl, 'dl_abc123', 'WON')).outcome).toBe('unchanged');
    expect(api.requests.filter(({ method }) => method === 'PATCH').length).toBe(1);
  });

  test('after its signal is aborted', async () => {
    const { api, heffl } = space;
    const reason = new Error('enough');
    const options = { as: 'WON', signal: AbortSignal.abort(reason) } as const;
    expect(await errorOf(closeDeal(heffl, 'dl_abc123', options))).toBe(reason);
    expect(api.requests).toEqual([]);
  });
});

test('the fields that close a deal are no changes', () => {
  const id: DealId = 'dl_abc123';
  const wrong = () => [
    // @ts-expect-error The stage is chosen by the recipe.
    closeDeal(space.heffl, id, { as: 'WON', changes: { stageId: 'dps_abc123' } }),
    // @ts-expect-error Nor the status.
    closeDeal(space.heffl, id, { as: 'WON', changes: { status: 'WON' } }),
    // @ts-expect-error A typo.
    closeDeal(space.heffl, id, { as: 'WON', changes: { prize: 7 } }),
    // @ts-expect-error A deal ends as WON or LOST.
    closeDeal(space.heffl, id, 'ACTIVE'),
  ];
  expect(wrong).toBeTypeOf('function');
});
