// @ts-check
/** @import { Rule } from '../support/types.js' */
import { eachOperation, reportOperation, splitOperationId } from '../support/operations.js';

/**
 * An operation has one tag, its id without the verb, so that documentation and client are grouped alike.
 *
 * @type {Rule}
 */
export function operationTag() {
  return eachOperation((placed) => {
    const { operationId, tags = [] } = placed.operation;
    if (!operationId) return;
    const { resource } = splitOperationId(operationId);
    if (tags.length === 1 && tags[0] === resource) return;
    const found = tags.length === 0 ? 'has no tag' : `has the tags [${tags.join(', ')}]`;
    reportOperation(
      placed,
      `${placed.label} ${found}. Write \`tags: [${resource}]\`.`,
      tags.length === 0 ? [] : ['tags'],
    );
  });
}
