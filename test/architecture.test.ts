import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { kitFolders } from '../generator/load/kit-folders.js';
import { circlesAmong, filesBelow, folderCirclesAmong, importsOf, sourcesBelow } from './generator/support/imports.js';
import { PROJECT_ROOT } from './generator/support/project.js';

const runtime = sourcesBelow('generator/kit/runtime');
const command = sourcesBelow('generator/kit/command');
const testing = sourcesBelow('generator/kit/testing');
const generator = sourcesBelow('generator').filter((file) => ![...runtime, ...command, ...testing].includes(file));
const emitters = generator.filter((file) => file.startsWith('generator/emit/'));
// The benches are a package of their own, with rivals among their dependencies.
const everywhere = ['generator', 'scripts', 'test', 'openapi']
  .flatMap(sourcesBelow)
  .filter((file) => !file.startsWith('scripts/bench/'));

/** Node's functions that write, move or delete, as they are imported. The whole module may do all of it. */
const WRITING =
  /\{[^}]*\b(?:writeFile|appendFile|createWriteStream|copyFile|cp|rename|truncate|rm|rmdir|unlink|mkdir|mkdtemp|symlink|link|chmod|open)(?:Sync)?\b[^}]*\}\s*(?:from |= require\()'node:fs|import (?:\* as )?\w+ from 'node:fs/;

function importersOf(files: readonly string[], isMeant: (imported: string) => boolean): string[] {
  return files.filter((file) => importsOf(file).some(isMeant));
}

function importersOfPackage(name: string): string[] {
  return importersOf(everywhere, (imported) => imported === name || imported.startsWith(`${name}/`));
}

function stage(name: string): string[] {
  return generator.filter((file) => path.basename(file).startsWith(`${name}-`) && !emitters.includes(file));
}

test('there is something to look at', () => {
  expect(emitters.length).toBeGreaterThan(10);
  expect(runtime.length).toBeGreaterThan(20);
  expect(stage('check').length).toBeGreaterThan(5);
  expect(importsOf('generator/generate.ts')).toContain('generator/types/types-file.ts');
});

describe('one direction: document, model, files', () => {
  test('the model imports nothing', () => {
    expect(importsOf('generator/model/model.ts')).toEqual([]);
  });

  test('an emitter knows the model, names and its neighbours; types-file.ts and its helpers also the document', () => {
    const allowed = ['model', 'names', 'media-type', 'id-prefix', 'schemas-in'].map((name) => `generator/${name}.ts`);
    const packages = ['ts-morph', 'typescript'];
    const foreign = emitters.flatMap((file) =>
      importsOf(file)
        .filter((imported) => ![...emitters, ...allowed, ...packages].includes(imported))
        .map((imported) => `${path.basename(file)} imports ${imported}`),
    );
    expect(foreign.toSorted()).toEqual([
      'mend-schemas.ts imports generator/document/document.ts',
      'open-answers.ts imports generator/document/document.ts',
      'typed-document.ts imports generator/document/document.ts',
      'types-file.ts imports generator/document/document.ts',
      'types-file.ts imports openapi-typescript',
      'workspace-types.ts imports generator/document/document.ts',
    ]);
  });

  test('what comes before the emitters does not know them', () => {
    const later = new Set([...emitters, 'generator/write/print.ts', 'generator/write/output.ts']);
    const before = [...stage('check'), ...stage('build'), 'generator/document/document.ts', 'generator/load/load-document.ts'];
    expect(importersOf(before, (imported) => later.has(imported))).toEqual([]);
  });

  test('the model is built without looking at the checks', () => {
    expect(importersOf(stage('build'), (imported) => stage('check').includes(imported))).toEqual([]);
  });
});

describe('the disk', () => {
  test('is written by the module for it alone, so that no killed command leaves half a file', () => {
    const module = ['generator/kit/command/files/', 'generator/write/'];
    // Programs of other packages, and what is preloaded into them, run in folders that a benchmark throws away.
    const ours = [...generator, ...command, ...sourcesBelow('scripts')].filter(
      (file) => !/^scripts\/bench\/(generate\/(rivals\/|usage\.cjs)|node_modules\/)/.test(file),
    );
    const writers = ours.filter((file) => WRITING.test(read(file)));
    expect(writers.filter((file) => !module.some((folder) => file.startsWith(folder)))).toEqual([]);
    expect(writers.length).toBeGreaterThan(3);
  });

  test('is read by the loaders, by the watch, and by the start, which keeps a bundle', () => {
    expect(importersOf(generator, (imported) => imported.startsWith('node:fs'))).toEqual([
      'generator/guard/references.js',
      'generator/load/load-package.ts',
      'generator/load/load-settings.ts',
      'generator/write/output.ts',
      'generator/watch/saved-files.ts',
      'generator/start.js',
      'generator/write/change-files.ts',
      'generator/write/journal.ts',
      'generator/write/replace-folder.ts',
      'generator/write/scratch.ts',
    ]);
  });

  test('and everything else of Node are unknown to checks, model and emitters', () => {
    const pure = [...stage('check'), ...stage('build'), ...emitters, 'generator/document/names.ts', 'generator/document/document.ts'];
    expect(importersOf(pure, (imported) => imported.startsWith('node:'))).toEqual([]);
  });
});

describe('packages that may have to be replaced', () => {
  test.each([
    { name: 'openapi-typescript', file: 'generator/types/types-file.ts' },
    { name: 'openapi-fetch', file: 'generator/kit/runtime/send/transport.ts' },
  ])('$name is imported by one file', ({ name, file }) => {
    expect(importersOfPackage(name)).toEqual([file]);
  });

  test('of the generator, only the loaders import Redocly', () => {
    const loaders = importersOfPackage('@redocly/openapi-core').filter((file) => file.startsWith('generator/'));
    expect(loaders).toEqual(
      ['guarded-resolver', 'load-document', 'load-problems', 'load-settings', 'locate', 'read-files'].map(
        (name) => `generator/${name}.ts`,
      ),
    );
  });
});

describe('the runtime', () => {
  test('imports itself and openapi-fetch only', () => {
    const packages = runtime.flatMap(importsOf).filter((imported) => !runtime.includes(imported));
    expect([...new Set(packages)]).toEqual(['openapi-fetch']);
  });
});

describe('the program', () => {
  test('imports itself, Node, what the package exports, and what checks answers', () => {
    const apis = ['v1/index', 'v2/index', 'v1/schemas', 'v2/schemas'];
    const modules = ['custom/testing/index', 'runtime/index', 'version', ...apis];
    const exported = [...modules.map((name) => `generated/src/${name}.ts`), ...sourcesBelow('generated/src/validate')];
    const inPackage = sourcesBelow('generated/src/command');
    const foreign = inPackage.flatMap(importsOf).filter((imported) => ![...inPackage, ...exported].includes(imported));
    expect(foreign.filter((imported) => !imported.startsWith('node:'))).toEqual([]);
  });

  test('is imported by no other module of the package', () => {
    const others = sourcesBelow('generated/src').filter((file) => !file.startsWith('generated/src/command/'));
    expect(importersOf(others, (imported) => imported.startsWith('generated/src/command/'))).toEqual([]);
  });
});

describe('the embedded API', () => {
  const inPackage = sourcesBelow('generated/src/testing');

  test('imports itself, the signing of webhooks, the schemas and what checks values: neither Node, nor a package, nor the client', () => {
    const foreign = inPackage.flatMap(importsOf).filter((imported) => !inPackage.includes(imported));
    const modules = ['v1/schemas', 'v2/schemas', 'custom/webhooks/index'];
    const checks = ['api-schemas', 'check', 'formats', 'json-type', 'rules'].map((name) => `validate/${name}`);
    expect([...new Set(foreign)].toSorted()).toEqual(
      [...modules, ...checks].map((name) => `generated/src/${name}.ts`).toSorted(),
    );
  });

  test('is imported by no other module of the package but the program', () => {
    const others = sourcesBelow('generated/src').filter((file) => !/^generated\/src\/(testing|command)\//.test(file));
    expect(importersOf(others, (imported) => imported.startsWith('generated/src/testing/'))).toEqual([]);
  });
});

describe.each([
  { engine: 'testing', files: testing, allowed: /^generator\/(testing|validate)\// },
  { engine: 'command', files: command, allowed: /^generator\/(command\/|runtime\/index\.ts$)|^node:/ },
])('the engine of $engine', ({ engine, files, allowed }) => {
  const ours = `generator/${engine}/heffl/`;
  const general = files.filter((file) => !file.startsWith(ours));

  test('serves any API: it imports nothing of Heffl, and does not name it', () => {
    expect(general.length).toBeGreaterThan(5);
    const foreign = importersOf(general, (imported) => !allowed.test(imported) || imported.startsWith(ours));
    expect(foreign).toEqual([]);
    expect(general.filter((file) => /heffl|deals|quotation|'clients'|'leads'|cf_/i.test(read(file)))).toEqual([]);
  });

  test('has rooms, as its other half has: no circle of folders, and no more than 15 files in one', () => {
    expect(folderCirclesAmong(files)).toEqual([]);
    const folders = files.map((file) => path.dirname(file));
    const full = [...new Set(folders)].filter((folder) => folders.filter((other) => other === folder).length > 15);
    expect(full).toEqual([]);
  });
});

test.each(kitFolders)('generator/%s is copied byte for byte', (folder) => {
  const isEmitted = (name: string) =>
    (folder === 'testing' && name.startsWith('described/')) || name === 'package-name.ts';
  const copied = Object.entries(textsBelow(`generated/src/${folder}`)).filter(([name]) => !isEmitted(name));
  const kit = Object.entries(textsBelow(`generator/${folder}`)).filter(([name]) => !isEmitted(name));
  expect(Object.fromEntries(copied)).toEqual(Object.fromEntries(kit));
});

describe('imports', () => {
  test.each(['generator', 'generated/src', 'scripts', 'test', 'openapi/rules'])('make no circle in %s', (folder) => {
    expect(circlesAmong(sourcesBelow(folder))).toEqual([]);
  });

  test('lead to nothing outside the project', () => {
    expect(importersOf(everywhere, (imported) => imported.startsWith('..') || imported.startsWith('/'))).toEqual([]);
  });
});

test('no file names a path of the machine it was written on', () => {
  const paths = [PROJECT_ROOT, `${homedir()}/`];
  const named = filesBelow('.').filter((file) => paths.some((own) => read(file).includes(own)));
  expect(named).toEqual([]);
});

function textsBelow(folder: string): Record<string, string> {
  return Object.fromEntries(sourcesBelow(folder).map((file) => [path.relative(folder, file), read(file)]));
}

function read(file: string): string {
  return readFileSync(path.join(PROJECT_ROOT, file), 'utf8');
}
