import {
  operationEntries,
  parametersOf,
  resolve,
  type OpenApiDocument,
  type OperationEntry,
  type ParameterObject,
  type RequestBodyObject,
  type ResponseObject,
  type SchemaObject,
} from './document.js';
import type { LoadedDocument } from './load-document.js';
import { JSON_MEDIA_TYPE } from './media-type.js';
import type { Provenance } from './model.js';
import type { ApiSchemas, OperationSchemas, ParameterSchema, Schema } from './validate/api-schemas.js';

/** The keywords that say what is valid, or that a reader of values needs. Texts and examples are left out. */
const KEPT = new Set(
  (
    'type const enum format pattern minimum maximum minLength maxLength minItems maxItems required unevaluatedProperties ' +
    'dependentRequired default x-extensible-enum'
  ).split(' '),
);
/** Those that hold schemas: one, a list of them, or some by name. */
const NESTED = ['items', 'additionalProperties'];
const LISTS = ['allOf', 'anyOf', 'oneOf'];
const MAPS = ['properties', 'patternProperties'];

/** What a description says is valid, as data that needs no library to be read. */
export function buildSchemas({ document }: LoadedDocument): ApiSchemas {
  const named = Object.entries(document.components?.schemas ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const operations = operationEntries(document).map((entry) => [
    entry.operation.operationId ?? '',
    buildOperationSchemas(document, entry),
  ]);
  return {
    title: document.info.title,
    named: Object.fromEntries(named.map(([name, schema]) => [name, buildSchemaOf(schema)])),
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
    schema: buildSchemaOf(media?.schema ?? schema ?? {}),
  };
}

function buildBody({ required, content }: RequestBodyObject) {
  return { ...(required && { required }), schema: buildSchemaOf(content?.[JSON_MEDIA_TYPE]?.schema ?? {}) };
}

function buildAnswer({ content }: ResponseObject): Schema | null {
  return content ? buildSchemaOf(content[JSON_MEDIA_TYPE]?.schema ?? {}) : null;
}

/** What `validate/check.ts` reads of a schema. A keyword that it does not know is left out, and so refuses nothing. */
export function buildSchemaOf(schema: SchemaObject): Schema {
  const members = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
    if (key === '$ref') return [['$ref', String(value).replace('#/components/schemas/', '')]];
    if (KEPT.has(key)) return [[key, value]];
    if (NESTED.includes(key)) return [[key, typeof value === 'boolean' ? value : buildSchemaOf(value as SchemaObject)]];
    if (LISTS.includes(key)) return [[key, (value as SchemaObject[]).map(buildSchemaOf)]];
    return MAPS.includes(key) ? [[key, buildMap(value as Record<string, SchemaObject>)]] : [];
  });
  return Object.fromEntries(members);
}

function buildMap(schemas: Readonly<Record<string, SchemaObject>>): Record<string, Schema> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, buildSchemaOf(schema)]));
}
