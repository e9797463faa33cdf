// @ts-check

/**
 * Keywords of JSON Schema 2020-12 whose values hold schemas: one, an array, or a map by names that the API chose.
 *
 * @type {Readonly<Record<string, 'schema' | 'list' | 'map'>>}
 */
export const SCHEMA_KEYWORDS = {
  $defs: 'map',
  properties: 'map',
  patternProperties: 'map',
  dependentSchemas: 'map',
  additionalProperties: 'schema',
  unevaluatedProperties: 'schema',
  propertyNames: 'schema',
  items: 'schema',
  prefixItems: 'list',
  contains: 'schema',
  unevaluatedItems: 'schema',
  allOf: 'list',
  anyOf: 'list',
  oneOf: 'list',
  not: 'schema',
  if: 'schema',
  // oxlint-disable-next-line unicorn/no-thenable
  then: 'schema',
  else: 'schema',
  contentSchema: 'schema',
};

/**
 * True if no value fits a schema: `not: {}`. As a property, it is a member that must be left out.
 *
 * @param {object} schema
 */
export function allowsNothing(schema) {
  const not = Reflect.get(schema, 'not');
  return typeof not === 'object' && not !== null && Object.keys(not).length === 0;
}

/**
 * The schemas that stand directly in a schema, with the keys that lead to each. References are not followed, and schemas
 * that are only `true` or `false` are left out. Values of an example, a default or an extension are data, not schemas.
 *
 * @template {object} Schema
 * @param {Schema} schema
 * @returns {{ keys: (string | number)[], schema: Schema }[]}
 */
export function subschemas(schema) {
  /** @type {{ keys: (string | number)[], schema: Schema }[]} */
  const found = [];
  /** @type {(keys: (string | number)[], value: unknown) => void} */
  const add = (keys, value) => {
    const isSchema = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (isSchema) found.push({ keys, schema: /** @type {Schema} */ (value) });
  };
  // This runs for every schema of a document, and most have none of the keywords.
  for (const [keyword, kind] of KEYWORDS) {
    const value = Reflect.get(schema, keyword);
    if (typeof value !== 'object' || value === null) continue;
    if (kind === 'schema') add([keyword], value);
    else if (Array.isArray(value)) for (const [index, part] of value.entries()) add([keyword, index], part);
    else if (kind === 'map') for (const [name, part] of Object.entries(value)) add([keyword, name], part);
  }
  return found;
}

const KEYWORDS = Object.entries(SCHEMA_KEYWORDS);
