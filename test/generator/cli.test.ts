import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTree } from '../support/read-tree.js';
import { runGenerator } from './support/run-generator.js';
import { runnableProject, writeFiles } from '../support/project.js';
import { changed, smallApi } from './support/small-api.js';

describe('flags', () => {
  test.each([
    { flags: ['--help'], exitCode: 0, stream: 'stdout', says: '--print-model' },
    { flags: ['-h'], exitCode: 0, stream: 'stdout', says: '--print-model' },
    { flags: ['--chekc'], exitCode: 2, stream: 'stderr', says: "'--chekc'" },
    { flags: ['--check=yes'], exitCode: 2, stream: 'stderr', says: '--check' },
  ] as const)('$flags gives the exit code $exitCode, and writes nothing', async ({ flags, exitCode, stream, says }) => {
    const root = await runnableProject(smallApi);
    const finished = await runGenerator(root, ...flags);
    expect(finished.exitCode).toBe(exitCode);
    expect(finished[stream]).toContain(says);
    expect(finished[stream]).toContain('clientwright init <document>');
    await expect(readTree(path.join(root, 'generated'))).rejects.toThrow('ENOENT');
  });
});

describe('a run', () => {
  test(
    'writes, is up to date, reports a hand edit with the command that fixes it, and fixes it',
    { timeout: 240_000 },
    async () => {
      const root = await runnableProject(smallApi);
      const written = await runGenerator(root, '--no-build');
      expect(written).toMatchObject({ exitCode: 0, stderr: '' });
      expect(written.stdout).toMatch(/^generated\/: (\d+) files, \1 written, 0 deleted\.$/m);
      const made = await readTree(path.join(root, 'generated'));
      expect(Object.keys(made).filter((file) => file.startsWith('dist'))).toEqual([]);

      expect(await runGenerator(root, '--check')).toMatchObject({ exitCode: 0, stdout: 'generated/ is up to date.\n' });

      const edited = path.join(root, 'generated/src/v2/resources/deals.ts');
      await writeFile(edited, 'by hand');
      await writeFile(path.join(root, 'generated/src/extra.ts'), 'by hand');
      await rm(path.join(root, 'generated/LICENSE'));
      const check = await runGenerator(root, '--check');
      expect(check.exitCode).toBe(1);
      expect(check.stderr.split('\n')).toEqual([
        'generated/ is not what the descriptions and the generator make:',
        '  differs   generated/src/v2/resources/deals.ts',
        '  missing   generated/LICENSE',
        '  unknown   generated/src/extra.ts',
        'Run: clientwright generate',
        '',
      ]);

      expect((await runGenerator(root, '--no-build')).stdout).toContain('2 written, 1 deleted.');
      expect(await readTree(path.join(root, 'generated'))).toEqual(made);
    },
  );

  test('with a fault in the description gives the exit code 1 and keeps the output', async () => {
    const root = await runnableProject(
      changed(smallApi, [
        { file: 'openapi/v2/paths/deals.yaml', find: 'x-pagination: cursor', replace: 'x-pagination: curser' },
      ]),
    );
    await writeFile(path.join(root, 'generated'), 'an old file');
    const { exitCode, stdout, stderr } = await runGenerator(root);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr.split('\n')).toEqual([
      'openapi/v2/paths/deals.yaml:9 pagination-scheme-unknown',
      '  deals.list: "curser" is no pagination scheme.',
      "  Use one of the root's x-pagination-schemes (cursor), or add it there.",
      '',
      '1 problem. Nothing was written.',
      '',
    ]);
  });
});

describe('the build at the end of a run', () => {
  // It starts the generator three times, and compiles twice.
  test('is made without a flag; an error in the sources keeps the build of before', { timeout: 480_000 }, async () => {
    const root = await runnableProject(smallApi);
    const built = await runGenerator(root, '--timings');
    expect(built).toMatchObject({ exitCode: 0 });
    expect(built.stdout).toMatch(/^generated\/dist\/: \d+ files\.$/m);
    // The time of the build is none of the generation's.
    expect(built.stderr).not.toMatch(/bundle|dist/);
    const dist = path.join(root, 'generated/dist');
    const before = await readTree(dist);
    expect(Object.keys(before)).toEqual(expect.arrayContaining(['v2/index.js', 'v2/index.cjs', 'v2/index.d.ts']));

    const custom = { 'generated/src/custom/ours.ts': 'export const first = 1;\nexport const ours: string = first;\n' };
    await writeFiles(root, custom);
    const failed = await runGenerator(root);
    expect(failed.exitCode).toBe(1);
    expect(failed.stderr.split('\n')).toEqual([
      'generated/ does not build:',
      "generated/src/custom/ours.ts:2:14 Type 'number' is not assignable to type 'string'.",
      '',
    ]);
    expect(await runGenerator(root, '--check')).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await readTree(dist)).toEqual(before);
  });
});

describe('a run for another program', () => {
  test('with --print-model prints JSON and nothing else, and with --timings the stages on stderr', async () => {
    const root = await runnableProject(smallApi);
    const { exitCode, stdout, stderr } = await runGenerator(root, '--print-model', '--timings');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ key: 'v2', resources: [{ propertyName: 'deals' }] }]);
    const stages = stderr.trim().split('\n');
    expect(stages.map((line) => line.split(' ')[0])).toEqual([
      'load',
      'check',
      'build',
      'types',
      'emit',
      'print',
      'total',
    ]);
    for (const line of stages) expect(line).toMatch(/^\w+ +\d+ ms$/);
    await expect(readTree(path.join(root, 'generated'))).rejects.toThrow('ENOENT');
  });
});
