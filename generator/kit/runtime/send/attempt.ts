// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { PackageError } from '../errors/error.js';
import type { CompleteResponse, Failed } from '../responses/complete-response.js';
import type { Exchange, SendSettings } from './exchange.js';
import { Interruption, TIME_IS_UP } from './interruption.js';
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
 * Sends a request once and reads the whole response. Returns a failure of the network or a timeout; throws the signal's
 * reason for an abort, and errors that a retry cannot fix.
 */
export async function attempt<Body>(
  settings: SendSettings,
  { request, call, read }: Exchange<Body>,
  limits: AttemptLimits,
): Promise<CompleteResponse<Body> | Failed> {
  const interruption = new Interruption(call, limits.limit, settings.clock);
  let responseBegun = false;
  const run = async (): Promise<CompleteResponse<Body>> => {
    const sendable = call.anonymous ? request : settings.apiKey.addTo(request);
    const response = await fetchSafely(settings.fetch, sendable, {
      call,
      signal: interruption.signal,
      baseUrl: settings.baseUrl,
      // Each redirect that is followed counts in the rate limit.
      onRedirect: () => settings.limiter?.end({}, {}),
    });
    responseBegun = true;
    limits.onResponse(response);
    return { response, body: await read(await readBody(response, call, settings)) };
  };
  try {
    return await interruption.race<CompleteResponse<Body>>(run);
  } catch (error) {
    if (call.signal?.aborted) throw call.signal.reason;
    if (error instanceof PackageError) throw error;
    if (error === TIME_IS_UP)
      return { kind: limits.isDeadline ? 'deadline' : 'timeout', responseBegun, isUnsent: false };
    return { kind: 'connection', responseBegun, isUnsent: !responseBegun && isUnsent(error), cause: error };
  } finally {
    interruption.end();
  }
}
