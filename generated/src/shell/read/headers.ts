// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { UsageError } from '../../command/command.js';

/**
 * Reads `--header 'Name: value'`. Values of one name are joined with commas, as HTTP does.
 *
 * @throws {UsageError} one is no header
 */
export function readHeaders(texts: readonly string[]): Record<string, string> {
  const headers = new Headers();
  for (const text of texts) {
    const [, name, value] = /^([^:\s]+):\s*(.*)$/s.exec(text) ?? [];
    if (name === undefined || value === undefined || !isHeader(name, value))
      throw new UsageError(`--header is ${JSON.stringify(text)}. Write it as "Name: value".`);
    headers.append(name, value);
  }
  return Object.fromEntries(headers);
}

function isHeader(name: string, value: string): boolean {
  try {
    return Boolean(new Headers([[name, value]]));
  } catch {
    return false;
  }
}
