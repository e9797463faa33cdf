// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { NamedSchemas, ParameterSchema, Schema } from '../../validate/api-schemas.js';
import { coerce, itemsOf, kindsOf, memberOf } from './coerce.js';
import { decode } from './routes.js';

/** A value that is put together, or its text. */
type Node = string | Branch;

/** Members by name, items by number. */
type Branch = Map<string, Node>;

/** Reads a parameter of the style `deepObject` from the names and the encoded values of a query. */
export function readDeep(
  named: NamedSchemas,
  { name, schema }: ParameterSchema,
  pairs: readonly (readonly [string, string])[],
): unknown {
  const root: Branch = new Map();
  for (const [key, encoded] of pairs) {
    const text = decode(encoded.replaceAll('+', ' ')) ?? encoded;
    if (key === name) return coerce(named, schema, text);
    if (!key.startsWith(`${name}[`)) continue;
    const steps = [...key.slice(name.length).matchAll(/\[([^\]]*)\]/g)].map(([, step = '']) => step);
    put(root, steps, text);
  }
  return root.size === 0 ? undefined : valueOf(named, schema, root);
}

/** Puts a text at the end of a way; an empty step is the next item of a list. */
function put(branch: Branch, [step = '', ...rest]: readonly string[], text: string): void {
  const key = step === '' ? String(branch.size) : step;
  if (rest.length === 0) {
    branch.set(key, text);
    return;
  }
  const known = branch.get(key);
  const inner: Branch = typeof known === 'object' ? known : new Map<string, Node>();
  branch.set(key, inner);
  put(inner, rest, text);
}

function valueOf(named: NamedSchemas, schema: Schema, node: Node): unknown {
  if (typeof node === 'string') return coerce(named, schema, node);
  const { isList } = kindsOf(named, schema);
  const keys = [...node.keys()];
  if (isList && keys.every((key) => /^\d+$/.test(key))) {
    const items = itemsOf(named, schema) ?? {};
    return [...node.values()].map((item) => valueOf(named, items, item));
  }
  return Object.fromEntries(
    [...node].map(([key, inner]) => [key, valueOf(named, memberOf(named, schema, key), inner)]),
  );
}
