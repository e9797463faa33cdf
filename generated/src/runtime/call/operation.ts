// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** One call as a generated method describes it: data only. */
export interface OperationRequest {
  /** `pets.update`. */
  readonly operationId: string;
  readonly method: string;
  /** Path template: `/pets/{id}`. */
  readonly path: string;
  readonly pathParameters?: Readonly<Record<string, string>> | undefined;
  /** What ids in the path and in the query must begin with, by name. */
  readonly idPrefixes?: Readonly<Record<string, string>> | undefined;
  readonly query?: object | undefined;
  /** Query parameters that are sent as one JSON string. */
  readonly jsonParameters?: readonly string[] | undefined;
  /** The body. A key with the value undefined is a body that was forgotten, unless `optionalBody` is set. */
  readonly body?: unknown;
  readonly optionalBody?: boolean | undefined;
  /** Whether sending it twice does what sending it once does, although its method does not promise that. */
  readonly repeatable?: boolean | undefined;
  /** That it should no longer be called, and what to call in its place where that is known. */
  readonly deprecated?: string | true | undefined;
  /**
   * What a success answer carries. Default: `required`.
   * `optional`: perhaps a body; `none`: nothing to hand on.
   */
  readonly response?: 'required' | 'optional' | 'none' | undefined;
}

/** A call that answers with one page of a list. */
export interface ListRequest extends OperationRequest {
  readonly pagination: PaginationScheme;
  /** True if every page must report whether another one follows. Default: false. */
  readonly isMoreRequired?: boolean | undefined;
  /** The most items a page may hold, where that is known. */
  readonly maxPageSize?: number | undefined;
}

/** How a kind of list is paged. Fields are dotted paths into the answer, parameters names in the query. */
export interface PaginationScheme {
  readonly items: string;
  readonly nextCursor: string;
  readonly hasMore: string;
  readonly cursorParameter: string;
  readonly sizeParameter?: string | undefined;
}
