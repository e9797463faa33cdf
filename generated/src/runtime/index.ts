// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
/** What users of the package meet. */
export {
  AnswerError,
  ApiError,
  BadRequestError,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  ResponseError,
  ServerError,
  TooManyRequestsError,
  UnauthorizedError,
} from './answer-errors.js';
export type { Issue } from './answer-errors.js';
export {
  ArgumentError,
  ConfigurationError,
  ConnectionError,
  PaginationError,
  RedirectError,
  TimeoutError,
} from './client-errors.js';
export { HefflError } from './error.js';
export type { ClientOptions, FetchLike, HeaderOptions, RequestOptions } from './options.js';
export type { Page } from './page.js';
export { PagePromise } from './page.js';
export type { Answered } from './response-promise.js';
export { ResponsePromise } from './response-promise.js';
export type { RawClient } from './transport.js';

/** What generated modules are made with. */
export type { ApiDefinition } from './api-definition.js';
export { Connection } from './connection.js';
export type { ListRequest, OperationRequest, PaginationScheme } from './operation.js';
