// @ts-check
/** @import { Rule, SchemaObject } from './support/types.js' */
import { schemaLabel } from './support/schemas.js';

const PATTERN = '^cf_';

/**
 * A schema with custom fields says so twice: by the pattern of their keys, for validation and types, and by the entity
 * they belong to, for the reader. No other key pattern is used.
 *
 * @type {Rule}
 */
export function customFields() {
  return {
    Schema(/** @type {SchemaObject} */ schema, ctx) {
      const label = schemaLabel(ctx.location);
      const patterns = Object.keys(schema.patternProperties ?? {});
      const entity = schema['x-custom-fields'];
      for (const pattern of patterns.filter((key) => key !== PATTERN)) {
        const message = `${label} has the key pattern \`${pattern}\`. The only one in use is \`${PATTERN}\`, for custom fields.`;
        ctx.report({ message, location: ctx.location.child(['patternProperties', pattern]).key() });
      }
      if (patterns.includes(PATTERN) && entity === undefined) {
        const message = `${label} has custom fields but does not say whose. Write \`x-custom-fields: contacts\`, for example.`;
        ctx.report({ message, location: ctx.location.child(['patternProperties']).key() });
      }
      if (entity === undefined) return;
      if (typeof entity !== 'string' || !/^[a-z][A-Za-z]*$/.test(entity)) {
        const message = `\`x-custom-fields\` of ${label} must be the name of the entity in camelCase, for example \`contacts\`.`;
        ctx.report({ message, location: ctx.location.child(['x-custom-fields']) });
      }
      if (!patterns.includes(PATTERN)) {
        const message = `${label} names the entity of its custom fields but does not allow them. Write \`patternProperties: { '${PATTERN}': { $ref: common.yaml#/CustomFieldValue } }\`.`;
        ctx.report({ message, location: ctx.location.child(['x-custom-fields']).key() });
      }
    },
  };
}
