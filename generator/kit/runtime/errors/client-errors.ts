// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { nameErrorClass } from './copies.js';
import type { CallName, ErrorDetails } from './error.js';
import { describeCall, PackageError } from './error.js';

/** The client was set up wrongly. Thrown by the constructor. */
export class ConfigurationError extends PackageError {
  static {
    nameErrorClass(this, 'ConfigurationError');
  }
}

/** A call was given something that cannot be sent. Nothing was sent. */
export class ArgumentError extends PackageError {
  static {
    nameErrorClass(this, 'ArgumentError');
  }
}

/** Makes the error for an argument of a call. */
export function refuseArgument(fault: string, call: CallName): ArgumentError {
  return new ArgumentError(`${describeCall(call)}: ${fault}`, call);
}

/** A call that ended without a response that could be used. */
export class CallError extends PackageError {
  static {
    nameErrorClass(this, 'CallError');
  }
}

/** The network failed: no answer came, or it broke off. */
export class ConnectionError extends CallError {
  /** Whether an answer had begun, so that the API has surely seen the request. */
  declare readonly responseBegun: boolean;

  static {
    nameErrorClass(this, 'ConnectionError');
  }

  constructor(message: string, details: ErrorDetails & { readonly responseBegun: boolean }) {
    super(message, details, ['responseBegun']);
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
    super(message, details, ['timeout']);
  }
}

/** The call would have taken, or took, longer than its deadline. */
export class DeadlineError extends CallError {
  /** Seconds after which it may be tried again, where that is known. */
  declare readonly retryAfter?: number;

  static {
    nameErrorClass(this, 'DeadlineError');
  }

  constructor(message: string, details: ErrorDetails & { readonly retryAfter?: number | undefined }) {
    super(message, details, ['retryAfter']);
  }
}

/** Too many requests wait for their turn. */
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

/** A list cannot be walked to its end: its answers contradict themselves. */
export class PaginationError extends PackageError {
  static {
    nameErrorClass(this, 'PaginationError');
  }
}
