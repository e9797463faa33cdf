// @ts-check
/** @import { Rule, SchemaObject } from '../support/types.js' */
import { EXTENSIONS } from '../../../generator/document/extensions.js';
import { extensionFaults } from '../support/extensions.js';
import { schemaLabel } from '../support/schemas.js';

const KEYWORD = 'x-unchecked';

/**
 * Where the documentation of an input is known to be incomplete, the description says so: the server may take more than is
 * listed, and an integrator who knows more says it with `unchecked(…)`.
 *
 * @type {Rule}
 */
export function unchecked() {
  return {
    Schema(/** @type {SchemaObject} */ schema, ctx) {
      const value = schema[KEYWORD];
      if (value === undefined) return;
      const complaint = complaintAbout(schema);
      if (!complaint) return;
      const message = `\`${KEYWORD}\` of ${schemaLabel(ctx.location)} ${complaint}`;
      ctx.report({ message, location: ctx.location.child([KEYWORD]).key() });
    },
  };
}

/** @param {SchemaObject} schema */
function complaintAbout(schema) {
  const [fault] = extensionFaults(schema, KEYWORD, EXTENSIONS.schema[KEYWORD]);
  if (fault) return `${fault.text} Remove it where the list is complete.`;
  const isList = schema['x-extensible-enum'] !== undefined;
  const isOpen = schema.additionalProperties !== undefined && schema.additionalProperties !== false;
  if (isList || isOpen) return undefined;
  return 'says that there is more than is listed. Write `x-extensible-enum` or `additionalProperties` next to it, to accept the rest.';
}
