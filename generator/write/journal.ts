import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Pending moves of a staging folder. It exists from before the first move until after the last. */
export interface Journal {
  readonly write: readonly {
    readonly path: string;
    /** Hash of the replaced file; absent if there was none. */
    readonly before?: string | undefined;
    readonly after: string;
  }[];
  readonly remove: readonly string[];
}

const FILE = 'journal.json';

/** Records the moves, so that they can be reverted. */
export async function beginJournal(staging: string, journal: Journal): Promise<void> {
  const draft = path.join(staging, `${FILE}.draft`);
  await writeFile(draft, JSON.stringify(journal));
  await rename(draft, path.join(staging, FILE));
}

/** Deletes the journal after all moves are done or reverted. */
export async function endJournal(staging: string): Promise<void> {
  await rm(path.join(staging, FILE), { force: true });
}

/** Reads the journal of incomplete moves; `undefined` if there is none. */
export async function readJournal(staging: string): Promise<Journal | undefined> {
  const text = await readFile(path.join(staging, FILE), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Journal);
}

/** Hash of a content. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Hash of a file's content; `undefined` if there is no such file. */
export async function hashOfFile(file: string): Promise<string | undefined> {
  const content = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(error.code ?? '')) return undefined;
    throw error;
  });
  return content && hashOf(content);
}
