import assert from 'node:assert/strict';
import { rowsOf, type Row } from './changes.js';
import type { Done, Task } from './task.js';

const active = { status: { operator: 'is', values: ['ACTIVE'] } };

/** Tasks about deals. */
export const dealTasks: readonly Task[] = [
  {
    name: 'logs a call about a deal',
    async shell(day) {
      const given = ['--title', 'Called Ada', '--type', 'call', '--status', 'COMPLETED', '--duration-minutes', '12'];
      await day.record('tasks', 'create', ...given, '--entity', 'deals', '--entity-id', 'dl_abc123');
    },
    async agent(day) {
      await day.learn('tasks.create', 'log a call task');
      const call = { title: 'Called Ada', type: 'call', status: 'COMPLETED', durationMinutes: 12 };
      const body = { ...call, entity: 'deals', entityId: 'dl_abc123' };
      await day.record('write', { operation: 'tasks.create', body, fields: ['id'] });
    },
    check({ changes }) {
      assert.equal(changes.length, 1);
      const { kind, members } = changes[0] ?? {};
      assert.equal(kind, 'created');
      const { title, type, status, durationMinutes, entity, entityId } = members ?? {};
      assert.deepEqual([title, type, status, durationMinutes], ['Called Ada', 'call', 'COMPLETED', 12]);
      assert.deepEqual([entity, entityId], ['deals', 'dl_abc123']);
    },
  },
  {
    // Three pipelines have a stage of that name, and the first is not the one of the deal.
    name: 'moves a deal to the won stage of its pipeline',
    async shell(day) {
      const { pipelineId } = await day.record('deals', 'get', 'dl_abc123', '--fields', 'pipelineId');
      const { stages } = await day.record('pipelines', 'get', String(pipelineId));
      await day.record('deals', 'update', 'dl_abc123', '--stage-id', wonIn(stages));
    },
    async agent(day) {
      await day.learn('deals.get', 'get a deal');
      const path = { id: 'dl_abc123' };
      const { pipelineId } = await day.record('read', { operation: 'deals.get', path, fields: ['pipelineId'] });
      await day.learn('pipelines.get', 'get the stages of a pipeline');
      const { stages } = await day.record('read', { operation: 'pipelines.get', path: { id: pipelineId } });
      await day.learn('deals.update', 'move a deal to another stage');
      const body = { stageId: wonIn(stages) };
      await day.record('write', { operation: 'deals.update', path, body, fields: ['id', 'status'] });
    },
    check({ changes, api }) {
      assert.equal(changes.length, 1);
      assert.equal(changes[0]?.id, 'dl_abc123');
      assert.deepEqual([changes[0]?.members['status'], changes[0]?.members['stageId']], ['WON', 'dps_def456']);
      assert.equal(rowsOf(api.snapshot().collections, 'pipelines').length, 3);
    },
  },
  {
    name: 'notes the worth of all open deals, which are on several pages',
    async shell(day) {
      const filters = ['--filters', JSON.stringify(active)];
      const deals = await day.list('deals', 'list', '--all', ...filters, '--fields', 'id,price');
      await day.record('tasks', 'create', '--title', `Open: ${worthOf(deals)}`);
    },
    async agent(day) {
      await day.learn('deals.list', 'list deals');
      const params = { filters: active, pageSize: 100 };
      const deals = await day.list({ operation: 'deals.list', params, fields: ['id', 'price'], limit: 100 });
      await day.learn('tasks.create', 'create a task');
      const body = { title: `Open: ${worthOf(deals)}` };
      await day.record('write', { operation: 'tasks.create', body, fields: ['id'] });
    },
    check({ changes, api }) {
      const open = dealsOf(api).filter(({ status }) => status === 'ACTIVE');
      assert.ok(open.length > 60);
      assert.deepEqual(
        changes.map(({ collection, members }) => [collection, members['title']]),
        [['tasks', `Open: ${worthOf(open)}`]],
      );
    },
  },
  {
    name: 'makes the open deals of a region urgent, both custom fields',
    async shell(day) {
      const filters = JSON.stringify(active);
      const fields = 'id,cf_region,cf_priority';
      const deals = await day.list('deals', 'list', '--all', '--filters', filters, '--fields', fields);
      for (const { id } of toRaise(deals)) await day.record('deals', 'update', id, '--cf_priority', 'Urgent');
    },
    async agent(day) {
      await day.learn('deals.list', 'filter deals');
      const fields = ['id', 'cf_region', 'cf_priority'];
      const deals = await day.list({ operation: 'deals.list', params: { filters: active }, fields, limit: 100 });
      await day.learn('deals.update', 'update deal');
      for (const { id } of toRaise(deals)) {
        const body = { cf_priority: 'Urgent' };
        await day.record('write', { operation: 'deals.update', path: { id }, body, fields: ['id'] });
      }
    },
    check({ changes, api }) {
      assert.ok(changes.length > 5);
      const members = { cf_priority: 'Urgent' };
      for (const change of changes)
        assert.deepEqual(change, { kind: 'changed', collection: 'deals', id: change.id, members });
      assert.deepEqual(toRaise(dealsOf(api).filter(({ status }) => status === 'ACTIVE')), []);
      const others = dealsOf(api).filter(({ id }) => !changes.some((change) => change.id === id));
      assert.ok(others.some((row) => row['cf_priority'] !== 'Urgent'));
    },
  },
  {
    name: 'sets a custom field to one of its options, after a value that is none',
    async shell(day) {
      const update = ['deals', 'update', 'dl_abc123', '--cf_region'];
      assert.equal((await day.run(...update, 'Europe')).exit, 1);
      const fields = await day.list('custom-fields', 'list', '--entity', 'deals');
      const options = fields.find(({ key }) => key === 'cf_region')?.['options'] as readonly string[];
      await day.record(...update, options.find((one) => one === 'GCC') ?? '');
    },
    async agent(day) {
      const described = await day.learn('deals.update', 'update a deal');
      const call = { operation: 'deals.update', path: { id: 'dl_abc123' }, fields: ['cf_region'] };
      assert.equal((await day.call('write', { ...call, body: { cf_region: 'Europe' } })).isError, true);
      // What describe shows has the options.
      assert.match(JSON.stringify(described), /"cf_region":\{[^}]*"enum":\["EU","GCC","US",null\]/);
      await day.record('write', { ...call, body: { cf_region: 'GCC' } });
    },
    check: ({ changes, api }) => {
      assert.equal(dealsOf(api).find(({ id }) => id === 'dl_abc123')?.['cf_region'], 'GCC');
      for (const { id, members } of changes) assert.deepEqual([id, Object.keys(members)], ['dl_abc123', ['cf_region']]);
    },
  },
  {
    name: 'makes a tag, and puts it on a deal',
    async shell(day) {
      const tag = await day.record('tags', 'create', '--name', 'Board', '--color', '#2563eb', '--type', 'deals');
      await day.record('deals', 'update', 'dl_abc123', '--tags', tag.id);
    },
    async agent(day) {
      await day.learn('tags.create', 'create a tag');
      const body = { name: 'Board', color: '#2563eb', type: 'deals' };
      const tag = await day.record('write', { operation: 'tags.create', body, fields: ['id'] });
      await day.learn('deals.update', 'change the tags of a deal');
      const path = { id: 'dl_abc123' };
      await day.record('write', { operation: 'deals.update', path, body: { tags: [tag.id] }, fields: ['id'] });
    },
    check({ changes }) {
      const tag = changes.find(({ collection }) => collection === 'tags');
      assert.equal(tag?.members['name'], 'Board');
      assert.deepEqual(
        changes.filter((change) => change !== tag).map(({ id, members }) => [id, members]),
        [['dl_abc123', { tagIds: [tag?.id] }]],
      );
    },
  },
];

function wonIn(stages: unknown): string {
  return (stages as readonly Row[]).find(({ type }) => type === 'WON')?.id ?? '';
}

function worthOf(deals: readonly Row[]): number {
  return deals.reduce((sum, { price }) => sum + Number(price), 0);
}

function toRaise(deals: readonly Row[]): readonly Row[] {
  return deals.filter((row) => row['cf_region'] === 'GCC' && row['cf_priority'] !== 'Urgent');
}

function dealsOf(api: Done['api']): readonly Row[] {
  return rowsOf(api.snapshot().collections, 'deals');
}
