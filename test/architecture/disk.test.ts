import { homedir } from 'node:os';
import { expect, test } from 'vitest';
import { filesBelow, sourcesBelow } from '../support/imports.js';
import { PROJECT_ROOT } from '../support/project.js';
import { importersOf, read } from './house.js';

/** Node's functions that write, move or delete, as they are imported. The whole module may do all of it. */
const WRITING =
  /\{[^}]*\b(?:writeFile|appendFile|createWriteStream|copyFile|cp|rename|truncate|rm|rmdir|unlink|mkdir|mkdtemp|symlink|link|chmod|open)(?:Sync)?\b[^}]*\}\s*(?:from |= require\()'node:fs|import (?:\* as )?\w+ from 'node:fs/;

test('one module writes files for all commands, so that a killed command leaves no half-written file', () => {
  const module = ['generator/kit/command/files/', 'generator/write/'];
  // Programs of other packages, and what is preloaded into them, run in folders that a benchmark throws away.
  const ours = ['generator', 'generated/src/custom', 'scripts']
    .flatMap(sourcesBelow)
    .filter((file) => !/^scripts\/bench\/(generate\/(rivals\/|usage\.cjs)|node_modules\/)/.test(file));
  const writers = ours.filter((file) => WRITING.test(read(file)));
  expect(writers.filter((file) => !module.some((folder) => file.startsWith(folder)))).toEqual([]);
  expect(writers.length).toBeGreaterThan(3);
});

test('the disk is read by the loaders, the build, the watch, the program and the start, which keeps a bundle', () => {
  const readers = importersOf(sourcesBelow('generator'), (imported) => imported.startsWith('node:fs'));
  expect(readers.filter((file) => !file.startsWith('generator/write/'))).toEqual([
    'generator/bundle/bundled-packages.ts',
    'generator/bundle/package-entries.ts',
    'generator/command-line.ts',
    'generator/guard/references.js',
    'generator/init/stainless-file.ts',
    'generator/kit/command/files/claim.ts',
    'generator/kit/command/files/growing-file.ts',
    'generator/kit/command/files/update-file.ts',
    'generator/kit/mcp/retry/journal.ts',
    'generator/kit/shell/move/export-journal.ts',
    'generator/kit/shell/move/export-list.ts',
    'generator/kit/shell/move/import-journal.ts',
    'generator/kit/shell/move/limit-memory.ts',
    'generator/kit/shell/move/per-record.ts',
    'generator/kit/shell/move/rows/read-rows.ts',
    'generator/kit/shell/read/body-text.ts',
    'generator/kit/shell/send/profiles.ts',
    'generator/load/load-custom.ts',
    'generator/load/load-kit.ts',
    'generator/load/settings/load-manifest.ts',
    'generator/load/settings/load-settings.ts',
    'generator/start.js',
    'generator/watch/saved-files.ts',
  ]);
});

test('the model, the checks and the emitters know nothing of Node', () => {
  const pure = ['model', 'document', 'build', 'check', 'types', 'emit'].flatMap((room) =>
    sourcesBelow(`generator/${room}`),
  );
  expect(pure.length).toBeGreaterThan(40);
  expect(importersOf(pure, (imported) => imported.startsWith('node:'))).toEqual([]);
});

test('no file names a path of the machine it was written on', () => {
  const paths = telling([PROJECT_ROOT, homedir()]);
  const named = filesBelow('.').filter((file) => paths.some((own) => read(file).includes(own)));
  expect(named).toEqual([]);
});

test.each([
  { folders: ['/home/ada/heffl', '/home/ada'], paths: ['/home/ada/heffl/', '/home/ada/'] },
  { folders: ['/app', '/'], paths: [] },
  { folders: ['/src', '/root'], paths: [] },
  { folders: ['/repo/', 'C:\\Users\\Ada'], paths: ['C:\\Users\\Ada\\'] },
])('a path of the machine is looked for only if it is no common word: $folders', ({ folders, paths }) => {
  expect(telling(folders)).toEqual(paths);
});

/** Folders that nothing else is called like, as text: `/app/` is in many addresses, `/home/ada/` is in none. */
function telling(folders: readonly string[]): string[] {
  return folders.flatMap((folder) => {
    const parts = folder.split(/[/\\]/).filter((part) => part !== '');
    if (parts.length < 2) return [];
    return [`${folder.replace(/[/\\]$/, '')}${folder.includes('\\') ? '\\' : '/'}`];
  });
}
