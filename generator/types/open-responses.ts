import { resolve, type OpenApiDocument, type OperationObject, type SchemaObject } from '../document/document.js';
import { partsOf, schemasInResponses } from '../document/schemas-in.js';
import { nameIn, namesIn } from './names-in.js';

/**
 * Makes the enums of responses and events extensible, in place: a server may add a value, and older clients must keep
 * working. Enums of requests stay closed. An enum that both use keeps its name and its values, and responses allow any
 * other string too. An object schema that both use stays unchanged.
 */
export function openResponses(document: OpenApiDocument): void {
  const schemas = document.components?.schemas ?? {};
  const sent = namesIn(document, Object.values(document.paths ?? {}).map(inputsOf));
  const responded = Object.entries(schemas).filter(([name]) => !sent.has(name));
  for (const [, schema] of responded) openSchema(schema, { document, sent });
  for (const schema of schemasInResponses(document)) openSchema(schema, { document, sent });
}

interface Scope {
  readonly document: OpenApiDocument;
  /** Names of the schemas that requests use. */
  readonly sent: ReadonlySet<string>;
}

/** The parts of a path item that are sent. */
function inputsOf(pathItem: object): unknown {
  const members = Object.entries(pathItem) as [string, unknown][];
  return members.flatMap(([key, member]) =>
    key === 'parameters' || typeof member !== 'object' ? [member] : sentParts(member as OperationObject),
  );
}

function sentParts({ parameters, requestBody }: OperationObject): unknown[] {
  return [parameters, requestBody];
}

function openSchema(schema: SchemaObject, scope: Scope): void {
  if (isTextList(schema)) {
    schema['x-extensible-enum'] = schema.enum?.filter((value) => value !== null);
    delete schema.enum;
  }
  for (const part of partsOf(schema)) openSchema(part, scope);
  if (!isSentList(schema, scope)) return;
  const { $ref = '', ...rest } = schema;
  delete schema.$ref;
  Object.assign(schema, { ...rest, anyOf: [{ $ref }, { type: 'string', 'x-extensible-enum': [] }] });
}

/** True if a schema refers to an enum that requests use too. */
function isSentList({ $ref }: SchemaObject, { document, sent }: Scope): boolean {
  if ($ref === undefined || !sent.has(nameIn($ref))) return false;
  return isTextList(resolve<SchemaObject>(document, { $ref }));
}

/** A single value is a constant that distinguishes the members of a union. */
function isTextList({ type, enum: values }: SchemaObject): boolean {
  const types = [type].flat().filter((name) => name !== 'null');
  return types.join() === 'string' && values !== undefined && values.length > 1;
}
