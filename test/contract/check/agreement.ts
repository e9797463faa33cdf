import { isDeepStrictEqual } from 'node:util';
import type { Responses, ApiSchemas, OperationSchemas, Schema } from '../../../generated/src/validate/api-schemas.js';
import { check } from '../../../generated/src/validate/check.js';
import type { OpenApiDocument, SchemaObject } from '../../../generator/document/document.js';
import { JSON_MEDIA_TYPE } from '../../../generator/model/media-type.js';
import { describeDocument, type DescribedOperation } from '../embedded/description.js';
import { compare } from '../support/compare.js';
import { arbitraryOf } from '../draw/arbitrary-of.js';
import { drawn } from '../draw/draws.js';
import { edgeValues } from '../draw/edge-values.js';
import { faultyValues } from '../draw/faulty-values.js';
import { schemaOf } from '../draw/trial.js';

/** A description, and the schemas that were emitted from it or from another. */
export interface Pair {
  readonly document: OpenApiDocument;
  readonly schemas: ApiSchemas;
}

/** In what the emitted schema of a name differs from the described one, as values of both kinds show. */
export function schemaDisagreements({ document, schemas }: Pair, name: string): string[] {
  const described = document.components?.schemas?.[name];
  const emitted = schemas.named[name];
  if (!described || !emitted) return compare(`whether there is a schema ${name}`, Boolean(described), Boolean(emitted));
  return disagreements({ document, schemas }, { described, emitted, what: name });
}

/** In what an operation, as it was emitted, differs from the description. */
export function operationDisagreements(pair: Pair, operationId: string): string[] {
  const described = describeDocument(pair.document).operations.find(({ id }) => id === operationId);
  const emitted = pair.schemas.operations[operationId];
  if (!described || !emitted) return compare(`whether there is ${operationId}`, Boolean(described), Boolean(emitted));
  const bodySchema = described.body?.content?.[JSON_MEDIA_TYPE]?.schema;
  return [
    ...compare('the outline', outlineOfEmitted(emitted, pair.schemas.responses[operationId]), outlineOf(described)),
    ...described.parameters.flatMap((parameter, index) => {
      const other = emitted.parameters[index]?.schema;
      const given = schemaOf(parameter);
      return other ? disagreements(pair, { described: given, emitted: other, what: parameter.name }) : [];
    }),
    ...(bodySchema && emitted.body
      ? disagreements(pair, { described: bodySchema, emitted: emitted.body.schema, what: 'the body' })
      : []),
    ...Object.entries(described.responses).flatMap(([status, response]) => {
      const given = response.content?.[JSON_MEDIA_TYPE]?.schema;
      const other = pair.schemas.responses[operationId]?.[status];
      return given && other
        ? disagreements(pair, { described: given, emitted: other, what: `response ${status}` })
        : [];
    }),
  ];
}

function outlineOf({ method, route, parameters, body, responses, reading }: DescribedOperation) {
  return {
    method,
    route,
    parameters: parameters.map(({ name, in: place, required, content }) => [
      name,
      place,
      Boolean(required),
      Boolean(content),
    ]),
    body: body && Boolean(body.required),
    responses: Object.entries(responses).map(([status, { content }]) => [status, Boolean(content)]),
    pagination: reading.node['x-pagination'],
  };
}

function outlineOfEmitted(
  { method, route, parameters, body, pagination }: OperationSchemas,
  responses: Responses = {},
) {
  return {
    method,
    route,
    parameters: parameters.map(({ name, in: place, required, json }) => [
      name,
      place,
      Boolean(required),
      Boolean(json),
    ]),
    body: body && Boolean(body.required),
    responses: Object.entries(responses).map(([status, schema]) => [status, schema !== null]),
    pagination,
  };
}

interface Versions {
  readonly what: string;
  readonly described: SchemaObject;
  readonly emitted: Schema;
}

/** The first value that one allows and the other does not, or an annotation that differs. */
function disagreements({ document, schemas }: Pair, { what, described, emitted }: Versions): string[] {
  const name = described.$ref?.replace('#/components/schemas/', '');
  // A reference is compared under its name.
  if (name !== undefined || emitted.$ref !== undefined) return compare(`the schema of ${what}`, emitted.$ref, name);
  const notes = compare(`the annotations of ${what}`, annotationsOf(emitted), annotationsOf(described));
  if (notes.length > 0) return notes;
  const restored = withReferences(emitted) as SchemaObject;
  const other: OpenApiDocument = { ...document, components: { schemas: restoredNames(schemas) } };
  const { validators } = describeDocument(document);
  const isSame = (value: unknown) =>
    (validators.check(described, value).length === 0) ===
    (check(emitted, value, { named: schemas.named }).length === 0);
  const differing = first(valuesOf(document, described), isSame) ?? first(valuesOf(other, restored), isSame);
  return differing === undefined ? [] : [`${what} is not described as it was emitted: ${JSON.stringify(differing)}`];
}

function first(values: Iterable<unknown>, isSame: (value: unknown) => boolean): unknown {
  for (const value of values) if (!isSame(value)) return value ?? 'null';
  return undefined;
}

/** The most significant first; most disagreements show before any value is drawn at random. */
function* valuesOf(document: OpenApiDocument, schema: SchemaObject): Generator<unknown> {
  const [full] = drawn(arbitraryOf(schema, { document, isFull: true, isPlain: true }), 1);
  yield full;
  for (const { value } of faultyValues(document, schema, full)) yield value;
  yield* edgeValues(document, schema, full);
  yield* drawn(arbitraryOf(schema, { document }), 4);
}

const ANNOTATIONS = ['default', 'x-extensible-enum'];
const NAMING = ['properties', 'patternProperties', 'additionalProperties'];

/** Annotations of a schema, each with its place. */
function annotationsOf(schema: object, at = ''): [string, unknown][] {
  return Object.entries(schema)
    .flatMap(([key, value]: [string, unknown]): [string, unknown][] => {
      // Two names may allow the same values, and yet be two types.
      if (key === '$ref') return [[`${at}/$ref`, String(value).replace('#/components/schemas/', '')]];
      if (ANNOTATIONS.includes(key)) return [[`${at}/${key}`, value]];
      // Which names an open object gives to its members changes its type, and nothing that is valid.
      const named: [string, unknown][] = NAMING.includes(key) ? [[`${at}/${key}`, namesIn(value)]] : [];
      const isData = ['enum', 'const', 'required', 'example', 'examples', 'description'].includes(key);
      return typeof value === 'object' && value !== null && !isData
        ? named.concat(annotationsOf(value, `${at}/${key}`))
        : named;
    })
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Texts are not emitted, so they are no names here. */
function namesIn(value: unknown): unknown {
  return typeof value === 'object' ? Object.keys(value ?? {}).filter((key) => key !== 'description') : value;
}

const restoredBySchemas = new WeakMap<ApiSchemas, Record<string, SchemaObject>>();

function restoredNames(schemas: ApiSchemas): Record<string, SchemaObject> {
  const known = restoredBySchemas.get(schemas) ?? (withReferences(schemas.named) as Record<string, SchemaObject>);
  restoredBySchemas.set(schemas, known);
  return known;
}

function withReferences(schema: object): unknown {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? `#/components/schemas/${value}` : value,
  );
}

/** Every disagreement of a description with what was emitted. */
export function allDisagreements(pair: Pair): string[] {
  const operations = describeDocument(pair.document).operations.map(({ id }) => id);
  const names = Object.keys(pair.document.components?.schemas ?? {});
  return [
    ...(isDeepStrictEqual(operations.toSorted(), Object.keys(pair.schemas.operations).toSorted())
      ? []
      : ['the operations differ']),
    ...(isDeepStrictEqual(names.toSorted(), Object.keys(pair.schemas.named).toSorted()) ? [] : ['the schemas differ']),
    ...operations.flatMap((id) => operationDisagreements(pair, id)),
    ...names.flatMap((name) => schemaDisagreements(pair, name)),
  ];
}
