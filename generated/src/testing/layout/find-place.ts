// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { NamedSchemas, Schema } from '../../validate/api-schemas.js';
import { typesOf } from '../../validate/json-type.js';
import { membersOf, variantsOf } from '../made/flatten.js';

/** A place in a response. */
export interface Place {
  /** Dotted path; empty for the whole body. */
  readonly path: string;
  readonly schema: Schema;
}

/** Where a list is in a response, with the schema of its items; `undefined` where there is none. */
export function findList(schema: Schema, { named, refs, words }: Search): Place | undefined {
  const whole = itemsOf(schema, named);
  if (whole) return { path: '', schema: whole };
  const lists = membersAt(schema, named).flatMap(({ path, schema: member }) => {
    const items = itemsOf(member, named);
    return items ? [{ path, schema: items }] : [];
  });
  return (
    lists.find((list) => refs.has(refOf(list.schema) ?? '')) ??
    lists.find(({ path }) => [...LIST_NAMES, ...words].includes(path.split('.').at(-1) ?? '')) ??
    lists.find((list) => isObject(list.schema, named)) ??
    (lists.length === 1 ? lists[0] : undefined)
  );
}

/** Facts about the records that are looked for. */
export interface Search {
  readonly named: NamedSchemas;
  /** Names of their schemas. */
  readonly refs: ReadonlySet<string>;
  /** Words for one of them, and for several. */
  readonly words: readonly string[];
}

const LIST_NAMES = ['data', 'items', 'results', 'records', 'values', 'entries', 'list'];
const RECORD_NAMES = ['data', 'item', 'result', 'record', 'value'];
/** Names of members that distinguish records, best first. */
export const ID_NAMES = ['id', '_id', 'uuid', 'guid', 'gid', 'sid'];

/** Where the record is in a response or a body: in the whole, or in the one member that holds it. */
export function findRecord(schema: Schema, { named, refs, words }: Search): Place {
  const whole = { path: '', schema };
  if (refs.has(refOf(schema) ?? '')) return whole;
  const members = membersOf(schema, named);
  if (ID_NAMES.some((name) => Object.hasOwn(members, name))) return whole;
  const objects = Object.entries(members).filter(([, member]) => isObject(member, named));
  const [path, inner] =
    objects.find(([, member]) => refs.has(refOf(member) ?? '')) ??
    objects.find(([name]) => [...RECORD_NAMES, ...words].includes(name)) ??
    [];
  return path !== undefined && inner ? { path, schema: inner } : whole;
}

/** The members of a body, and those of its members. */
function membersAt(schema: Schema, named: NamedSchemas): Place[] {
  const outer = Object.entries(membersOf(schema, named)).map(([path, member]) => ({ path, schema: member }));
  const inner = outer.flatMap(({ path, schema: member }) =>
    itemsOf(member, named)
      ? []
      : Object.entries(membersOf(member, named)).map(([name, one]) => ({ path: `${path}.${name}`, schema: one })),
  );
  return [...outer, ...inner];
}

function itemsOf(schema: Schema, named: NamedSchemas): Schema | undefined {
  const list = variantsOf(schema, named).find((variant) => variant.items && !variant.properties);
  return list && (typesOf(list).length === 0 || typesOf(list).includes('array')) ? list.items : undefined;
}

function isObject(schema: Schema, named: NamedSchemas): boolean {
  return variantsOf(schema, named).some(
    ({ properties, ...flat }) => properties !== undefined || typesOf(flat).includes('object'),
  );
}

/** The name of the schema that a schema stands for; alternatives that are null do not count. */
export function refOf({ $ref, allOf, oneOf, anyOf }: Schema): string | undefined {
  if ($ref !== undefined) return $ref;
  const parts = (allOf ?? oneOf ?? anyOf ?? []).filter(({ type }) => type !== 'null');
  return parts.length === 1 && parts[0] ? refOf(parts[0]) : undefined;
}
