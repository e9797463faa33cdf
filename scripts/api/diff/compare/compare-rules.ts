import { compareOperations } from './operations.js';
import { compareSettings } from './settings.js';
import { compareTypes } from './types.js';
import type { Change } from '../change/change.js';
import { apiOf, type ApiPair, type Snapshot } from '../snapshot/snapshot.js';

/** The APIs that exist in both versions, and a change for each that exists in only one. */
export function pairApis(before: Snapshot, after: Snapshot): { pairs: ApiPair[]; changes: Change[] } {
  const keys = [...new Set([...before.documents, ...after.documents].map(({ key }) => key))].toSorted();
  const sides = keys.map((key) => ({ key, before: apiOf(before, key), after: apiOf(after, key) }));
  return {
    pairs: sides.flatMap(({ key, before: old, after: now }) => (old && now ? [{ key, before: old, after: now }] : [])),
    changes: sides.flatMap(({ key, before: old, after: now }) =>
      old && now ? [] : [wholeApi(key, old === undefined)],
    ),
  };
}

/** Changes of one API that our rules find. */
export function compareByRules(pair: ApiPair): Change[] {
  return [...compareSettings(pair), ...compareOperations(pair), ...compareTypes(pair)];
}

function wholeApi(key: string, isNew: boolean): Change {
  return {
    api: key,
    resource: '',
    subject: `API ${key}`,
    place: 'settings',
    path: '',
    rule: isNew ? 'api-added' : 'api-removed',
    message: isNew ? 'is new' : 'is gone',
    audience: isNew ? 'nobody' : 'callers',
    bump: isNew ? 'minor' : 'major',
    judge: 'rules',
  };
}
