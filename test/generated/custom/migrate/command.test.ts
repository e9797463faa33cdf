import { mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { runProgram } from '../../../../generated/src/command/program.js';
import { migrate } from '../../../../generated/src/custom/command/migrate/migrate.js';
import { Project } from '../../../../generated/src/custom/command/migrate/project/project.js';
import { readSettings } from '../../../../generated/src/custom/command/migrate/project/read-settings.js';
import { writeOutcome } from '../../../../generated/src/custom/command/migrate/write-outcome.js';
import { program } from '../../../../generated/src/custom/command/program.js';
import { printed } from '../../../generator/kit/command/support/surroundings.js';
import { PROJECT_ROOT, temporaryFolder } from '../../../support/project.js';

const config = JSON.stringify({
  compilerOptions: {
    target: 'ES2022',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    module: 'ESNext',
    moduleResolution: 'Bundler',
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    paths: {
      heffl: [path.join(PROJECT_ROOT, 'generated/src/v2/index.ts')],
      'heffl/v1': [path.join(PROJECT_ROOT, 'generated/src/v1/index.ts')],
    },
  },
  include: ['src'],
});

const code = `import { HefflV1 } from 'heffl/v1';

const heffl = new HefflV1();
const deal = await heffl.deals.get('dl_abc123');
console.log(deal.sourceId);
const lead = await heffl.leads.get('ld_abc123');
console.log(lead.name);
`;

const migrated = `import { Heffl } from 'heffl';
import { HefflV1 } from 'heffl/v1';

const heffl = new Heffl();
const hefflV1 = new HefflV1();
const deal = await heffl.deals.get('dl_abc123');
console.log(deal.crmSourceId);
const lead = await hefflV1.leads.get('ld_abc123');
console.log(lead.name);
`;

/** A project with a compiler, by its name in the workspace's `node_modules`; `undefined` for none. */
async function makeProject(compiler: string | undefined, text = code) {
  const folder = await temporaryFolder({
    'package.json': '{ "type": "module" }',
    'tsconfig.json': config,
    'src/main.ts': text,
  });
  await mkdir(path.join(folder, 'node_modules'));
  if (compiler !== undefined) {
    await symlink(path.join(PROJECT_ROOT, 'node_modules', compiler), path.join(folder, 'node_modules/typescript'));
  }
  const file = path.join(folder, 'src/main.ts');
  return {
    folder,
    file,
    read: () => readFile(file, 'utf8'),
    async run(...args: string[]) {
      const { surroundings, output, errors } = printed({ folder });
      const exitCode = await runProgram(['migrate', ...args], surroundings, program);
      return { exitCode, output: output(), errors: errors() };
    },
  };
}

test('prints a diff and writes nothing, then writes it, and finds nothing more to do', async () => {
  const project = await makeProject('typescript');
  const dry = await project.run('src', '--dry-run');
  expect(dry.output).toContain(
    "--- a/src/main.ts\n+++ b/src/main.ts\n@@ -1,7 +1,9 @@\n+import { Heffl } from 'heffl';\n import { HefflV1 } from 'heffl/v1';",
  );
  expect(dry.errors).toContain('1 of 2 call sites can be migrated, 1 needs a hand. 1 file would change.');
  expect(dry.exitCode).toBe(6);
  expect(await project.read()).toBe(code);

  const real = await project.run('src');
  expect(real.output).toBe(
    [
      'src/main.ts:6:20 leads.get: v2 lists leads, and neither reads, writes nor deletes one.',
      '  See "Every operation" in the guide "Moving from v1 to v2".',
      '1 of 2 call sites migrated, 1 needs a hand. 1 file changed.',
    ].join('\n'),
  );
  expect(real.exitCode).toBe(6);
  expect(await project.read()).toBe(migrated);
  expect(await readdir(path.dirname(project.file))).toEqual(['main.ts']);

  const again = await project.run('src', '--output', 'json');
  expect(JSON.parse(again.output)).toEqual({
    sites: 1,
    rewritten: 0,
    left: [
      {
        file: 'src/main.ts',
        line: 8,
        column: 20,
        operation: 'leads.get',
        code: 'no-operation',
        reason: 'v2 lists leads, and neither reads, writes nor deletes one',
        isImpossible: true,
        section: 'Every operation',
      },
    ],
    notes: [],
    files: [],
    isDryRun: false,
  });
  expect(await project.read()).toBe(migrated);
});

test.each(['typescript-5.4', 'typescript-6.0'])('works with %s', async (compiler) => {
  const project = await makeProject(compiler);
  const { exitCode, errors } = await project.run('src', '--output', 'json');
  expect([exitCode, errors]).toEqual([6, '']);
  expect(await project.read()).toBe(migrated);
});

test('keeps line ends and the byte order mark, and writes nothing if a file changed meanwhile', async () => {
  const windows = `\uFEFF${code.replaceAll('\n', '\r\n')}`;
  const project = await makeProject('typescript', windows);
  const before = new Project(ts, readSettings(ts, project.folder), () => true);
  const outcome = migrate(before);
  await writeFile(project.file, `${windows}// edited\n`);
  await expect(writeOutcome(outcome)).rejects.toThrow('main.ts changed while it was read. Run the command again.');
  expect(await project.read()).toBe(`${windows}// edited\n`);
  await writeFile(project.file, windows);
  expect(await writeOutcome(outcome)).toBe(1);
  expect(await project.read()).toBe(`\uFEFF${migrated.replaceAll('\n', '\r\n')}`);
});

describe('says what to do', () => {
  test.each([
    { compiler: undefined, says: 'There is no package "typescript" to be found from' },
    { compiler: 'typescript-7.0', says: 'TypeScript 7.0.2 is a native program, whose package has no API' },
  ])('with $compiler: $says', async ({ compiler, says }) => {
    const project = await makeProject(compiler);
    const { exitCode, errors } = await project.run();
    expect(errors).toContain(says);
    expect(errors).toContain('npm install --save-dev typescript@5');
    expect(exitCode).toBe(1);
  });

  test.each([
    { args: ['nowhere'], says: 'there is no file or folder' },
    { args: ['--output', 'xml'], says: '--output is "xml". Write text or json.' },
    { args: ['--dry'], says: "Unknown option '--dry'" },
    { args: ['--project', 'tsconfig.none.json'], says: 'there is no file or folder' },
  ])('called with $args', async ({ args, says }) => {
    const project = await makeProject(undefined);
    const { exitCode, errors } = await project.run(...args);
    expect(errors).toContain(says);
    expect(exitCode).toBe(2);
  });
});

describe('a project that it cannot work on', () => {
  test('has no file below the paths', async () => {
    const project = await makeProject('typescript');
    await writeFile(path.join(project.folder, 'other.ts'), code);
    const { exitCode, errors } = await project.run('other.ts');
    expect(errors).toContain('names is below the given paths. Name the one that does: --project <file>');
    expect(exitCode).toBe(1);
  });

  test('has no package heffl', async () => {
    const project = await makeProject('typescript');
    await writeFile(path.join(project.folder, 'tsconfig.json'), '{ "include": ["src"] }');
    const { exitCode, errors } = await project.run();
    expect(errors).toContain('has no package "heffl" with v1 and v2: npm install heffl');
    expect(exitCode).toBe(1);
  });
});

test('keeps what a file depends on that is not among the paths', async () => {
  const lib = "import { HefflV1 } from 'heffl/v1';\n\nexport const heffl = new HefflV1();\nawait heffl.tasks.list();\n";
  const project = await makeProject('typescript', "import { heffl } from './lib.js';\n\nawait heffl.deals.list();\n");
  await writeFile(path.join(project.folder, 'src/lib.ts'), lib);
  const { exitCode, output } = await project.run('src/lib.ts');
  expect(output).toContain('src/lib.ts:4:7 tasks.list: its client is also used in a file that is not among the paths.');
  expect(output).toContain('0 of 1 call site migrated, 1 needs a hand. 0 files changed.');
  expect(exitCode).toBe(6);
  expect(await readFile(path.join(project.folder, 'src/lib.ts'), 'utf8')).toBe(lib);
});
