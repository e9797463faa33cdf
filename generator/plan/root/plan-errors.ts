import { resolve, schemaAt, type OpenApiDocument, type SchemaObject } from '../../document/document.js';
import { jsonMedia } from '../../document/media.js';
import type { OperationReading } from '../../document/operation-reading.js';
import type { ErrorEnvelope } from '../../model/model.js';

/** Usual places of a message, the most telling first. */
const MESSAGES = [
  'error.message',
  'message',
  'error.detail',
  'detail',
  'error_description',
  'errorMessage',
  'error_message',
  'msg',
  'error',
  'title',
  'reason',
];

/** Usual places of a code. */
const CODES = ['error.code', 'code', 'error.type', 'error_code', 'errorCode', 'type', 'error', 'status'];

/** Usual places of a list of faults. */
const ISSUES = ['error.details.issues', 'error.issues', 'issues', 'error.details', 'details', 'errors'];

/** Where the errors of an API have their parts: the usual places that their schemas have. */
export function planErrors(document: OpenApiDocument, operations: readonly OperationReading[]): ErrorEnvelope {
  const schemas = errorSchemas(operations);
  const firstIn = (places: readonly string[], isRight: (schema: SchemaObject) => boolean) =>
    places.find((place) => schemas.some((schema) => isRight(schemaAt(document, schema, place) ?? NOTHING)));
  const message = firstIn(MESSAGES, (schema) => isText(document, schema)) ?? 'message';
  const code = firstIn(CODES, (schema) => isText(document, schema)) ?? 'code';
  const issues = firstIn(ISSUES, (schema) => isListOfMessages(document, schema));
  return { code: code === message ? 'code' : code, message, ...(issues !== undefined && { issues }) };
}

const NOTHING: SchemaObject = { type: 'null' };

/** Schemas of the bodies of errors, each once. */
function errorSchemas(operations: readonly OperationReading[]): SchemaObject[] {
  const found = operations.flatMap(({ responses }) =>
    responses.flatMap(({ status, content }) => {
      const schema = /^[45]|^default$/.test(status) ? errorSchema(content) : undefined;
      return schema ? [schema] : [];
    }),
  );
  const byText = new Map(found.map((schema) => [schema.$ref ?? schema, schema]));
  return [...byText.values()];
}

function errorSchema(content: OperationReading['responses'][number]['content']): SchemaObject | undefined {
  const problem = Object.entries(content ?? {}).find(([type]) => type.startsWith('application/problem+json'));
  return jsonMedia(content)?.media.schema ?? problem?.[1].schema;
}

function isText(document: OpenApiDocument, schema: SchemaObject): boolean {
  const { type } = resolve<SchemaObject>(document, schema);
  return [type].flat().includes('string');
}

function isListOfMessages(document: OpenApiDocument, schema: SchemaObject): boolean {
  const { type, items } = resolve<SchemaObject>(document, schema);
  if (![type].flat().includes('array') || !items) return false;
  const message = schemaAt(document, items, 'message');
  return message !== undefined && isText(document, message);
}
