import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generate } from '../../../generator/generate.js';
import { mustRun } from '../../../scripts/support/run-program.js';
import { roadChanges } from './changes.js';
import { checkOut, reset, touchedFiles } from './support/checkout.js';
import { documentedPlaces, undocumented } from './support/documented.js';

/**
 * The maintainer's road: each change is made in a copy of the project, with no edit beyond those that CONTRIBUTING.md names
 * under "When the API changes". `npm run test:rehearsal` then runs every command of that section, `npm test` the generator.
 */
const isWhole = process.env['REHEARSAL'] === 'all';

/** Files that commands write. */
const WRITTEN = /^(generated\/(?!src\/custom\/)|test\/scripts\/api\/report\/)/;

/** The commands of the section, and the tests that can notice a change of the API. */
const COMMANDS: readonly (readonly string[])[] = [
  ['run', 'generate'],
  ['run', 'api:report'],
  ['run', 'lint'],
  ['run', 'generate', '--', '--check'],
  ['run', 'typecheck'],
  vitest('inside', 'test/openapi', 'test/contract', 'test/generated', 'test/readme', 'test/story', 'test/docs/'),
  vitest(
    'outside',
    'test/package/api-report',
    'test/package/bundle',
    'test/package/testing',
    'test/package/types/types',
  ),
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

  test.runIf(!isWhole)('the generator finds no problem', async () => {
    expect((await generate(root)).warnings).toEqual([]);
  });

  test.runIf(isWhole)(
    'every command of CONTRIBUTING.md succeeds, and no other file is touched',
    async () => {
      for (const args of COMMANDS) await mustRun('npm', ['--silent', ...args], { folder: root });
      const touched = await touchedFiles(root);
      expect(touched.filter((file) => !WRITTEN.test(file))).toEqual(files.toSorted());
      expect(touched.some((file) => WRITTEN.test(file))).toBe(true);
    },
    3_600_000,
  );
});

function vitest(project: string, ...folders: string[]): string[] {
  return ['exec', '--', 'vitest', 'run', '--config', 'test/vitest.config.ts', '--project', project, ...folders];
}
