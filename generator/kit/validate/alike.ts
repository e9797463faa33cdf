// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/validate/. Edit it there: each run of the generator replaces the copies.
import { isPlainObject } from './json-type.js';

/** True if a record holds what was sent: nested objects may hold more. */
export function isExactly(sent: unknown, found: unknown): boolean {
  if (Array.isArray(sent)) {
    if (!Array.isArray(found) || found.length !== sent.length) return false;
    return sent.every((item, index) => isExactly(item, found[index]));
  }
  if (isPlainObject(sent)) {
    if (!isPlainObject(found)) return false;
    const record = found as Readonly<Record<string, unknown>>;
    return Object.entries(sent).every(([name, value]) => isExactly(value, record[name]));
  }
  return sent === found || (sent === null && found === undefined);
}

/** True if a record may hold what was sent, in another form: other case, spaces or punctuation, a time in another zone. */
export function isLike(sent: unknown, found: unknown): boolean {
  if (Array.isArray(sent) && Array.isArray(found))
    return sent.length === found.length && sent.every((item) => found.some((one) => isLike(item, one)));
  if (isPlainObject(sent) && isPlainObject(found)) {
    const record = found as Readonly<Record<string, unknown>>;
    return Object.entries(sent).every(([name, value]) => isLike(value, record[name]));
  }
  if (isEmpty(sent) && isEmpty(found)) return true;
  if (typeof sent === 'object' || typeof found === 'object') return isExactly(sent, found);
  return plain(sent) === plain(found) || sameTime(sent, found);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function plain(value: unknown): string {
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6);
  const text = String(value).normalize('NFKC').trim().toLowerCase();
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return String(Math.round(Number(text) * 1e6) / 1e6);
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

function sameTime(sent: unknown, found: unknown): boolean {
  return isDate(sent) && isDate(found) && Date.parse(sent as string) === Date.parse(found as string);
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value);
}
