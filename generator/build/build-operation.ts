import { buildPage } from './build-pagination.js';
import {
  parametersOf,
  resolve,
  schemaName,
  successResponses,
  type OpenApiDocument,
  type OperationEntry,
  type OperationObject,
  type ParameterObject,
  type RequestBodyObject,
  type SchemaObject,
} from '../document/document.js';
import { idPrefix } from '../document/id-prefix.js';
import { JSON_MEDIA_TYPE } from '../model/media-type.js';
import type {
  SuccessResponse,
  Body,
  Docs,
  HttpMethod,
  Operation,
  PathParameter,
  Provenance,
  Query,
} from '../model/model.js';
import { argumentName, paramsTypeName, queryTypeName, templateNames, verbOf } from '../document/names.js';
import { isUnknown, typeReference } from '../document/type-reference.js';

/** Operation object → model. `singular` is the word its types are named after: `Pet`. */
export function buildOperation(document: OpenApiDocument, entry: OperationEntry, singular: string): Operation {
  const id = entry.operation.operationId ?? '';
  return {
    id,
    methodName: verbOf(id),
    httpMethod: entry.method.toUpperCase() as HttpMethod,
    route: entry.path,
    pathParameters: buildPathParameters(document, entry, id),
    ...buildInputs(document, entry, singular),
    repeatable: entry.operation['x-repeatable'] === true,
    response: buildResponse(document, entry),
    docs: buildDocs(entry.operation),
    provenance: buildProvenance(entry.operation),
  };
}

/** What a method takes besides path arguments. With a body, the query gets the suffix: `PetCreateQuery`. */
export function buildInputs(
  document: OpenApiDocument,
  entry: OperationEntry,
  singular: string,
): { query: Query | undefined; body: Body | undefined } {
  const verb = verbOf(entry.operation.operationId ?? '');
  const body = buildBody(document, entry.operation, paramsTypeName(singular, verb));
  const queryName = body ? queryTypeName(singular, verb) : paramsTypeName(singular, verb);
  return { query: buildQuery(document, parametersOf(document, entry), queryName), body };
}

/** Path parameters in the order of the path template. */
function buildPathParameters(document: OpenApiDocument, entry: OperationEntry, id: string): PathParameter[] {
  const parameters = parametersOf(document, entry);
  return templateNames(entry.path).map((wireName) => {
    const parameter = parameters.find(({ name, in: place }) => place === 'path' && name === wireName);
    const schema = parameter?.schema;
    return {
      wireName,
      argumentName: argumentName(wireName),
      description: parameter?.description ?? '',
      type: typeReference(document, schema, [id, 'parameters', 'path', wireName]),
      idPrefix: prefixOf(document, schema),
    };
  });
}

function prefixOf(document: OpenApiDocument, schema: SchemaObject | undefined): string | undefined {
  return schema && idPrefix(resolve<SchemaObject>(document, schema).pattern);
}

function buildQuery(
  document: OpenApiDocument,
  parameters: readonly ParameterObject[],
  typeName: string,
): Query | undefined {
  const query = parameters.filter((parameter) => parameter.in === 'query');
  if (query.length === 0) return undefined;
  return {
    typeName,
    required: query.some((parameter) => parameter.required === true),
    jsonParameters: query.filter((parameter) => parameter.content).map(({ name }) => name),
    idPrefixes: Object.fromEntries(
      query.flatMap(({ name, schema }) => {
        const prefix = prefixOf(document, schema);
        return prefix === undefined ? [] : [[name, prefix]];
      }),
    ),
  };
}

function buildBody(document: OpenApiDocument, operation: OperationObject, typeName: string): Body | undefined {
  if (!operation.requestBody) return undefined;
  const body = resolve<RequestBodyObject>(document, operation.requestBody);
  const schema = body.content?.[JSON_MEDIA_TYPE]?.schema;
  return schema && { typeName, isSchema: schemaName(schema) === typeName, required: body.required ?? false };
}

function buildResponse(document: OpenApiDocument, entry: OperationEntry): SuccessResponse {
  const { operation } = entry;
  const [success] = successResponses(document, operation);
  const schema = success?.response.content?.[JSON_MEDIA_TYPE]?.schema;
  if (!success || !schema) return { kind: 'none' };
  const member = [operation.operationId ?? '', 'responses', success.status, 'content', JSON_MEDIA_TYPE];
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
    // It may stand in another description; `buildModel` knows them all.
    replacedBy: undefined,
  };
}

function buildProvenance(operation: OperationObject): Provenance {
  const { level, page, note } = operation['x-provenance'] as Provenance;
  return { level, page, note };
}
