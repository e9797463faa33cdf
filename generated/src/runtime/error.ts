// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import { nameErrorClass, sharedSymbol } from './copies.js';

/** Which call an error belongs to. */
export interface CallName {
  /** `deals.update`; absent for calls through the raw client. */
  readonly operationId?: string | undefined;
  readonly method?: string | undefined;
  /** Path template: `/deals/{id}`. */
  readonly route?: string | undefined;
}

/** What an error is made of besides its message. */
export interface ErrorDetails extends CallName {
  readonly cause?: unknown;
}

/** What is known of the effect of a request that failed: nothing, or that it never reached the server. */
export type Outcome = 'unknown' | 'not sent';

/** Every error of this package, apart from a cancelled call's own reason. */
export class HefflError extends Error {
  declare readonly operationId?: string;
  declare readonly method?: string;
  declare readonly route?: string;

  static {
    nameErrorClass(this, 'HefflError');
  }

  /** Makes `instanceof` hold for the errors of other copies of this package in the process. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    const mark = sharedSymbol(this.prototype.name);
    // A class that is derived from ours elsewhere inherits marks, but has none of its own.
    return Object.hasOwn(this.prototype, mark)
      ? (value as Record<symbol, unknown> | null | undefined)?.[mark] === true
      : super[Symbol.hasInstance](value);
  }

  // Takes what it knows and leaves the rest, so that a whole call can be passed as details.
  constructor(message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    keepKnown(this, details, ['operationId', 'method', 'route']);
  }

  /** What `JSON.stringify` shows: name, message and the fields of the error, without stack and cause. */
  toJSON(): Record<string, unknown> {
    const { name, message } = this;
    return Object.assign<Record<string, unknown>, this>({ name, message }, this);
  }
}

/** Copies what is known, so that an error shows no empty fields. */
export function keepKnown(error: object, details: object, names: readonly string[]): void {
  for (const name of names) {
    const value = (details as Record<string, unknown>)[name];
    if (value !== undefined) (error as Record<string, unknown>)[name] = value;
  }
}

/** Names a call in a message: `PATCH /deals/{id} (deals.update)`. */
export function describeCall({ operationId, method, route }: CallName): string {
  const id = operationId && (route ? `(${operationId})` : operationId);
  return `${method ?? ''} ${route ?? ''} ${id ?? ''}`.replace(/ +/g, ' ').trim();
}
