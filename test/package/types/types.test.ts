import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile, few, strict, type Settings } from '../support/compile.js';
import { installed } from '../support/installed.js';

const folder = path.join((await installed()).project, 'types');

const compilerOptions = {
  ...strict,
  // The package's own declarations are checked by the tests in test/package/.
  skipLibCheck: true,
  module: 'ESNext',
  moduleResolution: 'Bundler',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  types: [],
};

beforeAll(async () => {
  await copyLessons('.');
  await copyLessons('workspace');
  await copyLessons('loosened');
});

async function copyLessons(name: string): Promise<void> {
  const source = path.join(import.meta.dirname, 'lessons', name);
  await mkdir(path.join(folder, name), { recursive: true });
  const lessons = (await readdir(source)).filter((file) => /\.(mts|d\.ts)$/.test(file));
  await Promise.all(lessons.map((file) => cp(path.join(source, file), path.join(folder, name, file))));
}

/** Compiles the lessons of a folder. An error that is expected and does not come is an error too. */
function compileLessons(compiler: string, lessons: string, settings: Settings): Promise<unknown> {
  return compile(compiler, path.join(folder, lessons), { name: compiler, settings });
}

describe.concurrent('the types', () => {
  test.each(few)(
    'allow and reject the values that the lessons in test/package/types/ mark, for %s',
    async (compiler) => {
      const settings = { compilerOptions, include: ['*.test-d.mts'] };
      expect(await compileLessons(compiler, '.', settings)).toEqual({ exitCode: 0, output: '' });
    },
  );

  // Each lesson folder is a separate project, one with a workspace file and one without.
  test.each(few)('read the workspace file of their own project, for %s', async (compiler) => {
    const settings = { compilerOptions, include: ['*.test-d.mts', '*.d.ts'] };
    expect(await compileLessons(compiler, 'workspace', settings)).toEqual({ exitCode: 0, output: '' });
  });

  test.each(few)('are loosened where the workspace says so, for %s', async (compiler) => {
    const settings = { compilerOptions, include: ['*.test-d.mts', '*.d.ts'] };
    expect(await compileLessons(compiler, 'loosened', settings)).toEqual({ exitCode: 0, output: '' });
  });

  test('are seen to change: a lesson that no longer holds is reported', async () => {
    await writeFile(path.join(folder, 'outdated.mts'), outdated);
    const config = { name: 'outdated', settings: { compilerOptions, include: ['outdated.mts'] } };
    const { exitCode, output } = await compile('typescript-7.0', folder, config);
    expect(exitCode).not.toBe(0);
    expect(output.match(/\(\d+,\d+\): error TS\d+/g)).toEqual(['(4,1): error TS2578', '(6,1): error TS2554']);
  });
});

const outdated = `
import type { Deal } from 'heffl';
import { same } from './same.mjs';
// @ts-expect-error Deals have a title.
export const read = (deal: Deal): string => deal.title;
same<number>()(({} as Deal).title);
`;
