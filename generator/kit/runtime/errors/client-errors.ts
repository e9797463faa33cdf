// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { nameErrorClass } from './copies.js';
import type { CallName, ErrorDetails } from './error.js';
import { describeCall, PackageError } from './error.js';

/** An option of the client is missing or invalid. Thrown by the constructor, and by a call if `fetch` is wrong. */
export class ConfigurationError extends PackageError {
  static {
    nameErrorClass(this, 'ConfigurationError');
  }
}

/** An argument of a call is invalid. Nothing was sent. */
export class ArgumentError extends PackageError {
  static {
    nameErrorClass(this, 'ArgumentError');
  }
}

/** Returns the error for an invalid argument of a call. */
export function invalidArgument(fault: string, call: CallName): ArgumentError {
  return new ArgumentError(`${describeCall(call)}: ${fault}`, call);
}

/** A call that ended without a usable response. */
export class CallError extends PackageError {
  static {
    nameErrorClass(this, 'CallError');
  }
}

/** The network failed: there was no response, or only a part of one. */
export class ConnectionError extends CallError {
  /** True if a response had begun: the API has received the request. */
  declare readonly responseBegun: boolean;

  static {
    nameErrorClass(this, 'ConnectionError');
  }

  constructor(message: string, details: ErrorDetails & { readonly responseBegun: boolean }) {
    super(message, details, 'responseBegun');
  }
}

/** An attempt took longer than its timeout. */
export class TimeoutError extends CallError {
  /** The timeout in milliseconds. */
  declare readonly timeout: number;

  static {
    nameErrorClass(this, 'TimeoutError');
  }

  constructor(message: string, details: ErrorDetails & { readonly timeout: number }) {
    super(message, details, 'timeout');
  }
}

/** The call would have taken, or took, longer than its deadline. */
export class DeadlineError extends CallError {
  /** Seconds after which to try again, if known. */
  declare readonly retryAfter?: number;

  static {
    nameErrorClass(this, 'DeadlineError');
  }

  constructor(message: string, details: ErrorDetails & { readonly retryAfter?: number | undefined }) {
    super(message, details, 'retryAfter');
  }
}

/** The queue for the rate limit is full. */
export class QueueFullError extends CallError {
  static {
    nameErrorClass(this, 'QueueFullError');
  }
}

/** The server pointed to another address, and the request was not sent there. */
export class RedirectError extends PackageError {
  static {
    nameErrorClass(this, 'RedirectError');
  }
}

/** The pages of a list contradict each other, so that it cannot be read to its end. */
export class PaginationError extends PackageError {
  static {
    nameErrorClass(this, 'PaginationError');
  }
}
