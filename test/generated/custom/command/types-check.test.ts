import { describe, expect, test } from 'vitest';
import { makeProject } from './support/project.js';
import { emptyWorkspace, workspaceApi, type RawDefinition, type RawWorkspace } from './support/workspace-api.js';

const file = 'heffl.workspace.d.ts';

function acme(): RawWorkspace {
  const industry = { id: 1, key: 'cf_industry', label: 'Industry', type: 'Single Option', options: ['Tech', 'Retail'] };
  const stage = {
    id: 4,
    key: 'cf_stage',
    label: 'Stage',
    type: 'Single Option',
    options: [{ id: 'o1', label: 'New' }],
  };
  return {
    ...emptyWorkspace(),
    contacts: [industry, { id: 2, key: 'cf_size', label: 'Size', type: 'Text' }],
    tasks: [stage],
    pipelines: [{ id: 'dpl_1', name: 'Sales', fields: [{ id: 3, key: 'cf_region', label: 'Region', type: 'Text' }] }],
  };
}

/** Pulls, changes the workspace, checks. */
async function checkAfter(change: (workspace: RawWorkspace) => void, ...args: string[]) {
  const api = workspaceApi(acme());
  const project = await makeProject(api);
  await project.run('types', 'pull');
  const before = await project.read(file);
  change(api.workspace);
  const ran = await project.run('types', 'check', ...args);
  expect(await project.read(file)).toBe(before);
  return { ...ran, project, api };
}

function edit(definitions: RawDefinition[], index: number, changes: RawDefinition): void {
  definitions[index] = { ...definitions[index], ...changes };
}

/** Changes of a workspace, and the lines that report them. */
const changes: readonly { name: string; change: (workspace: RawWorkspace) => void; lines: string[] }[] = [
  {
    name: 'a new field',
    change: ({ contacts }) => void contacts.push({ key: 'cf_vat', label: 'VAT number', type: 'Text' }),
    lines: ['contacts:', '  + “VAT number” (cf_vat) added: string'],
  },
  {
    name: 'a field that is gone',
    change: ({ contacts }) => void contacts.pop(),
    lines: ['contacts:', '  - “Size” (cf_size) removed: string'],
  },
  {
    name: 'another label',
    change: ({ contacts }) => edit(contacts, 1, { label: 'Head count' }),
    lines: ['contacts:', '  ~ “Head count” (cf_size) renamed: Head count, was Size'],
  },
  {
    name: 'another key, recognised by the id',
    change: ({ contacts }) => edit(contacts, 1, { key: 'cf_head_count', label: 'Head count' }),
    lines: [
      'contacts:',
      '  ~ “Head count” (cf_head_count) renamed: Head count, was Size',
      '  ~ “Head count” (cf_head_count) renamed: cf_head_count, was cf_size',
    ],
  },
  {
    name: 'another key, recognised by label and type',
    change: ({ contacts }) => edit(contacts, 1, { id: 99, key: 'cf_size_2' }),
    lines: ['contacts:', '  ~ “Size” (cf_size_2) renamed: cf_size_2, was cf_size'],
  },
  {
    name: 'another type',
    change: ({ contacts }) => edit(contacts, 1, { type: 'Number' }),
    lines: ['contacts:', '  ~ “Size” (cf_size) retyped: number (number), was text (string)'],
  },
  {
    name: 'another type that has no options',
    change: ({ contacts }) => edit(contacts, 0, { type: 'Text', options: undefined }),
    lines: ['contacts:', "  ~ “Industry” (cf_industry) retyped: text (string), was single option ('Retail' | 'Tech')"],
  },
  {
    name: 'options that came and went',
    change: ({ contacts }) => edit(contacts, 0, { options: ['Tech', 'Health'] }),
    lines: [
      'contacts:',
      '  + “Industry” (cf_industry) option added: “Health”',
      '  - “Industry” (cf_industry) option removed: “Retail”',
    ],
  },
  {
    name: 'an option with another label, recognised by its id',
    change: ({ tasks }) => edit(tasks, 0, { options: [{ id: 'o1', label: 'Fresh' }] }),
    lines: ['tasks:', '  ~ “Stage” (cf_stage) option renamed: “Fresh or o1”, was “New or o1”'],
  },
  {
    name: 'a field that became required, and unique',
    change: ({ contacts }) => edit(contacts, 1, { required: true, unique: true }),
    lines: [
      'contacts:',
      '  ~ “Size” (cf_size) required: required, was optional',
      '  ~ “Size” (cf_size) unique: unique, was not unique',
    ],
  },
  {
    name: 'a field that is required in one pipeline',
    change: ({ pipelines }) => edit(pipelines[0]!.fields, 0, { required: true }),
    lines: ['deals:', '  ~ “Region” (cf_region) required: required in Sales, was optional'],
  },
  {
    name: 'a field that moved from a pipeline to all deals',
    change: (workspace) => {
      workspace.deals = workspace.pipelines[0]!.fields;
      workspace.pipelines[0]!.fields = [];
    },
    lines: ['deals:', '  ~ “Region” (cf_region) moved: everywhere, was in Sales'],
  },
];

describe('types check', () => {
  test('gives 0 where nothing has changed', async () => {
    const { exitCode, output } = await checkAfter(() => undefined);
    expect(output).toBe(`${file}: equal to the workspace in contacts, companies, deals, quotations and tasks.`);
    expect(exitCode).toBe(0);
  });

  test('gives 0 where only the order, the helper text or the name of a pipeline has changed', async () => {
    const { exitCode } = await checkAfter((workspace) => {
      workspace.contacts.reverse();
      edit(workspace.contacts, 1, { options: ['Retail', 'Tech'], helperText: 'Which one?' });
      workspace.pipelines[0]!.name = 'Direct sales';
    });
    expect(exitCode).toBe(0);
  });

  test.each(changes)('reports $name, and exits with 1', async ({ change, lines }) => {
    const { exitCode, output, project } = await checkAfter(change);
    const count = lines.length - 1;
    const last = `${count} difference${count === 1 ? '' : 's'}. To write the types anew: npx heffl types pull`;
    expect(output.split('\n')).toEqual([...lines, last]);
    expect(exitCode).toBe(1);
    // After a pull all is well.
    expect((await project.run('types', 'pull')).exitCode).toBe(0);
    expect((await project.run('types', 'check')).exitCode).toBe(0);
  });

  test('with --json prints the same as data', async () => {
    const { exitCode, output } = await checkAfter(({ contacts }) => edit(contacts, 0, { options: ['Tech'] }), '--json');
    expect(JSON.parse(output)).toEqual({
      file,
      isEqual: false,
      isEdited: false,
      changes: [
        { entity: 'contacts', change: 'option removed', key: 'cf_industry', label: 'Industry', before: 'Retail' },
      ],
      unread: [],
    });
    expect(exitCode).toBe(1);
  });
});

describe('what types check looks at', () => {
  test('what could not be read is not equal', async () => {
    const api = workspaceApi(acme());
    const project = await makeProject(api);
    await project.run('types', 'pull');
    api.instead.set('/custom-fields?entity=contacts', 403);
    const { exitCode, output, errors } = await project.run('types', 'check');
    expect(output).not.toContain('equal to');
    expect(errors).toContain('Not read: contacts. GET /custom-fields');
    expect(errors).toContain('It could not be compared.');
    expect(exitCode).toBe(1);
    expect((await project.run('types', 'check', '--entity', 'tasks')).exitCode).toBe(0);
  });

  test('compares only the requested entities of the file, without --entity', async () => {
    const api = workspaceApi(acme());
    const project = await makeProject(api);
    await project.run('types', 'pull', '--entity', 'tasks');
    api.requests.length = 0;
    expect((await project.run('types', 'check')).output).toBe(`${file}: equal to the workspace in tasks.`);
    expect(api.requests).toEqual(['/custom-fields?entity=tasks']);
    expect((await project.run('types', 'check', '--entity', 'contacts')).output).toContain('“Size” (cf_size) added');
  });

  test('types that were edited are reported, and types that were formatted are not', async () => {
    const api = workspaceApi(acme());
    const project = await makeProject(api);
    await project.run('types', 'pull');
    const text = await project.read(file);
    const formatted = text
      .replace(`cf_industry?: 'Retail' | 'Tech';`, `cf_industry?:\n  | "Retail"\n  | "Tech"`)
      .replaceAll('  ', '\t');
    expect(formatted).not.toBe(text);
    await project.write(file, formatted);
    expect((await project.run('types', 'check')).exitCode).toBe(0);
    for (const edited of [text.replace("'Retail' | ", ''), text.replace('cf_size?', 'cf_size')]) {
      await project.write(file, edited);
      const { exitCode, output } = await project.run('types', 'check');
      expect(output).toContain(`${file}: its types were edited, or written by another version of heffl.`);
      expect(exitCode).toBe(1);
    }
  });
});

describe('a file that types check cannot use', () => {
  test.each([
    {
      name: 'is missing',
      write: undefined,
      message: `there is no ${file}. Write it: npx heffl types pull --out ${file}`,
    },
    { name: 'is of somebody else', write: () => 'export {};', message: `${file} was not written by heffl types pull.` },
    { name: 'was cut', write: (text: string) => text.slice(0, -20), message: 'its end is missing' },
    {
      name: 'lost a line',
      write: (text: string) => text.replace(/^\/\/ \{"field".*\n/m, ''),
      message: 'lines were added or taken away above it',
    },
    {
      name: 'has a conflict of Git',
      write: (text: string) => text.replace('// {"field"', '<<<<<<< HEAD\n// {"field"'),
      message: 'it is not what was written there',
    },
    {
      name: 'is of a later version',
      write: (text: string) => text.replace('// heffl:workspace 1', '// heffl:workspace 2'),
      message: 'it was written by another version of this program (2)',
    },
  ])('a file that $name is an error', async ({ write, message }) => {
    const api = workspaceApi(acme());
    const project = await makeProject(api);
    if (write) {
      await project.run('types', 'pull');
      await project.write(file, write(await project.read(file)));
    }
    api.requests.length = 0;
    const { exitCode, errors } = await project.run('types', 'check');
    expect(errors).toContain(message);
    expect(exitCode).toBe(1);
    expect(api.requests).toEqual([]);
  });

  test('a file that cannot be read any more is replaced by a whole pull, and not by one that would lose something', async () => {
    const project = await makeProject(workspaceApi(acme()));
    await project.run('types', 'pull');
    const text = await project.read(file);
    await project.write(file, text.slice(0, -20));
    const { exitCode, errors } = await project.run('types', 'pull', '--entity', 'tasks');
    expect(errors).toContain('What it said of what was not read now would be lost. Say --force to give it up.');
    expect(exitCode).toBe(1);
    expect(await project.read(file)).toBe(text.slice(0, -20));
    expect((await project.run('types', 'pull')).exitCode).toBe(0);
    expect(await project.read(file)).toBe(text);
  });
});
