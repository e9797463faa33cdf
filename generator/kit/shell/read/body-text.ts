// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../../command/command.js';
import type { Surroundings } from '../../command/surroundings.js';

/**
 * The value of `--json`: text as it is, `@file`, or `@-` for standard input.
 *
 * @throws {UsageError} the file cannot be read
 */
export async function readBodyText(
  given: string | undefined,
  { folder, readInput }: Surroundings,
): Promise<string | Uint8Array | undefined> {
  if (!given?.startsWith('@')) return given;
  if (given === '@-') return readInput();
  const file = path.resolve(folder, given.slice(1));
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`--json: ${file} cannot be read (${error.code ?? error.message}).`);
  });
}

/**
 * Reads JSON.
 *
 * @throws {UsageError} it is none
 */
export function parseBody(given: string | Uint8Array): unknown {
  const text = typeof given === 'string' ? given : new TextDecoder().decode(given);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UsageError(`--json is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
