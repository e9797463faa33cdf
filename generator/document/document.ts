/**
 * The raw OpenAPI document after bundling: every file joined, every remaining `$ref` local.
 * Names are the specification's, ending in `Object`. See https://spec.openapis.org/oas/v3.1.0
 */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; summary?: string; description?: string };
  externalDocs?: ExternalDocumentationObject;
  servers?: { url: string }[];
  security?: Record<string, string[]>[];
  tags?: TagObject[];
  paths?: Record<string, PathItemObject>;
  webhooks?: Record<string, PathItemObject>;
  components?: {
    schemas?: Record<string, SchemaObject>;
    parameters?: Record<string, ParameterObject>;
    responses?: Record<string, ResponseObject>;
    securitySchemes?: Record<string, SecuritySchemeObject>;
    [group: string]: Record<string, unknown> | undefined;
  };
  'x-client'?: unknown;
  'x-error-envelope'?: unknown;
  'x-rate-limit'?: unknown;
  'x-pagination-schemes'?: Record<string, unknown>;
}

export interface ReferenceObject {
  $ref: string;
}

export interface ExternalDocumentationObject {
  url: string;
}

export interface TagObject {
  name: string;
  description?: string;
  'x-singular'?: unknown;
}

export interface SecuritySchemeObject {
  type: string;
  in?: string;
  name?: string;
  description?: string;
}

export const httpMethods = ['get', 'put', 'post', 'delete', 'patch'] as const;

export type PathItemObject = { parameters?: (ParameterObject | ReferenceObject)[] } & {
  [method in (typeof httpMethods)[number]]?: OperationObject;
};

export interface OperationObject {
  operationId?: string;
  tags?: string[];
  summary?: string;
  description?: string;
  externalDocs?: ExternalDocumentationObject;
  deprecated?: boolean;
  parameters?: (ParameterObject | ReferenceObject)[];
  requestBody?: RequestBodyObject | ReferenceObject;
  responses?: Record<string, ResponseObject | ReferenceObject>;
  'x-pagination'?: unknown;
  'x-provenance'?: unknown;
  'x-replaced-by'?: unknown;
  'x-repeatable'?: unknown;
}

export interface ParameterObject {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  style?: string;
  explode?: boolean;
  schema?: SchemaObject;
  content?: Record<string, MediaTypeObject>;
  example?: unknown;
}

export interface RequestBodyObject {
  required?: boolean;
  content?: Record<string, MediaTypeObject>;
}

export interface ResponseObject {
  description?: string;
  content?: Record<string, MediaTypeObject>;
}

export interface MediaTypeObject {
  schema?: SchemaObject;
  example?: unknown;
  examples?: Record<string, { value?: unknown }>;
}

export interface SchemaObject {
  $ref?: string;
  type?: string | string[];
  description?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  minLength?: number;
  required?: string[];
  properties?: Record<string, SchemaObject>;
  patternProperties?: Record<string, SchemaObject>;
  additionalProperties?: SchemaObject | boolean;
  items?: SchemaObject;
  oneOf?: SchemaObject[];
  anyOf?: SchemaObject[];
  allOf?: SchemaObject[];
  'x-custom-fields'?: unknown;
  'x-extensible-enum'?: unknown;
  'x-unchecked'?: unknown;
}

/** `x-custom-fields`: whose custom fields a schema holds, and what for. */
export interface CustomFieldsObject {
  /** `pets`; two where a record is of one or the other. */
  entity: string | [string, string];
  use: CustomFieldsUse;
}

export const customFieldsUses = ['response', 'create', 'update', 'wrapped', 'filter', 'key'] as const;

export type CustomFieldsUse = (typeof customFieldsUses)[number];

/** Follows a local reference, and references that lead to references. */
export function resolve<T extends object>(document: OpenApiDocument, node: T | ReferenceObject): T {
  let current: unknown = node;
  for (let hops = 0; hops < 50; hops += 1) {
    const reference = (current as Partial<ReferenceObject>).$ref;
    if (typeof reference !== 'string') return current as T;
    current = follow(document, reference);
  }
  throw new Error(`References lead in a circle, starting at ${JSON.stringify(node)}`);
}

function follow(document: OpenApiDocument, reference: string): unknown {
  const segments = reference.replace(/^#\//, '').split('/');
  let current: unknown = document;
  for (const segment of segments) {
    const key = decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~');
    current = (current as Record<string, unknown> | undefined)?.[key];
  }
  if (current === undefined) throw new Error(`${reference} leads nowhere`);
  return current;
}

/** Name of the component schema that a schema refers to, or `undefined` for one written in place. */
export function schemaName(schema: SchemaObject | undefined): string | undefined {
  return schema?.$ref?.match(/^#\/components\/schemas\/([^/]+)$/)?.[1];
}

/** An operation with where it stands. */
export interface OperationEntry {
  readonly path: string;
  readonly method: (typeof httpMethods)[number];
  readonly pathItem: PathItemObject;
  readonly operation: OperationObject;
}

/** Every operation under `paths`, in the document's order. */
export function operationEntries(document: OpenApiDocument): OperationEntry[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, node]) => {
    const pathItem = resolve<PathItemObject>(document, node);
    return (Object.keys(pathItem) as (typeof httpMethods)[number][])
      .filter((key) => httpMethods.includes(key))
      .map((method) => ({ path, method, pathItem, operation: pathItem[method] as OperationObject }));
  });
}

/** Parameters of the operation and of its path item, references followed. */
export function parametersOf(document: OpenApiDocument, entry: OperationEntry): ParameterObject[] {
  const own = (entry.operation.parameters ?? []).map((node) => resolve<ParameterObject>(document, node));
  const shared = (entry.pathItem.parameters ?? []).map((node) => resolve<ParameterObject>(document, node));
  const isOverridden = (parameter: ParameterObject) =>
    own.some(({ name, in: place }) => name === parameter.name && place === parameter.in);
  return [...shared.filter((parameter) => !isOverridden(parameter)), ...own];
}

/** The responses with a 2xx status, lowest first. */
export function successResponses(
  document: OpenApiDocument,
  operation: OperationObject,
): { status: string; response: ResponseObject }[] {
  return Object.entries(operation.responses ?? {})
    .filter(([status]) => status.startsWith('2'))
    .map(([status, node]) => ({ status, response: resolve<ResponseObject>(document, node) }));
}

/** The security scheme that the client can use, an API key in a header. */
export function apiKeyScheme(document: OpenApiDocument): SecuritySchemeObject | undefined {
  const schemes = Object.values(document.components?.securitySchemes ?? {}).map((node) => resolve(document, node));
  return schemes.find((scheme) => scheme.type === 'apiKey' && scheme.in === 'header' && scheme.name);
}

/** Schema of a property reached by a dotted path, or `undefined` where the path leads nowhere. */
export function schemaAt(
  document: OpenApiDocument,
  schema: SchemaObject | undefined,
  dottedPath: string,
): SchemaObject | undefined {
  let current = schema;
  for (const key of dottedPath.split('.')) {
    current = current && propertyOf(document, current, key);
  }
  return current;
}

/** True if every value of the schema has the property that a dotted path leads to. */
export function isRequiredAt(document: OpenApiDocument, schema: SchemaObject, dottedPath: string): boolean {
  const [key = '', ...rest] = dottedPath.split('.');
  const property = propertyOf(document, schema, key);
  if (property === undefined || !isRequired(document, schema, key)) return false;
  return rest.length === 0 || isRequiredAt(document, property, rest.join('.'));
}

function isRequired(document: OpenApiDocument, schema: SchemaObject, key: string): boolean {
  const { required = [], allOf = [] } = resolve<SchemaObject>(document, schema);
  return required.includes(key) || allOf.some((part) => isRequired(document, part, key));
}

/** A property that the schema or a part of its `allOf` has. */
function propertyOf(document: OpenApiDocument, schema: SchemaObject, key: string): SchemaObject | undefined {
  const { properties = {}, allOf = [] } = resolve<SchemaObject>(document, schema);
  // A plain read would find `constructor` on the prototype.
  if (Object.hasOwn(properties, key)) return properties[key];
  return allOf.map((part) => propertyOf(document, part, key)).find((found) => found !== undefined);
}
