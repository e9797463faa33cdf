import type { WebhookBody } from '../verify/body.js';
import type { DeliveryHeaders } from '../verify/headers.js';

/** A request to a receiver. */
export interface IncomingDelivery {
  readonly method: string | undefined;
  readonly headers: DeliveryHeaders;
  /** Reads the body as it was received, and no more than `limit` bytes of it. */
  readonly readBody: (limit: number) => Promise<WebhookBody | BodyFault>;
}

/** The response to a delivery. */
export interface WebhookReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Reason why there is no body: it is `long`, was `read` by something else, or was `cut` by the sender. */
export class BodyFault {
  readonly kind: 'long' | 'read' | 'cut';
  /** Advice for the log. */
  readonly advice: string;

  constructor(kind: BodyFault['kind'], advice: string) {
    this.kind = kind;
    this.advice = advice;
  }
}

/** The fault of a body above the limit. */
export function tooLong(limit: number): BodyFault {
  return new BodyFault('long', `The body has more than ${limit} bytes; \`maxBodyBytes\` allows no more.`);
}

/** The fault of a body without its end. */
export function cutOff(): BodyFault {
  return new BodyFault('cut', 'The sender ended the connection before the end of the body.');
}

/** A body that is in memory, if it is not too long. */
export function withinLimit(body: WebhookBody, limit: number): WebhookBody | BodyFault {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return bytes.byteLength > limit ? tooLong(limit) : bytes;
}

/** Collects the chunks of a body, up to a limit. */
export class BodyCollector {
  readonly #limit: number;
  readonly #chunks: Uint8Array[] = [];
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Adds a chunk. Returns false if the body is too long; nothing of it is kept then. */
  add(chunk: Uint8Array): boolean {
    this.#size += chunk.byteLength;
    if (this.#size > this.#limit) {
      this.#chunks.length = 0;
      return false;
    }
    this.#chunks.push(chunk);
    return true;
  }

  /** The whole body. */
  join(): Uint8Array {
    const bytes = new Uint8Array(this.#size);
    let at = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk, at);
      at += chunk.byteLength;
    }
    return bytes;
  }
}
