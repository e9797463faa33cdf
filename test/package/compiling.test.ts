import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/support/redocly.js';
import { compile, few, isWhole, strict, type Settings } from './support/compile.js';
import { installed } from './support/installed.js';

const { project } = await installed();
const consumer = path.join(import.meta.dirname, 'consumer/consumer.mts');
const folder = path.join(project, 'compiling');

/** The same program as a module of a bundler, as an ES module of Node and as CommonJS. */
beforeAll(async () => {
  await mkdir(folder);
  await Promise.all(
    ['consumer.ts', 'consumer.mts', 'consumer.cts'].map((name) => cp(consumer, path.join(folder, name))),
  );
});

const forBrowsers = { lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [] };
// The types of `fetch` come from Node's own types, without the DOM's.
const forNode = { lib: ['ES2022'], types: ['node'], typeRoots: [path.join(projectRoot, 'node_modules/@types')] };

const projects: Readonly<Record<string, Settings>> = {
  bundler: {
    compilerOptions: { ...strict, ...forBrowsers, module: 'ESNext', moduleResolution: 'Bundler' },
    include: ['consumer.ts'],
  },
  node16: {
    compilerOptions: { ...strict, ...forBrowsers, module: 'Node16' },
    include: ['consumer.mts', 'consumer.cts'],
  },
  'nodenext, with the types of Node and without those of the DOM': {
    compilerOptions: { ...strict, ...forNode, module: 'NodeNext' },
    include: ['consumer.mts', 'consumer.cts'],
  },
};

/**
 * The oldest compiler has the hardest settings, and the newest one, which takes a tenth of the time, has all of them. A release
 * has every compiler compile under each.
 */
const hardest = Object.keys(projects).at(-1) ?? '';
const rows = few.flatMap((compiler) =>
  (isWhole || compiler === 'typescript-7.0' ? Object.keys(projects) : [hardest]).map((name) => ({ compiler, name })),
);

describe.concurrent('a program that uses the package', () => {
  test.each(rows)('is compiled by $compiler for $name', async ({ compiler, name }) => {
    const config = { name: `${compiler}-${name.replaceAll(/\W+/g, '-')}`, settings: projects[name]! };
    const { exitCode, output } = await compile(compiler, folder, config);
    expect(output).toBe('');
    expect(exitCode).toBe(0);
  });

  test('is compiled by typescript for node10', async () => {
    const compilerOptions = { ...strict, ...forBrowsers, module: 'CommonJS', moduleResolution: 'Node10' };
    const config = { name: 'node10', settings: { compilerOptions, include: ['consumer.ts'] } };
    const { exitCode, output } = await compile('typescript', folder, config);
    expect(output).toBe('');
    expect(exitCode).toBe(0);
  });
});
