// @ts-check
/** @import { Rule, SchemaObject } from '../support/types.js' */
import { isMap } from '../../../generator/document/shapes.js';
import { EXTENSIONS } from '../../../generator/document/extensions.js';
import { extensionFaults } from '../support/extensions.js';
import { schemaLabel, typesOf } from '../support/schemas.js';

const PATTERN = '^cf_';
const KEYWORD = 'x-custom-fields';

/**
 * A schema with custom fields says so twice: by the pattern of their keys, for validation, and by whose they are and what
 * for, for the types. No other key pattern is used.
 *
 * @type {Rule}
 */
export function customFields() {
  return {
    Schema(/** @type {SchemaObject} */ schema, ctx) {
      const label = schemaLabel(ctx.location);
      for (const { message, path } of [...patternFaults(schema), ...settingFaults(schema), ...shapeFaults(schema)]) {
        const place = ctx.location.child(path);
        ctx.report({ message: message.replace('{schema}', label), location: place.key() });
      }
    },
  };
}

/**
 * A message, with `{schema}` where the name of the schema belongs, and the key at fault.
 *
 * @typedef {{ message: string, path: string[] }} Fault
 */

/**
 * @param {SchemaObject} schema
 * @returns {Fault[]}
 */
function patternFaults(schema) {
  const patterns = Object.keys(schema.patternProperties ?? {});
  const others = patterns.filter((key) => key !== PATTERN);
  const faults = others.map((pattern) => ({
    message: `{schema} has the key pattern \`${pattern}\`. The only one in use is \`${PATTERN}\`, for custom fields.`,
    path: ['patternProperties', pattern],
  }));
  if (!patterns.includes(PATTERN) || schema[KEYWORD] !== undefined) return faults;
  const message = `{schema} has custom fields but does not say whose and what for. Write \`${KEYWORD}: { entity: contacts, use: response }\`, for example.`;
  return [...faults, { message, path: ['patternProperties'] }];
}

/**
 * @param {SchemaObject} schema
 * @returns {Fault[]}
 */
function settingFaults(schema) {
  return extensionFaults(schema, KEYWORD, EXTENSIONS.schema[KEYWORD]).map(({ subject, text, keys }) => ({
    message: `\`${subject}\` of {schema} ${text}`,
    path: keys,
  }));
}

/**
 * Members that a `use` requires next to it.
 *
 * @param {SchemaObject} schema
 * @returns {Fault[]}
 */
function shapeFaults(schema) {
  const setting = schema[KEYWORD];
  if (!isMap(setting)) return [];
  const fault = (/** @type {string} */ text) => [{ message: `{schema} ${text}`, path: [KEYWORD] }];
  if (setting['use'] === 'key') {
    if (typesOf(schema).includes('string') && schema['x-extensible-enum'] !== undefined) return [];
    return fault(
      'takes keys of custom fields as values. Write `type: string` and `x-extensible-enum`, with the others.',
    );
  }
  const value = schema.patternProperties?.[PATTERN];
  if (value === undefined)
    return fault(
      `names the entity of its custom fields but does not allow them. Write \`patternProperties: { '${PATTERN}': { $ref: common.yaml#/CustomFieldValue } }\`.`,
    );
  if (setting['use'] === 'wrapped' && schema.additionalProperties === undefined)
    return fault('wraps custom fields whose keys may have lost their prefix. Write `additionalProperties` for those.');
  if (setting['use'] === 'filter' && !(isMap(value) && Array.isArray(value['anyOf']) && value['anyOf'].length === 2))
    return fault(
      `has conditions on custom fields. Write \`patternProperties: { '${PATTERN}': { anyOf: [...] } }\` with two: the condition on a field of options, then that on any other.`,
    );
  return [];
}
