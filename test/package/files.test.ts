import { readFile } from 'node:fs/promises';
import { isBuiltin, SourceMap } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from '../../scripts/support/files-below.js';
import { projectRoot } from '../../scripts/support/redocly.js';
import { runNode } from '../../scripts/support/run-program.js';
import { installed } from './support/installed.js';

const { package: root, project } = await installed();

/** Every file of the package, sorted, and its text. */
let files: ReadonlyMap<string, string>;
let manifest: Manifest;

interface Manifest {
  readonly exports: Readonly<
    Record<string, string | Record<'import' | 'require', Record<'types' | 'default', string>>>
  >;
  readonly bin: Readonly<Record<string, string>>;
}

beforeAll(async () => {
  const names = await filesBelow(root);
  files = new Map(await Promise.all(names.map(async (name) => [name, await read(name)] as const)));
  manifest = JSON.parse(await read('package.json')) as Manifest;
});

describe('the files of the package', () => {
  test('are the build, the page for agents, the changelog, the read-me, the licence and package.json', () => {
    const places = new Set([...files.keys()].map((file) => file.split('/')[0]));
    expect([...places].toSorted()).toEqual([
      '.agents',
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'api.md',
      'dist',
      'package.json',
    ]);
  });

  test('are at most 190, and six megabytes', () => {
    expect(files.size).toBeGreaterThan(50);
    expect(files.size).toBeLessThanOrEqual(190);
    expect([...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0)).toBeLessThanOrEqual(6e6);
  });

  test('are code with its map, and declarations, each declared once for both module systems', () => {
    const built = named(/^dist\//);
    const code = built.filter((file) => /\.c?js$/.test(file));
    const maps = code.filter((file) => !programFiles().has(file)).map((file) => `${file}.map`);
    const declared = built.filter((file) => file.endsWith('.d.cts'));
    const referring = built.filter((file) => file.endsWith('.d.ts'));
    expect(built).toEqual([...code, ...maps, ...declared, ...referring, 'dist/manifest.json'].toSorted());
    for (const file of referring) {
      expect(text(file)).toBe(`export * from './${path.basename(file, '.d.ts')}.cjs';\n`);
      expect(declared).toContain(file.replace(/\.d\.ts$/, '.d.cts'));
    }
  });

  test('name no path of the machine that built them', () => {
    const paths = [projectRoot, homedir(), tmpdir(), 'node_modules/.bin', 'file:///'];
    const naming = [...files].filter(([, content]) => paths.some((own) => content.includes(`${own}/`)));
    expect(naming.map(([file]) => file)).toEqual([]);
  });
});

describe('the imports of the package', () => {
  test('lead to its own files and to openapi-fetch; those of its programs to Node too', () => {
    const imports = named(/^dist\/.*\.(c?js|d\.c?ts)$/).flatMap(importsOf);
    const missing = imports.filter(({ from, specifier }) => {
      if (specifier.startsWith('.')) return !targetsOf(from, specifier).some((file) => files.has(file));
      return specifier !== 'openapi-fetch' && !(programFiles().has(from) && isBuiltin(specifier));
    });
    expect(imports.length).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });

  test('of the programs do not lead to the files of the client, nor the other way round', () => {
    const clients = reachedFrom(...entryPoints().map(({ import: target }) => target.default));
    expect(clients.size).toBeGreaterThan(10);
    expect([...clients].filter((file) => programFiles().has(file))).toEqual([]);
  });

  test('of the client of v2 are few, since each file takes time to load', () => {
    expect(reachedFrom('dist/v2/index.js').size).toBeLessThanOrEqual(10);
  });

  test('hold in both module systems: every entry point has the same names', async () => {
    const program = `const required = require('node:module').createRequire(process.cwd() + '/');
      const names = (module) => Object.keys(module).filter((name) => !/^(default|module.exports)$/.test(name)).sort();
      void (async () => {
        for (const specifier of process.argv.slice(1)) {
          console.log(specifier, JSON.stringify([names(required(specifier)), names(await import(specifier))]));
        }
      })();`;
    const specifiers = Object.keys(manifest.exports)
      .filter((key) => key !== './package.json')
      .map((key) => `heffl${key.slice(1)}`);
    const { exitCode, stdout } = await runNode(['-e', program, ...specifiers], {
      folder: project,
    });
    expect(exitCode).toBe(0);
    const seen = stdout.trim().split('\n');
    expect(seen.map((line) => line.split(' ')[0])).toEqual(specifiers);
    for (const line of seen) {
      const [required, imported] = JSON.parse(line.slice(line.indexOf(' '))) as [string[], string[]];
      expect(required.length).toBeGreaterThan(0);
      expect(required).toEqual(imported);
    }
  });
});

describe('the code of the package', () => {
  test('has no static blocks, which Babel as React Native sets it up rejects', () => {
    const modules = named(/^dist\/(?!programs\/).*\.c?js$/);
    expect(modules.length).toBeGreaterThan(20);
    expect(modules.filter((file) => /\bstatic\s*\{/.test(text(file)))).toEqual([]);
  });
});

describe('the maps of the package', () => {
  test('hold the sources once, with the ES modules', () => {
    const holding = named(/\.map$/).filter((file) => {
      const { sources, sourcesContent } = JSON.parse(text(file)) as Mapped;
      return sources.length === sourcesContent?.length && sourcesContent.every((content) => content !== null);
    });
    expect(holding).toEqual(named(/\.js\.map$/));
  });

  test.each(['js', 'cjs'])('lead from a line of each entry, as %s, to the line it comes from', (extension) => {
    const modules = entryPoints().map(({ import: target }) => target.default.replace(/^\.\/dist\/(.*)\.js$/, '$1'));
    expect(modules).toContain('v2/index');
    for (const module of modules) expect(mappedLine(`dist/${module}.${extension}`)).toMatch(/\w/);
  });

  test('lead from the class of a resource to its file', () => {
    const line = lines('dist/v2/index.js').findIndex((content) => content.includes('class Deals'));
    const found = originOf('dist/v2/index.js', line, 'class ');
    expect(found).toMatchObject({ source: '../../src/v2/resources/deals.ts' });
    expect(found.content).toContain('export class Deals ');
  });
});

/** A line of code, which is the same in the source. */
function mappedLine(file: string): string {
  // The first line of a class or function is written alike in both.
  const line = lines(file).findIndex((content) => /^(class|function|async function) \w+/.test(content));
  // An entry may hold nothing but what it exports of others, or constants.
  const at = line >= 0 ? line : lines(file).findIndex((content) => /^const \w+ = (?!require)/.test(content));
  const [word = ''] = /\b(?:class|function|const) \w+/.exec(lines(file)[at] ?? '') ?? [];
  const { content } = originOf(file, at, word);
  expect(content.replace('export ', '')).toContain(word.replace(/\$\d+$/, ''));
  return content;
}

/** Where a place of a file comes from: the source, and its line. */
function originOf(file: string, line: number, word: string): { source: string; content: string } {
  const map = JSON.parse(text(`${file}.map`)) as Mapped;
  const entry = new SourceMap(map as never).findEntry(line, (lines(file)[line] ?? '').indexOf(word));
  if (!('originalSource' in entry)) throw new Error(`${file}.map has nothing for line ${line + 1}`);
  // The text is in the map of the ES module.
  const whole = JSON.parse(text(`${file.replace(/\.cjs$/, '.js')}.map`)) as Mapped;
  const content = whole.sourcesContent?.[whole.sources.indexOf(entry.originalSource)] ?? '';
  return { source: entry.originalSource, content: content.split('\n')[entry.originalLine] ?? '' };
}

interface Mapped {
  readonly sources: string[];
  readonly sourcesContent?: (string | null)[];
}

function entryPoints(): Record<'import' | 'require', Record<'types' | 'default', string>>[] {
  return Object.values(manifest.exports).filter((target) => typeof target !== 'string');
}

function programFiles(): ReadonlySet<string> {
  return reachedFrom(...Object.values(manifest.bin));
}

/** Files of the package, and all of its own that they import. */
function reachedFrom(...start: string[]): ReadonlySet<string> {
  const reached = new Set(start.map((file) => path.posix.normalize(file)));
  for (const from of reached) {
    const own = importsOf(from).filter(({ specifier }) => specifier.startsWith('.'));
    for (const { specifier } of own) reached.add(path.posix.join(path.posix.dirname(from), specifier));
  }
  return reached;
}

interface Import {
  readonly from: string;
  readonly specifier: string;
}

function importsOf(file: string): Import[] {
  const { importedFiles } = ts.preProcessFile(text(file), true, true);
  const source = ts.createSourceFile(file, text(file), ts.ScriptTarget.Latest);
  // A program that writes code has imports in its templates.
  const own = importedFiles.filter(({ pos }) => !isTemplateAt(source, pos));
  return own.map(({ fileName }) => ({ from: file, specifier: fileName }));
}

/** True for a place in the text of a template. */
function isTemplateAt(node: ts.Node, pos: number): boolean {
  const inner = ts.forEachChild(node, (child) => (child.pos <= pos && pos < child.end ? child : undefined));
  return inner ? isTemplateAt(inner, pos) : ts.isTemplateLiteralToken(node);
}

/** Files that an import may mean: in declarations, the declarations. */
function targetsOf(from: string, specifier: string): string[] {
  const target = path.posix.join(path.posix.dirname(from), specifier);
  return /\.d\.c?ts$/.test(from) ? [target.replace(/\.(c?)js$/, '.d.$1ts')] : [target];
}

function named(pattern: RegExp): string[] {
  return [...files.keys()].filter((file) => pattern.test(file));
}

function text(file: string): string {
  return files.get(file) ?? '';
}

function lines(file: string): string[] {
  return text(file).split('\n');
}

function read(file: string): Promise<string> {
  return readFile(path.join(root, file), 'utf8');
}
