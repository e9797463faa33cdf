// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Call, CallDefaults } from '../call/call.js';
import { prepareCall } from '../call/call.js';
import { invalidArgument } from '../errors/client-errors.js';
import type { ListOptions, IterationLimits } from './list-options.js';
import { resolveLimits } from './list-options.js';
import { quote } from '../errors/quote.js';
import type { Position } from './resume-token.js';
import { readToken } from './resume-token.js';
import type { ListRequest, PaginationScheme } from './scheme.js';

/** Checked arguments of a list: its call, its start, and the limits of an iteration. */
export interface ListPlan extends Position {
  /** Without cursor and size. */
  readonly call: Call;
  readonly limits: IterationLimits;
}

/** Checks and encodes a list. Throws an ArgumentError for an argument that cannot be sent. */
export function prepareList(list: ListRequest, options: ListOptions, defaults: CallDefaults): ListPlan {
  const { pagination, minPageSize = 1, maxPageSize = Infinity } = list;
  const { cursor, size: given, rest } = splitQuery(list.query, pagination);
  const call = prepareCall({ ...list, query: rest }, options, defaults);
  const invalid = (fault: string) => invalidArgument(fault, call);
  const limits = resolveLimits(options, invalid);
  // A boxed number is one that `unchecked` lets pass.
  if (typeof given === 'number' && !(Number.isInteger(given) && given >= minPageSize && given <= maxPageSize))
    throw invalid(
      `\`${pagination.sizeParameter}\` is ${given}. Write a whole number from ${minPageSize} to ${maxPageSize}.`,
    );
  const size = given?.valueOf();
  if (options.resume === undefined) return { call, limits, place: { cursor, index: 0 }, size };
  const position = readToken(options.resume, call, invalid);
  // A token counts the items of a page, so it is valid for one page size only.
  if (position.size !== undefined && size !== undefined && position.size !== size) {
    throw invalid(`The option \`resume\` is a token of pages of ${quote(position.size)}, not ${quote(size)}.`);
  }
  return { call, limits, ...position };
}

/** Splits cursor and size, which change from page to page, from the rest of a query. */
function splitQuery(
  query: object | undefined,
  { cursorParameter = '', sizeParameter = '' }: PaginationScheme,
): SplitQuery {
  const { [cursorParameter]: cursor, [sizeParameter]: size, ...rest } = { ...query } as Record<string, unknown>;
  return { cursor: cursor ?? undefined, size: size ?? undefined, rest };
}

interface SplitQuery {
  readonly cursor: unknown;
  readonly size: unknown;
  readonly rest: Record<string, unknown>;
}
