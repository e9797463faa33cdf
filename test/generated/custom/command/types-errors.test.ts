import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventually } from '../../../support/eventually.js';
import { openTarget, writeTarget } from '../../../../generated/src/custom/command/types/file/write-file.js';
import { FakeClock, watch } from '../../../generator/kit/runtime/support/fake-clock.js';
import { makeProject } from './support/project.js';
import { emptyWorkspace, workspaceApi } from './support/workspace-api.js';

const file = 'heffl.workspace.d.ts';

function small() {
  const workspace = emptyWorkspace();
  workspace.contacts = [{ key: 'cf_size', label: 'Size', type: 'Number' }];
  return workspaceApi(workspace);
}

describe('a wrong call gives 2 and says what to write', () => {
  test.each([
    { args: ['--nonsense'], message: "Unknown option '--nonsense'" },
    { args: ['contacts'], message: "Unexpected argument 'contacts'" },
    {
      args: ['--entity', 'leads'],
      message: 'there is no entity "leads". Write contacts, companies, deals, quotations, tasks.',
    },
    { args: ['--out', 'types.ts'], message: '--out is "types.ts". Its name must end with .d.ts' },
    { args: ['--out'], message: 'argument missing' },
    { args: ['--json', file], message: '--out and --json name the same file.' },
    { args: ['--api-key', 'heffl_user_test'], message: 'Set the variable HEFFL_API_KEY: others can read' },
  ])('types pull $args', async ({ args, message }) => {
    const api = small();
    const project = await makeProject(api);
    const { exitCode, errors } = await project.run('types', 'pull', ...args);
    expect(errors).toContain(message);
    expect(errors).toContain('Usage: heffl types pull');
    expect(exitCode).toBe(2);
    expect(api.requests).toEqual([]);
    expect(await readdir(project.folder)).toEqual([]);
  });

  test('types check --out', async () => {
    const { exitCode, errors } = await (await makeProject(small())).run('types', 'check', '--out', file);
    expect(errors).toContain("Unknown option '--out'");
    expect(exitCode).toBe(2);
  });
});

describe('before anything is sent, types pull rejects', () => {
  test.each([
    { name: 'no key', environment: {}, message: 'The variable HEFFL_API_KEY is not set. Make a key in Heffl' },
    { name: 'an empty key', environment: { HEFFL_API_KEY: '' }, message: 'The variable HEFFL_API_KEY is not set.' },
    {
      name: 'a key with a line break',
      environment: { HEFFL_API_KEY: 'heffl_user\n' },
      message: 'The API key of the variable HEFFL_API_KEY is `undefined` or `null`, quoted, or has white space',
    },
    {
      name: 'an address without https',
      environment: { HEFFL_API_KEY: 'heffl_user', HEFFL_BASE_URL: 'http://example.com' },
      message: 'The variable HEFFL_BASE_URL is "http://example.com", which would send the API key unencrypted.',
    },
    {
      name: 'a level that does not exist',
      environment: { HEFFL_API_KEY: 'heffl_user', HEFFL_LOG: 'loud' },
      message: 'HEFFL_LOG is "loud". Write one of',
    },
  ])('$name', async ({ environment, message }) => {
    const api = small();
    const project = await makeProject(api, { environment });
    const { exitCode, errors, output } = await project.run('types', 'pull');
    expect(errors).toContain(`heffl types pull: `);
    expect(errors).toContain(message);
    expect({ exitCode, output, requests: api.requests }).toEqual({ exitCode: 1, output: '', requests: [] });
    expect(await readdir(project.folder)).toEqual([]);
  });
});

describe('a file that types pull may not write', () => {
  test.each([
    {
      name: 'a folder that does not exist',
      args: ['--out', 'src/types.d.ts'],
      message: 'src/types.d.ts: there is no folder',
    },
    { name: 'a folder for what is saved', args: ['--json', 'src/x.json'], message: 'src/x.json: there is no folder' },
    {
      name: 'a folder in place of a file',
      args: ['--out', 'taken.d.ts'],
      message: 'taken.d.ts is a folder. Name a file.',
    },
    {
      name: 'a file of somebody else',
      args: ['--out', 'own.d.ts'],
      message: 'own.d.ts exists and was not written by this command.',
    },
    {
      name: 'data of somebody else',
      args: ['--json', 'package.json'],
      message: 'package.json exists and was not written by this command.',
    },
  ])('$name', async ({ args, message }) => {
    const api = small();
    const project = await makeProject(api);
    await mkdir(path.join(project.folder, 'taken.d.ts'));
    await project.write('own.d.ts', 'export type Own = 1;\n');
    await project.write('package.json', '{}\n');
    const { exitCode, errors } = await project.run('types', 'pull', ...args);
    expect(errors).toContain(message);
    expect(exitCode).toBe(1);
    expect(api.requests).toEqual([]);
    expect(await readdir(project.folder)).toEqual(['own.d.ts', 'package.json', 'taken.d.ts']);
    expect(await project.read('own.d.ts')).toBe('export type Own = 1;\n');
  });

  test('but with --force it replaces a file of somebody else, and an empty one without', async () => {
    const project = await makeProject(small());
    await project.write('own.d.ts', 'export type Own = 1;\n');
    await project.write('empty.d.ts', '\n');
    expect((await project.run('types', 'pull', '--out', 'own.d.ts', '--force')).exitCode).toBe(0);
    expect((await project.run('types', 'pull', '--out', 'empty.d.ts')).exitCode).toBe(0);
    expect(await project.read('own.d.ts')).toContain('cf_size');
  });
});

describe('what ends a reading leaves everything as it was', () => {
  test('a wrong key', async () => {
    const api = small();
    const project = await makeProject(api, { environment: { HEFFL_API_KEY: 'heffl_user_wrong' } });
    const { exitCode, errors, output } = await project.run('types', 'pull');
    expect(errors).toContain('returned 401 UNAUTHORIZED');
    expect(errors).not.toContain('heffl_user_wrong');
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
    // The first response is awaited, and the other requests are not sent.
    expect(api.requests).toHaveLength(1);
    expect(await readdir(project.folder)).toEqual([]);
  });

  test('no connection', async () => {
    const clock = new FakeClock();
    const project = await makeProject(small(), { fetch: () => Promise.reject(new TypeError('fetch failed')), clock });
    await project.write(file, '');
    const run = watch(project.run('types', 'pull'));
    // The client tries again by itself.
    await eventually(async () => clock.advance(1000).then(() => run.state !== 'pending'));
    expect(run.value?.errors).toContain('heffl types pull: GET /custom-fields (customFields.list)');
    expect(run.value?.exitCode).toBe(1);
    expect(await project.read(file)).toBe('');
  });

  test('no permission for anything', async () => {
    const api = small();
    for (const entity of ['contacts', 'companies', 'deals', 'tasks'])
      api.instead.set(`/custom-fields?entity=${entity}`, 403);
    for (const place of ['/pipelines', '/document-templates?type=quotations&includeInactive=true'])
      api.instead.set(place, 403);
    const project = await makeProject(api);
    const { exitCode, errors } = await project.run('types', 'pull');
    expect(errors).toContain('Nothing could be read, so nothing is written.');
    expect(exitCode).toBe(1);
    expect(await readdir(project.folder)).toEqual([]);
  });

  test('a place that was taken; a folder that is gone when the file is written is made again', async () => {
    const { folder } = await makeProject(small());
    const ownership = { isOurs: () => true, force: false };
    await mkdir(path.join(folder, 'src'));
    const targets = [await openTarget(folder, 'src/a.d.ts', ownership), await openTarget(folder, 'b.d.ts', ownership)];
    await rm(path.join(folder, 'src'), { recursive: true });
    await mkdir(path.join(folder, 'b.d.ts'));
    expect(await writeTarget(targets[0]!, 'text')).toBe(true);
    await expect(writeTarget(targets[1]!, 'text')).rejects.toThrow(
      'b.d.ts cannot be written (EISDIR). It is as it was.',
    );
    expect((await readdir(folder, { recursive: true })).toSorted()).toEqual(['b.d.ts', 'src', 'src/a.d.ts']);
  });

  test('a file that another program changed meanwhile', async () => {
    const { folder } = await makeProject(small());
    const target = await openTarget(folder, 'a.d.ts', { isOurs: () => true, force: false });
    await writeFile(path.join(folder, 'a.d.ts'), 'theirs');
    await expect(writeTarget(target, 'ours')).rejects.toThrow('a.d.ts was changed by another program meanwhile.');
    expect(await readFile(path.join(folder, 'a.d.ts'), 'utf8')).toBe('theirs');
  });
});

describe('a list that comes in another form', () => {
  const fields = [{ key: 'cf_size', label: 'Size', type: 'Number' }];

  test.each([
    { form: 'a bare list', body: fields },
    { form: 'another member', body: { customFields: fields } },
    { form: 'a member of a member', body: { data: { fields } } },
  ])('is found: $form', async ({ body }) => {
    const api = small();
    api.instead.set('/custom-fields?entity=tasks', body);
    const project = await makeProject(api);
    expect((await project.run('types', 'pull')).output).toContain('2 custom fields');
  });

  test('is reported with the shape of the response', async () => {
    const api = small();
    api.instead.set('/custom-fields?entity=tasks', { rows: fields });
    const { exitCode, errors } = await (await makeProject(api)).run('types', 'pull');
    expect(errors).toContain(
      'Not read: tasks. GET /custom-fields (customFields.list) returned undefined at `data`, not as described',
    );
    expect(errors).toContain('Its form: { rows: [1 × { key: string, label: string, type: string }] }.');
    expect(exitCode).toBe(1);
  });

  test('is not taken for the whole where its cursors are wrong', async () => {
    const api = small();
    api.instead.set('/custom-fields?entity=tasks', { data: fields, meta: { hasMore: true } });
    const { exitCode, errors } = await (await makeProject(api)).run('types', 'pull');
    expect(errors).toContain('Not read: tasks. ');
    expect(errors).toContain('returned no cursor');
    expect(exitCode).toBe(1);
  });

  test('is left out where a pipeline has no id', async () => {
    const api = small();
    api.instead.set('/pipelines', { data: [{ name: 'Sales' }] });
    const { exitCode, errors } = await (await makeProject(api)).run('types', 'pull');
    expect(errors).toContain('Not read: the list of pipelines of deals. One has no id: { name: string }.');
    expect(exitCode).toBe(1);
  });
});
