// @ts-check
/** @import { UserContext } from '@redocly/openapi-core' */
/** @import { OrRef, ParameterObject, Placed, Rule, SchemaObject } from '../support/types.js' */
import { follow, isRef } from '../support/references.js';
import { schemaLabel, schemaName } from '../support/schemas.js';
import { isText } from '../support/values.js';

/**
 * Every parameter, named schema and property is described. The text becomes a doc comment of the client.
 *
 * @type {Rule}
 */
export function description() {
  return {
    Parameter(/** @type {ParameterObject} */ parameter, ctx) {
      if (isText(parameter.description)) return;
      if (parameter.schema && isDescribed(ctx, { node: parameter.schema, location: ctx.location })) return;
      const message = `The ${parameter.in} parameter \`${parameter.name}\` has no description. Write a sentence on what it does.`;
      ctx.report({ message, location: ctx.location.child(['name']) });
    },
    Schema(/** @type {SchemaObject} */ schema, ctx) {
      if (schemaName(ctx.location) && !isText(schema.description)) {
        const message = `Schema ${schemaLabel(ctx.location)} has no description. Write a sentence on what it is.`;
        ctx.report({ message, location: ctx.location.key() });
      }
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        const location = ctx.location.child(['properties', name]);
        if (isDescribed(ctx, { node: property, location })) continue;
        const message = `Property ${schemaLabel(location)} has no description. Write a sentence on what it holds.`;
        ctx.report({ message, location: location.key() });
      }
    },
  };
}

/**
 * @param {UserContext} ctx
 * @param {Placed<OrRef<SchemaObject>>} schema
 */
function isDescribed(ctx, schema) {
  if (isText(schema.node.description)) return true;
  return isRef(schema.node) && isText(follow(ctx, schema)?.node.description);
}
