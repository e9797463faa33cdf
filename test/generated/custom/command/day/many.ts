import assert from 'node:assert/strict';
import { rowsOf, type Row } from './changes.js';
import type { Task } from './task.js';
import { send } from './workspace.js';

const COUNT = 500;
const SINCE = '2026-07-01T00:00:00.000Z';

/** Ten of the rows cannot be companies. */
const rows = Array.from({ length: COUNT }, (_, at) => {
  const isBad = at % 50 === 7;
  const email = at % 100 === 7 ? 'no address' : `office@firm-${at}.example`;
  const website = isBad && at % 100 !== 7 ? 'no address' : `https://firm-${at}.example`;
  return { name: `Firm ${at}`, email, website, isBad };
});

/** Tasks about many records. */
export const manyTasks: readonly Task[] = [
  {
    name: 'imports 500 companies, ten of which are wrong',
    async shell(day) {
      await day.write('firms.csv', ['name,email,website', ...rows.map((row) => lineOf(row))]);
      assert.equal((await day.run('import', 'companies', 'firms.csv')).exit, 1);
      assert.equal((await day.read('firms.csv.failed.csv')).trimEnd().split('\n').length, 11);
    },
    async agent(day) {
      await day.learn('companies.create', 'create a company');
      let failed = 0;
      for (const { name, email, website } of rows) {
        const body = { name, email, website };
        failed += Number((await day.call('write', { operation: 'companies.create', body, fields: ['id'] })).isError);
      }
      assert.equal(failed, 10);
    },
    check({ changes, api }) {
      assert.deepEqual(
        changes.map(({ kind, members }) => `${kind} ${String(members['name'])}`).sort(),
        rows.flatMap(({ name, isBad }) => (isBad ? [] : `created ${name}`)).sort(),
      );
      assert.equal(api.requests.filter(({ method }) => method === 'POST').length, COUNT - 10);
    },
  },
  {
    name: 'exports the deals that changed today',
    async prepare(api) {
      const ids = rowsOf(api.snapshot().collections, 'deals').flatMap(({ id }, at) => (at % 25 === 3 ? id : []));
      for (const id of ids) await send(api, `PATCH /deals/${id}`, { price: 77 });
    },
    async shell(day) {
      const { exit, errors } = await day.run('export', 'deals', '--out', 'd.ndjson', '--fields', 'id,updatedAt,price');
      assert.equal(exit, 0, errors);
      const lines = (await day.read('d.ndjson')).trimEnd().split('\n');
      return changedIn(lines.map((line) => JSON.parse(line) as Row));
    },
    async agent(day) {
      await day.learn('deals.list', 'list changed deals');
      const params = { pageSize: 100 };
      const fields = ['id', 'updatedAt', 'price'];
      return changedIn(await day.list({ operation: 'deals.list', params, fields, limit: 100 }));
    },
    check({ changes, api, result }) {
      assert.deepEqual(changes, []);
      const changed = rowsOf(api.snapshot().collections, 'deals').filter(({ price }) => price === 77);
      assert.equal(changed.length, 6);
      assert.deepEqual(result, changed.map(({ id }) => id).sort());
    },
  },
];

function lineOf({ name, email, website }: (typeof rows)[number]): string {
  return [name, email, website].join(',');
}

function changedIn(deals: readonly Row[]): string[] {
  const changed = deals.filter(({ updatedAt }) => String(updatedAt) >= SINCE);
  return changed.map(({ id }) => id).sort();
}
