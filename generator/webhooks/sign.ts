import { digestOf } from './signature.js';

/** What to sign. */
export interface SignWebhookOptions {
  /** The body as it is sent. */
  readonly body: string | Uint8Array;
  /** `whsec_…` */
  readonly secret: string;
  /** Id of the message: `msg_2KWPBgLlAfxdpx2AI54pPJ85f4W`. */
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
 * @throws {WebhookVerificationError} the secret is none
 * @see https://docs.heffl.com/api-reference/webhooks
 */
export async function signWebhook({ body, secret, id, at = new Date() }: SignWebhookOptions): Promise<WebhookHeaders> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const digest = await digestOf({ id, timestamp, body }, secret);
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${digest}` };
}
