import type { ApiSchemas, OperationSchemas } from '../../validate/api-schemas.js';
import type { Collections } from '../../testing/world/collection.js';
import type { Resource } from '../../testing/world/resource.js';
import { recordOperations, recordPage, recordSchema } from '../records/record-schemas.js';

/** The other members of a record are unknown, so that a write of it would need a guess. */
const body = { type: 'object', patternProperties: { '^cf_': {} }, additionalProperties: false } as const;

/** The description of v2 with the operations of custom objects, as those of other records are. */
export function withObjects(schemas: ApiSchemas, paths: readonly string[]): ApiSchemas {
  const all = paths.flatMap((path) =>
    Object.entries(recordOperations(path, body)).map(([verb, one]) => [`${nameOf(path)}.${verb}`, one]),
  );
  const operations = Object.fromEntries(all) as Record<string, OperationSchemas>;
  const responses = Object.keys(operations).map((name) => [
    name,
    { '200': name.endsWith('.list') ? recordPage : recordSchema },
  ]);
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
