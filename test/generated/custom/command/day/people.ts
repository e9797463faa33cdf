import assert from 'node:assert/strict';
import { rowsOf, type Row } from './changes.js';
import type { Task } from './task.js';
import { send } from './workspace.js';

/** Tasks about contacts and companies. */
export const peopleTasks: readonly Task[] = [
  {
    // A search for the address finds that of Canada, too, and returns it first.
    name: 'finds a customer by e-mail, and notes a new job title',
    async shell(day) {
      const found = await day.list('contacts', 'list', '--search', 'ada@example.com', '--fields', 'id,email');
      await day.record('contacts', 'update', idOf(found, 'ada@example.com'), '--job-title', 'Countess');
    },
    async agent(day) {
      await day.learn('contacts.list', 'search contacts by email');
      const list = { operation: 'contacts.list', params: { search: 'ada@example.com' }, fields: ['id', 'email'] };
      const found = await day.list(list);
      await day.learn('contacts.update', 'update a contact');
      const path = { id: idOf(found, 'ada@example.com') };
      await day.record('write', { operation: 'contacts.update', path, body: { jobTitle: 'Countess' }, fields: ['id'] });
    },
    check: ({ changes }) =>
      assert.deepEqual(changes, [
        { kind: 'changed', collection: 'clients', id: 'clt_abc123', members: { jobTitle: 'Countess' } },
      ]),
  },
  {
    name: 'saves a contact that is there already, and makes no second one',
    async shell(day) {
      await day.write('one.csv', ['firstName,email,jobTitle', 'Ada,ADA@example.com,Analyst']);
      const { exit, errors } = await day.run('import', 'contacts', 'one.csv', '--upsert-by', 'email');
      assert.equal(exit, 0, errors);
    },
    async agent(day) {
      await day.learn('contacts.create', 'create a contact');
      await day.learn('contacts.list', 'list contacts');
      const list = { operation: 'contacts.list', params: { search: 'ada@example.com' }, fields: ['id', 'email'] };
      const path = { id: idOf(await day.list(list), 'ada@example.com') };
      await day.learn('contacts.update', 'update contact');
      const body = { firstName: 'Ada', jobTitle: 'Analyst' };
      await day.record('write', { operation: 'contacts.update', path, body, fields: ['id'] });
    },
    check({ changes }) {
      assert.equal(changes.length, 1);
      assert.equal(changes[0]?.kind, 'changed');
      assert.equal(changes[0]?.id, 'clt_abc123');
      assert.equal(changes[0]?.members['jobTitle'], 'Analyst');
    },
  },
  {
    name: 'makes a company with its main contact, and a deal of it in the pipeline of partners',
    async shell(day) {
      const contact = '{"firstName":"Grace","email":"grace@looms.example"}';
      const made = await day.record('companies', 'create', '--name', 'Loom Works', '--primaryContact', contact);
      const pipelines = await day.list('pipelines', 'list', '--fields', 'id,name');
      const pipeline = pipelines.find(({ name }) => name === 'Partners')?.id ?? '';
      const given = ['--title', 'Twelve looms', '--client-id', made.id, '--pipeline-id', pipeline, '--price', '9000'];
      await day.record('deals', 'create', ...given);
    },
    async agent(day) {
      await day.learn('companies.create', 'create company');
      const contact = { firstName: 'Grace', email: 'grace@looms.example' };
      const company = { name: 'Loom Works', primaryContact: contact };
      const made = await day.record('write', { operation: 'companies.create', body: company, fields: ['id'] });
      await day.learn('pipelines.list', 'list deal pipelines');
      const pipelines = await day.list({ operation: 'pipelines.list', fields: ['id', 'name'] });
      const pipelineId = pipelines.find(({ name }) => name === 'Partners')?.id;
      await day.learn('deals.create', 'create a deal');
      const body = { title: 'Twelve looms', clientId: made.id, pipelineId, price: 9000 };
      await day.record('write', { operation: 'deals.create', body, fields: ['id'] });
    },
    check({ changes, api }) {
      assert.deepEqual(changes.map(({ kind, collection }) => `${kind} ${collection}`).sort(), [
        'created clients',
        'created clients',
        'created deals',
      ]);
      const { collections } = api.snapshot();
      const deal = changes.find(({ collection }) => collection === 'deals');
      const pipeline = rowsOf(collections, 'pipelines').find(({ id }) => id === deal?.members['pipelineId']);
      assert.equal(pipeline?.['name'], 'Partners');
      const company = rowsOf(collections, 'clients').find(({ id }) => id === deal?.members['clientId']);
      assert.equal(company?.['name'], 'Loom Works');
      const contact = changes.find(({ members }) => members['email'] === 'grace@looms.example');
      assert.equal(contact?.members['companyId'], company?.id);
    },
  },
  {
    name: 'gives a contact another company',
    async shell(day) {
      const [company] = await day.list('companies', 'list', '--search', 'Acme Tools', '--fields', 'id,name', '--all');
      await day.record('contacts', 'update', 'clt_abc123', '--company-id', company?.id ?? '');
    },
    async agent(day) {
      await day.learn('companies.list', 'find company by name');
      const list = { operation: 'companies.list', params: { search: 'Acme Tools' }, fields: ['id', 'name'] };
      const [company] = await day.list(list);
      await day.learn('contacts.update', 'change the company of a contact');
      const body = { companyId: company?.id };
      await day.record('write', { operation: 'contacts.update', path: { id: 'clt_abc123' }, body, fields: ['id'] });
    },
    check({ changes, api }) {
      assert.equal(changes.length, 1);
      const [change] = changes;
      assert.equal(change?.id, 'clt_abc123');
      const companies = rowsOf(api.snapshot().collections, 'clients').filter(({ type }) => type === 'company');
      const company = companies.find(({ id }) => id === change?.members['companyId']);
      assert.match(String(company?.['name']), /^Acme Tools/);
    },
  },
  {
    name: 'writes the website of a company after a typo in the name of the field',
    async shell(day) {
      const wrong = await day.run('companies', 'update', 'clt_def456', '--json', '{"websit":"https://new.example"}');
      assert.equal(wrong.exit, 4);
      const name = /Did you mean (\w+)\?/.exec(wrong.errors)?.[1] ?? '';
      await day.record('companies', 'update', 'clt_def456', `--${name}`, 'https://new.example');
    },
    async agent(day) {
      await day.learn('companies.update', 'update a company');
      const call = { operation: 'companies.update', path: { id: 'clt_def456' }, fields: ['id'] };
      const { data } = await day.call('write', { ...call, body: { websit: 'https://new.example' } });
      const { issues } = data['error'] as { readonly issues: readonly { readonly nearest: string }[] };
      const body = { [issues[0]?.nearest ?? '']: 'https://new.example' };
      await day.record('write', { ...call, body });
    },
    check({ changes, api }) {
      const members = { website: 'https://new.example' };
      assert.deepEqual(changes, [{ kind: 'changed', collection: 'clients', id: 'clt_def456', members }]);
      assert.equal(api.requests.filter(({ method }) => method === 'PATCH').length, 1);
    },
  },
  {
    name: 'makes a contact whose response is lost, and not a second one',
    prepare: (api) => void api.fault({ operation: 'contacts.create', reset: true, takesEffect: true }),
    async shell(day) {
      const given = ['--first-name', 'Lost', '--email', 'lost@example.com'];
      const { exit, errors } = await day.run('contacts', 'create', ...given);
      assert.equal(exit, 5, errors);
      const found = await day.list('contacts', 'list', '--search', 'lost@example.com', '--fields', 'id,email');
      if (found.length === 0) await day.record('contacts', 'create', ...given);
    },
    async agent(day) {
      await day.learn('contacts.create', 'create a contact');
      const call = { operation: 'contacts.create', body: { firstName: 'Lost', email: 'lost@example.com' } };
      const { data } = await day.call('write', call);
      const { retryOf } = data['error'] as { readonly retryOf: string };
      await day.record('write', { ...call, retryOf, fields: ['id'] });
    },
    check({ changes }) {
      assert.deepEqual(
        changes.map(({ kind, members }) => [kind, members['email']]),
        [['created', 'lost@example.com']],
      );
    },
  },
  {
    name: 'deletes a contact that nothing is linked to, once that is allowed',
    prepare: (api) => send(api, 'POST /contacts', { firstName: 'Old', email: 'old@example.com' }),
    async shell(day) {
      const found = await day.list('contacts', 'list', '--search', 'old@example.com', '--fields', 'id,email');
      const id = idOf(found, 'old@example.com');
      const planned = await day.run('contacts', 'delete', id, '--dry-run');
      assert.equal(planned.exit, 0, planned.errors);
      const { exit, errors } = await day.run('contacts', 'delete', id);
      assert.equal(exit, 0, errors);
      // Deals are linked to this one, so that the API rejects it.
      assert.equal((await day.run('contacts', 'delete', 'clt_abc123')).exit, 1);
    },
    async agent(day) {
      await day.learn('contacts.delete', 'delete a contact');
      const list = { operation: 'contacts.list', params: { search: 'old@example.com' }, fields: ['id', 'email'] };
      const call = { operation: 'contacts.delete', path: { id: idOf(await day.list(list), 'old@example.com') } };
      assert.equal((await day.call('write', call)).isError, true);
      await day.start({ isDeleting: true });
      assert.equal((await day.call('write', call)).isError, false);
      assert.equal((await day.call('write', { ...call, path: { id: 'clt_abc123' } })).isError, true);
    },
    check({ changes, api }) {
      assert.deepEqual(
        changes.map(({ kind, members }) => [kind, members['email']]),
        [['deleted', 'old@example.com']],
      );
      assert.equal(api.requests.filter(({ method }) => method === 'DELETE').length, 2);
    },
  },
];

/** Id of the one record with exactly this address. */
function idOf(rows: readonly Row[], email: string): string {
  const found = rows.filter((row) => String(row['email']).toLowerCase() === email);
  assert.equal(found.length, 1);
  return found[0]?.id ?? '';
}
