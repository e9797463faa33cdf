import type { OperationSchemas, Schema } from '../../validate/api-schemas.js';

const id = { in: 'path', name: 'id', required: true, schema: { type: 'string' } } as const;
const text = { type: 'string' } as const;
const size = { type: 'integer', minimum: 1, maximum: 100, default: 30 } as const;

/** A record of a custom object. Its other members are unknown. */
export const recordSchema = {
  type: 'object',
  required: ['id'],
  properties: { id: text, createdAt: text, updatedAt: text },
  patternProperties: { '^cf_': {} },
} as const satisfies Schema;

/** A page of records. */
export const recordPage = {
  type: 'object',
  required: ['data', 'meta'],
  properties: { data: { type: 'array', items: recordSchema }, meta: { type: 'object' } },
} as const satisfies Schema;

/** Verbs of the records of a custom object. */
export type RecordVerb = 'list' | 'create' | 'get' | 'update' | 'delete';

/**
 * The operations of the records of a custom object, as those of other records are.
 *
 * @param route Path of the object: `/my-objects`
 * @param schema Schema of the body of a write
 */
export function recordOperations(route: string, schema: Schema): Readonly<Record<RecordVerb, OperationSchemas>> {
  const level = 'inferred';
  const one = `${route}/{id}`;
  const query = [
    { in: 'query', name: 'cursor', schema: text },
    { in: 'query', name: 'pageSize', schema: size },
  ] as const;
  const body = { required: true, schema };
  return {
    list: { method: 'GET', route, level, parameters: query, pagination: 'cursor' },
    create: { method: 'POST', route, level, parameters: [], body },
    get: { method: 'GET', route: one, level, parameters: [id] },
    update: { method: 'PATCH', route: one, level, parameters: [id], body },
    delete: { method: 'DELETE', route: one, level, parameters: [id] },
  };
}
