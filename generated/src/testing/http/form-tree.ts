// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Schema } from '../../validate/api-schemas.js';
import { typesOf } from '../../validate/json-type.js';
import { membersOf, variantsOf } from '../made/flatten.js';
import type { DescribedApi } from '../world/described.js';
import { coerce } from './coerce.js';

/** A name of a form with its value: `owner[city]` and `Bern`. */
export type Field = readonly [name: string, value: string];

/** Form of the properties of a form: OpenAPI's `style`, with a `*` where `explode` is true. */
export interface FieldStyles {
  readonly usual?: string;
  readonly others?: Readonly<Record<string, string>>;
}

/** Values with one name, and those with further names in brackets after it. */
interface Node {
  readonly texts: string[];
  readonly members: Map<string, Node>;
}

/** Reads the object that a form means by its schema. A value that does not fit stays a string, which the schema rejects. */
export function readFields(
  { schemas: named }: Pick<DescribedApi, 'schemas'>,
  schema: Schema,
  { fields, styles }: { readonly fields: readonly Field[]; readonly styles: FieldStyles },
): Record<string, unknown> {
  const declared = membersOf(schema, named);
  const styleOf = (name: string) => styles.others?.[name] ?? styles.usual ?? 'content';
  const tree = treeOf(fields, declared);
  const values: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(declared)) {
    const spread = styleOf(name) === 'form*' && !tree.members.has(name) ? spreadMembers(member) : [];
    if (spread.length > 0) values[name] = Object.fromEntries(spread);
  }
  for (const [name, node] of tree.members)
    values[name] = readNode(node, declared[name] ?? {}, { named, style: styleOf(name) });
  return values;

  /** Members of an exploded object, which stand next to the properties. */
  function spreadMembers(member: Schema): [string, unknown][] {
    return Object.entries(membersOf(member, named)).flatMap(([key, inner]) => {
      const node = Object.hasOwn(declared, key) ? undefined : tree.members.get(key);
      if (!node) return [];
      tree.members.delete(key);
      return [[key, readNode(node, inner, { named, style: 'content' })]];
    });
  }
}

function treeOf(fields: readonly Field[], declared: Readonly<Record<string, Schema>>): Node {
  const root = emptyNode();
  for (const [name, value] of fields) {
    let node = root;
    for (const key of Object.hasOwn(declared, name) ? [name] : keysIn(name)) {
      // `tags[]` adds an item.
      const at = key === '' ? `${node.members.size}` : key;
      const inner = node.members.get(at) ?? emptyNode();
      node.members.set(at, inner);
      node = inner;
    }
    node.texts.push(value);
  }
  return root;
}

function emptyNode(): Node {
  return { texts: [], members: new Map() };
}

/** `owner[city][0]` → `owner`, `city`, `0`. */
function keysIn(name: string): string[] {
  const [, first = name, rest = ''] = /^([^[]+)((?:\[[^[\]]*\])+)$/.exec(name) ?? [];
  return [first, ...[...rest.matchAll(/\[([^[\]]*)\]/g)].map(([, key = '']) => key)];
}

interface Reading {
  readonly named: DescribedApi['schemas'];
  readonly style: string;
}

function readNode({ texts, members }: Node, schema: Schema, reading: Reading): unknown {
  const { named, style } = reading;
  const items = variantsOf(schema, named).find((variant) => typesOf(variant).includes('array'))?.items;
  if (members.size > 0) {
    const keys = [...members.keys()];
    if (items && keys.every((key) => /^\d+$/.test(key)))
      return [...members.values()].map((node) => readNode(node, items, reading));
    const declared = membersOf(schema, named);
    return Object.fromEntries(
      [...members].map(([key, node]) => [key, readNode(node, declared[key] ?? othersOf(schema, named), reading)]),
    );
  }
  const [text = ''] = texts;
  const delimiter = DELIMITERS[style];
  if (items) {
    const parts = delimiter === undefined ? texts : text.split(delimiter);
    return parts.map((part) => readText(part, items, named));
  }
  // A repeated value is a list, which the schema rejects.
  if (texts.length > 1) return texts;
  const isObject = variantsOf(schema, named).some((variant) => typesOf(variant).includes('object'));
  return isObject && delimiter !== undefined
    ? readPairs(text.split(delimiter), schema, named)
    : readText(text, schema, named);
}

const DELIMITERS: Readonly<Record<string, string>> = { form: ',', spaceDelimited: ' ', pipeDelimited: '|' };

/** `R`, `100`, `G`, `200` → an object. */
function readPairs(parts: readonly string[], schema: Schema, named: DescribedApi['schemas']): Record<string, unknown> {
  const declared = membersOf(schema, named);
  const entries = parts.flatMap((key, index) =>
    index % 2 === 0
      ? [[key, readText(parts[index + 1] ?? '', declared[key] ?? othersOf(schema, named), named)] as const]
      : [],
  );
  return Object.fromEntries(entries);
}

/** Schema of the members that are not declared. */
function othersOf(schema: Schema, named: DescribedApi['schemas']): Schema {
  const others = variantsOf(schema, named).map(({ additionalProperties }) => additionalProperties);
  return others.find((one) => typeof one === 'object') ?? {};
}

/** An object is JSON; other text has the type of its schema. */
function readText(text: string, schema: Schema, named: DescribedApi['schemas']): unknown {
  const types = variantsOf(schema, named).flatMap(typesOf);
  const isJson = types.length === 0 || types.includes('object') || types.includes('array');
  if (!isJson || !/^[[{]/.test(text)) return coerce(named, schema, text);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
