import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiKey, emptyWorkspace, workspaceApi } from '../generated/custom/command/support/workspace-api.js';
import { projectRoot } from '../../scripts/support/redocly.js';
import { runProgram } from '../../scripts/support/run-program.js';
import { startApi, type LoopbackServer } from '../support/server.js';
import { compile, few, strict } from './support/compile.js';
import { installed } from './support/installed.js';

/** The program as an integrator has it: installed from the tarball, run by npx, against an API on this machine. */
const { project } = await installed();
const folder = path.join(project, 'types-command');
const api = workspaceApi({
  ...emptyWorkspace(),
  contacts: [
    { key: 'cf_industry', label: 'Industry', type: 'Single Option', options: ['Tech', 'Retail'], required: true },
    { key: 'cf_signed', label: 'Signed', type: 'Signature' },
  ],
  pipelines: [
    {
      id: 'dpl_1',
      name: 'Sales',
      fields: [{ key: 'cf_region', label: 'Région', type: 'Multiple Option', options: ['a'] }],
    },
  ],
});

let server: LoopbackServer;

beforeAll(async () => {
  await mkdir(folder);
  server = await startApi(({ url, headers }) => api.fetch(url, { headers }));
});

afterAll(() => server.close());

function heffl(...args: string[]) {
  const variables = { HEFFL_API_KEY: apiKey, HEFFL_BASE_URL: server.origin };
  return runProgram('npx', ['--no', '--', 'heffl', ...args], { folder, variables });
}

/** All module systems by the fastest compiler, which takes a tenth of the time of the others. */
const rows = [
  ...few.map((compiler) => ({ compiler, module: 'ESNext' })),
  ...['NodeNext', 'CommonJS'].map((module) => ({ compiler: 'typescript-7.0', module })),
];

describe('the installed program', () => {
  test('lists its commands', async () => {
    const { exitCode, output } = await heffl('--help');
    expect(output).toMatch(/types pull .*\n.*types check /);
    expect(exitCode).toBe(0);
  });

  test('pulls the types of a workspace, checks them, and finds out when they no longer fit', async () => {
    const pulled = await heffl('types', 'pull');
    expect(pulled.output).toContain('heffl.workspace.d.ts: written, 3 custom fields.');
    expect(pulled.exitCode).toBe(0);
    expect(await readFile(path.join(folder, 'heffl.workspace.d.ts'), 'utf8')).toContain(
      "cf_industry: 'Retail' | 'Tech';",
    );
    expect((await heffl('types', 'check')).exitCode).toBe(0);
    api.workspace.contacts[1] = { key: 'cf_signed', label: 'Signed', type: 'Date' };
    const checked = await heffl('types', 'check');
    expect(checked.output).toContain('~ “Signed” (cf_signed) retyped: date (string), was signature (unknown)');
    expect(checked.exitCode).toBe(1);
    expect((await heffl('types', 'push')).exitCode).toBe(2);
  });

  test.each(rows)('writes a file that $compiler compiles in a project of $module', async ({ compiler, module }) => {
    const use = [
      `import type { Workspace } from 'heffl';`,
      `type Contacts = Workspace['customFields']['contacts'];`,
      `const right: Contacts = { cf_industry: 'Tech', cf_signed: { any: 1 } };`,
      `// @ts-expect-error The option does not exist.`,
      `const wrong: Contacts = { cf_industry: 'Health' };`,
      `const deal: Workspace['customFields']['deals'] = { cf_region: ['a'] };`,
    ];
    await writeFile(path.join(folder, 'use.ts'), `${use.join('\n')}\n`);
    const compilerOptions = {
      ...strict,
      module: module === 'CommonJS' ? 'Node16' : module,
      ...(module === 'ESNext' ? { moduleResolution: 'Bundler' } : {}),
      verbatimModuleSyntax: module !== 'CommonJS',
      types: ['node'],
      typeRoots: [path.join(projectRoot, 'node_modules/@types')],
    };
    const settings = { compilerOptions, include: ['use.ts', 'heffl.workspace.d.ts'] };
    const { exitCode, output } = await compile(compiler, folder, { name: `${compiler}-${module}`, settings });
    expect(output).toBe('');
    expect(exitCode).toBe(0);
  });
});
