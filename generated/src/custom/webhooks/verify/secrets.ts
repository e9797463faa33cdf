import { quote } from '../../../runtime/errors/quote.js';
import { fromBase64 } from './signature.js';
import { WebhookVerificationError } from './verification-error.js';

const SECRET_PREFIX = 'whsec_';

/** The secrets of a webhook: the keys of valid ones, and an error for the others. */
export interface Secrets {
  readonly keys: readonly Uint8Array<ArrayBuffer>[];
  /** `undefined` if every secret is valid. */
  readonly fault: WebhookVerificationError | undefined;
}

/**
 * Reads one secret or several. The key is what follows `whsec_`, decoded from base64. Heffl's page was cut before this
 * step; the Standard Webhooks specification, which the page names, defines it.
 */
export function readSecrets(secret: unknown): Secrets {
  const secrets: readonly unknown[] = Array.isArray(secret) ? secret : [secret];
  if (secrets.length === 0) return { keys: [], fault: fault('an empty array', 'The secret') };
  const keys: Uint8Array<ArrayBuffer>[] = [];
  let found: WebhookVerificationError | undefined;
  for (const [index, one] of secrets.entries()) {
    const key = keyOf(one);
    if (key) keys.push(key);
    else found ??= fault(shown(one), secrets.length > 1 ? `Secret ${index + 1} of ${secrets.length}` : 'The secret');
  }
  return { keys, fault: found };
}

function keyOf(secret: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (typeof secret !== 'string' || !secret.startsWith(SECRET_PREFIX)) return undefined;
  const key = fromBase64(secret.slice(SECRET_PREFIX.length));
  return key && key.length > 0 ? key : undefined;
}

/** A string may be a secret with a typo, so it is not shown. */
function shown(secret: unknown): string {
  if (secret === '') return 'an empty string';
  return typeof secret === 'string' ? 'another string' : quote(secret);
}

function fault(seen: string, which: string): WebhookVerificationError {
  return new WebhookVerificationError(
    'secret',
    `${which} is ${seen}. The secret of a webhook is "whsec_" and base64. Heffl shows it once, in the response of ` +
      '`webhooks.create`. Is the environment variable set that holds it?',
  );
}
