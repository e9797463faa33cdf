// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type {
  Responses,
  ApiSchemas,
  BodySchema,
  NamedSchemas,
  OperationSchemas,
  ParameterSchema,
  Schema,
  StreamSchema,
} from '../../validate/api-schemas.js';

/** Facts of a description besides its schemas. `described/` has those of each API. */
export interface ApiFacts {
  /** Key of the API in the settings: `v2`. */
  readonly key: string;
  /** Path of the server's URL: `/api/v2`. */
  readonly basePath: string;
  /** Paths of the servers of operations that have one of their own, by their ids. Absent: none has another path. */
  readonly ownPaths?: Readonly<Record<string, string>>;
  /** Paths of other servers that a client may choose, with variables in braces. Absent: there are none. */
  readonly otherPaths?: readonly string[];
  /** Paths of the endpoints that give tokens for client credentials. Absent: there are none. */
  readonly tokenPaths?: readonly string[];
  /** Where a credential may be; empty for an API without one. */
  readonly keys: readonly KeyPlace[];
  /** Operations that need no credential, by id. Absent: all need one, if the API has any. */
  readonly open?: readonly string[];
  /**
   * Alternatives of credentials that are needed at once, as positions in `keys`, by operation; under the empty name those
   * of the others. Absent: any one credential is enough.
   */
  readonly combinations?: Readonly<Record<string, readonly (readonly number[])[]>>;
  /** Dotted paths to the parts of an error body. */
  readonly envelope: { readonly code: string; readonly message: string; readonly issues?: string };
  /** Absent if the description has none. */
  readonly rateLimit?: { readonly limit: number; readonly windowSeconds: number };
  /** Headers of idempotency keys by the ids of the operations that have one. Absent: none has. */
  readonly idempotency?: Readonly<Record<string, string>>;
  /** Pagination schemes by name. */
  readonly paging: Readonly<Record<string, DescribedPaging>>;
  /** Error bodies by status, from the description's examples. */
  readonly errors: Readonly<Record<string, unknown>>;
  /** Webhook events by name: `pet.created`. */
  readonly events: Readonly<Record<string, DescribedEvent>>;
}

/** A place in a request for a credential. */
export interface KeyPlace {
  readonly in: 'header' | 'query' | 'cookie';
  /** Name of the header, the parameter or the cookie. */
  readonly name: string;
  /** First word of an `Authorization` header, in small letters: `bearer`, `basic`. */
  readonly scheme?: string;
}

/** A description, as the double uses it. */
export interface DescribedApi extends ApiFacts {
  readonly operations: readonly DescribedOperation[];
  /** Named schemas. A `$ref` is a name in here. */
  readonly schemas: NamedSchemas;
}

/** Dotted paths into a page, and names of query parameters. */
export interface DescribedPaging {
  /** How a page leads to the next one. Default: `cursor`. */
  readonly kind?: 'cursor' | 'link' | 'nextUrl' | 'cursorId' | 'page' | 'offset';
  /** Absent if the response is the list itself. */
  readonly items?: string;
  /** The next cursor, or the next URL. */
  readonly nextCursor?: string;
  /** Absent if the kind decides which page is the last. */
  readonly hasMore?: string;
  readonly cursorParameter?: string;
  readonly sizeParameter?: string;
  /** Id of an item. Default: `id`. */
  readonly id?: string;
  readonly total?: string;
  readonly totalPages?: string;
  /** Number of the first page (default: 1), or of the first item (default: 0). */
  readonly first?: number;
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
  /** Parameters in headers and cookies; absent if there are none. */
  readonly others?: readonly ParameterSchema[];
  readonly body?: BodySchema;
  /** Status of success. */
  readonly status: number;
  /** Schema of a successful response; absent if there is no body. */
  readonly response?: Schema;
  /** Media type of a successful response. Default: JSON. */
  readonly responseType?: string;
  /** Schemas of the other responses by status: `404`, `4XX`, `default`. */
  readonly errors: Responses;
  /** Name of the paging scheme of a list. */
  readonly paging?: string;
  /** The stream that it responds with. */
  readonly stream?: StreamSchema;
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
  const { method, route, parameters, body, pagination, responseType, stream } = operation;
  const all = Object.entries(responses);
  const [status, response] = all.find(([code]) => code.startsWith('2')) ??
    all.find(([code]) => /^[13]|^default$/.test(code)) ?? ['200', null];
  const others = parameters.filter((parameter) => parameter.in === 'header' || parameter.in === 'cookie');
  const errors = all.filter(([code]) => code !== status && !code.startsWith('2'));
  return {
    id,
    method,
    route,
    path: parameters.filter((parameter) => parameter.in === 'path'),
    query: parameters.filter((parameter) => parameter.in === 'query'),
    ...(others.length > 0 && { others }),
    ...(body && { body }),
    status: statusOf(status),
    errors: Object.fromEntries(errors),
    ...(response && { response }),
    ...(responseType !== undefined && { responseType }),
    ...(pagination !== undefined && { paging: pagination }),
    ...(stream && { stream }),
  };
}

/** `2XX` and `default` stand for 200. */
function statusOf(code: string): number {
  const status = Number(code.replace(/xx$/i, '00'));
  return status >= 200 && status <= 599 ? status : 200;
}
