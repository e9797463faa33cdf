import {
  ApiError,
  ArgumentError,
  PaginationError,
  ResponseError,
  TooManyRequestsError,
  UnauthorizedError,
} from '../../../../v2/index.js';

/** The kinds of errors that concern one request, and let the others go on. */
const single = [ApiError, ArgumentError, PaginationError, ResponseError];

/** Those among them that would meet every other request too. */
const general = [UnauthorizedError, TooManyRequestsError];

/** Why a part could not be read; `undefined` for an error that ends the whole reading. */
export function reasonOf(error: unknown): string | undefined {
  const isSingle = single.some((kind) => error instanceof kind) && !general.some((kind) => error instanceof kind);
  return isSingle ? (error as Error).message : undefined;
}
