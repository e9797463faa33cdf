import { compactSchema } from './compact-schema.js';
import {
  operationEntries,
  parametersOf,
  resolve,
  type OpenApiDocument,
  type OperationEntry,
  type ParameterObject,
  type RequestBodyObject,
  type ResponseObject,
} from './document.js';
import type { LoadedDocument } from './load-document.js';
import { JSON_MEDIA_TYPE } from './media-type.js';
import type { Provenance } from './model.js';
import type { ApiSchemas, OperationSchemas, ParameterSchema, Schema } from './validate/api-schemas.js';

/** What a description says is valid, as data that needs no library to be read. */
export function buildSchemas({ document }: LoadedDocument): ApiSchemas {
  const named = Object.entries(document.components?.schemas ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const operations = operationEntries(document).map((entry) => [
    entry.operation.operationId ?? '',
    buildOperationSchemas(document, entry),
  ]);
  return {
    title: document.info.title,
    named: Object.fromEntries(named.map(([name, schema]) => [name, compactSchema(schema)])),
    operations: Object.fromEntries(operations) as ApiSchemas['operations'],
  };
}

function buildOperationSchemas(document: OpenApiDocument, entry: OperationEntry): OperationSchemas {
  const { operation } = entry;
  const { level } = operation['x-provenance'] as Provenance;
  const pagination = operation['x-pagination'];
  const responses = Object.entries(operation.responses ?? {});
  return {
    method: entry.method.toUpperCase(),
    route: entry.path,
    level,
    parameters: parametersOf(document, entry).map(buildParameter),
    ...(operation.requestBody && { body: buildBody(resolve<RequestBodyObject>(document, operation.requestBody)) }),
    answers: Object.fromEntries(
      responses.map(([status, node]) => [status, buildAnswer(resolve<ResponseObject>(document, node))]),
    ),
    ...(typeof pagination === 'string' && { pagination }),
  };
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

function buildAnswer({ content }: ResponseObject): Schema | null {
  return content ? compactSchema(content[JSON_MEDIA_TYPE]?.schema ?? {}) : null;
}
