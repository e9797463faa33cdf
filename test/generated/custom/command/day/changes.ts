import { isDeepStrictEqual } from 'node:util';
import type { TestHeffl } from '../../../../../generated/src/custom/testing/index.js';

/** A record, as the double keeps it. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** A record that was created, changed or deleted. */
export interface Change {
  readonly kind: 'created' | 'changed' | 'deleted';
  readonly collection: string;
  readonly id: string;
  /** The members that are new, without the time of the change; the whole record where it is new or gone. */
  readonly members: Readonly<Record<string, unknown>>;
}

type Collections = ReturnType<TestHeffl['snapshot']>['collections'];

/** All that differs between two states. */
export function changesOf(before: Collections, after: Collections): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((collection) => compare(collection, rowsOf(before, collection), rowsOf(after, collection)));
}

/** The records of a collection. */
export function rowsOf(collections: Collections, name: string): readonly Row[] {
  return (collections[name] ?? []) as readonly Row[];
}

function compare(collection: string, before: readonly Row[], after: readonly Row[]): Change[] {
  const earlier = new Map(before.map((row) => [row.id, row]));
  const later = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !later.has(id));
  return [
    ...after.flatMap((row): Change[] => {
      const old = earlier.get(row.id);
      const members = old ? newMembers(old, row) : row;
      const kind = old ? 'changed' : 'created';
      return Object.keys(members).length > 0 ? [{ kind, collection, id: row.id, members }] : [];
    }),
    ...gone.map((row): Change => ({ kind: 'deleted', collection, id: row.id, members: row })),
  ];
}

function newMembers(old: Row, row: Row): Readonly<Record<string, unknown>> {
  const different = Object.entries(row).filter(([name, value]) => !isDeepStrictEqual(value, old[name]));
  return Object.fromEntries(different.filter(([name]) => name !== 'updatedAt'));
}
