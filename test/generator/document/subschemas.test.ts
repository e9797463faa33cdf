import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SCHEMA_KEYWORDS, subschemas } from '../../../generator/document/subschemas.js';

test('every keyword of JSON Schema 2020-12 that holds schemas is known, in its form', async () => {
  const folder = path.dirname(createRequire(import.meta.url).resolve('ajv/package.json'));
  const files = ['applicator', 'unevaluated', 'content', 'core'].map((name) =>
    path.join(folder, `dist/refs/json-schema-2020-12/meta/${name}.json`),
  );
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const properties = texts.flatMap((text) =>
    Object.entries((JSON.parse(text) as { properties: Record<string, object> }).properties),
  );
  const own = Object.fromEntries(properties.flatMap(([keyword, schema]) => formOf(keyword, schema)));
  expect(SCHEMA_KEYWORDS).toEqual(own);
  expect(Object.keys(own).length).toBeGreaterThan(15);
});

/** How the meta-schema lets schemas stand under a keyword. */
function formOf(keyword: string, schema: object): [string, string][] {
  const { $ref, $dynamicRef, additionalProperties } = schema as Readonly<Record<string, unknown>>;
  if ($dynamicRef === '#meta') return [[keyword, 'schema']];
  if ($ref === '#/$defs/schemaArray') return [[keyword, 'list']];
  return JSON.stringify(additionalProperties) === '{"$dynamicRef":"#meta"}' ? [[keyword, 'map']] : [];
}

test('a schema is found with the keys that lead to it; booleans and data are not schemas', () => {
  const schema = {
    properties: { a: { type: 'string' }, constructor: { type: 'number' }, b: true },
    items: { type: 'object' },
    allOf: [{ minimum: 1 }, false],
    additionalProperties: false,
    default: { properties: { c: {} } },
    example: { items: {} },
    enum: [{ not: {} }],
    'x-note': { items: {} },
  };
  expect(
    subschemas(schema)
      .map(({ keys }) => keys.join('/'))
      .toSorted(),
  ).toEqual(['allOf/0', 'items', 'properties/a', 'properties/constructor']);
});
