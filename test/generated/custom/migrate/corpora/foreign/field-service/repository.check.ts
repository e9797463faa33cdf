import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HefflV1, ServerError } from 'heffl/v1';
import { createTestHeffl } from 'heffl/testing';
import { HefflJobRepository, toJob } from './repository.js';

function setUp() {
  const api = createTestHeffl();
  api.seed({ counts: { tasks: 3 } });
  const heffl = new HefflV1({ apiKey: api.apiKey, fetch: api.fetch, retries: 0 });
  return { api, heffl, repository: new HefflJobRepository(heffl) };
}

test('lists what is in the CRM', async () => {
  const { heffl, repository } = setUp();
  const ids: string[] = [];
  for await (const job of repository.all()) ids.push(job.id);
  const { items } = await heffl.tasks.list();
  assert.deepEqual(ids, items.map((task) => task.id));
});

test('completes a job', async () => {
  const { heffl, repository } = setUp();
  await repository.change('tsk_abc123', { done: true });
  assert.equal((await heffl.tasks.get('tsk_abc123')).status, 'COMPLETED');
  assert.ok(toJob(await heffl.tasks.get('tsk_abc123')).done);
});

test('sends one request per job', async () => {
  const { api, repository } = setUp();
  await repository.add({ title: 'Oil the loom', due: null, technician: null, minutes: 20 });
  assert.deepEqual(api.requests.map((request) => request.operationId), ['tasks.create']);
});

test('lets failures of the server through', async () => {
  const { api, heffl, repository } = setUp();
  api.fault({ operation: 'tasks.list', status: 500 });
  await assert.rejects(async () => {
    for await (const _ of repository.all());
  }, ServerError);
  await assert.rejects(heffl.tasks.get('tsk_nothing'), { status: 404 });
});
