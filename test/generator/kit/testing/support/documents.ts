import type { OpenApiDocument } from '../../../../../generator/document/document.js';

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
export const array = (items: object) => ({ type: 'array', items });
export const object = (properties: object, required = Object.keys(properties)) => ({
  type: 'object',
  required,
  properties,
});
export const [text, integer] = [{ type: 'string' }, { type: 'integer' }];
const json = (schema: object) => ({ content: { 'application/json': { schema } } });

/** Parts of an operation. */
interface Parts {
  /** Schema of the successful response; none for 204. */
  readonly shows?: object;
  readonly status?: number;
  readonly body?: object;
  readonly query?: Readonly<Record<string, object>>;
  readonly path?: Readonly<Record<string, object>>;
  readonly errors?: Readonly<Record<string, object>>;
  readonly security?: readonly object[];
}

function parametersIn(place: string, schemas: Readonly<Record<string, object>> = {}): object[] {
  const required = place === 'path';
  return Object.entries(schemas).map(([name, schema]) => ({ name, in: place, schema, required }));
}

/** An operation by its id. */
export function operation(operationId: string, { shows, status, body, query, path, errors, security }: Parts) {
  const failures = Object.entries(errors ?? {}).map(([code, schema]) => [
    code,
    { description: 'No.', ...json(schema) },
  ]);
  const code = status ?? (shows ? 200 : 204);
  return {
    operationId,
    parameters: [...parametersIn('path', path), ...parametersIn('query', query)],
    ...(body && { requestBody: { required: true, ...json(body) } }),
    responses: {
      [code]: { description: 'Done.', ...(shows && json(shows)) },
      ...(Object.fromEntries(failures) as object),
    },
    ...(security && { security }),
  };
}

/** A document of these paths and schemas. */
export function document(paths: object, schemas: object, others: object = {}): OpenApiDocument {
  return {
    openapi: '3.1.0',
    info: { title: 'Pet shop', version: '1' },
    servers: [{ url: 'https://api.example.com/v1' }],
    paths,
    ...others,
    components: { schemas, ...(others as { components?: object }).components },
  } as unknown as OpenApiDocument;
}
