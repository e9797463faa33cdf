// @ts-check
/** @import { Location, MediaTypeObject, PlacedOperation, Rule } from '../support/types.js' */
import { eachOperation } from '../support/operations.js';
import { follow, member } from '../support/references.js';

/**
 * Each request body and each success response has an example. The documentation shows them and the contract tests send
 * them. A built-in rule checks that they are valid.
 *
 * @type {Rule}
 */
export function examples() {
  return eachOperation((placed) => {
    checkRequest(placed);
    for (const [status, node] of Object.entries(placed.operation.responses ?? {})) {
      if (!status.startsWith('2')) continue;
      const response = follow(placed.ctx, member(placed.location, ['responses', status], node));
      if (response)
        checkContent(placed, `The ${status} response`, { content: response.node.content, location: response.location });
    }
  });
}

/** @param {PlacedOperation} placed */
function checkRequest(placed) {
  const { operation, location, ctx } = placed;
  if (!operation.requestBody) return;
  const body = follow(ctx, member(location, ['requestBody'], operation.requestBody));
  if (body) checkContent(placed, 'The request body', { content: body.node.content, location: body.location });
}

/**
 * @param {PlacedOperation} placed
 * @param {string} subject
 * @param {{ content: Record<string, MediaTypeObject> | undefined, location: Location }} body
 */
function checkContent({ ctx, label }, subject, { content, location }) {
  for (const [type, media] of Object.entries(content ?? {})) {
    if (!media.schema || media.example !== undefined || Object.keys(media.examples ?? {}).length > 0) continue;
    const message = `${subject} of ${label} has no example. Write \`example\` with realistic values.`;
    ctx.report({ message, location: location.child(['content', type]).key() });
  }
}
