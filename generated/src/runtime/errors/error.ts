// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { nameErrorClass, sharedSymbol } from './copies.js';
import { printable } from './excerpt.js';

/** The call that an error belongs to. */
export interface CallName {
  /** `pets.update`; absent for calls through the raw client. */
  readonly operationId?: string | undefined;
  readonly method?: string | undefined;
  /** Path template: `/pets/{id}`. */
  readonly route?: string | undefined;
}

/** Fields of an error besides its message. */
export interface ErrorDetails extends CallName {
  readonly cause?: unknown;
  readonly outcome?: Outcome | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** Effect of a failed request: unknown, or none because it never reached the server. */
export type Outcome = 'unknown' | 'not sent';

/** A call and its known effect so far. */
export interface CallState extends CallName {
  /** Absent for a call that only reads, and where the server rejected every request of the call. */
  outcome?: Outcome | undefined;
  /** Key by which the API recognizes a repetition. */
  readonly idempotencyKey?: string | undefined;
  /** Advice for an unknown effect, as a sentence. Default: to check it. */
  readonly checkFirst?: string | undefined;
  /** Why it was not repeated, as a sentence, where only its body prevented that. */
  unrepeated?: string | undefined;
}

/** Advice for a call with an unknown effect. */
export const CHECK_FIRST = 'It may have taken effect: check before you retry.';

/** Base class of all errors of this package. A cancelled call rejects with the reason of its signal instead. */
export class HefflError extends Error {
  declare readonly operationId?: string;
  declare readonly method?: string;
  declare readonly route?: string;
  /**
   * Effect of the call. `unknown`: it may have made a change; check before you send it again. `not sent`: no request
   * reached the server. Absent where the server rejected the call, and where the call only reads.
   */
  declare readonly outcome?: Outcome;
  /** The idempotency key that the call was sent with, if the operation has one. With it, the call may be repeated. */
  declare readonly idempotencyKey?: string;

  static {
    nameErrorClass(this, 'HefflError');
  }

  /** Makes `instanceof` hold for the errors of other copies of this package in the process. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    const mark = sharedSymbol(this.prototype.name);
    // A class derived from ours in a program inherits marks, but has none of its own.
    return Object.hasOwn(this.prototype, mark)
      ? (value as Record<symbol, unknown> | null | undefined)?.[mark] === true
      : super[Symbol.hasInstance](value);
  }

  // Takes only the fields that it knows, so that a whole call can be passed as details.
  constructor(message: string, details: ErrorDetails = {}, fields = '') {
    super(printable(message), details.cause === undefined ? undefined : (details as ErrorOptions));
    for (const name of `operationId method route outcome idempotencyKey ${fields}`.split(' ')) {
      const value = (details as Record<string, unknown>)[name];
      // An error shows no empty fields.
      if (value !== undefined) Object.assign(this, { [name]: value });
    }
  }

  /** Value for `JSON.stringify`: name, message and the fields of the error, without stack and cause. */
  toJSON(): Record<string, unknown> {
    const { name, message } = this;
    return Object.assign<Record<string, unknown>, this>({ name, message }, this);
  }
}

/**
 * Sets the message that the caller gets. An unknown effect is mentioned last. Every error of a call passes here, so
 * that no error class can leave it out.
 */
export function finishError(error: HefflError, message: string, call: CallState | undefined): void {
  let text = call?.unrepeated ? `${message} ${call.unrepeated}` : message;
  if (call?.outcome === 'unknown') {
    const isGone = call.method === 'DELETE' && (error as { status?: number }).status === 404;
    text += ` ${isGone ? 'An earlier attempt may have deleted it.' : (call.checkFirst ?? CHECK_FIRST)}`;
    Object.assign(error, { outcome: call.outcome });
  }
  error.stack = error.stack?.replace(error.message, () => text) ?? '';
  error.message = text;
  // Here, V8 knows the functions that await the call. Deeper, its ten frames would be those of this package.
  (Error as { captureStackTrace?: (target: object) => void }).captureStackTrace?.(error);
}

/** Names a call in a message: `PATCH /pets/{id} (pets.update)`. */
export function describeCall({ operationId, method, route }: CallName): string {
  const id = operationId && (route ? `(${operationId})` : operationId);
  return [method, route, id].filter(Boolean).join(' ');
}
