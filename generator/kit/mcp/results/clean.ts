// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import { secretForms } from '../../shell/send/secret-forms.js';

/** Characters that show nothing but change how text is read: controls, directions, invisible tags. */
const INVISIBLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** A value without control characters and without credentials in any of its strings. */
export function cleaned(value: unknown, secrets: readonly string[]): unknown {
  // A shorter one is in too many words.
  const forms = secretForms(secrets.filter((secret) => secret.length > 3));
  const clean = (text: string) => forms.reduce((left, form) => left.replaceAll(form, '***'), visible(text));
  return mapStrings(value, clean);
}

/** Tab and line feed are controls that belong to a text. */
function visible(text: string): string {
  return text.replaceAll(INVISIBLE, (control) => (control === '\n' || control === '\t' ? control : ''));
}

function mapStrings(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, map));
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
  const json = (value as { toJSON?: () => unknown }).toJSON;
  if (typeof json === 'function') return mapStrings(json.call(value), map);
  const members = Object.entries(value).map(([name, member]) => [map(name), mapStrings(member, map)] as const);
  return Object.fromEntries(members);
}
