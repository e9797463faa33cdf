// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { nameErrorClass, sharedSymbol } from './copies.js';
import { printable } from './excerpt.js';

/** Which call an error belongs to. */
export interface CallName {
  /** `pets.update`; absent for calls through the raw client. */
  readonly operationId?: string | undefined;
  readonly method?: string | undefined;
  /** Path template: `/pets/{id}`. */
  readonly route?: string | undefined;
}

/** What an error is made of besides its message. */
export interface ErrorDetails extends CallName {
  readonly cause?: unknown;
  readonly outcome?: Outcome | undefined;
}

/** What is known of the effect of a request that failed: nothing, or that it never reached the server. */
export type Outcome = 'unknown' | 'not sent';

/** A call and what is known of its effect so far. */
export interface CallState extends CallName {
  /** Absent for a call that only reads, and where the server rejected every request of the call. */
  outcome?: Outcome | undefined;
}

/** Advice for a call with an unknown effect. */
export const LOOK_FIRST = 'Whether it had its effect is unknown: look before you send it again.';

/** Every error of this package, apart from a cancelled call's own reason. */
export class PackageError extends Error {
  declare readonly operationId?: string;
  declare readonly method?: string;
  declare readonly route?: string;
  /**
   * Effect of the call. `unknown`: a change may have been made; look before you send it again. `not sent`: no request
   * reached the server. Absent where the server rejected the call, and where the call only reads.
   */
  declare readonly outcome?: Outcome;

  static {
    nameErrorClass(this, 'PackageError');
  }

  /** Makes `instanceof` hold for the errors of other copies of this package in the process. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    const mark = sharedSymbol(this.prototype.name);
    // A class that is derived from ours elsewhere inherits marks, but has none of its own.
    return Object.hasOwn(this.prototype, mark)
      ? (value as Record<symbol, unknown> | null | undefined)?.[mark] === true
      : super[Symbol.hasInstance](value);
  }

  // Takes the fields that it knows and leaves the rest, so that a whole call can be passed as details.
  constructor(message: string, details: ErrorDetails = {}, fields: readonly string[] = []) {
    super(printable(message), details.cause === undefined ? undefined : { cause: details.cause });
    for (const name of ['operationId', 'method', 'route', 'outcome', ...fields]) {
      const value = (details as Record<string, unknown>)[name];
      // An error shows no empty fields.
      if (value !== undefined) Object.assign(this, { [name]: value });
    }
  }

  /** What `JSON.stringify` shows: name, message and the fields of the error, without stack and cause. */
  toJSON(): Record<string, unknown> {
    const { name, message } = this;
    return Object.assign<Record<string, unknown>, this>({ name, message }, this);
  }
}

/**
 * Gives an error its message for the caller. With an effect that nobody knows, that is said last: every error of a call
 * passes here, so that no class of errors can leave it out.
 */
export function finishError(error: PackageError, message: string, call: CallState | undefined): void {
  let text = message;
  if (call?.outcome === 'unknown') {
    const isGone = call.method === 'DELETE' && (error as { status?: number }).status === 404;
    text += ` ${isGone ? 'An earlier attempt may have deleted it.' : LOOK_FIRST}`;
    Object.assign(error, { outcome: call.outcome });
  }
  error.stack = error.stack?.replace(error.message, () => text) ?? '';
  error.message = text;
}

/** Names a call in a message: `PATCH /pets/{id} (pets.update)`. */
export function describeCall({ operationId, method, route }: CallName): string {
  const id = operationId && (route ? `(${operationId})` : operationId);
  return [method, route, id].filter(Boolean).join(' ');
}
