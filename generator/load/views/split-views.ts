import { schemaName, type OpenApiDocument, type SchemaObject } from '../../document/document.js';
import { namesIn } from '../../document/names-in.js';
import { readEvents, readOperations, type BodyReading } from '../../document/operation-reading.js';
import { everySchema, withParts } from '../../document/schemas-in.js';
import { unusedName } from '../../document/unused-name.js';
import { dropMarked, hasMarked, type Mark } from './marked-properties.js';

/**
 * Gives requests and responses a view of their own of schemas that have properties for one of the two, in place: what is
 * `readOnly` is not part of a request, and what is `writeOnly` not of a response. A schema that both use keeps its name for
 * responses; requests get `PetInput` for `Pet`.
 */
export function splitViews(document: OpenApiDocument): void {
  if (!everySchema(document).some((schema) => MARKS.some((mark) => hasMarked(document, schema, mark)))) return;
  const schemas = document.components?.schemas ?? {};
  const { requests, responses } = bodiesOf(document);
  const [sent, received] = [namesIn(document, requests), namesIn(document, responses)];
  const marked = new Set(MARKS.flatMap((mark) => Array.from(namesWith(document, mark))));
  const inputs = new Map<string, string>();
  for (const name of marked)
    if (sent.has(name) && received.has(name))
      inputs.set(
        name,
        unusedName(`${name}Input`, (candidate) => Object.hasOwn(schemas, candidate)),
      );
  for (const [name, inputName] of inputs) schemas[inputName] = structuredClone(schemas[name] ?? {});
  const isInput = new Set([...inputs.values(), ...[...sent].filter((name) => !received.has(name))]);
  const named = Object.entries(schemas);
  const ofRequests = [...requests, ...named.flatMap(([name, schema]) => (isInput.has(name) ? [schema] : []))];
  const ofResponses = [...responses, ...named.flatMap(([name, schema]) => (received.has(name) ? [schema] : []))];
  // Marks are looked up through references, so they are read before any of these changes.
  const changes = [
    ...ofRequests.flatMap((schema) => dropMarked(document, schema, 'readOnly')),
    ...ofResponses.flatMap((schema) => dropMarked(document, schema, 'writeOnly')),
  ];
  for (const change of changes) change();
  for (const schema of ofRequests.flatMap(withParts)) pointAtInput(schema, inputs);
}

const MARKS: readonly Mark[] = ['readOnly', 'writeOnly'];

interface Bodies {
  readonly requests: readonly SchemaObject[];
  readonly responses: readonly SchemaObject[];
}

/** Schemas of the bodies of requests, and of responses and events. */
function bodiesOf(document: OpenApiDocument): Bodies {
  const operations = readOperations(document);
  const responses = operations.flatMap((operation) => operation.responses.map(({ content }) => content));
  return {
    requests: operations.flatMap(({ body }) => schemasIn(body?.content)),
    responses: [...responses, ...readEvents(document).map(({ body }) => body?.content)].flatMap(schemasIn),
  };
}

function schemasIn(content: BodyReading['content'] | undefined): SchemaObject[] {
  return Object.values(content ?? {}).flatMap(({ schema }) => schema ?? []);
}

/** Names of the schemas that have marked properties, or refer to one that has. */
function namesWith(document: OpenApiDocument, mark: Mark): ReadonlySet<string> {
  const schemas = Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => ({
    name,
    isMarked: withParts(schema).some((part) => hasMarked(document, part, mark)),
    targets: withParts(schema).flatMap((part) => schemaName(part) ?? []),
  }));
  const found = new Set(schemas.flatMap(({ name, isMarked }) => (isMarked ? [name] : [])));
  for (let size = -1; size < found.size;) {
    size = found.size;
    for (const { name, targets } of schemas) if (targets.some((target) => found.has(target))) found.add(name);
  }
  return found;
}

function pointAtInput(schema: SchemaObject, inputs: ReadonlyMap<string, string>): void {
  const name = inputs.get(schemaName(schema) ?? '');
  if (name !== undefined) schema.$ref = `#/components/schemas/${encodeURIComponent(name)}`;
}
