import type { WebhookBody } from './body.js';
import { bytesOf } from './body.js';
import { checkNames } from './check-names.js';
import { readSecrets } from './secrets.js';
import { digestOf, joinParts } from './signature.js';
import { unixSeconds } from './unix-time.js';

/** Delivery to sign. */
export interface SignWebhookOptions {
  /** The body as it is sent. */
  readonly body: WebhookBody;
  /** `whsec_…` */
  readonly secret: string;
  /** Id of the message, without a full stop: `msg_2KWPBgLlAfxdpx2AI54pPJ85f4W`. */
  readonly id: string;
  /** When it is sent. Default: now. */
  readonly at?: Date;
}

/** The headers that a delivery is signed by. */
export interface WebhookHeaders {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

/**
 * Signs a delivery as Heffl does, to test a receiver.
 *
 * @throws {WebhookVerificationError} the secret, the id, the time or the body is invalid; `problem` names it
 * @see https://docs.heffl.com/api-reference/webhooks
 */
export async function signWebhook(options: SignWebhookOptions): Promise<WebhookHeaders> {
  checkNames(options, 'body secret id at');
  const { body, ...parts } = options;
  return signBytes({ ...parts, body: bytesOf(body, Infinity) });
}

/** Bytes to sign. */
export interface SignBytesOptions extends Omit<SignWebhookOptions, 'body'> {
  readonly body: Uint8Array;
}

/**
 * The same for bytes. The test double signs only strings, so it does without the explanations of other bodies.
 *
 * @throws {WebhookVerificationError} the secret, the id or the time is invalid
 */
export async function signBytes({ body, secret, id, at = new Date() }: SignBytesOptions): Promise<WebhookHeaders> {
  const timestamp = String(unixSeconds(at, 'at'));
  const { keys, fault } = readSecrets(secret);
  const [key] = keys;
  if (fault || !key) throw fault;
  const digest = await digestOf(joinParts({ id, timestamp, body }), key);
  const text = btoa(String.fromCharCode(...digest));
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${text}` };
}
