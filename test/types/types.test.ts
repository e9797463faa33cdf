import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { compile, strict } from '../package/support/compile.js';

const folder = path.join(inject('installed').project, 'types');

const compilerOptions = {
  ...strict,
  // The package's own declarations are checked by the tests in test/package/.
  skipLibCheck: true,
  module: 'ESNext',
  moduleResolution: 'Bundler',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  types: [],
};

/** The oldest compiler supported, the one the package is built with, and the newest. */
const compilers = ['typescript-5.4', 'typescript', 'typescript-7.0'];

beforeAll(async () => {
  await mkdir(folder);
  const lessons = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.mts'));
  await Promise.all(lessons.map((name) => cp(path.join(import.meta.dirname, name), path.join(folder, name))));
});

describe.concurrent('the types', () => {
  test.each(compilers)('allow and refuse what the lessons in test/types/ say, for %s', async (compiler) => {
    const config = { name: compiler, settings: { compilerOptions, include: ['*.test-d.mts'] } };
    // An error that is expected and does not come is an error too.
    expect(await compile(compiler, folder, config)).toEqual({ exitCode: 0, output: '' });
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
