// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type {
  Responses,
  ApiSchemas,
  NamedSchemas,
  OperationSchemas,
  ParameterSchema,
  Schema,
} from '../../validate/api-schemas.js';

/** Facts of a description besides its schemas. `described/` has those of each API. */
export interface ApiFacts {
  /** Key of the API in the settings: `v2`. */
  readonly key: string;
  /** Path of the server's URL: `/api/v2`. */
  readonly basePath: string;
  /** Header of the API key; empty for an API without one. */
  readonly keyHeader: string;
  /** Dotted paths to the parts of an error body. */
  readonly envelope: { readonly code: string; readonly message: string; readonly issues?: string };
  /** Absent if the description has none. */
  readonly rateLimit?: { readonly limit: number; readonly windowSeconds: number };
  /** Pagination schemes by name. */
  readonly paging: Readonly<Record<string, DescribedPaging>>;
  /** Error bodies by status, from the description's examples. */
  readonly errors: Readonly<Record<string, unknown>>;
  /** Webhook events by name: `pet.created`. */
  readonly events: Readonly<Record<string, DescribedEvent>>;
}

/** A description, as the double uses it. */
export interface DescribedApi extends ApiFacts {
  readonly operations: readonly DescribedOperation[];
  /** Named schemas. A `$ref` is a name in here. */
  readonly schemas: NamedSchemas;
}

/** Dotted paths into a page, and names of query parameters. */
export interface DescribedPaging {
  readonly items: string;
  readonly nextCursor: string;
  /** Absent if a page without a next cursor is the last. */
  readonly hasMore?: string;
  readonly cursorParameter: string;
  readonly sizeParameter?: string;
}

export interface DescribedOperation {
  /** `pets.list` */
  readonly id: string;
  /** Upper case: `GET`. */
  readonly method: string;
  /** Path template: `/pets/{id}`. */
  readonly route: string;
  readonly path: readonly ParameterSchema[];
  readonly query: readonly ParameterSchema[];
  readonly body?: { readonly required?: boolean; readonly schema: Schema };
  /** Status of success. */
  readonly status: number;
  /** Schema of a successful response; absent if there is no body. */
  readonly response?: Schema;
  /** Name of the paging scheme of a list. */
  readonly paging?: string;
}

export interface DescribedEvent {
  /** Schema of the content of a delivery. */
  readonly payload: Schema;
  /** Example of the content. */
  readonly example: unknown;
}

/** Combines the facts and the schemas of a description. */
export function describeApi(facts: ApiFacts, { named, responses, operations }: ApiSchemas): DescribedApi {
  const described = Object.entries(operations).map(([id, operation]) =>
    describeOperation(id, operation, responses[id]),
  );
  return { ...facts, operations: described, schemas: named };
}

function describeOperation(id: string, operation: OperationSchemas, responses: Responses = {}): DescribedOperation {
  const { method, route, parameters, body, pagination } = operation;
  const [status = '200', response] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? [];
  return {
    id,
    method,
    route,
    path: parameters.filter((parameter) => parameter.in === 'path'),
    query: parameters.filter((parameter) => parameter.in === 'query'),
    ...(body && { body }),
    status: Number(status),
    ...(response && { response }),
    ...(pagination !== undefined && { paging: pagination }),
  };
}
