import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generate } from '../../../generator/generate.js';
import { runProgram } from '../../../scripts/support/run-program.js';
import { roadChanges } from './changes.js';
import { checkOut, reset, touchedFiles } from './support/checkout.js';
import { documentedPlaces, undocumented } from './support/documented.js';

/**
 * The maintainer's road: each change is made in a copy of the project, with no edit beyond those that CONTRIBUTING.md names
 * under "When the API changes", and the generator reads all changes in one copy. `npm run test:rehearsal` also reads each change
 * alone, and runs every command of that section once in the copy with all changes.
 */
const isWhole = process.env['REHEARSAL'] === 'all';

/** Files that commands write. */
const WRITTEN = /^(generated\/(?!src\/custom\/)|test\/scripts\/api\/report\/)/;

/**
 * The commands of the section, and the tests that can notice a change of the API. The others cannot: tests of commands with
 * responses of their own (`test/generated/custom/command/`), of sites with inserted mistakes (`test/docs/rejections.test.ts`,
 * `hostile.test.ts`, `preview.test.ts`), and of what any package is (`test/package/files.test.ts`).
 */
const COMMANDS: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['npm run generate', ['run', 'generate']],
  ['npm run api:report', ['run', 'api:report']],
  ['npm run lint', ['run', 'lint']],
  ['npm run generate -- --check', ['run', 'generate', '--', '--check']],
  ['npm run typecheck', ['run', 'typecheck']],
  [
    'the run of the tests inside',
    vitest('inside', [
      'test/openapi',
      'test/contract',
      'test/generated/clients',
      ...['options', 'testing', 'webhooks'].map((name) => `test/generated/custom/${name}`),
      'test/readme',
      'test/story',
      ...['error-names', 'guides', 'samples', 'texts'].map((name) => `test/docs/${name}`),
    ]),
  ],
  [
    'the run of the tests of the package',
    vitest('outside', ['test/package/api-report', 'test/package/testing', 'test/package/types/types']),
  ],
];

let root: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'heffl-road-'));
  await checkOut(root);
});

afterAll(() => rm(root, { recursive: true, force: true }));

test('the table names the changes that are rehearsed', async () => {
  expect([...(await documentedPlaces()).keys()]).toEqual(roadChanges.map(({ name }) => name));
});

describe.each(roadChanges)('after $name', ({ name, files, edit }) => {
  beforeAll(async () => {
    await reset(root);
    await edit(root);
  });

  test('the edited files are those that CONTRIBUTING.md names', async () => {
    expect(await touchedFiles(root)).toEqual(files.toSorted());
    expect(undocumented(files, (await documentedPlaces()).get(name) ?? [])).toEqual([]);
  });

  test.runIf(isWhole)('the generator finds no problem', async () => {
    expect((await generate(root)).warnings).toEqual([]);
  });
});

describe('after all changes', () => {
  beforeAll(async () => {
    await reset(root);
    for (const { edit } of roadChanges) await edit(root);
  });

  test('the generator finds no problem', async () => {
    expect((await generate(root)).warnings).toEqual([]);
  });

  test.runIf(isWhole).each(COMMANDS)(
    '%s succeeds',
    async (_, args) => {
      const { exitCode, output } = await runProgram('npm', ['--silent', ...args], { folder: root });
      // The output says what failed.
      expect(exitCode === 0 ? '' : output).toBe('');
    },
    3_600_000,
  );

  test.runIf(isWhole)('only the files of the changes, and files that commands write, are touched', async () => {
    const touched = await touchedFiles(root);
    const edited = new Set(roadChanges.flatMap(({ files }) => files));
    expect(touched.filter((file) => !WRITTEN.test(file))).toEqual([...edited].toSorted());
    expect(touched.some((file) => WRITTEN.test(file))).toBe(true);
  });
});

function vitest(project: string, folders: readonly string[]): readonly string[] {
  return ['exec', '--', 'vitest', 'run', '--config', 'test/vitest.config.ts', '--project', project, ...folders];
}
