import assert from 'node:assert/strict';
import { rowsOf, type Row } from './changes.js';
import type { Done, Task } from './task.js';

const DAY = '2026-07-12T00:00:00.000Z';
const NOW = '2026-07-01T09:00:00.000Z';
const open = { status: { operator: 'is', values: ['OPEN'] } };
const done = { status: 'COMPLETED' };

/** Tasks about documents, tasks and projects. */
export const documentTasks: readonly Task[] = [
  {
    name: 'quotes two products by their names, at their prices',
    async shell(day) {
      const products = await day.list('products', 'list', '--all', '--fields', 'id,name,price');
      const body = { ...quotation, quotationProducts: linesOf(products) };
      await day.record('quotations', 'create', '--json', JSON.stringify(body));
    },
    async agent(day) {
      await day.learn('products.list', 'find products by name');
      const products = await day.list({ operation: 'products.list', fields: ['id', 'name', 'price'], limit: 100 });
      await day.learn('quotations.create', 'create a quotation');
      const body = { ...quotation, quotationProducts: linesOf(products) };
      await day.record('write', { operation: 'quotations.create', body, fields: ['id', 'totalAmount'] });
    },
    check({ changes, api }) {
      assert.equal(changes.length, 1);
      const { kind, collection, members } = changes[0] ?? {};
      assert.deepEqual([kind, collection, members?.['clientId']], ['created', 'quotations', 'clt_def456']);
      const lines = members?.['lineItems'] as readonly Row[];
      const products = rowsOf(api.snapshot().collections, 'products');
      for (const [at, line] of lines.entries()) {
        const product = products.find(({ id }) => id === line['productId']);
        assert.match(String(product?.['name']), [/ 1$/, / 3$/][at] ?? /$^/);
        assert.equal(line['price'], product?.['price']);
      }
      assert.deepEqual(
        lines.map(({ quantity }) => quantity),
        [2, 1],
      );
    },
  },
  {
    name: 'marks a quotation as accepted, and its deal as won',
    async shell(day) {
      const quote = await day.record('quotations', 'update', 'qtn_abc123', '--status', 'ACCEPTED');
      const { pipelineId } = await day.record('deals', 'get', String(quote['dealId']), '--fields', 'pipelineId');
      const { stages } = await day.record('pipelines', 'get', String(pipelineId));
      await day.record('deals', 'update', String(quote['dealId']), '--stage-id', stageIn(stages, 'WON'));
    },
    async agent(day) {
      await day.learn('quotations.update', 'accept a quotation');
      const path = { id: 'qtn_abc123' };
      const body = { status: 'ACCEPTED' };
      const quote = await day.record('write', { operation: 'quotations.update', path, body, fields: ['dealId'] });
      const deal = { id: quote['dealId'] };
      const pipeline = await day.record('read', { operation: 'deals.get', path: deal, fields: ['pipelineId'] });
      await day.learn('pipelines.get', 'pipeline stages');
      const { stages } = await day.record('read', { operation: 'pipelines.get', path: { id: pipeline['pipelineId'] } });
      await day.learn('deals.update', 'update deal stage');
      const stage = { stageId: stageIn(stages, 'WON') };
      await day.record('write', { operation: 'deals.update', path: deal, body: stage, fields: ['id'] });
    },
    check({ changes, api }) {
      const { collections } = api.snapshot();
      const quote = rowsOf(collections, 'quotations').find(({ id }) => id === 'qtn_abc123');
      assert.equal(quote?.['status'], 'ACCEPTED');
      assert.equal(rowsOf(collections, 'deals').find(({ id }) => id === quote['dealId'])?.['status'], 'WON');
      assert.deepEqual(changes.map(({ id }) => id).sort(), [quote['dealId'], 'qtn_abc123'].sort());
    },
  },
  {
    name: 'invoices a company',
    async shell(day) {
      const given = ['--client-id', 'clt_def456', '--date', NOW, '--due-date', '2026-07-31T09:00:00.000Z'];
      const item = JSON.stringify(invoiceLine);
      await day.record('v1', 'invoices', 'create', ...given, '--line-items', `[${item}]`);
    },
    async agent(day) {
      await day.learn('v1.invoices.create', 'create an invoice');
      const dates = { date: NOW, dueDate: '2026-07-31T09:00:00.000Z' };
      const body = { clientId: 'clt_def456', ...dates, lineItems: [invoiceLine] };
      await day.record('write', { operation: 'v1.invoices.create', body, fields: ['id', 'total'] });
    },
    check({ changes }) {
      assert.deepEqual(
        changes.map(({ kind, collection }) => [kind, collection]),
        [['created', 'invoices']],
      );
      const { clientId, lineItems } = changes[0]?.members ?? {};
      assert.equal(clientId, 'clt_def456');
      assert.deepEqual(
        (lineItems as readonly Row[]).map(({ name, quantity, price }) => [name, quantity, price]),
        [['Support', 3, 250]],
      );
    },
  },
  {
    name: 'completes the open tasks that are due by a day',
    async shell(day) {
      const given = ['--all', '--filters', JSON.stringify(open), '--fields', 'id,dueDate'];
      for (const { id } of dueIn(await day.list('tasks', 'list', ...given)))
        await day.record('tasks', 'update', id, '--status', 'COMPLETED');
    },
    async agent(day) {
      await day.learn('tasks.list', 'list tasks');
      const tasks = { operation: 'tasks.list', params: { filters: open }, fields: ['id', 'dueDate'], limit: 100 };
      const due = dueIn(await day.list(tasks));
      await day.learn('tasks.update', 'complete a task');
      for (const { id } of due)
        await day.record('write', { operation: 'tasks.update', path: { id }, body: done, fields: ['id'] });
    },
    check({ changes, api }) {
      assert.ok(changes.length > 2);
      for (const { collection, members } of changes)
        assert.deepEqual([collection, members['status']], ['tasks', 'COMPLETED']);
      const tasks = rowsOf(api.snapshot().collections, 'tasks');
      const left = tasks.filter(({ status }) => status === 'OPEN');
      assert.ok(left.length > 0);
      assert.deepEqual(dueIn(left), []);
    },
  },
  {
    name: 'closes the projects of a company',
    prepare: (api) => moveProjects(api),
    async shell(day) {
      const given = ['--client-id', 'clt_def456', '--status', 'ACTIVE', '--all', '--fields', 'id'];
      for (const { id } of await day.list('projects', 'list', ...given))
        await day.record('projects', 'update', id, '--stage-id', 'pps_def456');
    },
    async agent(day) {
      await day.learn('projects.list', 'list projects of a client');
      const params = { clientId: 'clt_def456', status: 'ACTIVE' };
      const projects = await day.list({ operation: 'projects.list', params, fields: ['id'], limit: 100 });
      await day.learn('projects.update', 'close a project');
      for (const { id } of projects) {
        const body = { stageId: 'pps_def456' };
        await day.record('write', { operation: 'projects.update', path: { id }, body, fields: ['id'] });
      }
    },
    check({ changes, api }) {
      assert.equal(changes.length, 4);
      for (const row of rowsOf(api.snapshot().collections, 'projects'))
        assert.equal(row['status'], row['clientId'] === 'clt_def456' ? 'COMPLETED' : 'ACTIVE');
    },
  },
];

const quotation = { clientId: 'clt_def456', templateId: 'tpl_abc123', date: NOW, subject: 'Machines' };
const invoiceLine = { name: 'Support', quantity: 3, price: 250 };

/** Two of the first product, one of the third. */
function linesOf(products: readonly Row[]) {
  return [/ 1$/, / 3$/].map((ending, at) => {
    const product = products.find((row) => ending.test(String(row['name'])));
    return { productId: product?.id, name: product?.['name'], price: product?.['price'], quantity: 2 - at };
  });
}

function stageIn(stages: unknown, type: string): string {
  return (stages as readonly Row[]).find((stage) => stage['type'] === type)?.id ?? '';
}

function dueIn(tasks: readonly Row[]): readonly Row[] {
  return tasks.filter(({ dueDate }) => Date.parse(String(dueDate)) < Date.parse(DAY));
}

/** Four projects of one company, the others of others. */
async function moveProjects(api: Done['api']): Promise<void> {
  const snapshot = structuredClone(api.snapshot());
  const projects = rowsOf(snapshot.collections, 'projects') as readonly Record<string, unknown>[];
  const companies = rowsOf(snapshot.collections, 'clients').filter(({ type }) => type === 'company');
  for (const [at, project] of projects.entries()) project['clientId'] = companies[at < 4 ? 0 : 1]?.id;
  api.restore(snapshot);
}
