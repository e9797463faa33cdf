import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runHeffl } from '../../../../generator/kit/shell/move/run-heffl.js';
import { pulledWorkspace } from './pulled.js';

const AMBIGUOUS = /"SALES area" is the label of cf_area and cf_area_old\. Write the name of the one you mean\./;

describe('with a pulled workspace file', () => {
  test.each([
    { flag: '--cf_size', text: 'Small', member: { cf_size: 'Small' } },
    { flag: '--Company size', text: 'Small', member: { cf_size: 'Small' } },
    { flag: '--company-size', text: 'Small', member: { cf_size: 'Small' } },
    { flag: '--Seats', text: '5', member: { cf_seats: 5 } },
    { flag: '--Sales area', text: '5', member: { cf_area: '5' } },
    { flag: '--sales-area', text: '5', member: { cf_area_old: '5' } },
  ])('a flag is the label or the key of a custom field: $flag', async ({ flag, text, member }) => {
    const { heffl, body } = await pulledWorkspace();
    expect((await heffl('companies', 'create', '--name', 'Acme', flag, text)).exit).toBe(0);
    expect(body()).toEqual({ name: 'Acme', ...member });
  });

  test('a label of several fields is an error that names both keys, in flags, --fields and columns', async () => {
    const { heffl, folder } = await pulledWorkspace();
    await writeFile(path.join(folder, 'in.csv'), 'name,SALES area\nAcme,North\n');
    for (const line of [
      ['companies', 'create', '--name', 'Acme', '--SALES area', 'North'],
      ['companies', 'list', '--fields', 'id,SALES area'],
      ['export', 'companies', '--fields', 'id,SALES area', '--out', 'out.csv'],
      ['import', 'companies', 'in.csv'],
    ])
      expect(await heffl(...line)).toEqual({
        exit: 2,
        output: '',
        written: '',
        errors: expect.stringMatching(AMBIGUOUS) as string,
      });
  });

  test('--fields takes labels, and JSON has the keys', async () => {
    const { heffl } = await pulledWorkspace();
    await heffl('companies', 'create', '--name', 'Acme', '--Seats', '5');
    const { written } = await heffl('companies', 'list', '--fields', 'name,Seats', '--max-items', '1');
    expect(JSON.parse(written)).toEqual([{ name: 'Acme', cf_seats: 5 }]);
  });

  test('tables have labels for headings', async () => {
    const { api, folder } = await pulledWorkspace();
    const run = (...args: string[]) => runHeffl(api, folder, { args });
    await run('companies', 'create', '--name', 'Acme', '--Seats', '5');
    const { written } = await run(
      'companies',
      'list',
      '--fields',
      'name,cf_seats',
      '--max-items',
      '1',
      '--output',
      'table',
    );
    expect(written).toBe('name  Seats\n────  ─────\nAcme  5\n');
  });

  test('an unknown field has the most similar label or name, and --allow-unknown sends it', async () => {
    const { heffl, body } = await pulledWorkspace();
    const create = ['companies', 'create', '--name', 'Acme'];
    expect((await heffl(...create, '--Seets', '5')).errors).toContain('Did you mean --Seats?');
    const line = [...create, '--cf_seets', '5'];
    const { exit, errors } = await heffl(...line);
    expect(exit).toBe(4);
    expect(errors).toContain('unknown field: cf_seets. Did you mean cf_seats? It is not in heffl.workspace.d.ts');
    expect((await heffl(...line, '--allow-unknown')).exit).toBe(0);
    expect(body()).toMatchObject({ cf_seets: 5 });
  });

  test('a value that is no option is an error with the most similar one, before anything is sent', async () => {
    const { heffl, api } = await pulledWorkspace();
    const sent = api.requests.length;
    const one = await heffl('companies', 'create', '--name', 'Acme', '--cf_size', 'small');
    expect({ exit: one.exit, errors: one.errors }).toEqual({
      exit: 4,
      errors: expect.stringContaining('Did you mean Small?') as string,
    });
    const several = await heffl('deals', 'update', 'dl_abc123', '--Tier', 'Gold', '--Tier', 'Silber');
    expect({ exit: several.exit, errors: several.errors }).toEqual({
      exit: 4,
      errors: expect.stringContaining('Did you mean Silver?') as string,
    });
    expect(api.requests).toHaveLength(sent);
  });

  test('null empties a field of options', async () => {
    const { heffl, body } = await pulledWorkspace();
    const { exit } = await heffl('deals', 'update', 'dl_abc123', '--json', '{"cf_tier": null}');
    expect(body()).toEqual({ cf_tier: null });
    expect(exit).toBe(0);
  });

  test('a required field must be given to create, and need not be to update', async () => {
    const fields = [{ entity: 'tasks', key: 'cf_why', label: 'Why', required: true }] as const;
    const { heffl, body } = await pulledWorkspace({ fields });
    const { exit, errors } = await heffl('tasks', 'create', '--title', 'Call');
    expect({ exit, errors }).toEqual({ exit: 4, errors: expect.stringContaining('cf_why is required') as string });
    expect((await heffl('tasks', 'create', '--title', 'Call', '--Why', 'so')).exit).toBe(0);
    expect(body()).toMatchObject({ cf_why: 'so' });
  });

  test('import reads columns by label, and --plan checks their options', async () => {
    const { heffl, folder, body } = await pulledWorkspace();
    await writeFile(
      path.join(folder, 'in.csv'),
      'name,Company size,Seats\nAcme,Huge,5\nBolt,Very big,many\nCube,Small,7\n',
    );
    const { exit, output } = await heffl('import', 'companies', 'in.csv', '--plan');
    expect(exit).toBe(4);
    expect(output.split('\n')).toEqual([
      'in.csv: 3 rows. 1 would be created in companies.',
      '2 rows have faults:',
      '  line 2: cf_size must be one of Small, Very big, null',
      '  line 3: cf_seats must be a number or null',
    ]);
    expect((await heffl('import', 'companies', 'in.csv')).exit).toBe(1);
    expect(body()).toEqual({ name: 'Cube', cf_size: 'Small', cf_seats: 7 });
  });

  test('import rejects a column of an unknown custom field, with the most similar one, unless it is meant', async () => {
    const { heffl, folder, body } = await pulledWorkspace();
    await writeFile(path.join(folder, 'in.csv'), 'name,cf_seets\nAcme,5\n');
    const { exit, errors } = await heffl('import', 'companies', 'in.csv');
    expect({ exit, errors }).toEqual({ exit: 2, errors: expect.stringContaining('Did you mean cf_seats?') as string });
    expect((await heffl('import', 'companies', 'in.csv', '--allow-unknown')).exit).toBe(0);
    expect(body()).toMatchObject({ name: 'Acme', cf_seets: expect.anything() as unknown });
  });

  test('a field that several pipelines define has the options of all', async () => {
    const tier = { entity: 'deals', key: 'cf_tier', label: 'Tier', type: 'single_option' } as const;
    const { heffl } = await pulledWorkspace({
      fields: [
        { ...tier, options: ['Gold'], pipelineId: 'dpl_abc123' },
        { ...tier, options: ['Silver', 'Gold'], pipelineId: 'dpl_000002' },
      ],
    });
    const { exit, errors } = await heffl('deals', 'update', 'dl_abc123', '--Tier', 'Bronze');
    expect({ exit, errors }).toEqual({
      exit: 4,
      errors: expect.stringContaining('must be one of Gold, Silver, null') as string,
    });
    expect((await heffl('deals', 'update', 'dl_abc123', '--Tier', 'Silver', '--dry-run')).exit).toBe(0);
  });

  test('a workspace file that is a folder is a warning', async () => {
    const { heffl, folder } = await pulledWorkspace({ isPulled: false });
    await mkdir(path.join(folder, 'heffl.workspace.d.ts'));
    const { exit, errors } = await heffl('companies', 'create', '--name', 'Acme');
    expect({ exit, errors }).toEqual({
      exit: 0,
      errors: expect.stringContaining('Custom fields are not checked.') as string,
    });
  });

  test('import finds records by the label of a custom field', async () => {
    const { heffl, folder } = await pulledWorkspace();
    await heffl('companies', 'create', '--name', 'Acme', '--Seats', '5');
    await writeFile(path.join(folder, 'in.csv'), 'name,Seats\nAcme Ltd,5\nBolt,6\n');
    const { errors } = await heffl('import', 'companies', 'in.csv', '--upsert-by', 'Seats');
    expect(errors).toContain('in.csv: 1 created, 1 updated');
  });

  test('help shows labels and options, and a completion has them', async () => {
    const { heffl } = await pulledWorkspace();
    const { output } = await heffl('companies', 'create', '--help');
    expect(output).toMatch(/--cf_size <text>\s+Company size; one of Small, Very big/);
    const words = await heffl('completion', 'words', '--', 'companies', 'create', '--cf_size', '');
    expect(words.written).toBe('Small\nVery big');
    const { written } = await heffl('schema', 'companies.create');
    expect(JSON.parse(written)).toMatchObject({
      body: { schema: { allOf: [{}, { properties: { cf_size: { enum: ['Small', 'Very big', null] } } }] } },
    });
  });

  test('the file of a folder above counts', async () => {
    const { api, folder } = await pulledWorkspace();
    const below = path.join(folder, 'a', 'b');
    await mkdir(below, { recursive: true });
    const { errors } = await runHeffl(api, below, { args: ['companies', 'create', '--name', 'A', '--cf_size', 'x'] });
    expect(errors).toContain('cf_size must be one of');
  });

  test('a file that cannot be read is a warning, and nothing is checked by it', async () => {
    const { heffl, folder } = await pulledWorkspace();
    const create = ['companies', 'create', '--name', 'Acme', '--cf_other', 'x'];
    await writeFile(path.join(folder, 'heffl.workspace.d.ts'), '// heffl:workspace 1\n// {"source":"companies"}\n');
    expect(await heffl(...create)).toMatchObject({
      exit: 0,
      errors: expect.stringContaining('Custom fields are not checked.') as string,
    });
    await writeFile(path.join(folder, 'heffl.workspace.d.ts'), 'export {};\n');
    expect(await heffl(...create)).toMatchObject({
      exit: 0,
      errors: expect.stringContaining('was not written by heffl types pull') as string,
    });
  });

  test('where not all parts were read, other fields are allowed', async () => {
    const { heffl } = await pulledWorkspace({ isPulled: false });
    await heffl('types', 'pull', '--entity', 'deals');
    expect((await heffl('companies', 'create', '--name', 'Acme', '--cf_other', 'x')).exit).toBe(0);
    expect((await heffl('deals', 'update', 'dl_abc123', '--cf_other', 'x')).exit).toBe(4);
  });
});
