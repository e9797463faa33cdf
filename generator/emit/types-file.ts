/**
 * The only importer of openapi-typescript, whose maintenance ended in September 2026. Replacing it means replacing this file.
 */
import openapiTS, { astToString, transformSchemaObject, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import type { OpenApiDocument, SchemaObject } from '../document.js';
import { idPrefix } from '../id-prefix.js';
import type { EmittedFile } from './emitted-file.js';
import { typedDocument } from './typed-document.js';

const { factory } = ts;
type Transform = NonNullable<NonNullable<Parameters<typeof openapiTS>[1]>['transform']>;
type TransformOptions = Parameters<Transform>[1];

/** Types of every schema and operation, as openapi-typescript prints them, with its known faults mended. */
export async function typesFile(key: string, document: OpenApiDocument, source: string): Promise<EmittedFile> {
  const nodes = await openapiTS(typedDocument(document) as unknown as OpenAPI3, {
    transform: (schema, options) => exactType(schema as SchemaObject, options),
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    rootTypesKeepCasing: true,
    silent: true,
  });
  return { kind: 'typescript', path: `src/${key}/types.ts`, source, text: astToString(nodes) };
}

/** Types that openapi-typescript would widen: prefixed ids, open lists of values, keys with a pattern. */
function exactType(schema: SchemaObject, options: TransformOptions): ts.TypeNode | undefined {
  if (schema.type === 'string') return openEnum(schema) ?? prefixedId(schema);
  if (schema.type === 'object' && schema.patternProperties) return objectWithPatterns(schema, options);
  return undefined;
}

/** `^clt_` → `` `clt_${string}` ``. */
function prefixedId(schema: SchemaObject): ts.TypeNode | undefined {
  const prefix = schema.enum ? undefined : idPrefix(schema.pattern);
  return prefix === undefined ? undefined : prefixedString(prefix);
}

function prefixedString(prefix: string): ts.TypeNode {
  const string = factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
  const span = factory.createTemplateLiteralTypeSpan(string, factory.createTemplateTail(''));
  return factory.createTemplateLiteralType(factory.createTemplateHead(prefix), [span]);
}

/** `x-extensible-enum: [a, b]` → `"a" | "b" | (string & {})`: any string is allowed, the known ones are completed. */
function openEnum(schema: SchemaObject): ts.TypeNode | undefined {
  const values = schema['x-extensible-enum'];
  if (!Array.isArray(values)) return undefined;
  const known = values.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(String(value))));
  const anyString = factory.createIntersectionTypeNode([
    factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    factory.createTypeLiteralNode([]),
  ]);
  return factory.createUnionTypeNode([...known, factory.createParenthesizedType(anyString)]);
}

/**
 * The type of the object without its patterns, joined by one index signature per pattern. openapi-typescript would make
 * `[key: string]` of any pattern, which lets misspelt properties pass.
 */
function objectWithPatterns(schema: SchemaObject, options: TransformOptions): ts.TypeNode | undefined {
  const { patternProperties = {}, ...rest } = schema;
  const patterns = Object.entries(patternProperties).map(([pattern, value]) => ({ prefix: idPrefix(pattern), value }));
  if (patterns.some(({ prefix }) => prefix === undefined)) return undefined;
  const signatures = patterns.map(({ prefix = '', value }) => indexSignature(prefix, transformed(value, options)));
  const inner = transformed(rest, options);
  if (ts.isTypeLiteralNode(inner)) return factory.createTypeLiteralNode([...inner.members, ...signatures]);
  if (Object.keys(rest.properties ?? {}).length === 0) return factory.createTypeLiteralNode(signatures);
  return factory.createIntersectionTypeNode([inner, factory.createTypeLiteralNode(signatures)]);
}

function transformed(schema: SchemaObject, options: TransformOptions): ts.TypeNode {
  return transformSchemaObject(schema as Parameters<typeof transformSchemaObject>[0], options);
}

function indexSignature(prefix: string, value: ts.TypeNode): ts.IndexSignatureDeclaration {
  const key = factory.createParameterDeclaration(undefined, undefined, 'key', undefined, prefixedString(prefix));
  return factory.createIndexSignature(undefined, [key], value);
}
