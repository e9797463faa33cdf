import type { NamedSchemas, OperationSchemas, ParameterSchema, Schema } from '../validate/api-schemas.js';

/** What the generator tells of a description besides its schemas. `described/` holds it for each API. */
export interface ApiFacts {
  /** Key of the API in redocly.yaml: `v2`. */
  readonly key: string;
  /** Path of the server's address: `/api/v2`. */
  readonly basePath: string;
  /** Header of the API key. */
  readonly keyHeader: string;
  /** Dotted paths to the parts of an error body. */
  readonly envelope: { readonly code: string; readonly message: string; readonly issues?: string };
  readonly rateLimit: { readonly limit: number; readonly windowSeconds: number };
  /** How lists are paged, by the name of the scheme. */
  readonly paging: Readonly<Record<string, DescribedPaging>>;
  /** Error bodies by status, from the description's examples. */
  readonly errors: Readonly<Record<string, unknown>>;
  /** Webhook events by name: `lead.created`. */
  readonly events: Readonly<Record<string, DescribedEvent>>;
}

/** A description as this API works by it. */
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
  /** `deals.list` */
  readonly id: string;
  /** Upper case: `GET`. */
  readonly method: string;
  /** Path template: `/deals/{id}`. */
  readonly route: string;
  readonly path: readonly ParameterSchema[];
  readonly query: readonly ParameterSchema[];
  readonly body?: OperationSchemas['body'];
  /** Of success. */
  readonly status: number;
  /** Of the answer to success; absent where there is no body. */
  readonly answer?: Schema;
  /** Name of the paging scheme of a list. */
  readonly paging?: string;
}

export interface DescribedEvent {
  /** Of the whole body of a delivery. */
  readonly schema: Schema;
  /** A body, from the description. */
  readonly example: unknown;
}
