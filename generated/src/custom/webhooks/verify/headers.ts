import { quote } from '../../../runtime/errors/quote.js';
import { WebhookVerificationError } from './verification-error.js';

/** The headers of a delivery: of a `Request`, or of Node's `IncomingMessage`. */
export type DeliveryHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/** The headers that a delivery is verified with. */
export interface SignatureHeaders {
  readonly id: string;
  /** Unix seconds. */
  readonly timestamp: string;
  readonly signature: string;
}

const NAMES = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;

/**
 * Reads the headers that a delivery is verified with.
 *
 * @throws {WebhookVerificationError} some of them are missing, or the value is no headers object
 */
export function readHeaders(headers: unknown): SignatureHeaders {
  const [id = '', timestamp = '', signature = ''] = NAMES.map((name) => readHeader(headers, name));
  const missing = NAMES.filter((_name, index) => [id, timestamp, signature][index] === '');
  if (missing.length === 0) return { id, timestamp, signature };
  const what = isRecord(headers) ? '' : ` The option \`headers\` is ${quote(headers)}: pass \`request.headers\`.`;
  throw new WebhookVerificationError(
    'header',
    `A delivery has the header ${missing.join(', ')}; this one has not.${what}`,
  );
}

/** True for a value that may hold headers. */
function isRecord(headers: unknown): headers is object {
  return (
    typeof headers === 'object' &&
    headers !== null &&
    !quote(headers).startsWith('a Promise') &&
    !Array.isArray(headers)
  );
}

function readHeader(headers: unknown, name: string): string | undefined {
  if (!isRecord(headers)) return undefined;
  try {
    // Not `instanceof`: frameworks bring a Headers of their own.
    const value = 'get' in headers && typeof headers.get === 'function' ? read(headers, name) : find(headers, name);
    const text: unknown = Array.isArray(value) ? value.join(' ') : value;
    return typeof text === 'string' ? text : undefined;
  } catch {
    // A header that cannot be read counts as missing.
    return undefined;
  }
}

function read(headers: object, name: string): unknown {
  return (headers as { get(name: string): unknown }).get(name);
}

function find(headers: object, name: string): unknown {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
}
