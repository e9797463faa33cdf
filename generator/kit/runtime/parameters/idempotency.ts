// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { CallState } from '../errors/error.js';
import type { OperationRequest } from '../call/operation.js';
import type { RequestOptions } from '../call/request-options.js';

/** Settings of one call of an operation with an idempotency key. */
export interface IdempotentOptions extends RequestOptions {
  /**
   * Key by which the API recognizes that a call is repeated. Default: a random one for each call, kept over its retries
   * and returned as `idempotencyKey` of an error. Pass that one to repeat the call.
   */
  readonly idempotencyKey?: string | undefined;
}

/** Settings that are passed on; those of a stream have one more. */
interface PassedOptions extends RequestOptions {
  readonly idleTimeout?: number | undefined;
}

/** An operation that is sent with a key, which makes it repeatable. */
type Keyed<Operation> = Operation & Pick<CallState, 'idempotencyKey' | 'checkFirst'>;

/**
 * Sends an idempotency key in a header: that of the call's options, or a random one. A key that is no header value is
 * rejected with the other headers.
 */
export function withKey<Operation extends OperationRequest>(
  header: string,
  operation: Operation,
  given: IdempotentOptions & PassedOptions = {},
): [operation: Keyed<Operation>, options: PassedOptions] {
  // What is no object is rejected with the other arguments.
  if (Object(given) !== given) return [operation, given];
  const { idempotencyKey, headers, ...options } = given;
  const name = header.toLowerCase();
  const [, ofHeaders] = Object.entries(headers ?? {}).find(([one]) => one.toLowerCase() === name) ?? [];
  const key = idempotencyKey ?? ofHeaders ?? crypto.randomUUID();
  return [
    {
      ...operation,
      idempotencyKey: key,
      checkFirst: `It may have taken effect: repeat it with \`idempotencyKey: ${JSON.stringify(key)}\`.`,
    },
    // An empty key would be none, and the call would not be safe to repeat: no header may have this value.
    { ...options, headers: { ...headers, [name]: key === '' ? '\0' : key } },
  ];
}
