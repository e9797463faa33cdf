import { quote } from '../../../runtime/errors/quote.js';
import type { WebhookBody } from './body.js';
import { bytesOf } from './body.js';
import type { WebhookEvent } from './events.js';
import type { DeliveryHeaders } from './headers.js';
import { readHeaders } from './headers.js';
import { readSecrets } from './secrets.js';
import { checkNames } from './check-names.js';
import { digestOf, isSameDigest, joinParts, readDigest } from './signature.js';
import { unixSeconds } from './unix-time.js';
import { WebhookVerificationError } from './verification-error.js';

/** A delivery as a server received it. */
export interface VerifyWebhookOptions {
  /** The body byte for byte as received, before anything parsed it: `await request.text()` or `await request.arrayBuffer()`. */
  readonly body: WebhookBody;
  /** The headers: of a `Request`, or of Node's `IncomingMessage`. */
  readonly headers: DeliveryHeaders;
  /**
   * `whsec_…`, from the response of `webhooks.create`. Several while a secret is being replaced: one has to match. An invalid
   * one does not keep the others from matching; if none matches, the error names it.
   */
  readonly secret: string | readonly string[];
  /** Tolerance for the delivery's time, in seconds. Default 300, as in Standard Webhooks. */
  readonly toleranceSeconds?: number;
  /** Maximal size of a body, in bytes. Default 1,048,576 (1 MiB). A longer one is rejected before it is hashed. */
  readonly maxBodyBytes?: number;
  /** Current time. Default: the clock's. */
  readonly now?: Date;
}

/**
 * Checks that a delivery comes from Heffl, unchanged and recent, and reads it.
 *
 * An event that is newer than this package is returned too, so a `switch` over `event` needs a `default`. A delivery
 * may be repeated: compare its `webhook-id`.
 *
 * @returns the event: `{ event, timestamp, payload }`
 * @throws {WebhookVerificationError} the delivery cannot be trusted; `problem` names the invalid part
 * @see https://docs.heffl.com/api-reference/webhooks
 * @example
 * const delivery = await verifyWebhook({ body: await request.text(), headers: request.headers, secret });
 * if (delivery.event === 'deal.created') console.log(delivery.payload.title);
 */
export async function verifyWebhook(options: VerifyWebhookOptions): Promise<WebhookEvent> {
  const given = { ...options };
  checkNames(given, 'body headers secret toleranceSeconds maxBodyBytes now');
  const { body, headers, secret, maxBodyBytes = MAX_BODY_BYTES, ...times } = given;
  const bytes = bytesOf(body, maxBodyBytes);
  const { id, timestamp, signature } = readHeaders(headers);
  checkTime(timestamp, times);
  const signed = joinParts({ id, timestamp, body: bytes });
  const digests = readSignature(signature);
  const { keys, fault } = readSecrets(secret);
  // No digest is computed for a delivery that cannot match.
  for (const key of digests.length > 0 ? keys : []) {
    const expected = await digestOf(signed, key);
    if (digests.some((digest) => isSameDigest(digest, expected))) return readEvent(bytes);
  }
  throw fault ?? new WebhookVerificationError('signature', UNSIGNED);
}

const MAX_BODY_BYTES = 1_048_576;
/** A header holds one signature, and a second one while a secret is being replaced. */
const MAX_SIGNATURES = 10;
const UNSIGNED =
  'The signature does not fit. Is this the secret of this webhook, and the body as it was received, not parsed and printed again?';

function checkTime(
  timestamp: string,
  { toleranceSeconds = 300, now = new Date() }: Pick<VerifyWebhookOptions, 'toleranceSeconds' | 'now'>,
): void {
  if (typeof toleranceSeconds !== 'number' || !(toleranceSeconds >= 0)) {
    throw new WebhookVerificationError(
      'timestamp',
      `The option \`toleranceSeconds\` is ${quote(toleranceSeconds)}. Write a number of seconds.`,
    );
  }
  const seconds = /^\d+$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  const late = unixSeconds(now, 'now') - seconds;
  if (Math.abs(late) <= toleranceSeconds) return;
  const found = Number.isNaN(late)
    ? `is ${quote(timestamp)}, not Unix seconds`
    : `is ${Math.abs(late)} seconds ${late > 0 ? 'ago' : 'ahead'}; ${toleranceSeconds} are allowed. Is the clock of this machine right?`;
  throw new WebhookVerificationError('timestamp', `webhook-timestamp ${found}`);
}

/**
 * The digests of a header; one has to match. Entries of other versions, and those that are no digest, are
 * skipped. Servers join headers of one name by commas.
 */
function readSignature(signature: string): readonly Uint8Array[] {
  const digests: Uint8Array[] = [];
  for (const entry of signature.split(/,? +/)) {
    const digest = entry.startsWith('v1,') ? readDigest(entry.slice('v1,'.length)) : undefined;
    if (digest && digests.push(digest) === MAX_SIGNATURES) break;
  }
  return digests;
}

function readEvent(bytes: Uint8Array): WebhookEvent {
  const event = parse(new TextDecoder().decode(bytes)) as { event?: unknown } | null | undefined;
  if (typeof event === 'object' && typeof event?.event === 'string') return event as WebhookEvent;
  throw new WebhookVerificationError('body', 'The delivery is signed, but its body is not JSON with a member "event".');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
