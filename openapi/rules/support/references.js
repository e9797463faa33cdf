// @ts-check
import { pointerKeys } from '../../../generator/guard/json-pointer.js';

/** @import { UserContext } from '@redocly/openapi-core' */
/** @import { Location, OrRef, Placed, RefObject } from './types.js' */

/**
 * Distinguishes a reference from the object itself.
 *
 * @param {unknown} node
 * @returns {node is RefObject}
 */
export function isRef(node) {
  return typeof node === 'object' && node !== null && typeof Reflect.get(node, '$ref') === 'string';
}

/**
 * The last part of a reference: `ClientId` for `ids.yaml#/ClientId`.
 *
 * @param {RefObject} ref
 */
export function refName(ref) {
  return pointerKeys(ref.$ref.slice(ref.$ref.lastIndexOf('/')).replace(/^(?!\/)/, '/'))[0] ?? '';
}

/**
 * Follows a reference to the end. Returns other nodes unchanged, and undefined for a broken reference and for
 * values that are no objects (built-in rules report those).
 *
 * @template T
 * @param {UserContext} ctx
 * @param {Placed<OrRef<T>>} placed the node, with the place where it is written, since references are relative to it
 * @returns {Placed<T> | undefined}
 */
export function follow(ctx, { node, location }) {
  if (typeof node !== 'object' || node === null) return undefined;
  if (!isRef(node)) return { node, location };
  const resolved = ctx.resolve(node, location.source.absoluteRef);
  // A reference to nothing, or to something that is no object, has a place all the same.
  if (!resolved.location || typeof resolved.node !== 'object' || resolved.node === null) return undefined;
  return { node: /** @type {T} */ (resolved.node), location: resolved.location };
}

/**
 * A member of a node, with its own place.
 *
 * @template T
 * @param {Location} location place of the node
 * @param {(string | number)[]} keys the way from the node to the member
 * @param {T} node the member
 * @returns {Placed<T>}
 */
export function member(location, keys, node) {
  return { node, location: location.child(keys) };
}
