// @ts-check
/** @import { Rule, SchemaObject } from '../support/types.js' */
import { allowsNothing } from '../../../generator/document/subschemas.js';
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
      if (SHAPE_KEYWORDS.some((keyword) => keyword in schema) || allowsNothing(schema)) return;
      if (isPartOfComposition(pointerParts(ctx.location))) return;
      if (/unknown/i.test(schema.description ?? '')) return;
      const message = `${schemaLabel(ctx.location)} has no type. Write \`type\`, or a description that says what is unknown about it.`;
      ctx.report({ message, location: ctx.location.key() });
    },
  };
}

/** @param {string[]} parts */
function isPartOfComposition(parts) {
  const [owner = '', keyword = '', key = ''] = ['', '', ...parts].slice(-3);
  return COMPOSITION.has(owner) || isKeyword(keyword, owner) || isKeyword(key, keyword);
}

/**
 * A property may have the name of a keyword.
 *
 * @param {string} part
 * @param {string} before
 */
function isKeyword(part, before) {
  return COMPOSITION.has(part) && before !== 'properties';
}
