import { WebhookVerificationError } from '../verify/verification-error.js';
import type { BodyFault, WebhookReply } from './delivery.js';

/** Handled, now or before. */
export const DONE = reply(200, 'received');
/** The handler threw. */
export const FAILED = reply(500, 'failed');
/** The message could not be claimed. */
export const BUSY = reply(503, 'busy');
/** Only `POST` delivers. */
export const NOT_ALLOWED: WebhookReply = { ...reply(405, 'Send a POST request.'), headers: { allow: 'POST' } };

/** The response to a delivery that was not handled. It has fixed words only, nothing that was sent. */
export function replyTo(error: unknown): WebhookReply {
  if (!(error instanceof WebhookVerificationError)) return FAILED;
  const { problem } = error;
  if (problem === 'secret' || problem === 'option') return FAILED;
  return reply(problem === 'signature' ? 401 : 400, `rejected: ${problem}`);
}

/** The response to a delivery without a body to verify. */
export function replyToBody({ kind }: BodyFault): WebhookReply {
  if (kind === 'read') return FAILED;
  if (kind === 'cut') return reply(400, 'rejected: body');
  // What is left of the body is not read, so the connection cannot be used again.
  return { ...reply(413, 'rejected: body'), headers: { connection: 'close' } };
}

function reply(status: number, body: string): WebhookReply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}
