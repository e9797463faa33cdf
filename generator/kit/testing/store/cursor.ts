// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import { fromBase64Url, toBase64Url } from './base64.js';

/** A position in a list: after the record with this sort value and this serial number. */
export interface Place {
  readonly value: SortValue;
  readonly serial: number;
}

/** Value that records are ordered by. */
export type SortValue = string | number | boolean | null;

/** Cursors of other versions are invalid. */
const VERSION = 1;

/**
 * Encodes a cursor. It names the last record of its page, not a count, so that records that are added or deleted
 * meanwhile neither repeat nor hide another. `list` identifies the list: the operation, the order, the search and the
 * filters.
 */
export function writeCursor(list: string, { value, serial }: Place): string {
  return toBase64Url(JSON.stringify([VERSION, fingerprint(list), value, serial]));
}

/** Decodes a cursor of this list; `undefined` if it is none. */
export function readCursor(list: string, cursor: string): Place | undefined {
  try {
    const parts: unknown = JSON.parse(fromBase64Url(cursor));
    if (!Array.isArray(parts) || parts.length !== 4) return undefined;
    const [version, print, value, serial] = parts as unknown[];
    const isOurs = version === VERSION && print === fingerprint(list) && Number.isInteger(serial);
    return isOurs ? { value: value as SortValue, serial: serial as number } : undefined;
  } catch {
    return undefined;
  }
}

/** FNV-1a, 32 bits. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
