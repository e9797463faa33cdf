import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, importCycles, folderCycles, sourcesBelow } from '../support/imports.js';
import { data, everywhere, houses, importersOf, importsAgainst } from './house.js';

/** Each folder may import only the folders before it. */
const orders: Readonly<Record<string, readonly string[]>> = {
  generator: [
    'guard',
    'kit',
    'model',
    'document',
    'load',
    'plan',
    'check',
    'build',
    'types',
    'emit',
    'write',
    'bundle',
    'init',
    'watch',
    '.',
  ],
  'generator/kit': ['runtime', 'validate', 'testing', 'command', 'shell', 'mcp'],
  'generator/kit/shell': ['describe', 'output', 'read', 'send', 'commands', 'move', '.'],
  'generator/kit/mcp': ['model', 'calls', 'results', 'retry', 'server', '.'],
  'generator/kit/runtime': [
    'errors',
    'time',
    'call',
    'parameters',
    'bodies',
    'settings',
    'limit',
    'responses',
    'observe',
    'send',
    'telemetry',
    'credentials',
    'lists',
    'streams',
    '.',
  ],
  'scripts/api/diff': ['change', 'snapshot', 'compare', 'judge', 'report', '.'],
  'scripts/docs': [
    'text',
    'source',
    'page',
    '.vitepress',
    'samples',
    'reference',
    'api',
    'machine',
    'content',
    'check',
    'build',
    '.',
  ],
  'scripts/release': ['tarball', 'steps', '.'],
  'openapi/rules': ['support', 'schemas', 'operations', 'document', '.'],
};

test.each(Object.entries(orders))('the rooms of %s import in one direction', (folder, order) => {
  expect(importsAgainst(folder, order)).toEqual([]);
});

describe.each(houses)('%s', (house) => {
  const files = sourcesBelow(house).filter((file) => !data.test(file));

  test('has something to look at', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  test('has no cycle of imports, among files or among folders', () => {
    expect(importCycles(files)).toEqual([]);
    expect(folderCycles(files)).toEqual([]);
  });

  test('has at most 15 files of code in a folder', () => {
    const folders = files.map((file) => path.posix.dirname(file));
    const full = [...new Set(folders)].filter((folder) => folders.filter((other) => other === folder).length > 15);
    expect(full).toEqual([]);
  });
});

test('openapi/ holds facts as YAML, the lint rules and their notes, and nothing else', () => {
  const others = filesBelow('openapi').filter(
    (file) => !/\.yaml$|^openapi\/(?:README\.md|rules\/.+\.(?:js|d\.ts|json))$/.test(file),
  );
  expect(others).toEqual([]);
});

describe('between the houses', () => {
  test('the generator imports neither descriptions, nor a package, nor scripts, nor tests', () => {
    expect(leadsTo(from('generator'), 'openapi', 'generated', 'scripts', 'test')).toEqual([]);
  });

  test('the package imports nothing outside itself', () => {
    expect(leadsTo(from('generated'), 'openapi', 'generator', 'scripts', 'test')).toEqual([]);
  });

  test('the lint rules import nothing but grammars and the shapes of extensions', () => {
    const imported = importersOf(from('openapi'), (name) =>
      /^(generated|scripts|test|generator\/(?!guard\/|document\/(?:extensions|shapes|subschemas)\.))/.test(name),
    );
    expect(imported).toEqual([]);
  });

  test('scripts import no test, except for benches and the tour of the runtimes, which share its helpers', () => {
    const measuring = /^scripts\/(bench|runtimes)\//;
    expect(leadsTo(from('scripts'), 'test').filter((file) => !measuring.test(file))).toEqual([]);
  });

  test('imports lead to nothing outside the project', () => {
    expect(importersOf(everywhere, (imported) => imported.startsWith('..') || imported.startsWith('/'))).toEqual([]);
  });
});

function from(house: string): string[] {
  return everywhere.filter((file) => file.startsWith(`${house}/`));
}

function leadsTo(files: readonly string[], ...targets: string[]): string[] {
  return importersOf(files, (imported) => targets.some((target) => imported.startsWith(`${target}/`)));
}
