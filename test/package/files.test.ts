import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { installed } from './support/installed.js';

const { package: root } = await installed();

/** Every file of the package, sorted. */
let files: string[];
/** Emitted code and declarations. */
let modules: string[];

beforeAll(async () => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
  modules = files.filter((file) => /^dist\/.*\.(js|d\.ts)$/.test(file));
});

describe('the files of the package', () => {
  test('are the build, its source, the read-me, the licence and package.json', () => {
    const places = new Set(files.map((file) => file.split('/')[0]));
    expect([...places].toSorted()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json', 'src']);
  });

  test('hold four build files per module of the source and module system, and nothing else', () => {
    const sources = files.filter((file) => file.startsWith('src/'));
    expect(sources.length).toBeGreaterThan(50);
    const notes = /^src\/custom\/\w+\/README\.md$/;
    expect(sources.filter((file) => !file.endsWith('.ts') && !notes.test(file))).toEqual([]);
    const built = sources.flatMap((file) => {
      if (notes.test(file)) return [];
      const name = file.replace(/^src\/(.*)\.ts$/, '$1');
      const suffixes = ['d.ts', 'd.ts.map', 'js', 'js.map'];
      // The programs are for Node alone, which knows ES modules.
      return (/^(custom\/)?command\//.test(name) ? ['esm'] : ['esm', 'cjs']).flatMap((system) =>
        suffixes.map((suffix) => `dist/${system}/${name}.${suffix}`),
      );
    });
    expect(files.filter((file) => file.startsWith('dist/'))).toEqual(
      [...built, 'dist/cjs/package.json', 'dist/manifest.json'].toSorted(),
    );
  });

  test('import one another by paths that exist, and no package but openapi-fetch', async () => {
    const imports = (await Promise.all(modules.map(readImports))).flat();
    const missing = imports.filter(({ from, specifier }) => {
      if (!specifier.startsWith('.')) return specifier !== 'openapi-fetch' && !isOfProgram(from, specifier);
      const target = path.join(root, path.dirname(from), specifier);
      return !existsSync(from.endsWith('.d.ts') ? target.replace(/\.js$/, '.d.ts') : target);
    });
    expect(imports.length).toBeGreaterThan(200);
    expect(missing).toEqual([]);
  });

  test('have maps that lead to the shipped source', async () => {
    const maps = files.filter((file) => file.endsWith('.map'));
    const astray = await Promise.all(
      maps.map(async (file) => {
        const { sources, file: mapped } = await readMap(file);
        const isThere = (name: string) => existsSync(path.join(root, path.dirname(file), name));
        return sources.length === 1 && [...sources, mapped].every(isThere) ? [] : [file];
      }),
    );
    expect(astray.flat()).toEqual([]);
  });

  test.each(['esm', 'cjs'])('map the lines of %s to the lines they come from', async (system) => {
    const built = `dist/${system}/v2/resources/deals.js`;
    const map = new SourceMap(await readMap(`${built}.map`));
    const line = await findLine(built, 'class Deals');
    const column = ((await readLines(built))[line] ?? '').indexOf('class Deals');
    const entry = map.findEntry(line, column);
    expect('originalLine' in entry && entry.originalLine).toBe(
      await findLine('src/v2/resources/deals.ts', 'class Deals'),
    );
  });
});

function isOfProgram(from: string, specifier: string): boolean {
  return /^dist\/esm\/(custom\/)?command\//.test(from) && specifier.startsWith('node:');
}

interface Import {
  readonly from: string;
  readonly specifier: string;
}

async function readImports(file: string): Promise<Import[]> {
  const { importedFiles } = ts.preProcessFile(await readFile(path.join(root, file), 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => ({ from: file, specifier: fileName }));
}

async function readMap(file: string): Promise<ConstructorParameters<typeof SourceMap>[0]> {
  return JSON.parse(await readFile(path.join(root, file), 'utf8')) as ConstructorParameters<typeof SourceMap>[0];
}

async function readLines(file: string): Promise<string[]> {
  return (await readFile(path.join(root, file), 'utf8')).split('\n');
}

async function findLine(file: string, text: string): Promise<number> {
  return (await readLines(file)).findIndex((line) => line.includes(text));
}
