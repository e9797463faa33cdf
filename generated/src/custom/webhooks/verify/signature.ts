import { WebhookVerificationError } from './verification-error.js';

/** Bytes of an HMAC with SHA-256. */
const DIGEST_LENGTH = 32;

/** Signed content: the three parts joined by full stops, the body byte for byte. */
export interface SignedParts {
  readonly id: string;
  /** Unix seconds, as the header has them. */
  readonly timestamp: string;
  readonly body: Uint8Array;
}

/**
 * Joins the parts of a delivery.
 *
 * @throws {WebhookVerificationError} the id contains a full stop, so that the parts could be divided in another way
 */
export function joinParts({ id, timestamp, body }: SignedParts): Uint8Array<ArrayBuffer> {
  if (id.includes('.')) {
    throw new WebhookVerificationError('header', 'webhook-id contains a full stop, which no id of a delivery has.');
  }
  const head = new TextEncoder().encode(`${id}.${timestamp}.`);
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}

/** The digest of a delivery under a key. */
export async function digestOf(signed: Uint8Array<ArrayBuffer>, key: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, signed));
}

/** The bytes of a digest in base64; `undefined` for an invalid one. */
export function readDigest(text: string): Uint8Array | undefined {
  return /^[\w+/]{43}=?$/.test(text) ? fromBase64(text) : undefined;
}

/** Compares two digests. Takes equally long for every wrong digest. */
export function isSameDigest(left: Uint8Array, right: Uint8Array): boolean {
  let difference = left.length ^ DIGEST_LENGTH;
  for (let index = 0; index < DIGEST_LENGTH; index += 1) difference |= (left[index] ?? 0) ^ (right[index] ?? 0);
  return difference === 0;
}

/** Decodes base64; `undefined` if it is invalid. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
