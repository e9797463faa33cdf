// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { appendLine } from '../../command/files/growing-file.js';
import { updateFile } from '../../command/files/update-file.js';
import { isPlainObject } from '../../validate/json-type.js';

/** A write whose outcome is unknown. The journal holds no argument, only their hash. */
export interface UnknownWrite {
  readonly token: string;
  readonly operation: string;
  /** Hash of the arguments. */
  readonly digest: string;
  /** Time of the first attempt, in milliseconds since 1970. */
  readonly at: number;
  /** Key by which the API recognizes a repetition. */
  readonly idempotencyKey?: string;
  /** True once the write is known to have taken effect. */
  readonly isDone?: boolean;
  /** Record that it made. */
  readonly record?: string;
  /** True if it was cancelled, so that nobody has got its token. */
  readonly isUnheard?: boolean;
}

/** Lines of the journal: writes with an unknown outcome, and records that were made. */
type Line = UnknownWrite | { readonly operation: string; readonly made: string };

/** Lines that are kept when a journal is opened. */
const MOST_LINES = 20_000;

/** Remembers writes with an unknown outcome, and records that this server made, also after it ends. */
export class Journal {
  readonly #file: string | undefined;
  readonly #writes = new Map<string, UnknownWrite>();
  readonly #made = new Map<string, Set<string>>();
  /** Tokens that nobody has got, by the hash of the arguments. */
  readonly #unheard = new Map<string, string>();
  #opened: Promise<void> | undefined;
  #last: Promise<void> = Promise.resolve();

  /** @param file Its file; `undefined`: it is kept in memory. */
  constructor(file: string | undefined) {
    this.#file = file;
  }

  /** Remembers a write with an unknown outcome. */
  async remember(write: Omit<UnknownWrite, 'token'>): Promise<UnknownWrite> {
    await this.#open();
    const entry = { token: `w_${randomBytes(9).toString('base64url')}`, ...write };
    await this.#add(entry);
    return entry;
  }

  /** Remembers a cancelled write that has taken effect. */
  async rememberDone(write: Omit<UnknownWrite, 'token'>, record: string | undefined): Promise<void> {
    await this.settle(await this.remember({ ...write, isUnheard: true }), record);
  }

  /** The write of a token. */
  async find(token: string): Promise<UnknownWrite | undefined> {
    await this.#open();
    return this.#writes.get(token);
  }

  /** The cancelled write with these arguments whose token nobody has got. It is returned once. */
  async takeUnheard(digest: string): Promise<UnknownWrite | undefined> {
    await this.#open();
    const write = this.#writes.get(this.#unheard.get(digest) ?? '');
    if (!write) return undefined;
    const { isUnheard: _no, ...heard } = write;
    await this.#add(heard);
    return heard;
  }

  /** Remembers that a write has taken effect. */
  async settle(write: UnknownWrite, record: string | undefined): Promise<void> {
    await this.#add({ ...write, isDone: true, ...(record !== undefined && { record }) });
    if (record !== undefined) await this.addMade(write.operation, record);
  }

  /** Remembers a record that an operation made. */
  async addMade(operation: string, record: string): Promise<void> {
    await this.#open();
    await this.#add({ operation, made: record });
  }

  /** True if an operation of this server made a record. */
  hasMade(operation: string, record: string): boolean {
    return this.#made.get(operation)?.has(record) ?? false;
  }

  #open(): Promise<void> {
    return (this.#opened ??= this.#read());
  }

  async #read(): Promise<void> {
    if (this.#file === undefined) return;
    const text = await readFile(this.#file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    const lines = text.split('\n').filter((line) => line !== '');
    for (const line of lines.slice(-MOST_LINES).flatMap(parsed)) this.#take(line);
    if (lines.length <= MOST_LINES) return;
    await updateFile(this.#file, (before = '') => before.split('\n').slice(-MOST_LINES).join('\n'), { mode: 0o600 });
  }

  #take(line: Line): void {
    if ('token' in line) {
      this.#writes.set(line.token, line);
      if (line.isUnheard) this.#unheard.set(line.digest, line.token);
      else if (this.#unheard.get(line.digest) === line.token) this.#unheard.delete(line.digest);
      return;
    }
    const made = this.#made.get(line.operation) ?? new Set();
    this.#made.set(line.operation, made.add(line.made));
  }

  /** One line is one write to the file, so that a killed process leaves whole lines. */
  #add(line: Line): Promise<void> {
    this.#take(line);
    const file = this.#file;
    if (file === undefined) return Promise.resolve();
    this.#last = addAfter(this.#last, file, line);
    return this.#last;
  }
}

async function addAfter(before: Promise<void>, file: string, line: Line): Promise<void> {
  await before.catch(() => undefined);
  await appendLine(file, JSON.stringify(line));
}

/** A line that was cut off, or is none, counts for nothing. */
function parsed(text: string): Line[] {
  try {
    const line: unknown = JSON.parse(text);
    if (!isPlainObject(line)) return [];
    const { token, operation, digest, at, made } = line as Readonly<Record<string, unknown>>;
    const isWrite = typeof token === 'string' && typeof digest === 'string' && typeof at === 'number';
    return typeof operation === 'string' && (isWrite || typeof made === 'string') ? [line as unknown as Line] : [];
  } catch {
    return [];
  }
}

/** Hash of the arguments of a call. The order of members does not matter. */
export function digestOf(operation: string, given: unknown): string {
  return createHash('sha256')
    .update(canonical([operation, given]))
    .digest('base64url');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isPlainObject(value)) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const sorted = members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}
