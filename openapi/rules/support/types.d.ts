import type { UserContext } from '@redocly/openapi-core';

/** A value that may be a reference instead of the thing itself. */
export type OrRef<T> = T | RefObject;

/** A reference. A description may be next to it. */
export interface RefObject {
  $ref: string;
  description?: string;
}

/** An extension of the specification, of any shape. */
interface Extensible {
  [extension: `x-${string}`]: unknown;
}

/** The root of a description. */
export interface RootObject extends Extensible {
  tags?: TagObject[];
  webhooks?: Record<string, unknown>;
}

/** A tag. */
export interface TagObject extends Extensible {
  name: string;
}

/** The operations of one path. */
export interface PathItemObject {
  parameters?: OrRef<ParameterObject>[];
  get?: OperationObject;
  put?: OperationObject;
  post?: OperationObject;
  delete?: OperationObject;
  patch?: OperationObject;
}

/** An operation. */
export interface OperationObject extends Extensible {
  operationId?: string;
  tags?: string[];
  summary?: string;
  description?: string;
  deprecated?: boolean;
  externalDocs?: { url?: unknown };
  parameters?: OrRef<ParameterObject>[];
  requestBody?: OrRef<RequestBodyObject>;
  responses?: Record<string, OrRef<ResponseObject>>;
}

/** A parameter. */
export interface ParameterObject {
  name: string;
  in: string;
  description?: string;
  style?: string;
  explode?: boolean;
  schema?: OrRef<SchemaObject>;
  content?: Record<string, MediaTypeObject>;
}

/** The body of a request. */
export interface RequestBodyObject {
  content?: Record<string, MediaTypeObject>;
}

/** A response. */
export interface ResponseObject {
  content?: Record<string, MediaTypeObject>;
}

/** A body in one format. */
export interface MediaTypeObject {
  schema?: OrRef<SchemaObject>;
  example?: unknown;
  examples?: Record<string, unknown>;
}

/** A schema. */
export interface SchemaObject extends Extensible {
  type?: string | string[];
  description?: string;
  pattern?: string;
  maximum?: number;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, OrRef<SchemaObject>>;
  patternProperties?: Record<string, OrRef<SchemaObject>>;
  additionalProperties?: boolean | OrRef<SchemaObject>;
  unevaluatedProperties?: boolean | OrRef<SchemaObject>;
  items?: OrRef<SchemaObject>;
  oneOf?: OrRef<SchemaObject>[];
  anyOf?: OrRef<SchemaObject>[];
  allOf?: OrRef<SchemaObject>[];
}

/** A place in a file. */
export type Location = UserContext['location'];

/** A node and the place where it is written. */
export interface Placed<T> {
  node: T;
  location: Location;
}

/** An operation with all that a rule asks about it. */
export interface PlacedOperation {
  operation: OperationObject;
  method: string;
  /** Path template, or the name of the event for a webhook. */
  path: string;
  isWebhook: boolean;
  /** Parameters of the path and of the operation, references followed. */
  parameters: Placed<ParameterObject>[];
  location: Location;
  /** How messages call the operation. */
  label: string;
  ctx: UserContext;
}

/** Settings of a rule in redocly.yaml, in addition to its severity. */
export interface RuleOptions {
  closed?: boolean;
  statuses?: string[];
  idStatuses?: string[];
  successor?: string;
}

/** Functions by the type of node they look at, or are left with once everything inside it has been looked at. */
export type Visitor = Record<string, Visit | { leave: Visit }>;

type Visit = (node: never, ctx: UserContext) => void;

/** A rule, as the Redocly command calls it. */
export type Rule = (options: RuleOptions) => Visitor;
