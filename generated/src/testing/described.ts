/** What the generator tells of a description. `described/` holds one such table for each API. */
export interface DescribedApi {
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
  readonly operations: readonly DescribedOperation[];
  /** Webhook events by name: `lead.created`. */
  readonly events: Readonly<Record<string, DescribedEvent>>;
  /** Named schemas. A `$ref` is a name in here. */
  readonly schemas: Readonly<Record<string, Schema>>;
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
  readonly path: readonly DescribedParameter[];
  readonly query: readonly DescribedParameter[];
  readonly body?: { readonly schema: Schema; readonly required: boolean };
  /** Of success. */
  readonly status: number;
  /** Of the answer to success; absent where there is no body. */
  readonly answer?: Schema;
  /** Name of the paging scheme of a list. */
  readonly paging?: string;
}

export interface DescribedParameter {
  readonly name: string;
  readonly required?: boolean;
  /** Whether the value is one JSON text. */
  readonly isJson?: boolean;
  readonly schema: Schema;
}

export interface DescribedEvent {
  /** Of the whole body of a delivery. */
  readonly schema: Schema;
  /** A body, from the description. */
  readonly example: unknown;
}

/** A JSON Schema, without what says nothing about validity. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: Schema | boolean;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly required?: readonly string[];
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly properties?: Readonly<Record<string, Schema | boolean>>;
  readonly patternProperties?: Readonly<Record<string, Schema | boolean>>;
  readonly additionalProperties?: Schema | boolean;
  readonly unevaluatedProperties?: Schema | boolean;
  readonly allOf?: readonly (Schema | boolean)[];
  readonly anyOf?: readonly (Schema | boolean)[];
  readonly oneOf?: readonly (Schema | boolean)[];
  readonly not?: Schema | boolean;
}
