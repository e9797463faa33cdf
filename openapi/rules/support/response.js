// @ts-check
/** @import { OrRef, Placed, PlacedOperation, ResponseObject, SchemaObject } from './types.js' */
import { follow } from './references.js';

/**
 * The schema of a part of the 200 response.
 *
 * @param {PlacedOperation} placed
 * @param {string} path dotted: `meta.nextCursor`
 * @returns {SchemaObject | undefined}
 */
export function responseMember({ operation, location, ctx }, path) {
  const received = operation.responses?.['200'];
  if (!received) return undefined;
  /** @type {Placed<OrRef<ResponseObject>>} */
  const placedResponse = { node: received, location: location.child(['responses', '200']) };
  const response = follow(ctx, placedResponse);
  const schema = response?.node.content?.['application/json']?.schema;
  if (!response || !schema) return undefined;
  let current = follow(ctx, { node: schema, location: response.location });
  for (const key of path.split('.')) {
    const next = current?.node.properties?.[key];
    current = current && next ? follow(ctx, { node: next, location: current.location }) : undefined;
  }
  return current?.node;
}
