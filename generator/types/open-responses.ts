import { resolve, type OpenApiDocument, type OperationObject, type SchemaObject } from '../document/document.js';
import { partsOf, schemasInResponses } from '../document/schemas-in.js';
import { nameIn, namesIn } from '../document/names-in.js';

/**
 * Makes the enums of responses and events extensible, in place: a server may add a value, and older clients must keep
 * working. Enums of requests stay closed. An enum that both use keeps its name and its values, and responses allow any
 * other string, or number, too. An object schema that both use stays unchanged.
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
  if (kindOfList(schema)) {
    schema['x-extensible-enum'] = schema.enum?.filter((value) => value !== null);
    delete schema.enum;
  }
  for (const part of partsOf(schema)) openSchema(part, scope);
  const type = kindOfSentList(schema, scope);
  if (type === undefined) return;
  const { $ref = '', ...rest } = schema;
  delete schema.$ref;
  Object.assign(schema, { ...rest, anyOf: [{ $ref }, { type, 'x-extensible-enum': [] }] });
}

/** Type of the values if a schema refers to an enum that requests use too. */
function kindOfSentList({ $ref }: SchemaObject, { document, sent }: Scope): string | undefined {
  if ($ref === undefined || !sent.has(nameIn($ref))) return undefined;
  return kindOfList(resolve<SchemaObject>(document, { $ref }));
}

/** Type of the values of an enum. A single value is a constant that distinguishes the members of a union. */
function kindOfList({ type, enum: values = [] }: SchemaObject): string | undefined {
  const types = [type].flat().filter((name) => name !== 'null');
  const isOpen = values.length > 1 && /^(string|number|integer)$/.test(types.join());
  return isOpen ? types[0] : undefined;
}
