// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Call, CallDefaults } from '../call/call.js';
import { prepareCall } from '../call/call.js';
import { refuseArgument } from '../errors/client-errors.js';
import type { ListOptions, WalkLimits } from './list-options.js';
import { resolveLimits } from './list-options.js';
import type { ListRequest, PaginationScheme } from '../call/operation.js';
import { quote } from '../errors/quote.js';
import type { Standing } from './resume-token.js';
import { readToken } from './resume-token.js';

/** A list whose arguments have been checked: where it begins, and how far a walk of it goes. */
export interface ListPlan extends Standing {
  /** Without cursor and size. */
  readonly call: Call;
  readonly limits: WalkLimits;
}

/** Checks and encodes a list. Throws an ArgumentError for whatever cannot be sent as it is. */
export function prepareList(list: ListRequest, options: ListOptions, defaults: CallDefaults): ListPlan {
  const { cursor, size, rest } = splitQuery(list.query, list.pagination);
  const call = prepareCall({ ...list, query: rest }, options, defaults);
  const refuse = (fault: string) => refuseArgument(fault, call);
  const limits = resolveLimits(options, refuse);
  if (options.resume === undefined) return { call, limits, place: { cursor, index: 0 }, size };
  const standing = readToken(options.resume, call, refuse);
  // The items of a page are counted; those of a page of another size are others.
  if (standing.size !== undefined && size !== undefined && standing.size !== size) {
    throw refuse(`The option \`resume\` is a token of pages of ${quote(standing.size)}, not ${quote(size)}.`);
  }
  return { call, limits, ...standing };
}

/** Takes cursor and size, which change from page to page, out of a query. */
function splitQuery(query: object | undefined, { cursorParameter, sizeParameter = '' }: PaginationScheme): SplitQuery {
  const { [cursorParameter]: cursor, [sizeParameter]: size, ...rest } = { ...query } as Record<string, unknown>;
  return { cursor: cursor ?? undefined, size: size ?? undefined, rest };
}

interface SplitQuery {
  readonly cursor: unknown;
  readonly size: unknown;
  readonly rest: Record<string, unknown>;
}
