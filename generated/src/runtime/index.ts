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
  CallError,
  ConnectionError,
  DeadlineError,
  PaginationError,
  QueueFullError,
  RedirectError,
  TimeoutError,
} from './client-errors.js';
export type { Clock } from './clock.js';
export { HefflError } from './error.js';
export type { Outcome } from './error.js';
export { ListIterator } from './list-iterator.js';
export type { ListOptions } from './list-options.js';
export type { LogLevel, Logger } from './logger.js';
export type { Middleware } from './middleware.js';
export type {
  CallEvent,
  ClientHooks,
  DeprecationEvent,
  DriftEvent,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
  WaitEvent,
} from './observer.js';
export type { ClientOptions, FetchLike, HeaderOptions, RequestOptions } from './options.js';
export type { Page } from './page.js';
export { PagePromise } from './page-promise.js';
export type { ToArrayOptions } from './page-promise.js';
export { RateLimiter } from './rate-limiter.js';
export type { RateLimiterOptions, RateLimitState } from './rate-limiter.js';
export type { RateLimitStore } from './rate-limit-store.js';
export type { Answered } from './response-promise.js';
export { ResponsePromise } from './response-promise.js';
export type { RawClient } from './transport.js';

/** What generated modules are made with. */
export type { ApiDefinition } from './api-definition.js';
export { Connection } from './connection.js';
export type { ListRequest, OperationRequest, PaginationScheme } from './operation.js';
