import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Distinguishes real changes from files that were only touched: a save may be reported more than once. */
export class SavedFiles {
  readonly #projectRoot: string;
  readonly #hashes = new Map<string, string>();

  constructor(projectRoot: string) {
    this.#projectRoot = projectRoot;
  }

  /** The files, relative to the project's root, whose content has changed since the last call. */
  async changed(files: readonly string[]): Promise<string[]> {
    const hashes = await Promise.all(files.map((file) => this.#hash(file)));
    return files.filter((file, index) => {
      const hash = hashes[index] ?? GONE;
      const isNew = this.#hashes.get(file) !== hash;
      this.#hashes.set(file, hash);
      return isNew;
    });
  }

  async #hash(file: string): Promise<string> {
    try {
      return createHash('sha256')
        .update(await readFile(path.join(this.#projectRoot, file)))
        .digest('hex');
    } catch {
      return GONE;
    }
  }
}

const GONE = 'gone';
