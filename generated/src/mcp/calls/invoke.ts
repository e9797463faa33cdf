// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import type { Call } from '../../shell/describe/described.js';
import type { Arguments } from '../../shell/read/assemble.js';
import { callMethod, isList } from '../../shell/send/call-method.js';

/** Options of one call of a method. */
export interface InvokeOptions {
  readonly client: object;
  readonly signal?: AbortSignal | undefined;
  /** Place in a list where another iteration ended. */
  readonly resume?: string | undefined;
  /** Key by which the API recognizes a repetition. */
  readonly idempotencyKey?: string | undefined;
}

/** Calls the method of an operation. It is the client that paces, retries and checks. */
export function invoke(call: Call, given: Arguments, options: InvokeOptions): unknown {
  const { client, signal, resume, idempotencyKey } = options;
  return callMethod(call, given, {
    client,
    options: {
      ...(signal && { signal }),
      ...(resume !== undefined && { resume }),
      ...(idempotencyKey !== undefined && { idempotencyKey }),
      ...(isList(call) && { lookAhead: false }),
    },
  });
}
