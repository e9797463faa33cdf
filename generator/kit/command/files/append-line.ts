// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/command/. Edit it there: each run of the generator replaces the copies.
import { appendFile, chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Adds a line to a file that only its owner may read. A line is one write, so that a killed process leaves whole lines, or a
 * last one that is no JSON.
 */
export async function appendLine(file: string, line: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await appendFile(file, `${line}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
}
