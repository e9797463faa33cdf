import type { WebhookEvent } from './events.js';
import { isDigestOf, type SignedParts } from './signature.js';
import { WebhookVerificationError } from './verification-error.js';

/** A delivery as a server received it. */
export interface VerifyWebhookOptions {
  /** The body byte for byte as it came, before anything parsed it: `await request.text()`. */
  readonly body: string | Uint8Array;
  /** The headers: of a `Request`, or of Node's `IncomingMessage`. */
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** `whsec_…`, as `webhooks.create` answered it. Several while a secret is being replaced: one has to fit. */
  readonly secret: string | readonly string[];
  /** How many seconds the delivery's time may be off. Default 300, as Standard Webhooks has it. */
  readonly toleranceSeconds?: number;
  /** The time now. Default: the clock's. */
  readonly now?: Date;
}

/**
 * Checks that a delivery comes from Heffl, unchanged and recent, and reads it.
 *
 * An event that is newer than this package is handed over too, so a `switch` over `event` needs a `default`. A delivery
 * may come twice: `webhook-id` tells.
 *
 * @returns the event: `{ event, timestamp, payload }`
 * @throws {WebhookVerificationError} it is not to be trusted; its `problem` says which part of it
 * @see https://docs.heffl.com/api-reference/webhooks
 * @example
 * const delivery = await verifyWebhook({ body: await request.text(), headers: request.headers, secret });
 * if (delivery.event === 'deal.created') console.log(delivery.payload.title);
 */
export async function verifyWebhook(options: VerifyWebhookOptions): Promise<WebhookEvent> {
  const [id, timestamp, signature] = readHeaders(options);
  checkTime(timestamp, options);
  const parts: SignedParts = { id, timestamp, body: options.body };
  if (!(await isSigned(parts, signature, options.secret))) {
    throw new WebhookVerificationError(
      'signature',
      'The signature does not fit. Is this the secret of this webhook, and the body as it came, not parsed and printed again?',
    );
  }
  return readEvent(options.body);
}

function readHeaders({ headers }: VerifyWebhookOptions): [id: string, timestamp: string, signature: string] {
  const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;
  const values = names.map((name) => readHeader(headers, name) ?? '');
  const missing = names.filter((_name, index) => values[index] === '');
  if (missing.length > 0) {
    throw new WebhookVerificationError('header', `A delivery has the header ${missing.join(', ')}; this one has not.`);
  }
  return values as [string, string, string];
}

function readHeader(headers: VerifyWebhookOptions['headers'], name: string): string | undefined {
  // Not `instanceof`: frameworks bring a Headers of their own.
  if (typeof headers.get === 'function') return (headers as Headers).get(name) ?? undefined;
  const record = headers as Readonly<Record<string, string | readonly string[] | undefined>>;
  const key = Object.keys(record).find((candidate) => candidate.toLowerCase() === name);
  const value = key === undefined ? undefined : record[key];
  return typeof value === 'object' ? value.join(' ') : value;
}

function checkTime(timestamp: string, { toleranceSeconds = 300, now = new Date() }: VerifyWebhookOptions): void {
  const seconds = /^\d+$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  const late = Math.floor(now.getTime() / 1000) - seconds;
  if (Math.abs(late) <= toleranceSeconds) return;
  const found = Number.isNaN(late)
    ? `is "${timestamp.slice(0, 40)}", not Unix seconds`
    : `is ${Math.abs(late)} seconds ${late > 0 ? 'ago' : 'ahead'}; ${toleranceSeconds} are allowed. Is the clock of this machine right?`;
  throw new WebhookVerificationError('timestamp', `webhook-timestamp ${found}`);
}

/** A header may hold several signatures, of which one has to fit. Others than those of version 1 are passed over. */
async function isSigned(parts: SignedParts, signature: string, secret: string | readonly string[]): Promise<boolean> {
  const digests = signature
    .split(' ')
    .filter((entry) => entry.startsWith('v1,'))
    .map((entry) => entry.slice('v1,'.length));
  for (const candidate of typeof secret === 'string' ? [secret] : secret) {
    for (const digest of digests) {
      if (await isDigestOf(digest, parts, candidate)) return true;
    }
  }
  return false;
}

function readEvent(body: string | Uint8Array): WebhookEvent {
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  const event = parse(text) as { event?: unknown } | null | undefined;
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
