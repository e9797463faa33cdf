import { kindOf, quote } from '../../../runtime/errors/quote.js';
import { WebhookVerificationError } from './verification-error.js';

/** A body byte for byte: a string, a Buffer or any other view of bytes, or what `arrayBuffer()` gives. */
export type WebhookBody = string | ArrayBuffer | ArrayBufferView;

const RAW = "`await request.text()`, or in Express the middleware `express.raw({ type: 'application/json' })`";

/**
 * Copies the bytes of a body, so that the verified bytes are those that are parsed.
 *
 * @throws {WebhookVerificationError} the body has more bytes than `limit`, or is not one as it was received
 */
export function bytesOf(body: unknown, limit: number): Uint8Array<ArrayBuffer> {
  if (typeof limit !== 'number' || !(limit >= 0))
    throw fault(`The option \`maxBodyBytes\` is ${quote(limit)}. Write a number of bytes.`);
  const size = sizeOf(body);
  if (size === undefined) throw fault(explain(body));
  if (size > limit) throw tooLong(size, limit);
  const bytes =
    typeof body === 'string' ? new TextEncoder().encode(body) : viewOf(body as ArrayBuffer | ArrayBufferView);
  if (bytes.length > limit) throw tooLong(bytes.length, limit);
  return new Uint8Array(bytes);
}

/** The minimal size of a body, in bytes; `undefined` for other values. */
function sizeOf(body: unknown): number | undefined {
  if (typeof body === 'string') return body.length;
  if (ArrayBuffer.isView(body)) return body.byteLength;
  try {
    // Throws for any value that is not an ArrayBuffer, and works for ArrayBuffers of other realms.
    ArrayBuffer.prototype.slice.call(body, 0, 0);
    return (body as ArrayBuffer).byteLength;
  } catch {
    return undefined;
  }
}

function viewOf(body: ArrayBuffer | ArrayBufferView): Uint8Array {
  return ArrayBuffer.isView(body)
    ? new Uint8Array(body.buffer, body.byteOffset, body.byteLength)
    : new Uint8Array(body);
}

function explain(body: unknown): string {
  const kind = kindOf(body);
  if (kind === 'Promise') return `The body is ${quote(body)}.`;
  if (body === undefined || body === null) return `The body is ${quote(body)}: nothing has read it. Pass ${RAW}.`;
  if (/Stream|Request|Response|Message|Blob|File/.test(kind) || hasMethod(body, 'pipe') || hasMethod(body, 'text')) {
    return `The body is ${quote(body)} that has not been read. Pass ${RAW}.`;
  }
  return `The body is ${quote(body)}: a JSON parser ran first. Pass it as it was received: ${RAW}.`;
}

function hasMethod(value: unknown, name: string): boolean {
  return typeof (value as Readonly<Record<string, unknown>>)[name] === 'function';
}

function tooLong(size: number, limit: number): WebhookVerificationError {
  return fault(`The body has at least ${size} bytes; \`maxBodyBytes\` allows ${limit}.`);
}

function fault(message: string): WebhookVerificationError {
  return new WebhookVerificationError('body', message);
}
