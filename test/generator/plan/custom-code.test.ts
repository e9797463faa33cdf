import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { generate } from '../../../generator/generate.js';
import { ProblemsError } from '../../../generator/model/problem.js';
import { temporaryFolder, type Files } from '../../support/project.js';
import { SETTINGS, settingsText, type ApiMembers } from '../support/settings.js';
import { smallApi } from '../support/small-api.js';

const CUSTOM = 'generated/src/custom';
const V2: ApiMembers = { entryPoint: '.' };

/** A project with custom code of its own, and with members of its settings in addition to those of the APIs. */
async function project(custom: Files, others: object = {}, members: object = {}): Promise<string> {
  const modules = Object.entries(custom).map(([name, text]) => [`${CUSTOM}/${name}`, text]);
  return temporaryFolder({
    ...smallApi,
    'package.json': '{ "version": "1.2.3" }',
    ...(Object.fromEntries(modules) as Files),
    [SETTINGS]: settingsText({ v2: { ...V2, ...members } }, others),
  });
}

async function filesOf(root: string): Promise<ReadonlyMap<string, string>> {
  return new Map((await generate(root)).files.map((file) => [file.path, file.text]));
}

/** Names of the folders below `src/` of a package with custom code. */
async function folders(custom: Files): Promise<string[]> {
  // A command of the package's name takes the place of its own program, which uses a part of the kit.
  const files = { ...custom, 'sales.ts': 'export {};' };
  const paths = [...(await filesOf(await project(files, { commands: { sales: 'sales' } }))).keys()];
  return [...new Set(paths.flatMap((file) => /^src\/([^/.]+)\//.exec(file)?.[1] ?? []))].toSorted();
}

async function problemsOf(root: string): Promise<string[]> {
  try {
    await generate(root);
    return [];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return error.problems.map(({ code, location, message }) => `${location?.file} ${code}: ${message}`);
  }
}

const entry = (module: string, name: string, more: object = {}) => ({ module, name, purpose: 'For a test', ...more });

describe('custom code', () => {
  test('may load optional peers in its commands', async () => {
    const sales = {
      name: 'sales',
      output: '../generated',
      manifest: '../package.json',
      peers: { typescript: '>=5.4' },
    };
    const files = await filesOf(
      await project({ 'sales.ts': 'export {};' }, { package: sales, commands: { sales: 'sales' } }),
    );
    const manifest = JSON.parse(files.get('package.json') ?? '') as Record<string, Record<string, unknown>>;
    expect(manifest['peerDependencies']).toMatchObject({ typescript: '>=5.4' });
    expect(manifest['peerDependenciesMeta']).toMatchObject({ typescript: { optional: true } });
  });

  test('has peers that are named as npm names packages', async () => {
    const sales = { name: 'sales', output: '../generated', manifest: '../package.json', peers: { 'No Name': '>=5.4' } };
    const problems = await problemsOf(await project({}, { package: sales }));
    expect(problems.join('\n')).toContain('the name of an npm package');
  });

  test('is imported by paths of its own, with its optional peers', async () => {
    const entries = { './extra': entry('extra/index', 'extra', { peer: { name: 'ioredis', range: '>=5' } }) };
    const files = await filesOf(
      await project(
        { 'extra/index.ts': `export * from './all.js';`, 'extra/all.ts': `import 'ioredis'; export const extra = 1;` },
        { entries },
      ),
    );
    const manifest = JSON.parse(files.get('package.json') ?? '') as Record<string, Record<string, unknown>>;
    expect(Object.keys(manifest['exports'] ?? {})).toContain('./extra');
    expect(manifest['peerDependencies']).toMatchObject({ ioredis: '>=5' });
    expect(manifest['peerDependenciesMeta']).toMatchObject({ ioredis: { optional: true } });
    expect(files.get('README.md')).toContain('| `sales/extra` | `extra` | For a test |');
  });

  test('is a program of the package', async () => {
    const files = await filesOf(
      await project({ 'tool/main.ts': `import 'node:fs';` }, { commands: { sell: 'tool/main' } }),
    );
    expect(JSON.parse(files.get('package.json') ?? '')).toMatchObject({
      bin: { sell: expect.stringContaining('custom/tool/main') as string },
    });
  });

  test('adds members to the client class, with their doc comments and without the connection', async () => {
    const text = `/**\n * Counts deals.\n *\n * @param connection The connection.\n * @param limit Most deals.\n */
export async function countDeals(connection: Connection, limit: number): Promise<number> { return limit; }
export const other = 1;
function local() {}`;
    const client = (await filesOf(await project({ 'members.ts': text }, {}, { client: 'members' }))).get(
      'src/v2/client.ts',
    );
    expect(client).toContain(`import { countDeals } from '../custom/members.js';`);
    expect(client).toMatch(/\* Counts deals\.\n\s+\*\n\s+\* @param limit Most deals\.\n\s+\*\/\n\s+countDeals\(/);
    expect(client).toContain('return countDeals(this.#connection, ...rest);');
    expect(client).not.toContain('local');
  });

  test('takes the place of an emitted module of the same path', async () => {
    const files = await filesOf(await project({ 'v2/resources/deals.ts': 'export class Deals {}' }));
    expect(files.get('src/v2/resources/deals.ts')).toContain(`export * from '../../custom/v2/resources/deals.js';`);
    expect(files.get('src/v2/resources/deals.ts')).not.toContain('class Deals');
  });

  test('brings the parts of the kit that it uses, and no others', async () => {
    expect(await folders({})).toEqual(['runtime', 'testing', 'v2', 'validate']);
    expect(await folders({ 'a.ts': `import '../command/program.js';` })).toContain('command');
    expect(await folders({ 'a/b.ts': `import '../../command/program.js';` })).toContain('command');
  });
});

describe('a fault of custom code has a place and a message', () => {
  test.each([
    {
      what: 'a module that is not there',
      custom: {},
      others: { commands: { sell: 'tool/main' } },
      want: `${SETTINGS} custom-module-missing: The package has no module src/custom/tool/main.ts.`,
    },
    {
      what: 'an export that is not there',
      custom: { 'extra.ts': 'export const other = 1;' },
      others: { entries: { './extra': entry('extra', 'extra') } },
      want: `${SETTINGS} custom-export-missing: src/custom/extra.ts exports nothing named "extra".`,
    },
    {
      what: 'a package that nobody declares, also by way of another module',
      custom: { 'extra.ts': `export * from './more.js'; export const extra = 1;`, 'more.ts': `import 'lodash/fp';` },
      others: { entries: { './extra': entry('extra', 'extra') } },
      want: `${CUSTOM}/more.ts custom-import: The module imports "lodash/fp", which the package does not declare.`,
    },
    {
      what: 'an export that modules which export all of each other lack',
      custom: { 'extra.ts': `export * from './more.js';`, 'more.ts': `export * from './extra.js';` },
      others: { entries: { './extra': entry('extra', 'extra') } },
      want: `${SETTINGS} custom-export-missing: src/custom/extra.ts exports nothing named "extra".`,
    },
    {
      what: 'an entry point of the kit',
      custom: { 'extra.ts': 'export const extra = 1;' },
      others: { entries: { './validate': entry('extra', 'extra') } },
      want: `${SETTINGS} entry-point-taken: The entry point "./validate" of the entry of extra is already that of the API "v2".`,
    },
    {
      what: 'a path out of the folder',
      custom: {},
      others: { commands: { sell: '../../../secret' } },
      want: `${SETTINGS} settings: \`commands.sell\` must be a module below src/custom/, without extension, such as \`webhooks/index\`.`,
    },
  ])('$what', async ({ custom, others, want }) => {
    expect(await problemsOf(await project(custom as Files, others))).toEqual([want]);
  });

  test.each(['deals', 'Deals', 'raw', 'rateLimit', 'connect', 'then'])('a member named %s', async (name) => {
    const custom = { 'members.ts': `export function ${name}(connection: unknown) {}` };
    expect(await problemsOf(await project(custom, {}, { client: 'members' }))).toEqual([
      expect.stringContaining(`member-name-taken: src/custom/members.ts exports the function "${name}"`),
    ]);
  });
});

test('custom code is never written', async () => {
  const root = await project({ 'extra.ts': 'export const extra = 1;' });
  const made = (await generate(root)).files.map((file) => path.posix.normalize(file.path));
  expect(made.filter((file) => file.startsWith('src/custom'))).toEqual([]);
});
