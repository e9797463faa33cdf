import type { Parameter } from '../base/specification.js';
import { paired } from './in-query.js';

/** Reads a header or a cookie: style `simple`, and `form` of one value. */
export function readInHeader({ explode = false, in: place }: Parameter, expected: unknown, text: string): unknown {
  const parts = () => text.split(',').map((part) => plain(part.trim(), place));
  if (Array.isArray(expected)) return parts();
  if (typeof expected !== 'object' || expected === null) return plain(text, place);
  if (!explode || place === 'cookie') return paired(parts());
  return Object.fromEntries(parts().map((part) => part.split('=') as [string, string]));
}

/** Cookies are usually percent-encoded; headers are not. */
function plain(text: string, place: string): string {
  return place === 'cookie' ? decodeURIComponent(text) : text;
}

/** The cookies of a request by name. */
export function readCookies(header: string | undefined): Map<string, string> {
  const pairs = header === undefined ? [] : header.split('; ').map((pair) => pair.split(/=(.*)/s));
  return new Map(pairs.map(([name = '', value = '']) => [name, value]));
}
