/**
 * The only importer of openapi-typescript, whose maintenance ended in September 2026. Replacing it means replacing this
 * file.
 */
import {
  astToString,
  resolveRef,
  scanDiscriminators,
  transformSchema,
  transformSchemaObject,
  type GlobalContext,
  type OpenAPI3,
} from 'openapi-typescript';
import ts from 'typescript';
import type { OpenApiDocument, SchemaObject } from '../document/document.js';
import { idPrefix, isIdName } from '../document/id-prefix.js';
import { allowsNothing } from '../document/subschemas.js';
import type { EmittedFile } from '../model/emitted-file.js';
import type { ApiModel } from '../model/model.js';
import { TAKES_DATE } from './date-inputs.js';
import { declareNames } from './declare-names.js';
import { fileInput } from './file-inputs.js';
import { withoutMovedPaths } from './other-methods.js';
import { keyword, prefixedString, reference } from './type-nodes.js';
import { typedDocument } from './typed-document.js';
import {
  customFieldKeys,
  customFieldsType,
  idWithPrefix,
  undeclaredValue,
  workspaceImport,
} from './workspace-types.js';

const { factory } = ts;
type Transform = NonNullable<GlobalContext['transform']>;
type TransformOptions = Parameters<Transform>[1];

/** Types of every schema and operation by openapi-typescript, declared by name, with its known faults fixed. */
export function typesFile(api: ApiModel, document: OpenApiDocument): EmittedFile {
  const typed = typedDocument(document, api.routes) as unknown as OpenAPI3;
  const nodes = declareNames(withoutMovedPaths(transformSchema(typed, contextOf(typed))), api);
  const text = [workspaceImport(nodes), ...nodes.map((node) => astToString(node))];
  return { kind: 'typescript', path: `src/${api.key}/types.ts`, source: api.source, text };
}

/**
 * The context that `openapiTS` would pass to the same function after checking and bundling the document, which takes
 * four times as long as the rest and was done when the document was loaded.
 */
function contextOf(document: OpenAPI3): GlobalContext {
  const silent = true;
  return {
    ...SWITCHES,
    discriminators: scanDiscriminators(document, { silent }),
    injectFooter: [],
    postTransform: undefined,
    transformProperty: undefined,
    // Only its own loader reads it.
    redoc: undefined as never,
    silent,
    resolve: ($ref) => resolveRef(document, $ref, { silent }),
    transform: (schema, options) => exactType(schema as SchemaObject, options),
  };
}

/** All options of openapi-typescript. */
const SWITCHES = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  defaultNonNullable: false,
  emptyObjectsUnknown: true,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  // Its own aliases lead to the maps; `declareNames` makes those that hold the types.
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
};

/** Types that openapi-typescript would widen: members that must be left out, prefixed ids, extensible enums, keys with a pattern. */
function exactType(schema: SchemaObject, options: TransformOptions): ts.TypeNode | undefined {
  const file = fileInput(schema);
  if (file) return file;
  if (schema.enum || schema.const !== undefined) return undefined;
  if (allowsNothing(schema)) return keyword(ts.SyntaxKind.NeverKeyword);
  if (schema.type === 'string') return dateInput(schema) ?? openEnum(schema) ?? prefixedText(schema, options);
  if (schema.type === 'number' || schema.type === 'integer') return openEnum(schema);
  if (schema.type !== 'object') return undefined;
  if (hasKeyRules(schema)) return objectWithKeyRules(schema, options);
  // No key is documented, so keys need `unchecked`.
  if (schema['x-unchecked'] === true && !schema.properties) return emptyObject();
  return undefined;
}

/** `string | Date` */
function dateInput(schema: SchemaObject): ts.TypeNode | undefined {
  if (schema[TAKES_DATE] === undefined) return undefined;
  return factory.createUnionTypeNode([keyword(ts.SyntaxKind.StringKeyword), reference('Date')]);
}

/** `^pet_` → `` `pet_${string}` ``; for an id, so that a workspace can loosen it. */
function prefixedText(schema: SchemaObject, { path = '' }: TransformOptions): ts.TypeNode | undefined {
  const prefix = idPrefix(schema.pattern);
  if (prefix === undefined) return undefined;
  return isIdName(path.split('/').at(-1) ?? '') ? idWithPrefix(prefix) : prefixedString(prefix);
}

/**
 * `x-extensible-enum: [a, b]` → `"a" | "b" | (string & {})`: any string is allowed, the known ones are completed.
 * Numbers alike.
 */
function openEnum(schema: SchemaObject): ts.TypeNode | undefined {
  const values: unknown = schema['x-extensible-enum'];
  if (!Array.isArray(values)) return undefined;
  const isText = schema.type === 'string';
  const known = values.map((value: unknown) => literal(isText ? String(value) : Number(value)));
  const others = factory.createIntersectionTypeNode([
    keyword(isText ? ts.SyntaxKind.StringKeyword : ts.SyntaxKind.NumberKeyword),
    factory.createTypeLiteralNode([]),
  ]);
  return factory.createUnionTypeNode([...known, ...customFieldKeys(schema), factory.createParenthesizedType(others)]);
}

function literal(value: string | number): ts.TypeNode {
  if (typeof value === 'string') return factory.createLiteralTypeNode(factory.createStringLiteral(value));
  const digits = factory.createNumericLiteral(Math.abs(value));
  const signed = value < 0 ? factory.createPrefixUnaryExpression(ts.SyntaxKind.MinusToken, digits) : digits;
  return factory.createLiteralTypeNode(signed);
}

function hasKeyRules({ properties, patternProperties, additionalProperties, allOf }: SchemaObject): boolean {
  return patternProperties !== undefined || (Boolean(additionalProperties) && (properties ?? allOf) !== undefined);
}

/**
 * The type of the named properties, joined by one index signature per pattern. openapi-typescript would make
 * `[key: string]` of any pattern, which lets misspelt properties pass, and would intersect a type of additional
 * properties with the named ones, which no value of another type fits.
 */
function objectWithKeyRules(schema: SchemaObject, options: TransformOptions): ts.TypeNode {
  const { patternProperties: _patterns, additionalProperties: _others, ...rest } = schema;
  const named = transformed(rest, options);
  const typeOf = (value: SchemaObject): ts.TypeNode => transformed(value, options);
  const signatures = keySignatures(
    schema,
    named,
    (value) => undeclaredValue(schema, resolved(value, options)) ?? typeOf(value),
  );
  const workspace = customFieldsType(schema, {
    open: signatures,
    openBesideDeclared: keySignatures(schema, named, typeOf),
    typeOf,
  });
  if (workspace) return isEmpty(named) ? workspace : factory.createIntersectionTypeNode([named, workspace]);
  if (isEmpty(named)) return factory.createTypeLiteralNode(signatures);
  if (ts.isTypeLiteralNode(named)) return factory.createTypeLiteralNode([...named.members, ...signatures]);
  return factory.createIntersectionTypeNode([named, factory.createTypeLiteralNode(signatures)]);
}

/** One index signature per pattern, and one for any key if the schema allows every key. */
function keySignatures(
  { patternProperties = {}, additionalProperties }: SchemaObject,
  named: ts.TypeNode,
  typeOf: (value: SchemaObject) => ts.TypeNode,
): ts.IndexSignatureDeclaration[] {
  const rules = Object.entries(patternProperties).map(([pattern, value]) => ({
    prefix: idPrefix(pattern),
    type: typeOf(value),
  }));
  const others = hasContent(additionalProperties) ? [typeOf(additionalProperties)] : [];
  const isAnyKey =
    others.length > 0 || Boolean(additionalProperties) || rules.some(({ prefix }) => prefix === undefined);
  const members = memberTypes(named);
  const isUnknown = Boolean(additionalProperties) && !hasContent(additionalProperties);
  const anyValue = members && !isUnknown ? [...others, ...rules.map(({ type }) => type), ...members] : [];
  return [
    ...(isAnyKey ? [indexSignature(keyword(ts.SyntaxKind.StringKeyword), unionOf(anyValue))] : []),
    ...rules.flatMap(({ prefix, type }) =>
      prefix === undefined ? [] : [indexSignature(prefixedString(prefix), type)],
    ),
  ];
}

/** True if additional properties have a type of their own. */
function hasContent(schema: SchemaObject['additionalProperties']): schema is SchemaObject {
  return typeof schema === 'object' && Object.keys(schema).length > 0;
}

/** `Record<string, never>`. openapi-typescript would allow every key. */
function emptyObject(): ts.TypeNode {
  return reference('Record', keyword(ts.SyntaxKind.StringKeyword), keyword(ts.SyntaxKind.NeverKeyword));
}

/** True if openapi-typescript found nothing in a schema and wrote `Record<string, unknown>`. */
function isEmpty(type: ts.TypeNode): boolean {
  return ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) && type.typeName.text === 'Record';
}

/**
 * Types of the named properties, which a `[key: string]` next to them must include. `undefined` if they are not
 * separate, as in an intersection.
 */
function memberTypes(named: ts.TypeNode): ts.TypeNode[] | undefined {
  if (isEmpty(named)) return [];
  if (!ts.isTypeLiteralNode(named)) return undefined;
  const properties = named.members.filter(ts.isPropertySignature);
  const types = properties.flatMap(({ type }) => type ?? []);
  const isOptional = properties.some(({ questionToken }) => questionToken !== undefined);
  return isOptional ? [...types, keyword(ts.SyntaxKind.UndefinedKeyword)] : types;
}

/** Union of the types; `unknown` for none. */
function unionOf(types: readonly ts.TypeNode[]): ts.TypeNode {
  return types.length === 0 ? keyword(ts.SyntaxKind.UnknownKeyword) : factory.createUnionTypeNode(types);
}

function resolved(schema: SchemaObject, { ctx }: TransformOptions): SchemaObject {
  return schema.$ref === undefined ? schema : (ctx.resolve<SchemaObject>(schema.$ref) ?? schema);
}

function transformed(schema: SchemaObject, options: TransformOptions): ts.TypeNode {
  return transformSchemaObject(schema as Parameters<typeof transformSchemaObject>[0], options);
}

function indexSignature(key: ts.TypeNode, value: ts.TypeNode): ts.IndexSignatureDeclaration {
  const parameter = factory.createParameterDeclaration(undefined, undefined, 'key', undefined, key);
  return factory.createIndexSignature(undefined, [parameter], value);
}
