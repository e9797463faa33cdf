// Hand-written in generator/kit/runtime/. The copy in generated/ is replaced by `npm run generate`.
/** One page of a list. */
export interface Page<out Item> {
  readonly items: readonly Item[];
  /** Where the next page begins; null on the last one. */
  readonly nextCursor: string | null;
  readonly hasMore: boolean;
  /** The whole answer, with whatever else it says. */
  readonly body: unknown;
}
