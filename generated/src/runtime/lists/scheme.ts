// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Call } from '../call/call.js';
import type { OperationRequest } from '../call/operation.js';
import type { SendSettings } from '../send/exchange.js';
import type { AddressSettings } from '../settings/api-definition.js';
import type { Page } from './page.js';

/** A call that returns one page of a list. */
export interface ListRequest extends OperationRequest {
  readonly pagination: PaginationScheme;
  /** True if every page must report whether another one follows. Default: false. */
  readonly isMoreRequired?: boolean | undefined;
  /** True if a page may lack its items, or have null there: such a page has none. Default: false. */
  readonly mayLackItems?: boolean | undefined;
  /** Smallest number of items on a page that may be asked for. Default: 1. */
  readonly minPageSize?: number | undefined;
  /** Largest number of items on a page, if known. */
  readonly maxPageSize?: number | undefined;
}

/** Pagination of a kind of list. Fields are dotted paths into the response, parameters are names in the query. */
export interface PaginationScheme {
  /** Default: the response is the list itself. */
  readonly items?: string | undefined;
  /** Cursor, or URL, of the next page. */
  readonly nextCursor?: string | undefined;
  /** Default: the kind of pages decides which one is the last. Of a cursor, it is the one without a next cursor. */
  readonly hasMore?: string | undefined;
  /** Parameter for the position of a page: a cursor, an id, a number. */
  readonly cursorParameter?: string | undefined;
  readonly sizeParameter?: string | undefined;
  /** Reads a page whose next one is not named by a cursor in the response. */
  readonly read?: ReadPage | undefined;
  /**
   * Returns the call of a later page, if only the server knows where that is. Such a page is not requested ahead. Default:
   * the parameters say which page it is.
   */
  readonly at?: PageCall | undefined;
  /** Id within an item. */
  readonly id?: string | undefined;
  /** Number of all items. */
  readonly total?: string | undefined;
  /** Number of all pages. */
  readonly totalPages?: string | undefined;
  /** Number of the first page, or of the first item. */
  readonly first?: number | undefined;
}

/** Reads a page. Of the functions that do, only those are imported that lists need. */
export type ReadPage = <Item>(body: unknown, list: ListRequest, reading: PageReading) => Page<Item>;

/** Returns the call of a later page; `undefined` for the first. Throws if its position is invalid. */
export type PageCall = (call: Call, page: PageRequest, settings: PageSettings) => Call | undefined;

/** The part of a connection that the place of a page is found by. */
export type PageSettings = SendSettings & AddressSettings;

/** A page of a list. */
export interface PageRequest {
  /** Position of the page; `undefined` for the first. */
  readonly cursor: unknown;
  readonly size: unknown;
  /** The page before it, if this iteration has loaded that one. */
  readonly before?: Page<unknown> | undefined;
  /** Signal of a request ahead of need: it is not queued, and the signal cancels it. */
  readonly aheadSignal?: AbortSignal;
  /** Milliseconds of the deadline that have already passed. */
  readonly spent?: number;
}

/** A page that has been received. */
export interface PageReading extends PageRequest {
  readonly response: Response;
  readonly call: Call;
  readonly settings: PageSettings;
}
