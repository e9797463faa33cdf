import path from 'node:path';
import type { LoadedDocument, LoadOutcome } from './load-document.js';
import { isError, type Problem } from '../model/problem.js';

/**
 * Results that a run can reuse from the one before, in a process that stays: descriptions whose files were not saved since,
 * what was made of them, and the text of files whose content is the same.
 */
export class Memory {
  readonly #outcomes = new Map<string, LoadOutcome>();
  readonly #made = new WeakMap<object, Map<string, unknown>>();
  readonly #texts = new Map<string, { readonly content: string; readonly text: string }>();

  /** Forgets what a saved file concerns. `file` is relative to the project's root; one outside the folders of the APIs may concern all. */
  forget(file: string): void {
    const inside = [...this.#outcomes].filter(
      ([, { loaded }]) => loaded && isBelow(file, path.posix.dirname(loaded.rootFile)),
    );
    if (inside.length === 0) this.#outcomes.clear();
    for (const [key] of inside) this.#outcomes.delete(key);
  }

  /** A description as it was read before, else as it is read now. One with errors is read again. */
  async document(key: string, load: () => Promise<LoadOutcome>): Promise<LoadOutcome> {
    const known = this.#outcomes.get(key);
    if (known) return known;
    const outcome = await load();
    if (!outcome.problems.some(isError)) this.#outcomes.set(key, outcome);
    return outcome;
  }

  /** The earlier result of that name for a description, else a new one. */
  of<T extends object | readonly Problem[]>(loaded: LoadedDocument, name: string, make: () => T): T {
    const things = this.#made.get(loaded) ?? new Map<string, unknown>();
    this.#made.set(loaded, things);
    if (!things.has(name)) things.set(name, make());
    return things.get(name) as T;
  }

  /** The text that was made of the same content for the same file, else the text that is made now. */
  async text(file: string, content: string, make: () => Promise<string>): Promise<string> {
    const known = this.#texts.get(file);
    if (known?.content === content) return known.text;
    const text = await make();
    this.#texts.set(file, { content, text });
    return text;
  }
}

function isBelow(file: string, folder: string): boolean {
  return file.startsWith(`${folder}/`);
}
