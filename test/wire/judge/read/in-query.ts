import qs from 'qs';
import type { Parameter } from '../base/specification.js';
import type { Pairs } from './pairs.js';

/**
 * Reads a parameter of a query, or a property of a form, in its style. All styles are read by the kind of the value that is
 * expected, since a list and an object may have the same text. Throws where the text has another form.
 */
export function readInQuery(parameter: Parameter, expected: unknown, pairs: Pairs): unknown {
  const { name, style = 'form', explode = style === 'form', content } = parameter;
  if (content) return JSON.parse(single(pairs, name)) as unknown;
  if (style === 'deepObject') return readDeep(name, expected, pairs);
  const isInOne = !explode;
  if (Array.isArray(expected)) {
    if (isInOne) return split(one(pairs, name), style).map((part) => pairs.decode(part));
    return pairs.raw(name).map((raw) => pairs.decode(raw));
  }
  if (typeof expected === 'object' && expected !== null) {
    if (isInOne) return paired(split(one(pairs, name), style).map((part) => pairs.decode(part)));
    return Object.fromEntries(Object.keys(expected).map((key) => [key, single(pairs, key)]));
  }
  return single(pairs, name);
}

/** "color[R]=100&color[G]=200": read by a library that many servers use. */
function readDeep(name: string, expected: unknown, pairs: Pairs): unknown {
  if (typeof expected !== 'object' || expected === null) return single(pairs, name);
  const read = qs.parse(pairs.inBrackets(name), { depth: 20, arrayLimit: 200, parameterLimit: 10_000 });
  // The library splits the name of the parameter, too.
  const keys = name.split(/[[\]]+/).filter(Boolean);
  return keys.reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], read);
}

function split(raw: string, style: string): string[] {
  if (style === 'spaceDelimited') return raw.split(/%20|\+| /);
  return raw.split(style === 'pipeDelimited' ? /\||%7C/i : ',');
}

/** Names and values that follow each other. */
export function paired(parts: readonly string[]): Record<string, string> {
  const entries = parts.flatMap((name, at) => (at % 2 === 0 ? [[name, parts[at + 1] ?? '']] : []));
  return Object.fromEntries(entries) as Record<string, string>;
}

function single(pairs: Pairs, name: string): string {
  return pairs.decode(one(pairs, name));
}

function one(pairs: Pairs, name: string): string {
  const found = pairs.raw(name);
  if (found.length !== 1) throw new Error(`"${name}" is sent ${found.length} times`);
  return found[0] ?? '';
}
