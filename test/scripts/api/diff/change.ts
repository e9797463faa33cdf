import type { Change } from '../../../../scripts/api/diff/change/change.js';

/** A change with some members of its own. */
export function changeOf(members: Partial<Change> = {}): Change {
  return {
    api: 'v2',
    resource: 'deals',
    subject: 'heffl.deals.update',
    operationId: 'deals.update',
    place: 'body',
    path: 'stageId',
    rule: 'null-rejected',
    message: '`stageId` may no longer be null',
    audience: 'callers',
    bump: 'major',
    judge: 'rules',
    ...members,
  };
}
