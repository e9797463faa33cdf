import { buildPage } from './build-pagination.js';
import {
  parametersOf,
  resolve,
  schemaName,
  type OpenApiDocument,
  type OperationEntry,
  type OperationObject,
  type ParameterObject,
  type RequestBodyObject,
  type ResponseObject,
  type SchemaObject,
} from './document.js';
import { idPrefix } from './id-prefix.js';
import { JSON_MEDIA_TYPE } from './media-type.js';
import type { Answer, Body, Docs, HttpMethod, Operation, PathParameter, Provenance, Query } from './model.js';
import { argumentName, paramsTypeName, verbOf } from './names.js';
import { isUnknown, typeReference } from './type-reference.js';

/** Operation object → model. `singular` is the word its types are named after: `Deal`. */
export function buildOperation(document: OpenApiDocument, entry: OperationEntry, singular: string): Operation {
  const id = entry.operation.operationId ?? '';
  const parameters = parametersOf(document, entry);
  const typeName = paramsTypeName(singular, verbOf(id));
  const body = buildBody(document, entry.operation, typeName);
  return {
    id,
    methodName: verbOf(id),
    httpMethod: entry.method.toUpperCase() as HttpMethod,
    route: entry.path,
    pathParameters: buildPathParameters(document, entry.path, { parameters, id }),
    query: buildQuery(parameters, body ? `${typeName.replace(/Params$/, '')}Query` : typeName),
    body,
    answer: buildAnswer(document, entry),
    docs: buildDocs(entry.operation),
    provenance: buildProvenance(entry.operation),
  };
}

/** Path parameters in the order of the path template. */
function buildPathParameters(
  document: OpenApiDocument,
  route: string,
  { parameters, id }: { parameters: readonly ParameterObject[]; id: string },
): PathParameter[] {
  const names = [...route.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '');
  return names.map((wireName) => {
    const parameter = parameters.find(({ name, in: place }) => place === 'path' && name === wireName);
    const schema = parameter?.schema;
    return {
      wireName,
      argumentName: argumentName(wireName),
      description: parameter?.description ?? '',
      type: typeReference(document, schema, [id, 'parameters', 'path', wireName]),
      idPrefix: schema && idPrefix(resolve<SchemaObject>(document, schema).pattern),
    };
  });
}

function buildQuery(parameters: readonly ParameterObject[], typeName: string): Query | undefined {
  const query = parameters.filter((parameter) => parameter.in === 'query');
  if (query.length === 0) return undefined;
  return {
    typeName,
    required: query.some((parameter) => parameter.required === true),
    jsonParameters: query.filter((parameter) => parameter.content).map(({ name }) => name),
  };
}

function buildBody(document: OpenApiDocument, operation: OperationObject, typeName: string): Body | undefined {
  if (!operation.requestBody) return undefined;
  const body = resolve<RequestBodyObject>(document, operation.requestBody);
  const name = schemaName(body.content?.[JSON_MEDIA_TYPE]?.schema);
  return { typeName, isSchema: name === typeName, required: body.required ?? false };
}

function buildAnswer(document: OpenApiDocument, entry: OperationEntry): Answer {
  const { operation } = entry;
  const [status, node] = Object.entries(operation.responses ?? {}).find(([key]) => key.startsWith('2')) ?? [];
  const schema = node && resolve<ResponseObject>(document, node).content?.[JSON_MEDIA_TYPE]?.schema;
  if (!schema) return { kind: 'none' };
  const member = [operation.operationId ?? '', 'responses', status ?? '', 'content', JSON_MEDIA_TYPE];
  if (operation['x-pagination'] !== undefined) return buildPage(document, entry, { envelope: schema, member });
  if (isUnknown(document, schema)) return { kind: 'unknown' };
  return { kind: 'body', type: typeReference(document, schema, member) };
}

function buildDocs(operation: OperationObject): Docs {
  return {
    summary: operation.summary ?? '',
    description: operation.description ?? '',
    url: operation.externalDocs?.url,
    deprecated: operation.deprecated ?? false,
  };
}

function buildProvenance(operation: OperationObject): Provenance {
  const { level, page, note } = operation['x-provenance'] as Provenance;
  return { level, page, note };
}
