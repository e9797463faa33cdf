// @ts-check
/** @import { Rule, SchemaObject } from '../support/types.js' */
import { EXTENSIONS } from '../../../generator/document/extensions.js';
import { extensionFaults } from '../support/extensions.js';
import { isRef } from '../support/references.js';
import { schemaLabel, typesOf } from '../support/schemas.js';

const KEYWORD = 'x-extensible-enum';

/**
 * An enum that may grow is `x-extensible-enum` on a string. The client accepts any string there, and editors
 * still complete the known ones.
 *
 * @type {Rule}
 */
export function openEnum() {
  return {
    Schema(/** @type {SchemaObject} */ schema, ctx) {
      const label = schemaLabel(ctx.location);
      if (isHandMadeOpenEnum(schema)) {
        const keyword = schema.anyOf ? 'anyOf' : 'oneOf';
        const message = `${label} combines an enum with a string. Write \`type: string\` and \`${KEYWORD}: [...]\` instead.`;
        ctx.report({ message, location: ctx.location.child([keyword]).key() });
      }
      if (schema[KEYWORD] === undefined) return;
      const complaint = complaintAbout(schema);
      if (complaint)
        ctx.report({
          message: `\`${KEYWORD}\` of ${label} ${complaint}`,
          location: ctx.location.child([KEYWORD]).key(),
        });
    },
  };
}

/** @param {SchemaObject} schema */
function complaintAbout(schema) {
  const [fault] = extensionFaults(schema, KEYWORD, EXTENSIONS.schema[KEYWORD]);
  if (fault) return fault.text;
  if (schema.enum)
    return 'is next to `enum`. Keep `enum` where the list is complete, `x-extensible-enum` where it may grow.';
  const types = typesOf(schema).filter((type) => type !== 'null');
  return types.length === 1 && types[0] === 'string' ? undefined : 'needs `type: string` next to it.';
}

/** @param {SchemaObject} schema */
function isHandMadeOpenEnum(schema) {
  const branches = schema.anyOf ?? schema.oneOf ?? [];
  const own = branches.flatMap((branch) => (isRef(branch) ? [] : [branch]));
  const hasEnum = own.some((branch) => branch.enum !== undefined || branch.const !== undefined);
  return (
    hasEnum && own.some((branch) => typesOf(branch).includes('string') && !branch.enum && branch.const === undefined)
  );
}
