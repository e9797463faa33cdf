// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import type { Answered, Reason } from './response-promise.js';

/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next page begins; null on the last one. */
  readonly nextCursor: string | null;
  readonly hasMore: boolean;
  /** The whole answer, with whatever else it says. */
  readonly body: unknown;
}

/** Where pages come from. */
export interface PageSource<Item> {
  /** The page that the caller's own parameters ask for. */
  first(): Promise<Answered<Page<Item>>>;
  /** All pages from there on, as large as they may be. */
  walk(): AsyncGenerator<Page<Item>, void, undefined>;
}

/**
 * A list. Await it for one page, or iterate over it with `for await` for all items of all pages.
 * Nothing is sent before you do either. Iterating asks for the largest pages unless you gave a size.
 */
export class PagePromise<Item> implements PromiseLike<Page<Item>>, AsyncIterable<Item> {
  readonly #source: PageSource<Item>;
  #first: Promise<Answered<Page<Item>>> | undefined;

  constructor(source: PageSource<Item>) {
    this.#source = source;
  }

  /** The page together with the status and the headers of the answer. */
  withResponse(): Promise<Answered<Page<Item>>> {
    this.#first ??= this.#source.first();
    return this.#first;
  }

  /** Iterates over whole pages. Each walk starts anew. */
  pages(): AsyncGenerator<Page<Item>, void, undefined> {
    return this.#source.walk();
  }

  /** Iterates over the items of all pages. Each walk starts anew. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.#source.walk()) yield* page.items;
  }

  // oxlint-disable-next-line unicorn/no-thenable -- being awaited is what this class is for
  then<Result = Page<Item>, Failure = never>(
    onPage?: ((page: Page<Item>) => Result | PromiseLike<Result>) | null,
    onError?: ((error: Reason) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Result | Failure> {
    const onAnswered = ({ data }: Answered<Page<Item>>) => (onPage ? onPage(data) : (data as unknown as Result));
    return this.withResponse().then(onAnswered, onError);
  }

  /** Like `catch` of a promise. Sends the request. */
  catch<Failure = never>(
    onError?: ((error: Reason) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Page<Item> | Failure> {
    return this.then(undefined, onError);
  }

  /** Like `finally` of a promise. Sends the request. */
  finally(onSettled?: (() => void) | null): Promise<Page<Item>> {
    return this.then(null).finally(onSettled);
  }
}
