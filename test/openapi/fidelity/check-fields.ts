import { at, list, object, operationAt, type JsonObject } from './description.js';
import { factsOf, sorted, type FieldFacts } from './facts.js';
import {
  tablesByKind,
  type BodyTable,
  type Kind,
  type OperationTable,
  type SampleField,
  type StatedField,
} from './table.js';

/** The parts of a description that a table is compared with. */
export interface DescribedOperation {
  pathParameters: JsonObject[];
  body: JsonObject;
  response: JsonObject;
}

/** Finds an operation of a table in the description, references followed. */
export function findOperation(
  document: JsonObject,
  { method, path }: Pick<OperationTable, 'method' | 'path'>,
): DescribedOperation {
  const operation = operationAt(document, method, path);
  const shared = list(at(document, document, 'paths', path)['parameters']);
  const parameters = [...shared, ...list(operation['parameters'])].map((node) => at(document, node));
  const content = ['content', 'application/json', 'schema'];
  return {
    pathParameters: parameters.filter((parameter) => parameter['in'] === 'path'),
    body: at(document, operation, 'requestBody', ...content),
    response: at(document, operation, 'responses', '200', ...content),
  };
}

/** Compares a description with a table. Returns the differences, one sentence each. */
export function checkOperation(document: JsonObject, table: OperationTable): string[] {
  const { pathParameters, body, response } = findOperation(document, table);
  return [
    ...checkPathParameters(document, table.pathParameters, pathParameters),
    ...(table.body ? checkKinds(document, table.body, body).map((found) => `body: ${found}`) : []),
    ...checkBody(document, table.response, response).map((found) => `response: ${found}`),
  ];
}

function checkPathParameters(document: JsonObject, fields: readonly StatedField[], parameters: JsonObject[]): string[] {
  const asSchema = {
    properties: Object.fromEntries(parameters.map((parameter) => [String(parameter['name']), parameter['schema']])),
    required: parameters.filter((parameter) => parameter['required'] === true).map((parameter) => parameter['name']),
  };
  return checkProperties(document, { fields, isOpen: false, sample: {} }, asSchema).map((found) => `path: ${found}`);
}

/** Compares the kinds of a body, each with its schema in `oneOf`. */
function checkKinds(document: JsonObject, table: BodyTable, schema: JsonObject): string[] {
  const tables = tablesByKind(table);
  const schemas = schemasByKind(document, schema);
  if (tables.length !== schemas.length) return [`has ${schemas.length} kinds, not ${tables.length}`];
  return tables.flatMap((part, index) => {
    const kind = table.kinds?.[index];
    return kind
      ? checkKind(document, kind, { part, schema: at(document, schemas[index]) })
      : checkBody(document, part, schema);
  });
}

/** The schemas of a body that is one of several kinds; the schema itself if it is of one kind. */
export function schemasByKind(document: JsonObject, schema: JsonObject): JsonObject[] {
  return 'oneOf' in schema ? list(schema['oneOf']).map((branch) => at(document, branch)) : [schema];
}

function checkKind(
  document: JsonObject,
  { type = 'left out', rejected }: Kind,
  { part, schema }: { part: BodyTable; schema: JsonObject },
): string[] {
  const properties = object(schema['properties']);
  const allowed = Object.entries(properties).filter(([name]) => !rejected.includes(name));
  return [
    ...rejected.filter((name) => !isRejected(properties[name])).map((name) => `${name} is not rejected`),
    ...checkBody(document, part, { ...schema, properties: Object.fromEntries(allowed) }),
  ].map((found) => `${found}, for the type ${type}`);
}

/** `not: {}`: no value is valid. */
function isRejected(node: unknown): boolean {
  const { not } = object(node);
  return not !== undefined && Object.keys(object(not)).length === 0;
}

function checkBody(document: JsonObject, table: BodyTable, schema: JsonObject): string[] {
  const differences = checkProperties(document, table, schema);
  if (schema['type'] !== 'object') differences.push(`is ${schema['type']}, not object`);
  if (table.isOpen) differences.push(...checkOpen(document, schema));
  return differences;
}

function checkProperties(document: JsonObject, table: BodyTable, schema: JsonObject): string[] {
  const properties = object(schema['properties']);
  const required = list(schema['required']).map(String);
  const known = new Set([...table.fields.map(({ name }) => name), ...(table.newer ?? [])]);
  return [
    ...Object.keys(properties)
      .filter((name) => !known.has(name))
      .map((name) => `${name} is on no page`),
    ...required
      .filter((name) => !table.fields.some((field) => field.name === name && field.required))
      .map((name) => `${name} is required, the page does not say so`),
    ...table.fields
      .filter((field) => field.required && !required.includes(field.name))
      .map(({ name }) => `${name} is not required, the page says so`),
    ...(table.newer ?? []).filter((name) => !(name in properties)).map((name) => `${name} is missing`),
    ...table.fields.flatMap((field) => checkField(document, field, properties[field.name])),
  ];
}

/** An object with `{key}: any` on the page: nothing closes the schema, and a custom field accepts any value. */
function checkOpen(document: JsonObject, schema: JsonObject): string[] {
  const closing = ['additionalProperties', 'unevaluatedProperties', 'propertyNames', 'maxProperties'].filter(
    (keyword) => keyword in schema,
  );
  const custom = at(document, schema, 'patternProperties', '^cf_');
  const limits = Object.keys(custom).filter((keyword) => keyword !== 'description');
  return [
    ...closing.map((keyword) => `is closed by ${keyword}`),
    ...limits.map((keyword) => `cf_ fields are limited by ${keyword}`),
  ];
}

function checkField(document: JsonObject, field: StatedField, node: unknown): string[] {
  if (node === undefined) return [`${field.name} is missing`];
  let facts: FieldFacts;
  try {
    facts = factsOf(document, node);
  } catch (error) {
    return [`${field.name}: ${error instanceof Error ? error.message : error}`];
  }
  const wanted = { types: field.types === 'any' ? 'any' : sorted(field.types) };
  const pairs = [
    ['types', wanted.types, facts.types],
    ...(['enum', 'default', 'format', 'minimum', 'minItems'] as const).map(
      (column) => [column, field[column], facts[column]] as const,
    ),
  ] as const;
  return [
    ...pairs.flatMap(([column, want, found]) => difference(`${field.name} has ${column}`, want, found)),
    ...checkItems(document, field, facts),
    ...checkSamples(document, field, facts),
  ];
}

function checkItems(document: JsonObject, { name, items }: StatedField, { schema }: FieldFacts): string[] {
  if (items === undefined) return [];
  return difference(`${name}[] has types`, [items], factsOf(document, schema['items']).types);
}

function checkSamples(document: JsonObject, { name, fields, items }: StatedField, { schema }: FieldFacts): string[] {
  if (!fields) return [];
  const owner = items ? at(document, schema, 'items') : schema;
  const properties = object(owner['properties']);
  const unknown = Object.keys(properties).filter((key) => !fields.some((field) => field.name === key));
  return [
    ...unknown.map((key) => `${name}.${key} is in no sample`),
    ...fields.flatMap((field) =>
      checkSample(document, { ...field, name: `${name}.${field.name}` }, properties[field.name]),
    ),
  ];
}

/** Only name and type are known of a field in a sample: null may be allowed too. */
function checkSample(document: JsonObject, field: SampleField, node: unknown): string[] {
  if (node === undefined) return [`${field.name} is missing`];
  const { types, format } = factsOf(document, node);
  const solid = types === 'any' ? types : types.filter((type) => type !== 'null');
  return [
    ...difference(`${field.name} has types`, [field.type], solid),
    ...difference(`${field.name} has format`, field.format, format),
  ];
}

function difference(what: string, want: unknown, found: unknown): string[] {
  return JSON.stringify(want) === JSON.stringify(found)
    ? []
    : [`${what} ${JSON.stringify(found)}, not ${JSON.stringify(want)}`];
}
