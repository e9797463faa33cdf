import { pointerKeys } from '../guard/json-pointer.js';

/**
 * The raw OpenAPI document after bundling: every file joined, every remaining `$ref` local.
 * Names are the specification's, ending in `Object`. See https://spec.openapis.org/oas/v3.1.0
 */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; summary?: string; description?: string };
  externalDocs?: ExternalDocumentationObject;
  servers?: ServerObject[];
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
  [extension: `x-${string}`]: unknown;
}

export interface ServerObject {
  url: string;
  description?: string;
  variables?: Record<string, { default?: string; enum?: string[]; description?: string }>;
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
  [extension: `x-${string}`]: unknown;
}

export interface SecuritySchemeObject {
  type: string;
  in?: string;
  name?: string;
  /** Of type `http`: `bearer` or `basic`. */
  scheme?: string;
  /** Of type `oauth2`. */
  flows?: Record<string, { tokenUrl?: string; scopes?: Record<string, string> }>;
  description?: string;
}

export const httpMethods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'query'] as const;

export type PathItemObject = {
  parameters?: (ParameterObject | ReferenceObject)[];
  servers?: ServerObject[];
  /** By methods that have no member of their own, as they are sent: `COPY`. */
  additionalOperations?: Record<string, OperationObject>;
} & {
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
  security?: Record<string, string[]>[];
  servers?: ServerObject[];
  [extension: `x-${string}`]: unknown;
}

export interface ParameterObject {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  style?: string;
  explode?: boolean;
  allowReserved?: boolean;
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
  /** By name. */
  headers?: Record<string, unknown>;
  content?: Record<string, MediaTypeObject>;
}

/** The way in which a property of a body is written. */
export interface EncodingObject {
  contentType?: string;
  headers?: Record<string, { required?: boolean }>;
  style?: string;
  explode?: boolean;
  allowReserved?: boolean;
}

export interface MediaTypeObject {
  schema?: SchemaObject;
  encoding?: Record<string, EncodingObject>;
  example?: unknown;
  examples?: Record<string, { value?: unknown }>;
}

export interface SchemaObject {
  $ref?: string;
  type?: string | string[];
  description?: string;
  format?: string;
  contentMediaType?: string;
  contentEncoding?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  example?: unknown;
  examples?: unknown;
  minimum?: number;
  exclusiveMinimum?: number;
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
  [extension: `x-${string}`]: unknown;
}

/** Follows a local reference, and references that lead to references. */
export function resolve<T extends object>(document: OpenApiDocument, node: T | ReferenceObject): T {
  let current: unknown = node;
  for (let hops = 0; hops < 50; hops += 1) {
    const reference = (current as Partial<ReferenceObject>).$ref;
    if (typeof reference !== 'string') return current as T;
    current = follow(document, reference);
  }
  throw new Error(`References form a cycle that starts at ${JSON.stringify(node)}`);
}

function follow(document: OpenApiDocument, reference: string): unknown {
  let current: unknown = document;
  for (const key of pointerKeys(reference)) {
    current = (current as Record<string, unknown> | undefined)?.[key];
  }
  if (current === undefined) throw new Error(`${reference} leads nowhere`);
  return current;
}

/** Name of the component schema that a schema refers to, or `undefined` for one written in place. */
export function schemaName(schema: SchemaObject | undefined): string | undefined {
  const [first, group, name, ...rest] = schema?.$ref === undefined ? [] : pointerKeys(schema.$ref);
  return first === 'components' && group === 'schemas' && rest.length === 0 ? name : undefined;
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

/** Properties of a schema and of the parts of its `allOf`, by their names. */
export function propertiesIn(document: OpenApiDocument, schema: SchemaObject): Map<string, SchemaObject> {
  return new Map(joinedSchemas(document, schema).flatMap(({ properties }) => Object.entries(properties ?? {})));
}

/** The schema with references followed, and the parts of its `allOf`. */
export function joinedSchemas(document: OpenApiDocument, schema: SchemaObject, depth = 0): SchemaObject[] {
  const plain = resolve<SchemaObject>(document, schema);
  if (depth > 3) return [plain];
  return [plain, ...(plain.allOf ?? []).flatMap((part) => joinedSchemas(document, part, depth + 1))];
}
