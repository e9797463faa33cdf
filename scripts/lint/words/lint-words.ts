import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { mustRun } from '../../support/run-program.js';
import { checkWords, isChecked, type FoundWord } from './check-words.js';

/** Result of a check of several files. */
export interface LintedWords {
  readonly words: readonly FoundWord[];
  /** Number of checked files. */
  readonly files: number;
}

/**
 * Checks the words of the files that git tracks below some paths.
 *
 * @param root Folder of the working tree
 * @param paths Files and folders, relative to it
 */
export async function lintWords(root: string, paths: readonly string[]): Promise<LintedWords> {
  const { stdout } = await mustRun('git', ['ls-files', '-z', '--', ...paths], { folder: root });
  const files = stdout.split('\0').filter((file) => file !== '' && isChecked(file));
  const found = await Promise.all(files.map(async (file) => checkWords(file, await textOf(path.join(root, file)))));
  return { words: found.flat(), files: files.length };
}

/** The text of a file; empty if it was deleted and git still lists it. */
function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
}
