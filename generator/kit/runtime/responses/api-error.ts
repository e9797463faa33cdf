// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { adviseOn } from './advice.js';
import type { ApiErrorDetails, Issue } from '../errors/http-errors.js';
import * as errors from '../errors/http-errors.js';
import type { ErrorEnvelope } from '../settings/api-definition.js';
import type { CallContext } from '../call/call.js';
import { describeCall } from '../errors/error.js';
import { excerptOf } from '../errors/excerpt.js';
import { lookUp } from './lookup.js';
import { WAIT_LONGER } from '../errors/not-sent.js';
import { readWait } from '../limit/rate-headers.js';
import { redactHeaders } from '../errors/redact.js';
import type { ReadSettings } from '../settings/read-settings.js';
import type { CompleteResponse } from './complete-response.js';

const classes: Readonly<Record<number, typeof errors.ApiError>> = {
  400: errors.BadRequestError,
  401: errors.UnauthorizedError,
  403: errors.ForbiddenError,
  404: errors.NotFoundError,
  409: errors.ConflictError,
  429: errors.TooManyRequestsError,
};

/** Creates the error for a response with an error status. */
export function buildApiError(
  received: CompleteResponse<string>,
  call: CallContext,
  settings: ReadSettings,
): errors.ApiError {
  const { api, apiKey } = settings;
  const { errorEnvelope } = api;
  const { redact } = apiKey;
  const { status } = received.response;
  const text = redact(received.body);
  const body = parseJson(text);
  const wait = readWait(received.response, settings);
  const parts = api.errorParts?.(body) ?? {
    code: readText(body, errorEnvelope.code),
    message: readText(body, errorEnvelope.message),
    issues: readIssues(body, errorEnvelope),
  };
  const details: ApiErrorDetails = {
    ...call,
    status,
    headers: redactHeaders(received.response.headers, redact),
    ...parts,
    body: body === undefined ? text : body,
    retryAfter: wait === undefined ? undefined : wait / 1000,
  };
  // The members of RFC 9457 are read where the API's own message is missing.
  const problem = [readText(body, 'title'), readText(body, 'detail')].filter(Boolean).join(': ');
  const said = parts.message ?? problem;
  const what = excerptOf(said || text, 500) || 'an empty body';
  const isLong = wait !== undefined && wait > call.maxRetryAfter;
  const advice = isLong ? `The server asks to wait ${details.retryAfter} s. ${WAIT_LONGER}` : adviseOn(status, api);
  const ErrorClass = classes[status] ?? (status >= 500 ? errors.ServerError : errors.ApiError);
  return new ErrorClass(compose(details, what, advice), details);
}

/** Parses JSON; `undefined` for other strings. The engine's error is not kept: it quotes the string. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function compose(details: ApiErrorDetails, said: string, advice: string): string {
  const code = details.code === undefined ? '' : ` ${excerptOf(details.code)}`;
  const issues = details.issues.map(({ field, message }) => (field === undefined ? message : `${field}: ${message}`));
  const faults = issues.length > 0 && endSentence(excerptOf(issues.join('; '), 500));
  const what = `${describeCall(details)} returned ${details.status}${code}: ${endSentence(said)}`;
  return [what, faults, advice].filter(Boolean).join(' ');
}

function readIssues(body: unknown, envelope: ErrorEnvelope): readonly Issue[] {
  const issues = envelope.issues === undefined ? undefined : lookUp(body, envelope.issues);
  if (!Array.isArray(issues)) return [];
  const read: Issue[] = [];
  for (const issue of issues as readonly unknown[]) {
    const message = readText(issue, 'message');
    const field = readText(issue, 'field');
    if (message !== undefined) read.push(field === undefined ? { message } : { field, message });
  }
  return read;
}

function readText(body: unknown, path: string): string | undefined {
  const value = lookUp(body, path);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function endSentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
