import { alternatives } from '../../document/alternatives.js';
import type { OpenApiDocument, SchemaObject } from '../../document/document.js';
import { jsonMedia } from '../../document/media.js';
import type { OperationReading } from '../../document/operation-reading.js';
import type { ErrorEnvelope, ErrorPlaces } from '../../model/model.js';
import { isIssues, isPlainIssues } from './issue-schema.js';

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
const CODES = [
  'error.code',
  'code',
  'error_code',
  'errorCode',
  'errors.0.code',
  'error.status',
  'error.type',
  'type',
  'error_type',
  'errorType',
  'error.name',
  'error',
  'status',
];

/** Usual places of a list of faults, or of an object with the faults of each field. */
const ISSUES = [
  'error.details.issues',
  'error.issues',
  'issues',
  'error.details',
  'details',
  'errors',
  'error.errors',
  'detail',
  'error_details',
  'error.error_details',
  'fieldErrors',
  'field_errors',
  'propertyErrors',
  'validationErrors',
  'validation_errors',
  'invalidFields',
  'invalid_fields',
  'invalidParams',
  'invalid_params',
  'invalid-params',
  'violations',
];

/** Where the errors of an API have their parts: the usual places that their schemas have. */
export function planErrors(document: OpenApiDocument, operations: readonly OperationReading[]): ErrorEnvelope {
  const { messages, codes, issues } = placesIn(document, errorSchemas(operations));
  const [message = 'message'] = messages;
  const [code = 'code'] = codes;
  const [first] = issues;
  // The envelope has no place in a list.
  return {
    code: code === message || code.includes('.0.') ? 'code' : code,
    message,
    ...(first !== undefined && { issues: first }),
  };
}

/** All places of the parts of errors, those of the envelope first; `undefined` where the envelope alone reads them all. */
export function planErrorPlaces(
  document: OpenApiDocument,
  operations: readonly OperationReading[],
  envelope: ErrorEnvelope,
): ErrorPlaces | undefined {
  const schemas = errorSchemas(operations);
  const found = placesIn(document, schemas);
  const { code, message, issues } = envelope;
  const places = {
    codes: [...new Set([code, ...found.codes])],
    messages: [...new Set([message, ...found.messages])],
    issues: [...new Set([...(issues === undefined ? [] : [issues]), ...found.issues])],
  };
  const isPlain = places.issues.every((place) =>
    schemas.every((schema) => schemasAt(document, schema, place).every((one) => isPlainIssues(document, one))),
  );
  const isNumber = schemas.some((schema) => hasType(schemasAt(document, schema, code), NUMBERS));
  const isOne =
    found.codes.every((place) => place === code || place === message) &&
    found.messages.every((place) => place === message || place === code) &&
    found.issues.every((place) => place === issues);
  return isOne && isPlain && !isNumber ? undefined : places;
}

const NUMBERS = ['integer', 'number'];

function placesIn(document: OpenApiDocument, schemas: readonly SchemaObject[]): ErrorPlaces {
  const having = (places: readonly string[], isRight: (found: readonly SchemaObject[], place: string) => boolean) =>
    places.filter((place) => schemas.some((schema) => isRight(schemasAt(document, schema, place), place)));
  const messages = having(MESSAGES, isText);
  const texts = having(CODES, isText);
  const numbers = having(CODES, isCode).filter((place) => !place.endsWith('status') && !texts.includes(place));
  // A status is a code where there is no other one.
  const codes = texts.filter((place) => place !== 'status' || texts.length === 1);
  return {
    messages,
    codes: [...codes, ...numbers],
    issues: having(ISSUES, (found, place) => found.some((schema) => isIssues(document, schema, place))),
  };
}

function isText(found: readonly SchemaObject[]): boolean {
  return hasType(found, ['string']);
}

function isCode(found: readonly SchemaObject[]): boolean {
  return hasType(found, ['string', ...NUMBERS]);
}

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

/** Schemas of the values at a dotted path, in all alternatives; `0` is an item of a list. */
function schemasAt(document: OpenApiDocument, schema: SchemaObject, place: string): SchemaObject[] {
  let found = alternatives(document, schema);
  for (const key of place.split('.')) {
    const inner =
      key === '0'
        ? found.flatMap(({ items }) => items ?? [])
        : found.flatMap(({ properties = {} }) => (Object.hasOwn(properties, key) ? (properties[key] ?? []) : []));
    found = inner.flatMap((one) => alternatives(document, one));
  }
  return found;
}

function hasType(schemas: readonly SchemaObject[], wanted: readonly string[]): boolean {
  return schemas.some(({ type }) => [type ?? []].flat().some((one) => wanted.includes(one)));
}
