import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestHeffl, type TestHeffl } from '../../generated/src/custom/testing/index.js';
import { runProgram } from '../../scripts/support/run-program.js';
import { startApi, type LoopbackServer } from '../support/server.js';
import { compile, strict } from './support/compile.js';
import { installed } from './support/installed.js';

/** The whole way of an integrator: pull from the embedded API, use, and learn of a renamed option in two places. */
const { project } = await installed();
const folder = path.join(project, 'workspace-story');
const program = `import { Heffl } from 'heffl';
const heffl = new Heffl();
const deal = await heffl.deals.create({
  title: 'Engine',
  clientId: 'clt_abc123',
  pipelineId: 'dpl_abc123',
  cf_priority: 'High',
});
const priority: 'High' | 'Low' | null | undefined = deal.cf_priority;
for await (const urgent of heffl.deals.list({ filters: { cf_priority: { operator: 'is', values: ['High'] } } })) {
  console.log(urgent.title, priority);
}
`;

let api: TestHeffl;
let server: LoopbackServer;

beforeAll(async () => {
  await mkdir(folder);
  await writeFile(path.join(folder, 'program.mts'), program);
  api = workspaceWith(['High', 'Low']);
  server = await startApi((request) => api.fetch(request));
});

afterAll(() => server.close());

function workspaceWith(options: string[]): TestHeffl {
  const made = createTestHeffl({
    apiKey: 'heffl_user_story',
    customFields: [
      { entity: 'deals', key: 'cf_priority', label: 'Priority', type: 'single_option', options, required: true },
    ],
  });
  made.seed();
  return made;
}

function heffl(...args: string[]) {
  const variables = { HEFFL_API_KEY: 'heffl_user_story', HEFFL_BASE_URL: server.origin };
  return runProgram('npx', ['--no', '--', 'heffl', ...args], { folder, variables });
}

function check() {
  const compilerOptions = { ...strict, skipLibCheck: true, module: 'ESNext', moduleResolution: 'Bundler', types: [] };
  const settings = { compilerOptions, include: ['program.mts', 'heffl.workspace.d.ts'] };
  return compile('typescript-7.0', folder, { name: 'tsconfig', settings });
}

test('an option that is renamed in the workspace fails `types check` and, once pulled, the compiler', async () => {
  expect(await heffl('types', 'pull')).toMatchObject({ exitCode: 0 });
  expect(await check()).toMatchObject({ exitCode: 0, output: '' });
  expect(await heffl('types', 'check')).toMatchObject({ exitCode: 0 });

  api = workspaceWith(['Urgent', 'Low']);
  const drift = await heffl('types', 'check');
  expect(drift.exitCode).toBe(1);
  expect(drift.output).toContain('Priority');
  expect(drift.output).toContain('High');

  expect(await heffl('types', 'pull')).toMatchObject({ exitCode: 0 });
  const { exitCode, output } = await check();
  expect(exitCode).not.toBe(0);
  expect(output).toMatch(/program\.mts\(7,3\).*"High".*"Urgent"/);
});
