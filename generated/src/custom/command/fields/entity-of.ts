import type { Call } from '../../../shell/describe/described.js';
import { entities, type Entity } from '../types/definition/definition.js';

/** A call of v2 that reads or writes records with custom fields; `undefined` for any other. */
export function entityOf({ api, described }: Pick<Call, 'api' | 'described'>): EntityCall | undefined {
  const [resource, verb = ''] = described.path;
  const entity = entities.find((one) => one === resource);
  if (api.prefix !== '' || !entity || described.path.length !== 2) return undefined;
  return VERBS.has(verb)
    ? { entity, isCreate: verb === 'create', isWrite: verb !== 'list' && verb !== 'get' }
    : undefined;
}

/** A call, and the kind of records that it is about. */
export interface EntityCall {
  readonly entity: Entity;
  readonly isCreate: boolean;
  readonly isWrite: boolean;
}

const VERBS: ReadonlySet<string> = new Set(['list', 'get', 'create', 'update']);
