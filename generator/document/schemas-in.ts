import type {
  MediaTypeObject,
  OpenApiDocument,
  OperationObject,
  ParameterObject,
  PathItemObject,
  RequestBodyObject,
  ResponseObject,
  SchemaObject,
} from './document.js';
import { subschemas } from './subschemas.js';

/**
 * Where schemas stand in a document. Only the places that OpenAPI has for them are visited: what an example, a default or
 * an extension holds is data, even where its keys are keywords. References are not followed.
 */

/** Every schema of a document, those inside others too. */
export function everySchema(document: OpenApiDocument): SchemaObject[] {
  const { schemas } = document.components ?? {};
  const own = Object.values(schemas ?? {});
  const found: SchemaObject[] = [];
  for (const schema of [...own, ...schemasOutside(document)]) addParts(schema, found);
  return found;
}

/** A schema and all that stand in it. */
export function withParts(schema: SchemaObject): SchemaObject[] {
  const found: SchemaObject[] = [];
  addParts(schema, found);
  return found;
}

function addParts(schema: SchemaObject, found: SchemaObject[]): void {
  if (!isObject(schema)) return;
  found.push(schema);
  for (const part of partsOf(schema)) addParts(part, found);
}

/** Schemas that stand directly in a schema. */
export function partsOf(schema: SchemaObject): SchemaObject[] {
  return subschemas(schema).map(({ schema: part }) => part);
}

/** Schemas that stand outside `components.schemas`. */
export function schemasOutside({ paths, webhooks, components }: OpenApiDocument): SchemaObject[] {
  const items = [paths, webhooks, components?.['pathItems']].flatMap(valuesOf).flatMap((item) => inPathItem(item));
  return [...items, ...inComponents(components)];
}

/** Schemas of what servers send: responses and webhooks. */
export function schemasInResponses({ paths, webhooks, components }: OpenApiDocument): SchemaObject[] {
  const responses = valuesOf(paths)
    .flatMap(operationsOf)
    .flatMap(({ responses: own }) => valuesOf(own));
  const events = valuesOf(webhooks).flatMap((item) => inPathItem(item));
  return [...[...responses, ...valuesOf(components?.responses)].flatMap(inBody), ...events];
}

function inComponents(components: OpenApiDocument['components']): SchemaObject[] {
  const { parameters, headers, responses, requestBodies, callbacks } = components ?? {};
  return [
    ...[parameters, headers].flatMap(valuesOf).flatMap(inParameter),
    ...[responses, requestBodies].flatMap(valuesOf).flatMap(inBody),
    ...valuesOf(callbacks).flatMap(valuesOf).flatMap(inPathItem),
  ];
}

function inPathItem(item: unknown): SchemaObject[] {
  if (!isObject(item)) return [];
  const { parameters } = item as PathItemObject;
  return [...valuesOf(parameters).flatMap(inParameter), ...operationsOf(item).flatMap(inOperation)];
}

function operationsOf(item: unknown): OperationObject[] {
  if (!isObject(item)) return [];
  const { additionalOperations = {} } = item as PathItemObject;
  const members = [
    ...Object.entries(item).filter(([key]) => METHODS.has(key)),
    ...Object.entries(additionalOperations),
  ];
  return members.map(([, operation]) => operation as OperationObject).filter(isObject);
}

const METHODS = new Set(['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace', 'query']);

function inOperation(operation: OperationObject & { callbacks?: unknown }): SchemaObject[] {
  const { parameters, requestBody, responses, callbacks } = operation;
  return [
    ...valuesOf(parameters).flatMap(inParameter),
    ...inBody(requestBody),
    ...valuesOf(responses).flatMap(inBody),
    ...valuesOf(callbacks).flatMap(valuesOf).flatMap(inPathItem),
  ];
}

/** A parameter or a header. */
function inParameter(node: unknown): SchemaObject[] {
  if (!isObject(node)) return [];
  const { schema, content } = node as Partial<ParameterObject>;
  return [...(isObject(schema) ? [schema] : []), ...inContent(content)];
}

/** A request body or a response. */
function inBody(node: unknown): SchemaObject[] {
  if (!isObject(node)) return [];
  const { content, headers } = node as ResponseObject & RequestBodyObject & { headers?: unknown };
  return [...inContent(content), ...valuesOf(headers).flatMap(inParameter)];
}

function inContent(content: Record<string, MediaTypeObject> | undefined): SchemaObject[] {
  return valuesOf(content).flatMap((media) => {
    const { schema } = (isObject(media) ? media : {}) as MediaTypeObject;
    return isObject(schema) ? [schema] : [];
  });
}

function valuesOf(map: unknown): unknown[] {
  return isObject(map) ? Object.values(map) : [];
}

function isObject<T>(value: T): value is T & object {
  return typeof value === 'object' && value !== null;
}
