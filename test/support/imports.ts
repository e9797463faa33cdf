import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { PROJECT_ROOT } from './project.js';

/** Folders that are installed or built, not written. */
const SKIPPED = new Set(['node_modules', 'dist', '.git', '.cache', 'coverage']);

/** Files below a folder of the project, relative to its root, sorted. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(path.join(PROJECT_ROOT, folder), { withFileTypes: true });
  const nested = entries.flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (!entry.isDirectory()) return entry.isFile() ? [name] : [];
    return SKIPPED.has(entry.name) ? [] : filesBelow(name);
  });
  return nested.toSorted();
}

/** Source files below a folder. */
export function sourcesBelow(folder: string): string[] {
  return filesBelow(folder).filter((name) => /\.(?:[cm]?ts|[cm]?js)$/.test(name));
}

/**
 * Imports of a file, including types and dynamic imports: paths from the project's root for its own files, specifiers
 * for packages.
 */
export function importsOf(file: string): string[] {
  const text = readFileSync(path.join(PROJECT_ROOT, file), 'utf8');
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith('.')) return fileName;
    const target = path.posix.join(path.posix.dirname(file), fileName);
    return file.endsWith('ts') ? target.replace(/\.(m?)js$/, '.$1ts') : target;
  });
}

/** Cycles of imports among files: each as the files in order, the first repeated at the end. */
export function importCycles(files: readonly string[], nextOf = importsOf): string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, above: readonly string[]): void => {
    if (above.includes(file)) cycles.push([...above.slice(above.indexOf(file)), file].join(' > '));
    if (done.has(file) || above.includes(file)) return;
    for (const next of nextOf(file)) if (files.includes(next)) visit(next, [...above, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return cycles;
}

/** The same among folders, where the files directly in a folder are one room. */
export function folderCycles(files: readonly string[]): string[] {
  const known = new Set(files);
  const next = new Map<string, Set<string>>();
  for (const file of files) {
    const folder = path.posix.dirname(file);
    const imported = importsOf(file).filter((other) => known.has(other));
    const folders = imported.map((other) => path.posix.dirname(other)).filter((other) => other !== folder);
    next.set(folder, new Set([...(next.get(folder) ?? []), ...folders]));
  }
  return importCycles([...next.keys()], (folder) => [...(next.get(folder) ?? [])]);
}
