// @ts-check
/** @import { Rule, SchemaObject } from '../support/types.js' */
import { pointerParts, schemaLabel } from '../support/schemas.js';

const SHAPE_KEYWORDS = ['type', '$ref', 'oneOf', 'anyOf', 'allOf', 'enum', 'const'];
/** Parts of a composition: what the whole is, its neighbours say. */
const COMPOSITION = new Set(['oneOf', 'anyOf', 'allOf', 'not', 'if', 'then', 'else', 'dependentSchemas']);

/**
 * A schema without a type is a statement, not an oversight: its description says that the shape is unknown.
 *
 * @type {Rule}
 */
export function unknown() {
  return {
    Schema(/** @type {SchemaObject} */ schema, ctx) {
      if (SHAPE_KEYWORDS.some((keyword) => keyword in schema)) return;
      const parents = pointerParts(ctx.location).slice(-3, -1);
      if (parents.some((parent) => COMPOSITION.has(parent))) return;
      if (/unknown/i.test(schema.description ?? '')) return;
      const message = `${schemaLabel(ctx.location)} has no type. Write \`type\`, or a description that says what is unknown about it.`;
      ctx.report({ message, location: ctx.location.key() });
    },
  };
}
