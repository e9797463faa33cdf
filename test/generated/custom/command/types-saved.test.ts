import { expect, test } from 'vitest';
import { eventually } from '../../../support/eventually.js';
import { makeProject } from './support/project.js';
import { emptyWorkspace, workspaceApi } from './support/workspace-api.js';
import { FakeClock, watch } from '../../../generator/kit/runtime/support/fake-clock.js';

const file = 'heffl.workspace.d.ts';

function small() {
  const workspace = emptyWorkspace();
  workspace.contacts = [{ key: 'cf_size', label: 'Size', type: 'Number', colour: 'red' }];
  workspace.pipelines = [{ id: 'dpl_1', name: 'Sales', fields: [{ key: 'cf_region', type: 'Text' }] }];
  return workspaceApi(workspace);
}

test('--json saves what was read, untouched, and --from makes the same file of it without key or network', async () => {
  const api = small();
  const project = await makeProject(api);
  const { output, errors } = await project.run('types', 'pull', '--json', 'definitions.json');
  expect(output).toBe(`definitions.json: written.\n${file}: written, 2 custom fields.`);
  expect(errors).toContain('Not used, as nobody knows what it means: colour.');
  const saved = JSON.parse(await project.read('definitions.json')) as { responses: unknown[] };
  expect(saved.responses).toContainEqual({ entity: 'contacts', definitions: api.workspace.contacts });
  const offline = await makeProject(api, { environment: {} });
  await offline.write('definitions.json', await project.read('definitions.json'));
  api.requests.length = 0;
  expect((await offline.run('types', 'pull', '--from', 'definitions.json')).exitCode).toBe(0);
  expect(await offline.read(file)).toBe(await project.read(file));
  expect((await offline.run('types', 'check', '--from', 'definitions.json')).exitCode).toBe(0);
  expect(api.requests).toEqual([]);
});

test('--from and --entity use the entities of the file, and reject missing ones', async () => {
  const project = await makeProject(small());
  await project.run('types', 'pull', '--entity', 'contacts', '--json', 'contacts.json');
  const only = ['types', 'pull', '--from', 'contacts.json', '--out', 'other.d.ts'];
  expect((await project.run(...only)).exitCode).toBe(0);
  // An entity that was not saved was not requested.
  expect(await project.read('other.d.ts')).toBe(await project.read(file));
  const { exitCode, errors } = await project.run(...only, '--entity', 'deals');
  expect(errors).toContain('contacts.json has nothing of deals.');
  expect(exitCode).toBe(2);
});

test('what could not be read when it was saved stays a gap', async () => {
  const api = small();
  api.instead.set('/custom-fields?entity=tasks', 403);
  const project = await makeProject(api);
  expect((await project.run('types', 'pull', '--json', 'definitions.json')).exitCode).toBe(1);
  const { exitCode, errors } = await project.run('types', 'pull', '--from', 'definitions.json');
  expect(errors).toContain('Not read: tasks. GET /custom-fields');
  expect(exitCode).toBe(1);
});

test.each([
  {
    text: undefined,
    message: 'definitions.json does not exist. `npx heffl types pull --json definitions.json` writes it.',
  },
  { text: '{\n  "version": 1,\n}', message: 'definitions.json:3:1: this is not JSON: there is "}"' },
  { text: '[]', message: '`version` must be 1, and is missing.' },
  { text: '{ "version": 2 }', message: '`version` must be 1, and is 2.' },
  { text: '{ "version": 1, "entities": [], "responses": {} }', message: '`responses` must be a list, and is {}.' },
  {
    text: '{ "version": 1, "entities": ["leads"], "responses": [{ "entity": "deals", "scope": {} }, 7] }',
    message:
      'The entity of `entities[0]` must be one of contacts, companies, deals, quotations, tasks. `responses[0].scope` must have an `id`. `responses[0].definitions` must be a list. The entity of `responses[1]`',
  },
])('--from rejects $text and names the invalid place', async ({ text, message }) => {
  const project = await makeProject(small());
  if (text !== undefined) await project.write('definitions.json', text);
  const { exitCode, errors } = await project.run('types', 'pull', '--from', 'definitions.json');
  expect(errors).toContain(message);
  expect(exitCode).toBe(1);
});

test('a workspace of many pipelines is read within the rate limit, which is reported', async () => {
  const api = small();
  api.workspace.pipelines = Array.from({ length: 100 }, (_, index) => ({
    id: `dpl_${index}`,
    name: 'One',
    fields: [],
  }));
  const clock = new FakeClock();
  const run = watch((await makeProject(api, { clock })).run('types', 'pull'));
  // Commands are loaded from the disk, which no clock of ours governs.
  await eventually(() => api.requests.length >= 60);
  await clock.advance(59_000);
  expect(api.requests).toHaveLength(60);
  expect(run.state).toBe('pending');
  await clock.advance(5000);
  await eventually(() => run.state !== 'pending');
  expect(api.requests).toHaveLength(106);
  expect(run.value?.errors).toMatch(/waiting for the rate limit, \d+ s until the next requests may go/);
  expect(run.value?.exitCode).toBe(0);
});
