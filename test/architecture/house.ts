import { readFileSync } from 'node:fs';
import path from 'node:path';
import { importsOf, sourcesBelow } from '../support/imports.js';
import { PROJECT_ROOT } from '../support/project.js';

/** Folders of code, each with all its rooms. The packages of rivals and runtimes have dependencies of their own. */
export const houses = ['openapi', 'generator', 'generated/src', 'scripts', 'test'] as const;

/**
 * Folders that hold data, which grows with what it describes: the emitted code of each API, with its one file for each
 * resource.
 */
export const data = /^generated\/src\/v\d+(\/|$)/;

/** Every source file of the project. */
export const everywhere: readonly string[] = houses.flatMap(sourcesBelow);

/** Files that import what is meant. */
export function importersOf(files: readonly string[], isMeant: (imported: string) => boolean): string[] {
  return files.filter((file) => importsOf(file).some(isMeant));
}

/** Files of the project that import a package or a part of it. The benches and the output, which has copies, are left out. */
export function importersOfPackage(name: string): string[] {
  const ours = everywhere.filter((file) => !/^(scripts\/bench|generated)\//.test(file));
  return importersOf(ours, (imported) => imported === name || imported.startsWith(`${name}/`));
}

/** The room of a file in a folder: its folder directly below, or `.` for a file that is in the folder itself. */
export function roomIn(folder: string, file: string): string {
  const inside = path.posix.relative(folder, file);
  return inside.includes('/') ? (inside.split('/')[0] ?? '.') : '.';
}

/**
 * Imports against the order of rooms, as `file > imported`. A room may import the rooms before it. One that the order does
 * not name is reported too.
 */
export function importsAgainst(folder: string, order: readonly string[]): string[] {
  const place = (file: string) => order.indexOf(roomIn(folder, file));
  const files = sourcesBelow(folder);
  const unknown = files.filter((file) => place(file) < 0).map((file) => `${file} is in no room of the order`);
  const backwards = files.flatMap((file) =>
    importsOf(file)
      .filter((imported) => imported.startsWith(`${folder}/`) && !imported.endsWith('.json'))
      .filter((imported) => place(imported) > place(file))
      .map((imported) => `${file} > ${imported}`),
  );
  return [...unknown, ...backwards];
}

/** Text of a file of the project. */
export function read(file: string): string {
  return readFileSync(path.join(PROJECT_ROOT, file), 'utf8');
}
