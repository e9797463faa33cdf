import { describe, expect, test } from 'vitest';
import { connected, ids, rejectionOf } from './support/connected.js';

async function withDeal(fields: object = {}) {
  const all = connected();
  const { id: clientId } = await all.heffl.companies.create({ name: 'Acme' });
  const deal = await all.heffl.deals.create({ title: 'Engine', clientId, pipelineId: ids.pipeline, ...fields });
  return { ...all, clientId, deal };
}

describe('a deal and its stage', () => {
  test('stands in the first ACTIVE stage, by position and not by age, unless one is named', async () => {
    const { heffl, clientId } = await withDeal();
    const early = await heffl.pipelines.stages.create(ids.pipeline, { name: 'Enquiry', position: 0.5 });
    const deal = await heffl.deals.create({ title: 'Loom', clientId, pipelineId: ids.pipeline });
    expect(deal).toMatchObject({ stageId: early.id, stage: 'Enquiry', status: 'ACTIVE' });
    const named = await heffl.deals.create({ title: 'Loom', clientId, pipelineId: ids.pipeline, stageId: ids.open });
    expect(named.stageId).toBe(ids.open);
  });

  test.each([
    { stageId: ids.won, status: 'WON' },
    { stageId: ids.lost, status: 'LOST' },
  ] as const)('takes the status $status from its stage, and is open again when it goes back', async (stage) => {
    const { heffl, deal } = await withDeal();
    expect(await heffl.deals.update(deal.id, { stageId: stage.stageId })).toMatchObject(stage);
    expect(await heffl.deals.get(deal.id)).toMatchObject(stage);
    expect(await heffl.deals.update(deal.id, { stageId: ids.open })).toMatchObject({ status: 'ACTIVE' });
  });

  test('can be given a status without a move', async () => {
    const { heffl, deal } = await withDeal();
    expect(await heffl.deals.update(deal.id, { status: 'WON' })).toMatchObject({ status: 'WON', stageId: ids.open });
    // Another change does not touch it.
    expect(await heffl.deals.update(deal.id, { price: 5 })).toMatchObject({ status: 'WON', price: 5 });
  });

  test('is created with the status of its stage', async () => {
    const { deal } = await withDeal({ stageId: ids.won });
    expect(deal.status).toBe('WON');
  });

  test('cannot stand in a stage of another pipeline, and moves to the first stage of a new one', async () => {
    const { heffl, deal } = await withDeal();
    const other = await heffl.pipelines.create({
      name: 'Repairs',
      stages: [
        { name: 'Done', position: 3, type: 'WON' },
        { name: 'Second', position: 2 },
        { name: 'First', position: 1 },
        { name: 'Dropped', position: 4, type: 'LOST' },
      ],
    });
    expect(other.stages.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'First ACTIVE',
      'Second ACTIVE',
      'Done WON',
      'Dropped LOST',
    ]);
    const stageId = other.stages[0]!.id;
    expect(await rejectionOf(heffl.deals.update(deal.id, { stageId }))).toMatchObject({
      status: 400,
      code: 'VALIDATION_ERROR',
      said: 'stageId: must be a stage of the pipeline',
    });
    expect(await heffl.deals.update(deal.id, { pipelineId: other.id })).toMatchObject({ stageId, stage: 'First' });
  });
});

describe('a deal and its fields', () => {
  test('shows under other names what writes call sourceId, ownerUserId and contacts', async () => {
    const { heffl, deal } = await withDeal();
    const contact = await heffl.contacts.create({ firstName: 'Ada', email: 'ada@example.com' });
    const changed = await heffl.deals.update(deal.id, {
      sourceId: 'src_abc123',
      ownerUserId: 'usr_abc123',
      contacts: [contact.id],
    });
    expect(changed).toMatchObject({
      crmSourceId: 'src_abc123',
      source: 'Website',
      ownerId: 'usr_abc123',
      ownerName: 'Ada Lovelace',
      contactEmails: ['ada@example.com'],
    });
    const documented = ['sourceId', 'contacts', 'contactIds', 'tags', 'serial', 'clientName'];
    expect(Object.keys(changed).filter((name) => documented.includes(name))).toEqual([]);
  });

  test('keeps the custom fields that an update leaves out', async () => {
    const { heffl, deal } = await withDeal({ cf_region: 'EU', cf_priority: 'Low' });
    expect(await heffl.deals.update(deal.id, { cf_priority: null, price: 1 })).toMatchObject({
      cf_region: 'EU',
      cf_priority: null,
      title: 'Engine',
    });
  });

  test('must refer to records that are there, named as the request names them', async () => {
    const { heffl, clientId } = await withDeal();
    const body = { title: 'x', clientId, products: [] };
    const { said } = await rejectionOf(heffl.deals.create({ ...body, pipelineId: 'dpl_none', tags: ['tag_none'] }));
    expect(said).toContain('pipelineId: There is no such record');
    expect(said).toContain('tags.0: There is no such record');
    const lenient = connected({ checkReferences: false });
    expect(
      await lenient.heffl.deals.create({ title: 'x', clientId: 'clt_none', pipelineId: 'dpl_none' }),
    ).toMatchObject({ clientId: 'clt_none', client: null, stageId: null });
  });

  test('rejects an unknown field with the documented message', async () => {
    const { heffl, deal } = await withDeal();
    const body: Record<string, number> = { foo: 1 };
    expect(await rejectionOf(heffl.deals.update(deal.id, body))).toMatchObject({
      code: 'VALIDATION_ERROR',
      said: ': Unknown field: foo. Only documented fields and cf_* keys are allowed.',
    });
  });

  test('is gone once it is deleted', async () => {
    const { heffl, v1, deal } = await withDeal();
    expect(await heffl.deals.delete(deal.id)).toMatchObject({ id: deal.id, title: 'Engine' });
    expect(await rejectionOf(heffl.deals.get(deal.id))).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(await rejectionOf(v1.deals.get(deal.id))).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(await rejectionOf(heffl.deals.delete(deal.id))).toMatchObject({ status: 404 });
  });
});

describe('a pipeline', () => {
  test('needs a stage of each type, and keeps the last of each', async () => {
    const { heffl } = connected();
    const stages = [{ name: 'First', position: 1 }];
    expect(await rejectionOf(heffl.pipelines.create({ name: 'Short', stages }))).toMatchObject({
      said: 'stages: must have a stage of type WON and LOST',
    });
    expect(await rejectionOf(heffl.pipelines.stages.update(ids.won, { type: 'LOST' }))).toMatchObject({
      said: 'type: must stay WON: it is the last such stage of the pipeline',
    });
    const second = await heffl.pipelines.stages.create(ids.pipeline, { name: 'Won too', position: 9, type: 'WON' });
    expect(second).toEqual({ id: second.id, name: 'Won too', position: 9, probability: 0, type: 'WON' });
    expect(await heffl.pipelines.stages.update(ids.won, { type: 'LOST' })).toMatchObject({ type: 'LOST' });
  });

  test('takes probabilities in percent', async () => {
    const { heffl } = connected();
    const stage = { name: 'Sure', position: 5, probability: 101 };
    expect(await rejectionOf(heffl.pipelines.stages.create(ids.pipeline, stage))).toMatchObject({
      said: 'probability: must be at most 100',
    });
    expect(await rejectionOf(heffl.pipelines.stages.create('dpl_none', { ...stage, probability: 100 }))).toMatchObject({
      status: 404,
    });
  });
});

describe('a project', () => {
  test('begins in the first OPEN stage with the user of the key, and is completed by a closed stage', async () => {
    const { heffl } = connected();
    const project = await heffl.projects.create({ title: 'Move', pipelineId: 'ppl_abc123' });
    expect(project).toMatchObject({
      stageId: 'pps_abc123',
      stageName: 'Open',
      pipelineName: 'Delivery',
      status: 'ACTIVE',
      projectLeadId: 'usr_abc123',
      projectLeadName: 'Ada Lovelace',
    });
    const id = project.id!;
    expect(await heffl.projects.update(id, { stageId: 'pps_def456' })).toMatchObject({ status: 'COMPLETED' });
    expect(await heffl.projects.update(id, { status: 'CANCELLED' })).toMatchObject({ stageId: 'pps_def456' });
  });

  test('cannot stand in a stage of another pipeline', async () => {
    const { api, heffl } = connected();
    const { serial, collections } = api.snapshot();
    const [stage] = collections['projectStages'] ?? [];
    const other = { ...stage!, id: 'pps_zzz999', pipelineId: 'ppl_zzz999' };
    const projectStages = [...(collections['projectStages'] ?? []), other];
    api.restore({ serial, collections: { ...collections, projectStages } });
    const body = { title: 'Move', pipelineId: 'ppl_abc123' } as const;
    const { said } = await rejectionOf(heffl.projects.create({ ...body, stageId: 'pps_zzz999' }));
    expect(said).toBe('stageId: must be a stage of the pipeline');
    const { id } = await heffl.projects.create(body);
    expect((await rejectionOf(heffl.projects.update(id!, { stageId: 'pps_zzz999' }))).said).toBe(said);
  });
});

test('a lead stage is put after the others, and a tag needs a colour', async () => {
  const { heffl } = connected();
  const before = (await heffl.leadStages.list()).items.map(({ position }) => position);
  const stage = await heffl.leadStages.create({ label: 'Warm', type: 'CONTACTED' });
  expect(stage.position).toBe(Math.max(...before) + 1);
  expect(await rejectionOf(heffl.tags.create({ name: 'x', type: 'deals', color: 'red' }))).toMatchObject({
    status: 400,
  });
  const tag = await heffl.tags.create({ name: 'x', type: 'deals', color: '#ff0000' });
  expect((await heffl.tags.list()).items).toEqual([tag]);
});

test('a product has what it needs, keeps its cost price to itself, and takes custom fields without showing them', async () => {
  const { heffl } = connected();
  const product = await heffl.products.create({ name: 'Engine', buyPrice: 5, cf_colour: 'red' });
  expect(product).toEqual({
    id: product.id,
    name: 'Engine',
    price: 0,
    type: 'PRODUCT',
    isActive: true,
    description: null,
    sku: null,
  });
  expect((await heffl.products.update(product.id, { price: 9 })).price).toBe(9);
});
