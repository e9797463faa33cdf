// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { CallError } from '../errors/client-errors.js';
import { nameErrorClass } from '../errors/copies.js';
import type { CallState, ErrorDetails } from '../errors/error.js';
import { describeCall } from '../errors/error.js';
import { excerptOf } from '../errors/excerpt.js';
import type { Redact } from '../errors/redact.js';
import { redactCause } from '../errors/redact.js';
import { innermostMessage } from '../send/failures.js';
import { unsent } from '../errors/not-sent.js';
import type { Fault, TokenRequest } from './token-request.js';

/** The call was not sent, because the token endpoint gave no token for it. */
export class TokenError extends CallError {
  /** Address of the token endpoint. */
  declare readonly tokenUrl: string;
  /** Status of its response; absent if there was none. */
  declare readonly status?: number;
  /** Its code: `invalid_client`, `invalid_scope` or another one of OAuth 2.0; absent if it gave none. */
  declare readonly code?: string;

  static {
    nameErrorClass(this, 'TokenError');
  }

  constructor(message: string, details: ErrorDetails & Pick<Fault, 'status' | 'code'> & { readonly tokenUrl: string }) {
    super(message, details, 'tokenUrl status code');
  }
}

/** Error of a call that needs a token and got none. */
export function tokenFailure(
  { text, status, code, cause }: Fault,
  { url, advice }: Pick<TokenRequest, 'url' | 'advice'>,
  { call, redact }: { readonly call: CallState; readonly redact: Redact },
): TokenError {
  // The query is not shown: it may hold secrets.
  const tokenUrl = url.replace(/\?.*/s, '');
  // Redacted first: a part of a secret would not be found.
  const reason = excerptOf(redact(text)) + innermostMessage(redactCause(cause, redact));
  const message = `${describeCall(call)} was not sent: the token request to ${tokenUrl} ${reason}. ${advice}`;
  return new TokenError(message, {
    ...unsent(call),
    status,
    code: code && redact(code),
    cause: redactCause(cause, redact),
    tokenUrl,
  });
}
