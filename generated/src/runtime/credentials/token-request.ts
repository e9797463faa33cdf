// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { readRetryAfter } from '../limit/rate-headers.js';
import { parseJson } from '../responses/api-error.js';
import { interruptible, TIME_IS_UP } from '../send/interruption.js';
import { readUpTo } from '../send/read-body.js';
import { planRetry } from '../send/retry.js';
import { pause } from '../time/pause.js';
import type { CallLimits } from '../time/timeout.js';
import type { TokenSettings } from './definition.js';
import { faultOf } from './read-credential.js';

/** Place of id and secret in a token request: the header `Authorization`, or the body. */
export type TokenAuthMethod = 'client_secret_basic' | 'client_secret_post';

/** A request for a token. */
export interface TokenRequest {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly method: TokenAuthMethod;
  /** Scopes with spaces between; empty for those that the server chooses. */
  readonly scope?: string;
  /** Advice for a failure, as a sentence. */
  readonly advice: string;
}

/** An access token. */
export interface Token {
  readonly value: string;
  /** Time from which on it is not used any more; Infinity if the server does not say when it ends. */
  readonly endsAt: number;
}

/** A token request without a token. */
export interface Fault {
  /** Continues a sentence whose subject is the request: `got status 401 (invalid_client)`. */
  readonly text: string;
  /** Status of the response; `undefined` if there was none. */
  readonly status?: number | undefined;
  /** Code of OAuth 2.0: `invalid_client`. */
  readonly code?: string | undefined;
  readonly cause?: unknown;
  /** Wait that the server asked for, in milliseconds. */
  readonly retryAfter?: number | undefined;
}

/** A token is renewed this many milliseconds before it ends, but not in the first nine tenths of its time. */
const MARGIN = 30_000;

/**
 * Asks for a token, again after a failure that passes: two tokens are as good as one. Never rejects.
 *
 * @param limits Those of the call that needs the token first.
 */
export async function requestToken(
  request: TokenRequest,
  limits: CallLimits,
  settings: TokenSettings,
): Promise<Token | Fault> {
  const { clock, signal } = settings;
  const tries = { failures: 0, rejections: 0 };
  const state = { tries, random: () => clock.random() };
  const { retries, maxRetryAfter } = limits;
  for (;;) {
    const result = await attemptToken(request, limits, settings);
    if ('value' in result || signal.aborted) return result;
    const delay = planRetry({ ...result, isUnsent: false }, { retries, isRepeatable: true }, state);
    const isEnough = tries.rejections > retries || (result.retryAfter ?? 0) > maxRetryAfter;
    if (delay === undefined || isEnough) return result;
    try {
      await pause(delay, signal, clock);
    } catch {
      return result;
    }
  }
}

async function attemptToken(
  request: TokenRequest,
  limits: CallLimits,
  settings: TokenSettings,
): Promise<Token | Fault> {
  const { clock, fetch } = settings;
  const { timeout: limit, maxResponseBytes } = limits;
  const startedAt = clock.now();
  const send = async (signal: AbortSignal) => {
    // A redirect is not followed: id and secret are sent to the token endpoint only.
    const response = await fetch(request.url, { ...encode(request), signal, redirect: 'manual' });
    return { response, text: await (await readUpTo(response, maxResponseBytes))?.text() };
  };
  try {
    const { response, text } = await interruptible(send, { signal: settings.signal, limit }, clock);
    if (text === undefined) return { text: `got more than ${maxResponseBytes} bytes`, status: response.status };
    return response.ok ? readToken(text, startedAt) : readFault(response, text);
  } catch (cause) {
    // The time is up, or the network failed.
    return cause === TIME_IS_UP ? { text: `got no response within ${limit} ms` } : { text: 'got no response', cause };
  }
}

function encode({ clientId, clientSecret, method, scope }: TokenRequest): RequestInit {
  const form = new URLSearchParams({ grant_type: 'client_credentials' });
  if (scope) form.set('scope', scope);
  const headers: Record<string, string> = {
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
  };
  if (method === 'client_secret_post') {
    form.set('client_id', clientId);
    form.set('client_secret', clientSecret);
  } else headers['authorization'] = `Basic ${btoa(`${encodeForm(clientId)}:${encodeForm(clientSecret)}`)}`;
  return { method: 'POST', headers, body: form.toString() };
}

/** Id and secret are encoded as in a form first. See https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 */
function encodeForm(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}

/** See https://www.rfc-editor.org/rfc/rfc6749#section-5.1 */
function readToken(text: string, startedAt: number): Token | Fault {
  const body = membersOf(text);
  const { access_token: value, token_type: type, expires_in: seconds } = body;
  const fault = value === undefined ? 'is missing' : faultOf(value);
  if (fault !== undefined) return { text: `got a response whose \`access_token\` ${fault}`, status: 200 };
  if (type !== undefined && !/^bearer$/i.test(String(type)))
    return { text: 'got a token that is not of the type Bearer', status: 200 };
  const life = Number(seconds ?? NaN) * 1000;
  // Without it, the token is used until it is rejected.
  const endsAt = life >= 0 ? startedAt + life - Math.min(MARGIN, life / 10) : Infinity;
  return { value: value as string, endsAt };
}

/** See https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
function readFault({ status, type, headers }: Response, text: string): Fault {
  if (type === 'opaqueredirect' || `${status}`.startsWith('3'))
    return { text: 'was redirected, and id and secret were not sent there', status: status || undefined };
  const { error, error_description: description } = membersOf(text);
  const code = typeof error === 'string' ? error : undefined;
  const details = [code, typeof description === 'string' ? description : undefined].filter(Boolean).join(': ');
  return {
    text: `got status ${status}${details && ` (${details})`}`,
    status,
    code,
    retryAfter: readRetryAfter(headers),
  };
}

function membersOf(text: string): Readonly<Record<string, unknown>> {
  const value = parseJson(text);
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
