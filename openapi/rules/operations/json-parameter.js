// @ts-check
/** @import { UserContext } from '@redocly/openapi-core' */
/** @import { OrRef, ParameterObject, Placed, Rule, SchemaObject } from '../support/types.js' */
import { follow } from '../support/references.js';
import { partsOf, typesOf } from '../support/schemas.js';

const JSON_TYPE = 'application/json';

/**
 * An object in the query is one JSON string. A style would say brackets or dots, which this API does not read.
 *
 * @type {Rule}
 */
export function jsonParameter() {
  return {
    Parameter(/** @type {ParameterObject} */ parameter, ctx) {
      if (parameter.in !== 'query') return;
      const complaint = complaintAbout(ctx, parameter);
      if (!complaint) return;
      const message = `The query parameter \`${parameter.name}\` ${complaint} Write \`content: { ${JSON_TYPE}: { schema: ... } }\`.`;
      ctx.report({ message, location: ctx.location.child(['name']) });
    },
  };
}

/**
 * @param {UserContext} ctx
 * @param {ParameterObject} parameter
 */
function complaintAbout(ctx, { schema, content, style, explode }) {
  if (schema && holdsObject(ctx, { node: schema, location: ctx.location }))
    return 'is an object, which is sent as one JSON string.';
  if (!content) return undefined;
  if (style !== undefined || explode !== undefined) return 'has content, so it can have neither `style` nor `explode`.';
  const types = Object.keys(content);
  return types.length === 1 && types[0] === JSON_TYPE ? undefined : 'has content other than JSON.';
}

/**
 * @param {UserContext} ctx
 * @param {Placed<OrRef<SchemaObject>>} schema
 * @returns {boolean}
 */
function holdsObject(ctx, schema) {
  const target = follow(ctx, schema);
  if (!target) return false;
  const { node, location } = target;
  if (typesOf(node).includes('object') || node.properties) return true;
  return partsOf({ node, location }).some((part) => holdsObject(ctx, part));
}
