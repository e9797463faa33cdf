// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import { isPlainObject } from '../../validate/json-type.js';

/** Most bytes of the data of a result. */
export const MOST_BYTES = 7_500;

/** A value that was made to fit, and what it lacks. */
export interface Bounded {
  readonly value: unknown;
  /** Dotted paths of what was cut; empty if it is whole. */
  readonly cut: readonly string[];
}

/** Bytes of a value as JSON. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? 'null');
}

/** Makes a value fit: shortens long strings and lists, then leaves out the largest members. */
export function bound(value: unknown, most: number): Bounded {
  if (bytesOf(value) <= most) return { value, cut: [] };
  const cut: string[] = [];
  for (const length of [400, 100]) {
    cut.length = 0;
    const shorter = shorten(value, { length, place: '', cut });
    if (bytesOf(shorter) <= most) return { value: shorter, cut: shown(cut) };
    if (length === 100) return dropMembers(shorter, { most, cut });
  }
  return { value: null, cut: [''] };
}

interface Shortening {
  /** Most characters of a string. */
  readonly length: number;
  readonly place: string;
  readonly cut: string[];
}

function shorten(value: unknown, { length, place, cut }: Shortening): unknown {
  if (typeof value === 'string' && value.length > length) {
    cut.push(place);
    return `${value.slice(0, length)}…`;
  }
  const at = (name: string | number) => ({ length, place: place === '' ? String(name) : `${place}.${name}`, cut });
  if (Array.isArray(value)) {
    const most = length / 4;
    if (value.length > most) cut.push(place);
    return value.slice(0, most).map((item, index) => shorten(item, at(index)));
  }
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shorten(member, at(name))]));
}

function dropMembers(value: unknown, { most, cut }: { readonly most: number; readonly cut: string[] }): Bounded {
  if (!isPlainObject(value)) return { value: null, cut: ['the whole value'] };
  const left: Record<string, unknown> = { ...value };
  const largest = Object.keys(left).sort((a, b) => bytesOf(left[b]) - bytesOf(left[a]));
  for (const name of largest) {
    if (bytesOf(left) <= most) break;
    delete left[name];
    cut.push(name);
  }
  return { value: left, cut: shown(cut) };
}

/** A few places are enough. */
function shown(cut: readonly string[]): string[] {
  const places = [...new Set(cut)];
  return places.length <= 20 ? places : [...places.slice(0, 20), `and ${places.length - 20} more`];
}
