import { compactSchema } from '../document/compact-schema.js';
import {
  operationEntries,
  parametersOf,
  resolve,
  type OpenApiDocument,
  type OperationEntry,
  type ParameterObject,
  type RequestBodyObject,
  type ResponseObject,
} from '../document/document.js';
import type { LoadedDocument } from '../load/load-document.js';
import { JSON_MEDIA_TYPE } from '../model/media-type.js';
import type { Provenance, SchemaData } from '../model/model.js';
import type {
  ResponseSchemas,
  Responses,
  NamedSchemas,
  OperationSchemas,
  ParameterSchema,
  RequestSchemas,
  Schema,
} from '../kit/validate/api-schemas.js';

/** Data of a description, as what reads it at run time takes it. */
export interface BuiltSchemas extends SchemaData {
  readonly responses: ResponseSchemas;
  readonly requests: RequestSchemas;
}

/** What a description says is valid, as data that needs no library to be read. */
export function buildSchemas({ document }: LoadedDocument): BuiltSchemas {
  const entries = operationEntries(document).map((entry) => [entry.operation.operationId ?? '', entry] as const);
  const responses = Object.fromEntries(entries.map(([id, entry]) => [id, buildResponses(document, entry)]));
  const operations = Object.fromEntries(entries.map(([id, entry]) => [id, buildOperationSchemas(document, entry)]));
  const named = Object.entries(document.components?.schemas ?? {})
    .map(([name, schema]) => [name, compactSchema(schema)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const inResponses = namesFrom(responses, Object.fromEntries(named));
  return {
    responses: {
      title: document.info.title,
      named: Object.fromEntries(named.filter(([name]) => inResponses.has(name))),
      responses: responses,
    },
    requests: { named: Object.fromEntries(named.filter(([name]) => !inResponses.has(name))), operations },
  };
}

/** The names of the schemas that data leads to, directly or by way of others. */
function namesFrom(data: unknown, named: NamedSchemas, found = new Set<string>()): ReadonlySet<string> {
  if (typeof data !== 'object' || data === null) return found;
  const { $ref } = data as Schema;
  if (typeof $ref === 'string' && !found.has($ref)) {
    found.add($ref);
    namesFrom(named[$ref], named, found);
  }
  for (const part of Object.values(data)) namesFrom(part, named, found);
  return found;
}

function buildOperationSchemas(document: OpenApiDocument, entry: OperationEntry): OperationSchemas {
  const { operation } = entry;
  const { level } = operation['x-provenance'] as Provenance;
  const pagination = operation['x-pagination'];
  return {
    method: entry.method.toUpperCase(),
    route: entry.path,
    level,
    parameters: parametersOf(document, entry).map(buildParameter),
    ...(operation.requestBody && { body: buildBody(resolve<RequestBodyObject>(document, operation.requestBody)) }),
    ...(typeof pagination === 'string' && { pagination }),
  };
}

function buildResponses(document: OpenApiDocument, { operation }: OperationEntry): Responses {
  const responses = Object.entries(operation.responses ?? {});
  return Object.fromEntries(
    responses.map(([status, node]) => [status, buildResponse(resolve<ResponseObject>(document, node))]),
  );
}

function buildParameter({ in: place, name, required, schema, content }: ParameterObject): ParameterSchema {
  const media = content?.[JSON_MEDIA_TYPE];
  return {
    in: place,
    name,
    ...(required && { required }),
    ...(media && { json: true }),
    schema: compactSchema(media?.schema ?? schema ?? {}),
  };
}

function buildBody({ required, content }: RequestBodyObject) {
  return { ...(required && { required }), schema: compactSchema(content?.[JSON_MEDIA_TYPE]?.schema ?? {}) };
}

function buildResponse({ content }: ResponseObject): Schema | null {
  return content ? compactSchema(content[JSON_MEDIA_TYPE]?.schema ?? {}) : null;
}
