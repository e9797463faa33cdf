import { mkdir, readdir, stat, symlink, utimes } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeProject } from './support/project.js';
import { emptyWorkspace, workspaceApi } from './support/workspace-api.js';

const file = 'heffl.workspace.d.ts';

/** A workspace with something of everything. */
function acme() {
  const workspace = emptyWorkspace();
  workspace.contacts = [
    { key: 'cf_industry', label: 'Industry', type: 'Single Option', options: ['Tech', 'Retail'], isRequired: true },
  ];
  workspace.deals = [{ key: 'cf_priority', label: 'Priority', type: 'Text', helperText: 'How soon.', isUnique: true }];
  workspace.tasks = [{ key: 'cf_minutes', label: 'Minutes', type: 'Number' }];
  workspace.pipelines = [
    { id: 'dpl_1', name: 'Sales', fields: [{ key: 'cf_region', label: 'Region', type: 'Text', isRequired: true }] },
    { id: 'dpl_2', name: 'Partners', fields: [{ key: 'cf_region', label: 'Region', type: 'Text' }] },
  ];
  workspace.templates = [{ id: 'tpl_1', name: 'Standard', fields: [{ key: 'cf_delivery', type: 'Date' }] }];
  return workspaceApi(workspace);
}

describe('types pull asks', () => {
  test('asks for every entity, pipeline and template', async () => {
    const api = acme();
    const project = await makeProject(api);
    const { exitCode, output, errors } = await project.run('types', 'pull');
    expect(output).toBe(`${file}: written, 5 custom fields.`);
    expect(exitCode).toBe(0);
    expect(api.requests.toSorted()).toEqual([
      '/custom-fields?entity=companies',
      '/custom-fields?entity=contacts',
      '/custom-fields?entity=deals',
      '/custom-fields?entity=deals&pipelineId=dpl_1',
      '/custom-fields?entity=deals&pipelineId=dpl_2',
      '/custom-fields?entity=tasks',
      '/document-templates/tpl_1',
      '/document-templates?type=quotations&includeInactive=true',
      '/pipelines',
    ]);
    expect(errors).toContain('contacts: 1 field\n');
    expect(errors).toContain('deals of the pipeline “Sales” (dpl_1): 2 fields');
  });
});

describe('types pull', () => {
  test('writes what it learnt', async () => {
    const project = await makeProject(acme());
    await project.run('types', 'pull');
    const code = (await project.read(file)).split('\n// Source of the types')[0];
    expect(code).toMatchInlineSnapshot(`
      "// The custom fields of a Heffl workspace. Written by \`npx heffl types pull\`: do not edit, run it again.
      // \`npx heffl types check\` reports whether they still match the workspace.
      /* eslint-disable */
      import 'heffl';

      declare module 'heffl' {
        interface Workspace {
          customFields: {
            contacts: {
              /** Industry: single option, required. */
              cf_industry: 'Retail' | 'Tech';
            };
            companies: {};
            deals: {
              /**
               * Priority: text, unique.
               *
               * How soon.
               */
              cf_priority?: string;
              /**
               * Region: text. Only in the pipelines “Sales” (dpl_1) and “Partners” (dpl_2). Required in the pipeline
               * “Sales” (dpl_1).
               */
              cf_region?: string;
            };
            quotations: {
              /** cf_delivery: date. Only in the template “Standard” (tpl_1). */
              cf_delivery?: string;
            };
            tasks: {
              /** Minutes: number. */
              cf_minutes?: number;
            };
          };
        }
      }
      "
    `);
  });
});

describe('the output of types pull', () => {
  test('leaves a file alone that is as it should be, also where its lines end as on Windows', async () => {
    const project = await makeProject(acme());
    await project.run('types', 'pull');
    await project.write(file, (await project.read(file)).replaceAll('\n', '\r\n'));
    const long = new Date('2020-01-01');
    await utimes(path.join(project.folder, file), long, long);
    expect((await project.run('types', 'pull')).output).toBe(`${file}: unchanged, 5 custom fields.`);
    expect((await stat(path.join(project.folder, file))).mtime).toEqual(long);
  });

  test('writes the same file for any order of responses', async () => {
    const [one, other] = [acme(), acme()];
    for (const list of Object.values(other.workspace)) (list as unknown[]).reverse();
    (other.workspace.contacts[0]!['options'] as unknown[]).reverse();
    const projects = [await makeProject(one), await makeProject(other)];
    for (const project of projects) await project.run('types', 'pull');
    expect(await projects[1]!.read(file)).toBe(await projects[0]!.read(file));
  });

  test('draws its progress on one line of a terminal, and takes it away', async () => {
    const api = acme();
    api.workspace.pipelines[0]!.name = 'Sales\u001b[31m\n\u202e';
    const project = await makeProject(api, { isTerminal: true });
    const { drawn, errors } = await project.run('types', 'pull');
    expect(errors).toBe('');
    expect(drawn).toContain('Reading 1 of 6: contacts');
    expect(drawn).toContain('Reading 7 of 9: deals of the pipeline “Sales[31m” (dpl_1)');
    expect(drawn.at(-1)).toBe('');
  });

  test('with --out writes elsewhere, through a symbolic link too', async () => {
    const project = await makeProject(acme());
    await mkdir(path.join(project.folder, 'src'));
    await project.write('src/real.d.ts', '');
    await symlink('real.d.ts', path.join(project.folder, 'src/types.d.ts'));
    expect(await project.run('types', 'pull', '--out', 'src/types.d.ts')).toMatchObject({ exitCode: 0 });
    expect(await project.read('src/real.d.ts')).toContain('cf_industry');
    expect(await readdir(path.join(project.folder, 'src'))).toEqual(['real.d.ts', 'types.d.ts']);
  });
});

describe('a part of the workspace', () => {
  test('--entity asks for no more; what the file says of the others stays', async () => {
    const api = acme();
    const project = await makeProject(api);
    await project.run('types', 'pull');
    api.requests.length = 0;
    api.workspace.contacts = [];
    api.workspace.tasks = [{ key: 'cf_hours', type: 'Number' }];
    expect((await project.run('types', 'pull', '--entity', 'tasks')).exitCode).toBe(0);
    expect(api.requests).toEqual(['/custom-fields?entity=tasks']);
    const text = await project.read(file);
    expect(text).toContain('cf_industry');
    expect(text).toContain('cf_hours');
    expect(text).not.toContain('cf_minutes');
  });

  test('what was never asked for stays open', async () => {
    const project = await makeProject(acme());
    await project.run('types', 'pull', '--entity', 'tasks', '--entity', 'deals');
    const text = await project.read(file);
    // An entity that is not declared takes any key.
    expect(text).toContain('// contacts may have any key. Not asked for: contacts.');
    expect(text).not.toMatch(/(contacts|companies|quotations): \{/);
    expect(text).toMatch(/deals: \{\n[^]*tasks: \{\n/);
    // Later it is.
    await project.run('types', 'pull');
    expect(await project.read(file)).not.toContain('any key');
  });
});

describe('a forbidden part of the workspace', () => {
  test.each([
    { place: '/custom-fields?entity=contacts', name: 'contacts' },
    { place: '/custom-fields?entity=deals', name: 'deals' },
    {
      place: '/custom-fields?entity=deals&pipelineId=dpl_1',
      name: 'deals of the pipeline “Sales” (dpl_1)',
    },
    { place: '/pipelines', name: 'the list of pipelines of deals' },
    {
      place: '/document-templates?type=quotations&includeInactive=true',
      name: 'the list of templates of quotations',
    },
    { place: '/document-templates/tpl_1', name: 'quotations of the template “Standard” (tpl_1)' },
  ])(
    'that may not be read ($place) is reported, kept as it was, and the command exits with 1',
    async ({ place, name }) => {
      const api = acme();
      const project = await makeProject(api);
      await project.run('types', 'pull');
      const before = await project.read(file);
      api.instead.set(place, 403);
      const { exitCode, output, errors } = await project.run('types', 'pull');
      expect(exitCode).toBe(1);
      expect(errors).toContain(`Not read: ${name}. GET`);
      expect(errors).toContain('403 FORBIDDEN');
      expect(errors).toContain(`What ${file} said of it is kept.`);
      expect(output).toBe(`${file}: unchanged, 5 custom fields.`);
      expect(await project.read(file)).toBe(before);

      // Without a file before, keys that may exist stay open.
      const fresh = await makeProject(api);
      expect((await fresh.run('types', 'pull')).exitCode).toBe(1);
      const text = await fresh.read(file);
      expect(text).toMatch(/(may have any key|There may be other keys)\. Not read: /);
      // Other parts of deals are read, so unknown keys stay allowed next to the known ones.
      expect(text.includes('[key: `cf_${string}`]: unknown;')).toBe(place.includes('deals') || place === '/pipelines');
    },
  );
});
