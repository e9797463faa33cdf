// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/command/. Edit it there: each run of the generator replaces the copies.
import { mkdir, open, rename, rm, truncate, type FileHandle } from 'node:fs/promises';
import path from 'node:path';

/** A file that grows at its end, such as a journal. What was appended is on the disk. */
export class GrowingFile {
  readonly #handle: FileHandle;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /**
   * Opens a file, or creates it.
   *
   * @param size Bytes that it keeps. What a killed process wrote after them is cut off. Default: all.
   * @param mode Permissions of a new file
   */
  static async open(file: string, size?: number, mode?: number): Promise<GrowingFile> {
    const handle = await open(file, 'a', mode);
    if (size !== undefined) await truncate(file, size);
    return new GrowingFile(handle);
  }

  async append(text: string): Promise<void> {
    await this.#handle.appendFile(text);
    await this.#handle.datasync();
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

/**
 * Adds a line to a file that only its owner may read, and that other processes may add to or replace. A line is one write, so
 * that a killed process leaves whole lines, or a last one that is cut off.
 */
export async function appendLine(file: string, line: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const out = await GrowingFile.open(file, undefined, 0o600);
  try {
    await out.append(`${line}\n`);
  } finally {
    await out.close();
  }
}

/** Writes text as received to a draft, which becomes the file once `write` has ended. */
export async function writeDraft(
  file: string,
  draft: string,
  write: (print: (text: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const out = await GrowingFile.open(draft, 0);
  let waiting = '';
  try {
    await write(async (text) => {
      waiting += text;
      if (waiting.length < TOGETHER) return;
      await out.append(waiting);
      waiting = '';
    });
    await out.append(waiting);
  } finally {
    await out.close();
  }
  await rename(draft, file);
}

/** Characters that are written at once. */
const TOGETHER = 1_000_000;

/** Moves a file to the place of another on the same disk. There is always the one or the other. */
export async function moveFile(from: string, to: string): Promise<void> {
  await rename(from, to);
}

/** Removes a file, if it is there. */
export async function removeFile(file: string): Promise<void> {
  await rm(file, { force: true });
}

/** Creates a folder with its parents, if it is not there. */
export async function createFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
}
