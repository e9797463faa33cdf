// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { buildApiError, parseJson } from './api-error.js';
import { ResponseError } from '../errors/http-errors.js';
import type { Call } from '../call/call.js';
import type { Content } from '../call/operation.js';
import type { CallName } from '../errors/error.js';
import { describeCall } from '../errors/error.js';
import { kindOf } from '../errors/quote.js';
import { excerptOf } from '../errors/excerpt.js';
import type { ReadSettings } from '../settings/read-settings.js';
import type { Redact } from '../errors/redact.js';
import { redactHeaders } from '../errors/redact.js';
import type { CompleteResponse } from './complete-response.js';

/**
 * Returns the data of a response. Throws an ApiError for an error status, a ResponseError for a body that is not JSON of
 * the described kind. A body that is not described as JSON has been read.
 */
export function readResponse(
  { response, body }: CompleteResponse<string | Content>,
  call: Call,
  settings: ReadSettings,
): unknown {
  if (typeof body !== 'string') return body.data;
  const received = { response, body };
  if (!response.ok) throw buildApiError(received, call, settings);
  const { response: wanted = 'Object' } = call;
  if (/^[on]/.test(wanted) && body.trim() === '') return undefined;
  const value = parseJson(body);
  if (value === undefined) throw unreadable(received, call, settings.apiKey);
  const kind = kindOf(value);
  if (/^[AO]/.test(wanted) && kind !== wanted) {
    throw unreadable(received, call, {
      redact: settings.apiKey.redact,
      fault: `JSON of kind ${kind} instead of ${wanted}`,
    });
  }
  return wanted === 'none' ? undefined : value;
}

/** Error for a successful response whose body is not JSON, or has another `fault`. */
export function unreadable(
  { response, body }: CompleteResponse<string>,
  call: CallName,
  { redact, fault }: Unreadable,
): ResponseError {
  const excerpt = excerptOf(redact(body));
  const what = fault ?? `${excerpt ? 'text' : 'an empty body'} instead of JSON`;
  const quoted = excerpt && `: ${excerpt}`;
  const advice = 'Check the base URL (option `baseUrl`) and proxies.';
  return unusable(response, call, { fault: `${what}${quoted}. ${advice}`, excerpt, redact });
}

/** Error for a response that cannot be used. */
export function unusable(response: Response, call: CallName, { fault, excerpt = '', redact }: Unusable): ResponseError {
  const { status } = response;
  const headers = redactHeaders(response.headers, redact);
  return new ResponseError(`${describeCall(call)} returned ${status} with ${fault}`, {
    ...call,
    status,
    headers,
    excerpt,
  });
}

interface Unreadable {
  readonly redact: Redact;
  readonly fault?: string;
}

interface Unusable extends Unreadable {
  readonly fault: string;
  readonly excerpt?: string;
}
