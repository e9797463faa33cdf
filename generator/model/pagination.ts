/** How a kind of list is paged. The fields are dotted paths, the parameters names on the wire. */
export interface PaginationScheme {
  /** Name of the scheme: `cursor`. */
  readonly key: string;
  /** `cursorPagination`. */
  readonly constantName: string;
  readonly kind: PaginationKind;
  /** `undefined` where the response is the list itself. */
  readonly items: string | undefined;
  /** The next cursor, or the next URL. */
  readonly nextCursor: string | undefined;
  /** Without it, the kind decides which page is the last. */
  readonly hasMore: string | undefined;
  /** Parameter for the position of a page; `undefined` where URLs have it. */
  readonly cursorParameter: string | undefined;
  readonly sizeParameter: string | undefined;
  /** Id of an item, where that of the last one leads on. */
  readonly id: string | undefined;
  readonly total: string | undefined;
  readonly totalPages: string | undefined;
  /** Number of the first page, or of the first item. */
  readonly first: number | undefined;
}

/** How a page leads to the next one: a cursor in its body, a header, a URL in its body, the id of its last item, numbers. */
export type PaginationKind = 'cursor' | 'link' | 'nextUrl' | 'cursorId' | 'page' | 'offset';
