import type { ApiSchemas, OperationSchemas } from '../../validate/api-schemas.js';
import type { Collections } from '../../testing/world/collection.js';
import type { Resource } from '../../testing/world/resource.js';

const id = { in: 'path', name: 'id', required: true, schema: { type: 'string' } } as const;
const text = { type: 'string' } as const;
/** The other members of a record are unknown, so that a write of it would need a guess. */
const fields = { type: 'object', patternProperties: { '^cf_': {} }, additionalProperties: false } as const;
const record = {
  type: 'object',
  required: ['id'],
  properties: { id: text, createdAt: text, updatedAt: text },
  patternProperties: { '^cf_': {} },
} as const;
const page = {
  type: 'object',
  required: ['data', 'meta'],
  properties: { data: { type: 'array', items: record }, meta: { type: 'object' } },
} as const;
const size = { type: 'integer', minimum: 1, maximum: 100, default: 30 } as const;

/** The description of v2 with the operations of custom objects, as those of other records are. */
export function withObjects(schemas: ApiSchemas, paths: readonly string[]): ApiSchemas {
  const all = paths.flatMap((path) =>
    Object.entries(operationsOf(path)).map(([verb, one]) => [`${nameOf(path)}.${verb}`, one]),
  );
  const operations = Object.fromEntries(all) as Record<string, OperationSchemas>;
  const responses = Object.keys(operations).map((name) => [name, { '200': name.endsWith('.list') ? page : record }]);
  return {
    ...schemas,
    operations: { ...schemas.operations, ...operations },
    responses: { ...schemas.responses, ...Object.fromEntries(responses) },
  };
}

/** Resources of custom objects. */
export function objectResources(paths: readonly string[]): Readonly<Record<string, Resource>> {
  return Object.fromEntries(paths.map((path) => [nameOf(path), { collection: nameOf(path) }]));
}

/** Collections of custom objects. Their ids have no known prefix. */
export function objectCollections(paths: readonly string[]): Collections {
  return Object.fromEntries(paths.map((path) => [nameOf(path), {}]));
}

/** `/my-objects` → `my-objects` */
function nameOf(path: string): string {
  return path.slice(1);
}

function operationsOf(route: string): Readonly<Record<string, OperationSchemas>> {
  const level = 'inferred';
  const one = `${route}/{id}`;
  const query = [
    { in: 'query', name: 'cursor', schema: { type: 'string' } },
    { in: 'query', name: 'pageSize', schema: size },
  ] as const;
  const body = { required: true, schema: fields };
  return {
    list: { method: 'GET', route, level, parameters: query, pagination: 'cursor' },
    create: { method: 'POST', route, level, parameters: [], body },
    get: { method: 'GET', route: one, level, parameters: [id] },
    update: { method: 'PATCH', route: one, level, parameters: [id], body },
    delete: { method: 'DELETE', route: one, level, parameters: [id] },
  };
}
