// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { encodeJson } from '../call/json.js';
import { plainText, presentIn } from '../call/values.js';
import { invalidArgument } from '../errors/client-errors.js';
import type { CallName } from '../errors/error.js';
import { cannotCarry, kindOf } from '../errors/quote.js';

/**
 * The form of a property's value: OpenAPI's `style`, with a `*` where `explode` is true. `content`: the document names no
 * style; text is sent unchanged, a list item by item, and an object as JSON.
 */
export type PairStyle = 'content' | 'form' | 'form*' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject*';

/** A name and its value: the parts of the value, and the delimiter between them. */
export interface Pair {
  readonly name: string;
  readonly parts: readonly string[];
  readonly delimiter: string;
}

/** A property of a body. */
export interface Property {
  readonly name: string;
  readonly value: unknown;
  /** Its place for messages: `body.tags`. */
  readonly place: string;
}

/** Rejects a body that is not an object, and returns its properties. Null and undefined are left out. */
export function propertiesOf(body: unknown, carrier: string, call: CallName): Property[] {
  if (kindOf(body) !== 'Object') throw invalidArgument(`body ${cannotCarry(body, carrier)}`, call);
  return presentIn(body as object).map(([name, value]) => ({ name, value, place: `body.${name}` }));
}

/** Writes a property as pairs of name and value. `carrier` is named in messages: `a form`. */
export function pairsOf(property: Property, style: PairStyle, writing: Writing): Pair[] {
  const { name, value, place } = property;
  if (!isStructured(value)) return [pair(name, [textOf(value, place, writing)])];
  return writers[style](property, writing);
}

/** The carrier for messages, and the call. */
export interface Writing {
  readonly carrier: string;
  readonly call: CallName;
}

/** Text of a string, a number, a boolean or a date. */
export function textOf(value: unknown, place: string, { carrier, call }: Writing): string {
  const text = plainText(value);
  if (text !== undefined) return text;
  throw invalidArgument(`${place} ${cannotCarry(value, carrier)}`, call);
}

type Writer = (property: Property, writing: Writing) => Pair[];

const writers: Readonly<Record<PairStyle, Writer>> = {
  content({ name, value, place }, writing) {
    const items = Array.isArray(value) ? itemsOf(value, place) : [[value, place] as const];
    return items.map(([item, at]) =>
      pair(name, [isStructured(item) ? encodeJson(item, at, writing.call) : textOf(item, at, writing)]),
    );
  },
  'form*'({ name, value, place }, writing) {
    if (!Array.isArray(value))
      return presentIn(value as object).map(([key, member]) => pair(key, [textOf(member, `${place}.${key}`, writing)]));
    return itemsOf(value, place).map(([item, at]) => pair(name, [textOf(item, at, writing)]));
  },
  form: (property, writing) => joined(property, ',', writing),
  spaceDelimited: (property, writing) => joined(property, ' ', writing),
  pipeDelimited: (property, writing) => joined(property, '|', writing),
  'deepObject*'({ name, value, place }, writing) {
    const members = Array.isArray(value)
      ? itemsOf(value, place).map(([item, at], index) => [`${index}`, item, at] as const)
      : presentIn(value as object).map(([key, member]) => [key, member, `${place}.${key}`] as const);
    return members.flatMap(([key, member, at]) =>
      pairsOf({ name: `${name}[${key}]`, value: member, place: at }, 'deepObject*', writing),
    );
  },
};

/** A list or the names and values of an object in one value. Nothing is sent for an empty one. */
function joined({ name, value, place }: Property, delimiter: string, writing: Writing): Pair[] {
  const parts = Array.isArray(value)
    ? itemsOf(value, place).map(([item, at]) => textOf(item, at, writing))
    : presentIn(value as object).flatMap(([key, member]) => [key, textOf(member, `${place}.${key}`, writing)]);
  return parts.length === 0 ? [] : [{ name, parts, delimiter }];
}

function pair(name: string, parts: readonly string[]): Pair {
  return { name, parts, delimiter: '' };
}

/** True for a value that consists of others. */
export function isStructured(value: unknown): boolean {
  return /^(?:Array|Object)$/.test(kindOf(value));
}

/** Items of a list with their places. */
export function itemsOf(list: readonly unknown[], place: string): (readonly [item: unknown, place: string])[] {
  return list.map((item, index) => [item, `${place}[${index}]`] as const);
}
