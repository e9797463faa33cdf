import type { OperationSchemas, Schema } from '../../../validate/api-schemas.js';
import { follow } from '../../../validate/check.js';
import { everyDrift } from '../../../validate/drifts-of.js';
import type { Ids } from './ids.js';
import type { Tally } from './tally.js';
import type { VerifiedApi } from './verified-api.js';

/** One API during its verification. */
export interface Visit {
  readonly api: VerifiedApi;
  readonly ids: Ids;
  readonly tally: Tally;
  /** Called before each call, with its method and path: `GET /deals`. */
  progress(call: string): void;
}

/** Arguments of one call. */
export interface CallArguments {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** The API rejected the key, so nothing can be verified. */
export class RejectedKeyError extends Error {}

/**
 * Calls an operation, and records how its response differs from the description. Returns the body of a success.
 *
 * @throws {RejectedKeyError} the API does not accept the key
 */
export async function callOperation(
  visit: Visit,
  operationId: string,
  { path, query, body }: CallArguments,
): Promise<unknown> {
  const { api, ids, tally } = visit;
  const operation = operationOf(visit, operationId);
  const name = { api: api.key, operationId, operation };
  visit.progress(`${operation.method} ${operation.route}`);
  const result = await ask(visit, operation, { path, query, body });
  if ('failure' in result) {
    tally.response(name, [{ property: '', described: 'JSON', seen: result.failure, isAddition: false }], false);
    return undefined;
  }
  const { status, ok } = result.response;
  if (status === 401) throw new RejectedKeyError('the API rejected the key (401). Check HEFFL_API_KEY.');
  tally.response(name, everyDrift(api.schemas, { operationId, status, body: result.body }), ok);
  if (!ok) tally.note(name, `the API responded with ${status}`);
  const schema = api.schemas.responses[operationId]?.[status];
  if (!ok || !schema) return undefined;
  ids.collect(schema, result.body);
  return result.body;
}

/** The operation of that id. */
export function operationOf({ api }: Visit, operationId: string): OperationSchemas {
  const operation = api.schemas.operations[operationId];
  if (!operation) throw new Error(`There is no operation ${operationId}.`);
  return operation;
}

/** The required query of an operation and the largest page, or the name of a parameter that nothing is known for. */
export function queryOf(visit: Visit, { parameters }: OperationSchemas): Record<string, unknown> | string {
  const query: Record<string, unknown> = {};
  for (const { in: place, name, required, schema } of parameters) {
    if (place !== 'query') continue;
    const { maximum, enum: values } = follow(schema, visit.api.schemas.named);
    const value = valueFor(visit, schema, values);
    if (required && value === undefined) return name;
    if (required) query[name] = value;
    else if (maximum !== undefined) query[name] = maximum;
  }
  return query;
}

function valueFor({ ids }: Visit, schema: Schema, values: readonly unknown[] | undefined): unknown {
  return ids.of(schema, 1)[0] ?? values?.[0];
}

type Asked = { readonly response: Response; readonly body: unknown } | { readonly failure: string };

async function ask({ api }: Visit, operation: OperationSchemas, { path, query, body }: CallArguments): Promise<Asked> {
  const call = api.raw[operation.method];
  if (!call) throw new Error(`The raw client has no ${operation.method}.`);
  try {
    const { response, data, error } = await call(operation.route, {
      params: { path, query },
      ...(body !== undefined && { body }),
    });
    return { response, body: response.ok ? data : error };
  } catch (error) {
    // The message of the error may quote the response.
    if (error instanceof Error && error.name === 'ResponseError') return { failure: 'a body that is not JSON' };
    throw error;
  }
}
