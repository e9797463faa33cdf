// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { UsageError } from '../../command/command.js';
import { GrowingFile } from '../../command/files/growing-file.js';
import { isPlainObject } from '../../validate/json-type.js';

/** State of a row: the last thing that was written of it. */
export type RowState =
  /** The request may have been received. `id`: an update of that record, which may be repeated. */
  | { readonly kind: 'sent'; readonly id?: string }
  | { readonly kind: 'done'; readonly id: string; readonly how: 'created' | 'updated' | 'unchanged' | 'found' }
  | { readonly kind: 'failed'; readonly reason: string }
  /** It may have taken effect, and nothing says whether it did. */
  | { readonly kind: 'unknown'; readonly reason: string }
  /** It had no effect, and can be sent again. */
  | { readonly kind: 'open' };

/** The file next to an import that remembers each row, so that none is sent twice. */
export class ImportJournal {
  readonly #file: GrowingFile;
  readonly #states: Map<number, RowState>;

  private constructor(file: GrowingFile, states: Map<number, RowState>) {
    this.#file = file;
    this.#states = states;
  }

  /**
   * Opens a journal, or begins one.
   *
   * @param of The call and the file that it belongs to.
   * @throws {UsageError} it belongs to something else
   */
  static async open(path: string, of: string): Promise<ImportJournal> {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    // A line that was not written to its end is of a request that was not sent.
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    const [head, ...lines] = whole.split('\n').filter(Boolean).map(parsed);
    if (head !== undefined && head['of'] !== of)
      throw new UsageError(
        `${path} belongs to an import of other content, or with other options. Give the changed rows a file of their own, or remove the journal if no row of it was imported.`,
      );
    const file = await GrowingFile.open(path, Buffer.byteLength(whole));
    const states = new Map(lines.map(({ row, ...state }) => [row as number, state as unknown as RowState]));
    const journal = new ImportJournal(file, states);
    if (head === undefined) await journal.#append({ version: 1, of });
    return journal;
  }

  of(row: number): RowState | undefined {
    return this.#states.get(row);
  }

  /** All rows that something was written of. */
  get rows(): ReadonlyMap<number, RowState> {
    return this.#states;
  }

  /** Ids of records that are those of a row. */
  ids(): ReadonlySet<string> {
    return new Set([...this.#states.values()].flatMap((state) => (state.kind === 'done' ? [state.id] : [])));
  }

  /** Writes the state of a row. It is on the disk when this returns. */
  async write(row: number, state: RowState): Promise<void> {
    await this.#append({ row, ...state });
    this.#states.set(row, state);
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  async #append(line: object): Promise<void> {
    await this.#file.append(`${JSON.stringify(line)}\n`);
  }
}

/** A text that changes with the content of a file, and with what is done with it. */
export async function fingerprint(file: string, ...others: readonly unknown[]): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.update(JSON.stringify(others)).digest('hex');
}

function parsed(line: string): Record<string, unknown> {
  const value: unknown = JSON.parse(line);
  return isPlainObject(value) ? value : {};
}
