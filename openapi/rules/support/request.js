// @ts-check
/** @import { OrRef, Placed, PlacedOperation, SchemaObject } from './types.js' */
import { follow, member } from './references.js';

/**
 * The schema of the JSON request body as it is written, references not followed.
 *
 * @param {PlacedOperation} placed
 * @returns {Placed<OrRef<SchemaObject>> | undefined}
 */
export function requestSchema({ operation, location, ctx }) {
  if (!operation.requestBody) return undefined;
  const body = follow(ctx, member(location, ['requestBody'], operation.requestBody));
  const schema = body?.node.content?.['application/json']?.schema;
  if (!body || !schema) return undefined;
  return { node: schema, location: body.location.child(['content', 'application/json', 'schema']) };
}
