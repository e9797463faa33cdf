// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { encodePart } from '../call/path.js';
import { plainText, presentIn } from '../call/values.js';
import { invalidArgument } from '../errors/client-errors.js';
import { cannotCarry, kindOf, quote } from '../errors/quote.js';
import type { ParameterPlace } from './parameter.js';

/**
 * A row of the table of expressions of RFC 6570, which defines the styles of OpenAPI:
 * https://www.rfc-editor.org/rfc/rfc6570#appendix-A
 */
export interface Style {
  /** Text before the first part. */
  readonly first: string;
  /** Text between the parts of an exploded value. */
  readonly between: string;
  /** Text between the parts of a value in one piece. */
  readonly joint: string;
  /** Text between a name and its value; absent for a style without names. */
  readonly named?: string;
  /** Text between a name and an empty value. */
  readonly empty?: string;
}

/** A parameter as messages describe it. */
export interface Subject extends ParameterPlace {
  /** Name of a part in messages: ``query parameter `size[0]` ``. */
  readonly describe: (path: string) => string;
  /** The thing that carries the value: `a query`. */
  readonly carrier: string;
  /** Encodes the name of a parameter or of a member. Default: as a part of a URL. */
  readonly encodeKey?: ((name: string) => string) | undefined;
}

/** Expands a value. Empty for a value that RFC 6570 calls undefined: an empty list, or an object without members. */
export function expand(value: unknown, style: Style, { explode, ...subject }: Subject & { explode: boolean }): string {
  const name = encodeName(subject.name, subject);
  const start = style.named === undefined ? '' : name;
  const single = (text: string) => `${style.first}${named(start, text, style)}`;
  if (!Array.isArray(value) && !isObject(value)) return single(encodeValue(value, subject.name, subject));
  const { keys, texts } = partsOf(value, subject);
  if (texts.length === 0) return '';
  const separator = explode ? style.between : style.joint;
  for (const text of [...keys, ...texts]) if (text.includes(separator)) throw ambiguous(separator, subject);
  const isObjectInParts = explode && keys.length > 0;
  // A key with the sign that ends it would be read as a shorter one.
  if (isObjectInParts && keys.some((key) => key.includes('='))) throw ambiguous('=', subject);
  if (isObjectInParts) return style.first + texts.map((text, at) => pair(keys[at] ?? '', text, style)).join(separator);
  if (explode) return style.first + texts.map((text) => named(start, text, style)).join(separator);
  const inOne = texts.map((text, at) => (keys.length > 0 ? `${keys[at]}${separator}${text}` : text));
  return single(inOne.join(separator));
}

/** True for an object that is no list, date, map or the like. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return kindOf(value) === 'Object';
}

/** Encodes a scalar. `path` leads to it: `filter.size`. */
export function encodeValue(value: unknown, path: string, subject: Subject): string {
  const text = plainText(value);
  const what = subject.describe(path);
  if (text === undefined) throw invalidArgument(`${what} ${cannotCarry(value, subject.carrier)}`, subject.call);
  return subject.encode ? subject.encode(text) : encodePart(text, what, subject.call);
}

/** Encodes the name of a parameter or of a member. */
export function encodeName(name: string, { encodeKey, describe, call }: Subject): string {
  return encodeKey ? encodeKey(name) : encodePart(name, describe(name), call);
}

interface Parts {
  /** Encoded names of members; empty for a list. */
  readonly keys: readonly string[];
  readonly texts: readonly string[];
}

function partsOf(value: readonly unknown[] | Readonly<Record<string, unknown>>, subject: Subject): Parts {
  if (Array.isArray(value))
    return { keys: [], texts: value.map((item, at) => encodeValue(item, `${subject.name}[${at}]`, subject)) };
  const members = presentIn(value);
  return {
    keys: members.map(([key]) => encodeName(key, subject)),
    texts: members.map(([key, member]) => encodeValue(member, `${subject.name}.${key}`, subject)),
  };
}

function named(name: string, text: string, { named: sign, empty }: Style): string {
  if (sign === undefined) return text;
  return `${name}${text === '' ? (empty ?? sign) : sign}${text}`;
}

function pair(key: string, text: string, style: Style): string {
  return style.named === undefined ? `${key}=${text}` : named(key, text, style);
}

function ambiguous(separator: string, { name, describe, call }: Subject): Error {
  const shown = quote(decodeURIComponent(separator));
  return invalidArgument(`${describe(name)} has a part with ${shown} in it, which separates its parts.`, call);
}
