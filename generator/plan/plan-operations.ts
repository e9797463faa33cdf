import type { OpenApiDocument, SchemaObject } from '../document/document.js';
import { schemaName } from '../document/document.js';
import { extension } from '../document/extension.js';
import { successes, type OperationReading } from '../document/operation-reading.js';
import { JSON_MEDIA_TYPE } from '../model/media-type.js';
import type { PaginationScheme } from '../model/model.js';
import {
  argumentName,
  isOperationId,
  paramsTypeName,
  queryTypeName,
  resourcePath,
  templateNames,
  verbOf,
} from './names.js';
import type { MethodName, OperationPlan, PlannedType, SuccessPlan } from './plan.js';
import { planPage } from './plan-page.js';

/** Context in which operations are planned. */
export interface OperationScope {
  readonly document: OpenApiDocument;
  readonly schemes: readonly PaginationScheme[];
  /** Word for one thing of a resource, by the resource's name. */
  readonly singularOf: (resource: string) => string | undefined;
}

/** Decides about one operation. What replaces it is decided once all documents are planned. */
export function planOperation(reading: OperationReading, scope: OperationScope): OperationPlan {
  const name = methodName(reading);
  const success = planSuccess(reading);
  return {
    reading,
    label: name?.id ?? `${reading.method.toUpperCase()} ${reading.path}`,
    name,
    pathArguments: templateNames(reading.path).map((wireName) => ({ wireName, argumentName: argumentName(wireName) })),
    ...inputTypes(reading, name, scope),
    success,
    page: planPage(reading, success?.schema, scope),
    isRepeatable: extension(reading.node, 'x-repeatable') === true && ['post', 'patch'].includes(reading.method),
    provenance: extension(reading.node, 'x-provenance'),
    replacement: undefined,
  };
}

function methodName({ node: { operationId } }: OperationReading): MethodName | undefined {
  if (operationId === undefined || !isOperationId(operationId)) return undefined;
  return { id: operationId, resource: resourcePath(operationId), methodName: verbOf(operationId) };
}

/** The first success is what the method returns; another one without a body makes it optional. */
function planSuccess(reading: OperationReading): SuccessPlan | undefined {
  const [first, ...others] = successes(reading);
  const schema = first?.content?.[JSON_MEDIA_TYPE]?.schema;
  return first && { status: first.status, schema, isOptional: others.some(({ content }) => !content) };
}

/** With a body, the query gets the suffix: `VisitCreateQuery`. */
function inputTypes(
  { parameters, body }: OperationReading,
  name: MethodName | undefined,
  { singularOf }: OperationScope,
): Pick<OperationPlan, 'queryType' | 'bodyType'> {
  const singular = name && singularOf(name.resource.join('.'));
  if (name === undefined || singular === undefined) return { queryType: undefined, bodyType: undefined };
  const schema = body?.content[JSON_MEDIA_TYPE]?.schema;
  const hasQuery = parameters.some(({ in: place }) => place === 'query');
  const typeName = schema ? queryTypeName(singular, name.methodName) : paramsTypeName(singular, name.methodName);
  return {
    queryType: hasQuery ? typeName : undefined,
    bodyType: schema && bodyType(schema, paramsTypeName(singular, name.methodName)),
  };
}

function bodyType(schema: SchemaObject, typeName: string): PlannedType {
  return { typeName, isSchema: schemaName(schema) === typeName };
}
