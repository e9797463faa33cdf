// @ts-check
/** @import { ParameterObject, PlacedOperation, RootObject, Rule } from '../support/types.js' */
import { isMap } from '../../../generator/document/shapes.js';
import { responseMember } from '../support/response.js';
import { eachCallableOperation, reportOperation, splitOperationId } from '../support/operations.js';
import { follow } from '../support/references.js';
import { typesOf } from '../support/schemas.js';

/** @typedef {Record<string, Record<string, string>>} Schemes */

/**
 * A list operation names the scheme by which it is paged, and has the parameters and the items of that scheme. The client
 * turns pages by it.
 *
 * @type {Rule}
 */
export function listPagination() {
  /** @type {Schemes} */
  let schemes = {};
  /**
   * Page sizes without a limit. Many lists share one, and once is enough to say so.
   *
   * @type {Set<ParameterObject>}
   */
  const unlimited = new Set();
  return {
    Root(/** @type {RootObject} */ root) {
      const found = root['x-pagination-schemes'];
      // The shape of the schemes is the business of root-settings.
      if (isMap(found)) schemes = /** @type {Schemes} */ (found);
    },
    ...eachCallableOperation((placed) => checkOperation(placed, { schemes, unlimited })),
  };
}

/**
 * @param {PlacedOperation} placed
 * @param {{ schemes: Schemes, unlimited: Set<ParameterObject> }} state
 */
function checkOperation(placed, { schemes, unlimited }) {
  const name = placed.operation['x-pagination'];
  const isList = splitOperationId(placed.operation.operationId ?? '').verb === 'list';
  const names = Object.keys(schemes).join(' or ');
  if (!isList && name !== undefined) {
    reportOperation(placed, `${placed.label} is not a list. Remove \`x-pagination\`.`, ['x-pagination']);
  }
  if (!isList) return;
  if (name === undefined) {
    reportOperation(placed, `${placed.label} does not say how it is paged. Write \`x-pagination: ${names}\`.`);
    return;
  }
  const scheme = schemes[String(name)];
  if (!isMap(scheme)) {
    reportOperation(placed, `${placed.label} names an unknown pagination scheme \`${name}\`. Write ${names}.`, [
      'x-pagination',
    ]);
    return;
  }
  checkParameter(placed, scheme['cursorParameter']);
  checkParameter(placed, scheme['sizeParameter']);
  checkMaximum(placed, scheme['sizeParameter'], unlimited);
  checkItems(placed, scheme['items']);
}

/**
 * @param {PlacedOperation} placed
 * @param {string | undefined} name
 */
function checkParameter(placed, name) {
  if (name === undefined || queryParameter(placed, name)) return;
  const message = `${placed.label} has no query parameter \`${name}\`, by which its pagination scheme turns pages. Add it to \`parameters\`.`;
  reportOperation(placed, message, ['x-pagination']);
}

/**
 * @param {PlacedOperation} placed
 * @param {string | undefined} name
 * @param {Set<ParameterObject>} unlimited
 */
function checkMaximum(placed, name, unlimited) {
  const parameter = name === undefined ? undefined : queryParameter(placed, name);
  if (!parameter || unlimited.has(parameter.node)) return;
  const { node, location } = parameter;
  const schema = node.schema && follow(placed.ctx, { node: node.schema, location });
  if (schema?.node.maximum !== undefined) return;
  unlimited.add(node);
  const message = `The page size \`${name}\` has no upper limit. Write \`maximum\` in its schema.`;
  placed.ctx.report({ message, location: location.child(['name']) });
}

/**
 * @param {PlacedOperation} placed
 * @param {string | undefined} path
 */
function checkItems(placed, path) {
  if (path === undefined) return;
  const items = responseMember(placed, path);
  if (items && typesOf(items).includes('array')) return;
  const message = `The 200 response of ${placed.label} has no list at \`${path}\`, where its pagination scheme looks for the items.`;
  reportOperation(placed, message, ['x-pagination']);
}

/**
 * @param {PlacedOperation} placed
 * @param {string} name
 */
function queryParameter({ parameters }, name) {
  return parameters.find(({ node }) => node.in === 'query' && node.name === name);
}
