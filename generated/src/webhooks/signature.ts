import { WebhookVerificationError } from './verification-error.js';

/** What is signed: the three parts joined by full stops, the body byte for byte. */
export interface SignedParts {
  readonly id: string;
  /** Unix seconds, as the header has them. */
  readonly timestamp: string;
  readonly body: string | Uint8Array;
}

const SECRET_PREFIX = 'whsec_';

/** The digest of a delivery under a secret, in base64. */
export async function digestOf(parts: SignedParts, secret: string): Promise<string> {
  const digest = await crypto.subtle.sign('HMAC', await importKey(secret, 'sign'), signedBytes(parts));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

/** Whether a digest is that of a delivery under a secret. Takes equally long for any wrong digest. */
export async function isDigestOf(digest: string, parts: SignedParts, secret: string): Promise<boolean> {
  const bytes = fromBase64(digest);
  if (!bytes) return false;
  return crypto.subtle.verify('HMAC', await importKey(secret, 'verify'), bytes, signedBytes(parts));
}

/**
 * The key is what follows `whsec_`, decoded from base64. Heffl's page was cut before this step; it is what the Standard
 * Webhooks specification says, which the page names.
 */
function importKey(secret: string, usage: 'sign' | 'verify'): Promise<CryptoKey> {
  const bytes = secret.startsWith(SECRET_PREFIX) ? fromBase64(secret.slice(SECRET_PREFIX.length)) : undefined;
  if (!bytes || bytes.length === 0) {
    throw new WebhookVerificationError(
      'secret',
      'The secret of a webhook is "whsec_" and base64. Heffl shows it once, in the answer of `webhooks.create`.',
    );
  }
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [usage]);
}

function signedBytes({ id, timestamp, body }: SignedParts): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`${id}.${timestamp}.`);
  const tail = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const bytes = new Uint8Array(head.length + tail.length);
  bytes.set(head);
  bytes.set(tail, head.length);
  return bytes;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
