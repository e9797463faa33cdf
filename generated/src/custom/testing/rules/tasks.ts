import { pages } from '../workspace/pages.js';
import { isChanged, type Rule } from '../workspace/rule.js';
import { keyUser, memberOf, timeOf } from '../workspace/world.js';

/** Collections that a task can be linked to, and the member that then names the record. */
const linkMembers: Readonly<Record<string, string>> = { projects: 'projectId', leads: 'leadId', deals: 'dealId' };

export const taskRules: readonly Rule[] = [
  {
    says: 'The record of a task is of the kind that `entity` names.',
    page: pages.createTask,
    known: 'read',
    collection: 'tasks',
    at: ['create', 'update'],
    apply(change) {
      const { draft, world, reject } = change;
      const { entity, entityId } = draft;
      if (!isChanged(change, 'entityId') || typeof entityId !== 'string' || !world.checkReferences) return;
      if (!world.store.get(String(entity), entityId))
        reject('entityId', `There is no such record of ${String(entity)}.`);
    },
  },
  {
    says: 'A response repeats the linked record as `projectId`, `leadId` or `dealId`; null unlinks it.',
    page: pages.getTask,
    known: 'read',
    collection: 'tasks',
    at: ['create', 'update'],
    apply({ draft, world }) {
      const { entity, entityId } = draft;
      if (entityId === undefined) return;
      if (entityId === null) draft['entity'] = null;
      for (const [kind, member] of Object.entries(linkMembers)) draft[member] = entity === kind ? entityId : null;
      // Whose deal it is, is our reasoning.
      draft['clientId'] = entity === 'deals' ? memberOf(world, 'deals', { id: entityId, member: 'clientId' }) : null;
    },
  },
  {
    says: 'A new task is OPEN, a `todo`, and shows no time, unless the request says otherwise.',
    page: pages.createTask,
    known: 'inferred',
    collection: 'tasks',
    at: ['create'],
    apply({ draft, world }) {
      draft['status'] ??= 'OPEN';
      draft['type'] ??= 'todo';
      draft['showTime'] ??= false;
      draft['assigneeIds'] ??= [];
      draft['tagIds'] ??= [];
      draft['createdById'] ??= keyUser(world)?.id;
    },
  },
  {
    says: 'The status COMPLETED fills `completedOn`, any other empties it.',
    page: pages.getTask,
    known: 'inferred',
    collection: 'tasks',
    at: ['create', 'update'],
    apply(change) {
      if (!isChanged(change, 'status')) return;
      change.draft['completedOn'] = change.draft['status'] === 'COMPLETED' ? timeOf(change.world) : null;
    },
  },
];
