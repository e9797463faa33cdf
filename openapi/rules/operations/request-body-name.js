// @ts-check
/** @import { PlacedOperation, RootObject, Rule, TagObject } from '../support/types.js' */
import { requestSchema } from '../support/request.js';
import { capitalise, eachCallableOperation, splitOperationId } from '../support/operations.js';
import { isRef, refName } from '../support/references.js';

/**
 * A request body refers to a schema that is named after the operation, and so is the type in the client.
 *
 * @type {Rule}
 */
export function requestBodyName() {
  /** @type {TagObject[]} */
  let tags = [];
  return {
    Root(/** @type {RootObject} */ root) {
      tags = root.tags ?? [];
    },
    ...eachCallableOperation((placed) => checkOperation(placed, tags)),
  };
}

/**
 * @param {PlacedOperation} placed
 * @param {TagObject[]} tags
 */
function checkOperation(placed, tags) {
  const schema = requestSchema(placed);
  if (!schema) return;
  const { resource, verb } = splitOperationId(placed.operation.operationId ?? '');
  const singular = tags.find((tag) => tag.name === resource)?.['x-singular'] ?? '<x-singular of the tag>';
  const expected = `${singular}${capitalise(verb)}Params`;
  if (isRef(schema.node) && refName(schema.node) === expected) return;
  const found = isRef(schema.node) ? `refers to \`${refName(schema.node)}\`` : 'is written in place';
  const message = `The request body of ${placed.label} ${found}. Refer to a schema named \`${expected}\`.`;
  placed.ctx.report({ message, location: schema.location });
}
