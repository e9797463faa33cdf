import {
  ApiError,
  ArgumentError,
  PaginationError,
  ResponseError,
  TooManyRequestsError,
  UnauthorizedError,
} from '../../../../v2/index.js';

/** Errors of one request, which do not end the others. */
const single = [ApiError, ArgumentError, PaginationError, ResponseError];

/** Those of them that every other request would get too. */
const general = [UnauthorizedError, TooManyRequestsError];

/** Reason why a part could not be read; `undefined` for an error that ends the whole reading. */
export function reasonOf(error: unknown): string | undefined {
  const isSingle = single.some((kind) => error instanceof kind) && !general.some((kind) => error instanceof kind);
  return isSingle ? (error as Error).message : undefined;
}
