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
export type { ListIterator } from './list-iterator.js';
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
export type { CheckedAnswer, ResponseChecks } from './response-checks.js';
export type { Answered } from './response-promise.js';
export { ResponsePromise } from './response-promise.js';
export type { RawClient } from './transport.js';
export { unchecked } from './unchecked.js';

/** What generated modules are made with. */
export { asId, isId } from './ids.js';
export type { IdKinds } from './ids.js';
export type { ApiDefinition } from './api-definition.js';
export { Connection } from './connection.js';
export type { ListRequest, OperationRequest, PaginationScheme } from './operation.js';
export { rawClient } from './raw.js';
export type {
  AnswerFields,
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
} from './workspace-types.js';

/** What a program augments. A star, since an augmentation does not reach what is exported by name. */
export type * from './workspace.js';
