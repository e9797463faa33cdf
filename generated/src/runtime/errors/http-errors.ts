// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { nameErrorClass } from './copies.js';
import type { ErrorDetails } from './error.js';
import { HefflError } from './error.js';

/** Base class of errors with a response. */
export class HttpError extends HefflError {
  declare readonly status: number;
  /** Headers of the response. Not enumerable, so that logs stay short. */
  declare readonly headers: Headers;

  static {
    nameErrorClass(this, 'HttpError');
  }

  constructor(message: string, details: HttpErrorDetails, fields = '') {
    super(message, details, `status ${fields}`);
    Object.defineProperty(this, 'headers', { value: details.headers });
  }
}

/** Fields of an HttpError. */
export interface HttpErrorDetails extends ErrorDetails {
  readonly status: number;
  readonly headers: Headers;
}

/** The body of a response is not JSON as it should be, or longer than the option `maxResponseBytes` allows. */
export class ResponseError extends HttpError {
  /** The first characters of the body. */
  declare readonly excerpt: string;

  static {
    nameErrorClass(this, 'ResponseError');
  }

  constructor(message: string, details: HttpErrorDetails & { readonly excerpt: string }) {
    super(message, details, 'excerpt');
  }
}

/** One fault that the API found in a request. */
export interface Issue {
  /** Absent if the fault concerns the whole request. */
  readonly field?: string;
  readonly message: string;
}

/** Fields of an ApiError. */
export interface ApiErrorDetails extends HttpErrorDetails {
  readonly code?: string | undefined;
  readonly issues: readonly Issue[];
  readonly body?: unknown;
  readonly retryAfter?: number | undefined;
}

/** The API rejected the request, or failed. Common statuses have a class each. */
export class ApiError extends HttpError {
  /** The API's own error code. */
  declare readonly code?: string;
  declare readonly issues: readonly Issue[];
  /** Seconds after which the server would accept the request, if it says so. */
  declare readonly retryAfter?: number;
  /** The body: parsed if it is JSON, else a string. Not enumerable, because it may hold personal data. */
  declare readonly body: unknown;

  static {
    nameErrorClass(this, 'ApiError');
  }

  constructor(message: string, details: ApiErrorDetails) {
    super(message, details, 'issues code retryAfter');
    Object.defineProperty(this, 'body', { value: details.body });
  }
}

/** 400: the request is invalid; see `issues`. */
export class BadRequestError extends ApiError {
  static {
    nameErrorClass(this, 'BadRequestError');
  }
}

/** 401: the API key is missing, wrong or revoked. */
export class UnauthorizedError extends ApiError {
  static {
    nameErrorClass(this, 'UnauthorizedError');
  }
}

/** 403: the API key has no permission for this. */
export class ForbiddenError extends ApiError {
  static {
    nameErrorClass(this, 'ForbiddenError');
  }
}

/** 404: there is no such record or path. */
export class NotFoundError extends ApiError {
  static {
    nameErrorClass(this, 'NotFoundError');
  }
}

/** 409: the request conflicts with the current state of the record. */
export class ConflictError extends ApiError {
  static {
    nameErrorClass(this, 'ConflictError');
  }
}

/** 429: too many requests in the window. */
export class TooManyRequestsError extends ApiError {
  static {
    nameErrorClass(this, 'TooManyRequestsError');
  }
}

/** 5xx: the server failed. */
export class ServerError extends ApiError {
  static {
    nameErrorClass(this, 'ServerError');
  }
}
