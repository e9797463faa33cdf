// @ts-check
/** @import { UserContext } from '@redocly/openapi-core' */
/** @import { OperationObject, PathItemObject, PlacedOperation, Visitor } from './types.js' */
import { follow, member } from './references.js';

const METHODS = /** @type {const} */ (['get', 'put', 'post', 'delete', 'patch']);

/**
 * Calls `check` once for each operation, those under `webhooks` included.
 *
 * @param {(operation: PlacedOperation) => void} check
 * @returns {Visitor}
 */
export function eachOperation(check) {
  return {
    PathItem(/** @type {PathItemObject} */ item, ctx) {
      for (const method of METHODS) {
        const operation = item[method];
        if (operation) check(placeOperation({ item, operation, method }, ctx));
      }
    },
  };
}

/**
 * Calls `check` once for each operation that a client can call.
 *
 * @param {(operation: PlacedOperation) => void} check
 * @returns {Visitor}
 */
export function eachCallableOperation(check) {
  return eachOperation((placed) => {
    if (!placed.isWebhook) check(placed);
  });
}

/**
 * @param {{ item: PathItemObject, operation: OperationObject, method: string }} found
 * @param {UserContext} ctx
 * @returns {PlacedOperation}
 */
function placeOperation({ item, operation, method }, ctx) {
  const path = String(ctx.key);
  const isWebhook = ctx.rawLocation.pointer.startsWith('#/webhooks/');
  const location = ctx.location.child([method]);
  const own = operation.parameters ?? [];
  const shared = item.parameters ?? [];
  const parameters = [
    ...shared.map((node, index) => member(ctx.location, ['parameters', index], node)),
    ...own.map((node, index) => member(location, ['parameters', index], node)),
  ].flatMap((parameter) => follow(ctx, parameter) ?? []);
  const place = isWebhook ? `webhook ${path}` : `${method.toUpperCase()} ${path}`;
  const label = operation.operationId ? `\`${operation.operationId}\` (${place})` : place;
  return { operation, method, path, isWebhook, parameters, location, label, ctx };
}

/**
 * Splits `pipelines.stages.create` into its resource (`pipelines.stages`) and verb (`create`).
 *
 * @param {string} operationId
 */
export function splitOperationId(operationId) {
  const dot = operationId.lastIndexOf('.');
  return { resource: operationId.slice(0, Math.max(dot, 0)), verb: operationId.slice(dot + 1) };
}

/**
 * `update` becomes `Update`.
 *
 * @param {string} word
 */
export function capitalise(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * Reports a problem at a key of an operation, or at the operation when the key is missing.
 *
 * @param {PlacedOperation} placed
 * @param {string} message
 * @param {(string | number)[]} [keys]
 */
export function reportOperation({ location, ctx }, message, keys = []) {
  const place = keys.length === 0 ? location : location.child(keys);
  ctx.report({ message, location: place.key() });
}
