import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { BuildError } from '../../../generator/bundle/build-error.js';
import { bundlePackage } from '../../../generator/bundle/bundle-package.js';
import { programsTsconfigFile, tsconfigFile } from '../../../generator/emit/package/tsconfig-file.js';
import { runNode } from '../../../scripts/support/run-program.js';
import { readTree } from '../../support/read-tree.js';
import { PROJECT_ROOT, temporaryFolder, writeFiles, type Files } from '../../support/project.js';

/** Two clients that share an error, a program with a command, and a package that only the command needs. */
const petshop: Files = {
  'package.json': JSON.stringify({
    name: 'petshop',
    type: 'module',
    sideEffects: false,
    exports: {
      '.': conditions('shop/index'),
      './grooming': conditions('custom/grooming'),
      './package.json': './package.json',
    },
    bin: { petshop: './dist/custom/command/main.js' },
    dependencies: { 'openapi-fetch': '*' },
  }),
  'src/errors/error.ts': `export class ShopError extends Error {
  readonly #shelf = 'none';
  static {
    Object.assign(this.prototype, { name: 'ShopError', ${'x'.repeat(300)}: true });
  }
  get shelf() { return this.#shelf; }
}\n`,
  'src/errors/log.ts': `export const log = (text: string): string => text.toUpperCase();\n`,
  'src/runtime/settings/workspace.ts': 'export interface Workspace {}\n',
  'src/shop/index.ts': `import createClient from 'openapi-fetch';
import { log } from '../errors/log.js';
export { ShopError } from '../errors/error.js';
export type * from '../runtime/settings/workspace.js';
import type { Workspace } from '../runtime/settings/workspace.js';
/** A pet. */
export interface Pet { readonly name: string; readonly tag: Workspace extends { tag: infer Tag } ? Tag : unknown }
export const raw = () => createClient({ baseUrl: 'https://shop.example.com' });
export const greet = (pet: Pet): string => log(pet.name);\n`,
  'src/custom/grooming.ts': `import { log } from '../errors/log.js';
export { ShopError } from '../errors/error.js';
export const wash = (): string => log('washed');\n`,
  'src/custom/command/main.ts': `#!/usr/bin/env node
import { stdout } from 'node:process';
const { run } = await import('./wash.js');
stdout.write(run());\n`,
  'src/custom/command/wash.ts': `import { sep } from 'node:path';
import { brush } from 'brush';
import { wash } from '../grooming.js';
export const run = (): string => [wash(), sep, brush()].join(' ');\n`,
  'node_modules/brush/package.json':
    '{ "name": "brush", "version": "1.2.3", "type": "module", "main": "index.js", "types": "index.d.ts" }',
  'node_modules/brush/LICENSE': 'Copyright Brush Ltd. /* Keep this. */\n',
  'node_modules/brush/index.js': `import bristles from 'bristles';\nexport const brush = () => bristles();\n//# sourceMappingURL=index.js.map\n`,
  'node_modules/brush/index.js.map': JSON.stringify({
    version: 3,
    sources: ['../original/brush.ts'],
    names: [],
    mappings: 'AAAA;AACA',
  }),
  // Written for CommonJS, and with a module of Node.
  'node_modules/bristles/package.json': '{ "name": "bristles", "version": "0.1.0" }',
  'node_modules/bristles/index.js': `const { format } = require('util');
const { word } = require('./word.json');
module.exports = () => format('%sed', word);\n`,
  'node_modules/bristles/word.json': '{ "word": "brush" }',
  'node_modules/brush/index.d.ts': 'export declare const brush: () => string;\n',
};

function conditions(module: string) {
  return {
    import: { types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` },
    require: { types: `./dist/${module}.d.cts`, default: `./dist/${module}.cjs` },
  };
}

let root: string;
/** The same package in another folder. */
let again: string;

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'heffl-bundle-'));
  [root, again] = [path.join(folder, 'petshop'), path.join(folder, 'again')];
  for (const each of [root, again]) {
    await fillPackage(each);
    await bundlePackage(each);
  }
  return () => rm(folder, { recursive: true, force: true });
});

async function fillPackage(target: string, changes: Files = {}): Promise<void> {
  const settings = [tsconfigFile(), programsTsconfigFile()].flatMap((file) =>
    file.kind === 'text' ? [[file.path, file.text] as const] : [],
  );
  await writeFiles(target, { ...petshop, ...Object.fromEntries(settings), ...changes });
  for (const name of ['@types', 'openapi-fetch', 'openapi-typescript-helpers', 'undici-types']) {
    await symlink(path.join(PROJECT_ROOT, 'node_modules', name), path.join(target, 'node_modules', name));
  }
}

async function faultOf(target: string): Promise<string> {
  const fault: unknown = await bundlePackage(target).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(BuildError);
  // Files are named as seen from where the command was started.
  return (fault as BuildError).message.replaceAll(`${path.relative(process.cwd(), target)}/`, '');
}

describe('the build of a package', () => {
  test('is a file for each entry and for what they share, and the same bytes wherever it is made', async () => {
    const files = await readTree(path.join(root, 'dist'));
    const names = Object.keys(files).map((file) => file.replace(/-[0-9A-Z]{8}\b/, ''));
    expect(names.filter((file) => !file.endsWith('.map')).toSorted()).toEqual([
      'custom/command/main.js',
      'custom/grooming.cjs',
      'custom/grooming.d.cts',
      'custom/grooming.d.ts',
      'custom/grooming.js',
      'programs/wash.js',
      'runtime/settings/workspace.d.cts',
      'shared/errors-error.cjs',
      'shared/errors-error.d.cts',
      'shared/errors-error.js',
      'shared/errors-log.cjs',
      'shared/errors-log.js',
      'shop/index.cjs',
      'shop/index.d.cts',
      'shop/index.d.ts',
      'shop/index.js',
    ]);
    expect(await readTree(path.join(again, 'dist'))).toEqual(files);
  });

  test('runs: one class for all entries of a module system, and a program with what only it needs', async () => {
    await writeFiles(root, {
      'use.mjs': `import { createRequire } from 'node:module';
import * as shop from './dist/shop/index.js';
import * as grooming from './dist/custom/grooming.js';
const require = createRequire(import.meta.url);
const [required, other] = [require('./dist/shop/index.cjs'), require('./dist/custom/grooming.cjs')];
console.log(shop.ShopError === grooming.ShopError, required.ShopError === other.ShopError);
console.log(shop.greet({ name: 'rex' }), required.greet({ name: 'rex' }), typeof required.raw().GET);\n`,
    });
    expect(await runNode(['use.mjs'], { folder: root })).toMatchObject({ output: 'true true\nREX REX function\n' });
    // It is in the file of the command, not in one of its own.
    await writeFiles(root, { 'node_modules/brush/index.js': 'throw new Error();' });
    const program = path.join(root, 'dist/custom/command/main.js');
    expect(await runNode([program], { folder: root })).toMatchObject({ output: `WASHED ${path.sep} brushed` });
  });

  test('names the files of packages by version, and holds their licences in the program that has them', async () => {
    const files = Object.entries(await readTree(path.join(root, 'dist')));
    const [, text = ''] = files.find(([file]) => /^programs\/wash-\w+\.js$/.test(file)) ?? [];
    expect(text.match(/^\/\/ package:.*$/gm)).toEqual([
      '// package:bristles@0.1.0/word.json',
      '// package:bristles@0.1.0/index.js',
      '// package:brush@1.2.3/index.js',
    ]);
    const notices = '/*! bristles@0.1.0\n\n\n*/\n/*! brush@1.2.3\n\nCopyright Brush Ltd. /* Keep this. * /\n*/\n';
    expect(text.endsWith(notices)).toBe(true);
    expect(files.filter(([, content]) => content?.includes('Brush Ltd.'))).toHaveLength(1);
    expect(files.filter(([, content]) => /node_modules|original/.test(content ?? ''))).toEqual([]);
  });

  test('lets a bundler drop all that is not used', async () => {
    const contents = `import { wash } from './dist/custom/grooming.js'; console.log(wash());`;
    const bundled = await build({ stdin: { contents, resolveDir: root }, bundle: true, write: false, format: 'esm' });
    expect(bundled.outputFiles[0]?.text).toContain('washed');
    expect(bundled.outputFiles[0]?.text).not.toContain('ShopError');
  });

  test('declares each type once, with its doc comment, and keeps what programs augment in a file of its own', async () => {
    const dist = await readTree(path.join(root, 'dist'));
    const declaring = (text: string) =>
      Object.keys(dist).filter((file) => /\.d\.c?ts$/.test(file) && dist[file]?.includes(text));
    expect(declaring('class ShopError')).toEqual(['shared/errors-error.d.cts']);
    expect(declaring('interface Workspace')).toEqual(['runtime/settings/workspace.d.cts']);
    expect(declaring('/** A pet. */')).toEqual(['shop/index.d.cts']);
    expect(dist['shop/index.d.cts']).toContain(`export * from '../runtime/settings/workspace.cjs';`);
  });
});

describe('sources that cannot be built', () => {
  test.each([
    [
      'a wrong type, in the client and in a program, and what only Node has in the client',
      {
        'src/errors/log.ts': 'export const log = (text: string): string => process.title + text;\n',
        'src/custom/grooming.ts': 'export const wash = (): string =>\n  1;\n',
        'src/custom/command/wash.ts': 'export const run = (): string => process.pid;\n',
      },
      [
        "src/custom/grooming.ts:2:3 Type 'number' is not assignable to type 'string'.",
        "src/errors/log.ts:1:46 Cannot find name 'process'.",
        "src/custom/command/wash.ts:1:34 Type 'number' is not assignable to type 'string'.",
      ],
    ],
    [
      'a package that is not installed with this one',
      { 'src/custom/grooming.ts': "export { brush } from 'brush';\nexport const wash = () => 'washed';\n" },
      ['src/custom/grooming.ts:1 imports brush, which is no dependency of the package. Add it to package.json.'],
    ],
    [
      'a default export',
      { 'src/custom/grooming.ts': "export const wash = () => 'washed';\nexport default wash;\n" },
      [
        'src/custom/grooming.ts has a default export, which CommonJS and ES modules read differently. Export it by name.',
      ],
    ],
    [
      'a package of a program that cannot be found',
      {
        'src/custom/command/wash.ts': "\nimport 'comb';\nexport const run = () => 'combed';\n",
      },
      ['src/custom/command/wash.ts:2:8 Could not resolve "comb"'],
    ],
  ])('%s is reported with its place, and the build of before stays', async (_case, changes, messages) => {
    const target = await temporaryFolder();
    await fillPackage(target, { ...changes, 'dist/before.js': 'whole' });
    const fault = await faultOf(target);
    expect(fault.split('\n')).toHaveLength(messages.length);
    for (const message of messages) expect(fault).toContain(message);
    expect(await readdir(path.join(target, 'dist'))).toEqual(['before.js']);
    expect(await readFile(path.join(target, 'dist/before.js'), 'utf8')).toBe('whole');
  });
});
