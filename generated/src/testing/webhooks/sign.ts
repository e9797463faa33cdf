import { fromBase64, toBase64 } from '../store/base64.js';

const PREFIX = 'whsec_';

/** What is signed of a delivery. */
export interface Signed {
  /** The header `webhook-id`. */
  readonly id: string;
  /** The header `webhook-timestamp`: seconds since 1970. */
  readonly timestamp: number;
  /** The body, as it is sent. */
  readonly body: string;
}

/**
 * The header `webhook-signature`: HMAC-SHA256 of id, timestamp and body, joined by full stops, as Standard Webhooks
 * asks (read: https://docs.heffl.com/api-reference/webhooks). That the key is the base64 behind `whsec_` is inferred from
 * that specification.
 */
export async function signDelivery(secret: string, { id, timestamp, body }: Signed): Promise<string> {
  const bytes = fromBase64(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret);
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const digest = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${id}.${timestamp}.${body}`));
  return `v1,${toBase64(new Uint8Array(digest))}`;
}

/** The secret of the `count`th subscription: the same each time, so that a test can be repeated. It keeps nothing secret. */
export function makeSecret(count: number): string {
  const bytes = new Uint8Array(24);
  let state = Math.imul(count + 1, 0x9e3779b1) >>> 0;
  for (let index = 0; index < bytes.length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[index] = state >>> 24;
  }
  return `${PREFIX}${toBase64(bytes)}`;
}
