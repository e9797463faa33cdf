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

/** What a description says besides its schemas. `described/` holds these facts of each API. */
export interface ApiFacts {
  /** Key of the API in redocly.yaml: `v2`. */
  readonly key: string;
  /** Path of the server's address: `/api/v2`. */
  readonly basePath: string;
  /** Header of the API key; empty for an API without one. */
  readonly keyHeader: string;
  /** Dotted paths to the parts of an error body. */
  readonly envelope: { readonly code: string; readonly message: string; readonly issues?: string };
  /** Absent where the description has none. */
  readonly rateLimit?: { readonly limit: number; readonly windowSeconds: number };
  /** How lists are paged, by the name of the scheme. */
  readonly paging: Readonly<Record<string, DescribedPaging>>;
  /** Error bodies by status, from the description's examples. */
  readonly errors: Readonly<Record<string, unknown>>;
  /** Webhook events by name: `pet.created`. */
  readonly events: Readonly<Record<string, DescribedEvent>>;
}

/** What a description says. */
export interface DescribedApi extends ApiFacts {
  readonly operations: readonly DescribedOperation[];
  /** Named schemas. A `$ref` is a name in here. */
  readonly schemas: NamedSchemas;
}

/** Dotted paths into a page, and names of query parameters. */
export interface DescribedPaging {
  readonly items: string;
  readonly nextCursor: string;
  readonly hasMore: string;
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
  /** Of success. */
  readonly status: number;
  /** Of the answer to success; absent where there is no body. */
  readonly response?: Schema;
  /** Name of the paging scheme of a list. */
  readonly paging?: string;
}

export interface DescribedEvent {
  /** Of the whole body of a delivery. */
  readonly schema: Schema;
  /** A body, from the description. */
  readonly example: unknown;
}

/** Puts together what the embedded API needs to know of a description: the facts, and what the schemas say. */
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
