import {
  httpMethods,
  resolve,
  type MediaTypeObject,
  type OpenApiDocument,
  type OperationObject,
  type ResponseObject,
  type SchemaObject,
} from '../../../generator/document/document.js';
import { AFTER_ADDRESS, type Payload } from './payloads.js';

type Node = Record<string, unknown>;

/** Adds what the description has none of, or whose change would need another: names, values, addresses. Gives the kinds. */
export function plant(document: OpenApiDocument, payload: Payload): string[] {
  plantRoot(document, payload);
  const schemas = plantProperties(document, payload);
  for (const item of Object.values({ ...document.paths, ...document.webhooks }))
    for (const operation of httpMethods.flatMap((method) => item[method] ?? []))
      plantOperation(operation, payload, item.get === operation);
  for (const media of mediaTypesIn(document)) plantExample(document, media, schemas);
  const ofValues = ['name', 'x-extensible-enum', 'const', 'default', 'format', 'examples', 'pattern', 'example'];
  return [...ofValues, 'version', 'license', 'contact', 'url', 'title', 'response', 'tag', 'scope'];
}

function plantRoot(document: OpenApiDocument, { line }: Payload): void {
  const url = `https://docs.heffl.com/${AFTER_ADDRESS}`;
  Object.assign(document.info, {
    version: `${document.info.version} ${line}`,
    contact: { name: line, url, email: 'zz"><zz-mark>@example.com' },
    license: { name: line, url },
  });
  Object.assign(document, { externalDocs: { description: 'More', url } });
  Object.assign(document['x-rate-limit'] ?? {}, { scope: line });
  document.tags?.push({ name: line, description: 'No operation has it.', 'x-singular': 'Nothing' });
}

/** Properties for some of the schemas that have any; more would show the same. Gives a value that each then takes. */
function plantProperties({ components }: OpenApiDocument, { line, text }: Payload): Node {
  const properties = {
    [`a ${line}`]: { description: text, type: 'string', 'x-extensible-enum': ['plain', line] },
    [`b ${line}`]: { description: text, const: line },
    [`c ${line}`]: { description: text, title: line, type: 'string', default: line, format: line, examples: [line] },
    [`d ${line}`]: { description: text, type: 'string', pattern: '</script><zz-mark>|[{]{2}|`', example: '{{' },
  } as Record<string, SchemaObject>;
  const schemas = Object.entries(components?.schemas ?? {}).filter(([, { properties: own }]) => own);
  for (const [name, schema] of schemas.slice(0, 5)) {
    if (!schema.properties) continue;
    Object.assign(schema.properties, structuredClone(properties));
    Object.assign(schema, { title: name });
  }
  return { [`a ${line}`]: line };
}

function plantOperation(operation: OperationObject, { line, text }: Payload, isRead: boolean): void {
  const schema = { type: 'string', default: line };
  if (isRead)
    operation.parameters = [
      ...(operation.parameters ?? []),
      { name: 'zz', in: 'query', description: text, example: line, schema },
    ];
  if (operation.externalDocs) operation.externalDocs.url += AFTER_ADDRESS;
  const provenance = operation['x-provenance'] as { page: string } | undefined;
  if (provenance) provenance.page += AFTER_ADDRESS;
}

function mediaTypesIn(document: OpenApiDocument): MediaTypeObject[] {
  return Object.values(document.paths ?? {})
    .flatMap((item) => httpMethods.flatMap((method) => Object.values(item[method]?.responses ?? {})))
    .flatMap((node) => Object.values(resolve<ResponseObject>(document, node).content ?? {}));
}

function plantExample(document: OpenApiDocument, { schema, example }: MediaTypeObject, values: Node): void {
  if (typeof example !== 'object' || example === null || !schema) return;
  const { properties = {} } = resolve<SchemaObject>(document, schema);
  if (Object.keys(values).every((name) => name in properties)) Object.assign(example, values);
}
