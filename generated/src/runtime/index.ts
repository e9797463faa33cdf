// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** For users of the package. */
export {
  HttpError,
  ApiError,
  BadRequestError,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  ResponseError,
  ServerError,
  TooManyRequestsError,
  UnauthorizedError,
} from './errors/http-errors.js';
export type { Issue } from './errors/http-errors.js';
export { isErrorOf } from './errors/error-of.js';
export type { ErrorOf } from './errors/error-of.js';
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
} from './errors/client-errors.js';
export type { Clock } from './time/clock.js';
export { HefflError } from './errors/error.js';
export type { Outcome } from './errors/error.js';
export type { ListIterator } from './lists/list-iterator.js';
export type { ListOptions } from './lists/list-options.js';
export type { LogLevel, Logger } from './observe/logger.js';
export type { Middleware } from './send/middleware.js';
export type {
  CallEvent,
  ClientHooks,
  DeprecationEvent,
  DriftEvent,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
  WaitEvent,
} from './observe/observer.js';
export type { HeaderOptions, RequestOptions } from './call/request-options.js';
export type { ClientOptions } from './options.js';
export type { FetchLike } from './send/fetch-like.js';
export type { Page } from './lists/page.js';
export { PagePromise } from './lists/page-promise.js';
export type { ToArrayOptions } from './lists/page-promise.js';
export { RateLimiter } from './limit/rate-limiter.js';
export type { RateLimiterOptions } from './limit/rate-limiter.js';
export type { RateLimitState } from './limit/limiter.js';
export { resetRateLimits } from './limit/resolve-limiter.js';
export type { RateLimitStore } from './limit/rate-limit-store.js';
export type { CheckedResponse, ResponseChecks } from './observe/response-checks.js';
export type { WithResponse } from './responses/response-promise.js';
export { ResponsePromise } from './responses/response-promise.js';
export type { RawClient } from './raw.js';
export { unchecked } from './call/unchecked.js';

/** For generated modules. */
export { asId, isId } from './call/ids.js';
export type { IdKinds } from './call/ids.js';
export type { ApiDefinition } from './settings/api-definition.js';
export { connected, Connection } from './connection.js';
export type { OperationRequest } from './call/operation.js';
export type { ListRequest, PaginationScheme } from './lists/scheme.js';
export { shortenInspection } from './inspect.js';
export { rawClient } from './raw.js';
export type {
  ResponseFields,
  CreateFields,
  FieldKeys,
  FieldsOf,
  FieldsOfEither,
  FilterFields,
  HasCustomFields,
  JsonInput,
  JsonValue,
  LooseId,
  UpdateFields,
  WrappedFields,
} from './settings/workspace-types.js';

/** Augmented by programs. Exported with a star, since an augmentation does not reach a named export. */
export type * from './settings/workspace.js';
