// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { BehavedCall } from '../api/call.js';
import { pathParts } from '../layout/effect.js';
import { layoutOf, type CollectionLayout, type OperationLayout } from '../layout/layout.js';
import type { StoredRecord } from '../store/store.js';
import { recordWithKey, type Scope } from './records.js';

/** A record that a path names. */
export interface Subject {
  readonly collection: CollectionLayout;
  readonly record: StoredRecord;
}

/** True if each record that the path says something belongs to is there, as far as its collection is described. */
export function hasParents(call: BehavedCall, layout: OperationLayout): boolean {
  return subjects(call, layout.scope.length).every((found) => found !== undefined);
}

/** The record that the path of an action names last. */
export function subjectOf(call: BehavedCall): Subject | undefined {
  return subjects(call, Infinity).at(-1);
}

/** Records that the first parameters of a path name; `undefined` for one that is not there. */
function subjects(call: BehavedCall, count: number): (Subject | undefined)[] {
  const { items } = layoutOf(call.api);
  const scope: Record<string, string> = {};
  return pathParts(call.operation.route)
    .slice(0, count)
    .flatMap(({ prefix, parameter }) => {
      const key = call.path[parameter] ?? '';
      const collection = items.get(prefix);
      const found = collection && subject(call, { collection, key, scope: { ...scope } });
      scope[prefix] = key;
      return collection ? [found] : [];
    });
}

function subject(
  { world }: BehavedCall,
  { collection, key, scope }: { readonly collection: CollectionLayout; readonly key: string; readonly scope: Scope },
): Subject | undefined {
  const record = recordWithKey(world, collection, { key, scope });
  return record && { collection, record };
}
