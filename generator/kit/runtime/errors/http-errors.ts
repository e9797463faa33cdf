// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { nameErrorClass } from './copies.js';
import type { ErrorDetails } from './error.js';
import { PackageError } from './error.js';

/** An error that an answer of the server gave rise to. */
export class HttpError extends PackageError {
  declare readonly status: number;
  /** Headers of the answer. Not enumerable, so that logs stay short. */
  declare readonly headers: Headers;

  static {
    nameErrorClass(this, 'HttpError');
  }

  constructor(message: string, details: HttpErrorDetails, fields: readonly string[] = []) {
    super(message, details, ['status', ...fields]);
    Object.defineProperty(this, 'headers', { value: details.headers });
  }
}

/** What an HttpError is made of. */
export interface HttpErrorDetails extends ErrorDetails {
  readonly status: number;
  readonly headers: Headers;
}

/** The body of a response is not what the API promises, or longer than the option `maxResponseBytes` allows. */
export class ResponseError extends HttpError {
  /** The first characters of the body. */
  declare readonly excerpt: string;

  static {
    nameErrorClass(this, 'ResponseError');
  }

  constructor(message: string, details: HttpErrorDetails & { readonly excerpt: string }) {
    super(message, details, ['excerpt']);
  }
}

/** One thing that the API found wrong in a request. */
export interface Issue {
  /** Absent when the whole request is meant. */
  readonly field?: string;
  readonly message: string;
}

/** What an ApiError is made of. */
export interface ApiErrorDetails extends HttpErrorDetails {
  readonly code?: string | undefined;
  readonly issues: readonly Issue[];
  readonly body?: unknown;
  readonly retryAfter?: number | undefined;
}

/** The API refused the request, or failed. Well-known statuses have classes of their own. */
export class ApiError extends HttpError {
  /** The API's own word for what went wrong. */
  declare readonly code?: string;
  declare readonly issues: readonly Issue[];
  /** Seconds after which the server would take the request, where it says so. */
  declare readonly retryAfter?: number;
  /** The body: parsed where it is JSON, else its text. Not enumerable, for it may hold personal data. */
  declare readonly body: unknown;

  static {
    nameErrorClass(this, 'ApiError');
  }

  constructor(message: string, details: ApiErrorDetails) {
    super(message, details, ['issues', 'code', 'retryAfter']);
    Object.defineProperty(this, 'body', { value: details.body });
  }
}

/** 400: the request is wrong; `issues` says where. */
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

/** 403: the API key may not do this. */
export class ForbiddenError extends ApiError {
  static {
    nameErrorClass(this, 'ForbiddenError');
  }
}

/** 404: there is no such record or address. */
export class NotFoundError extends ApiError {
  static {
    nameErrorClass(this, 'NotFoundError');
  }
}

/** 409: the request contradicts the present state of the record. */
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
