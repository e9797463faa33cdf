import type { SchemaObject } from '../../generator/document/document.js';
import type { WholeSchema } from '../contract/draw/whole-schema.js';
import type { Edit } from './edit.js';

/** Every mistake that is made in a schema: types, names, required, null, enums, defaults, patterns, ranges, references. */
export function schemaEdits(schema: SchemaObject, pointer: readonly string[], names: readonly string[]): Edit[] {
  const at = (...segments: string[]) => [...pointer, ...segments];
  const { properties = {}, patternProperties = {}, items, oneOf = [], additionalProperties } = schema;
  const inside: [SchemaObject, string[]][] = [
    ...Object.entries(properties).map(([key, property]): [SchemaObject, string[]] => [property, at('properties', key)]),
    ...Object.entries(patternProperties).map(([key, part]): [SchemaObject, string[]] => [
      part,
      at('patternProperties', key),
    ]),
    ...oneOf.map((branch, index): [SchemaObject, string[]] => [branch, at('oneOf', String(index))]),
    ...(items ? [[items, at('items')] as [SchemaObject, string[]]] : []),
    ...(typeof additionalProperties === 'object'
      ? [[additionalProperties, at('additionalProperties')] as [SchemaObject, string[]]]
      : []),
  ];
  return [
    ...referenceEdits(schema, pointer, names),
    ...typeEdits(schema, pointer),
    ...valueEdits(schema, pointer),
    ...memberEdits(schema, pointer),
    ...inside.flatMap(([part, where]) => schemaEdits(part, where, names)),
  ];
}

function referenceEdits({ $ref }: SchemaObject, pointer: readonly string[], names: readonly string[]): Edit[] {
  const name = $ref?.replace('#/components/schemas/', '');
  if (name === undefined) return [];
  const other = names[(names.indexOf(name) + 1) % names.length] ?? name;
  return [{ pointer: [...pointer, '$ref'], value: `#/components/schemas/${other}` }];
}

function typeEdits({ type, enum: values, const: only }: SchemaObject, pointer: readonly string[]): Edit[] {
  if (type === undefined) return [];
  const types = [type].flat();
  const at = [...pointer, 'type'];
  const [first = ''] = types;
  const swapped = types.map((entry) => (entry === first ? (first === 'string' ? 'number' : 'string') : entry));
  if (values !== undefined || only !== undefined) return [{ pointer: at, value: 'number' }];
  const nullable = types.includes('null') ? types.filter((entry) => entry !== 'null') : [...types, 'null'];
  return [
    { pointer: at, value: swapped.length === 1 ? swapped[0] : swapped },
    ...(types.length > 1 || first !== 'null'
      ? [{ pointer: at, value: nullable.length === 1 ? nullable[0] : nullable }]
      : []),
  ];
}

function valueEdits(schema: WholeSchema, pointer: readonly string[]): Edit[] {
  const at = (key: string) => [...pointer, key];
  const open = schema['x-extensible-enum'] as unknown[] | undefined;
  const numbers = (['minimum', 'maximum', 'minLength', 'minItems'] as const).filter((key) => schema[key] !== undefined);
  return [
    ...(schema.pattern
      ? [{ pointer: at('pattern') }, { pointer: at('pattern'), value: schema.pattern.replace('^', '^z') }]
      : []),
    ...(schema.format ? [{ pointer: at('format') }] : []),
    ...numbers.flatMap((key) => [{ pointer: at(key) }, { pointer: at(key), value: (schema[key] ?? 0) + 1 }]),
    ...(schema.enum
      ? [
          { pointer: at('enum'), value: schema.enum.slice(0, -1) },
          { pointer: at('enum'), value: [...schema.enum, 'MUTANT'] },
        ]
      : []),
    ...(open ? [{ pointer: at('x-extensible-enum'), value: open.slice(0, -1) }] : []),
    ...(schema.const === undefined ? [] : [{ pointer: at('const'), value: 'mutant' }]),
    ...(schema.default === undefined ? [] : [{ pointer: at('default') }]),
  ].filter(({ value }) => !(Array.isArray(value) && value.length === 0));
}

function memberEdits(schema: WholeSchema, pointer: readonly string[]): Edit[] {
  const at = (...segments: string[]) => [...pointer, ...segments];
  const { properties = {}, required = [], oneOf = [], additionalProperties, patternProperties } = schema;
  const optional = Object.keys(properties).find((key) => !required.includes(key));
  return [
    ...Object.keys(properties).flatMap((key) => [
      { pointer: at('properties', key), rename: `${key}X` },
      { pointer: at('properties', key) },
    ]),
    ...required.map((key) => ({ pointer: at('required'), value: required.filter((other) => other !== key) })),
    ...(optional === undefined ? [] : [{ pointer: at('required'), value: [...required, optional] }]),
    ...(oneOf.length > 1 ? oneOf.map((_, index) => ({ pointer: at('oneOf', String(index)) })) : []),
    ...(patternProperties ? [{ pointer: at('patternProperties') }] : []),
    ...(schema.unevaluatedProperties === false ? [{ pointer: at('unevaluatedProperties') }] : []),
    ...(schema.dependentRequired ? [{ pointer: at('dependentRequired') }] : []),
    ...(typeof additionalProperties === 'object' ? [{ pointer: at('additionalProperties') }] : []),
  ];
}
