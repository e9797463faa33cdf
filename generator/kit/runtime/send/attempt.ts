// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { RedirectError } from '../errors/client-errors.js';
import { PackageError } from '../errors/error.js';
import { ResponseError } from '../errors/http-errors.js';
import type { CompleteResponse, Ended, Failed, Thrown } from '../responses/complete-response.js';
import type { Exchange, SendSettings } from './exchange.js';
import { interruptible, TIME_IS_UP } from './interruption.js';
import { readBody } from './read-body.js';
import { fetchSafely } from './redirect.js';
import { isUnsent } from './retry.js';

/** Limits of one attempt. */
export interface AttemptLimits {
  /** Time limit in milliseconds. */
  readonly limit: number;
  /** True if that limit is the deadline of the whole call. */
  readonly isDeadline: boolean;
  /** Called with status and headers of a response, before its body is read. */
  onResponse(response: Response): void;
}

/**
 * Sends a request once and reads the whole response. Never rejects: returns a failure of the network or a timeout, or
 * the signal's reason for an abort, or an error that a retry cannot fix.
 */
export async function attempt<Body>(
  settings: SendSettings,
  { request, call, read }: Exchange<Body>,
  limits: AttemptLimits,
): Promise<CompleteResponse<Body> | Failed | Thrown> {
  let responseBegun = false;
  const run = async (signal: AbortSignal): Promise<CompleteResponse<Body>> => {
    const sendable = call.anonymous ? request : settings.apiKey.addTo(request, call);
    const response = await fetchSafely(settings, sendable, { call, signal });
    responseBegun = true;
    limits.onResponse(response);
    return { response, body: await read(await readBody(response, call, settings), response) };
  };
  try {
    return await interruptible<CompleteResponse<Body>>(
      run,
      { signal: call.signal, limit: limits.limit },
      settings.clock,
    );
  } catch (error) {
    if (call.signal?.aborted) return { kind: 'abort', error: call.signal.reason };
    if (error instanceof PackageError) return { kind: kindOf(error), error };
    if (error === TIME_IS_UP)
      return { kind: limits.isDeadline ? 'deadline' : 'timeout', responseBegun, isUnsent: false };
    return { kind: 'connection', responseBegun, isUnsent: !responseBegun && isUnsent(error), cause: error };
  }
}

function kindOf(error: PackageError): Ended['kind'] {
  return error instanceof RedirectError ? 'redirect' : error instanceof ResponseError ? 'size' : 'connection';
}
