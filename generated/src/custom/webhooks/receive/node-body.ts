import type { WebhookBody } from '../verify/body.js';
import { BodyCollector, BodyFault, cutOff, tooLong, withinLimit } from './delivery.js';

/** The part of Node's `IncomingMessage` that a receiver uses. Express and others add `body` or `rawBody`. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** True if something has read of the stream. */
  readonly readableDidRead?: boolean;
  readonly body?: unknown;
  readonly rawBody?: unknown;
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'end' | 'error' | 'close', listener: () => void): unknown;
  pause(): unknown;
}

const PARSED =
  'A body parser ran before the webhook receiver, and the bytes that are signed are gone. In Express, mount the receiver ' +
  "before `express.json()`, or give its route `express.raw({ type: '*/*' })`. In Fastify, register `toFastify(receiver)`. " +
  'In pages of Next.js, export `config = { api: { bodyParser: false } }`. In NestJS, pass `rawBody: true`.';

/** Reads the body of a request as it was received. */
export async function readNodeBody(request: NodeRequest, limit: number): Promise<WebhookBody | BodyFault> {
  if (isRaw(request.rawBody)) return withinLimit(request.rawBody, limit);
  // A parser that did not apply leaves an empty object and the stream.
  if (!request.readableDidRead && !isRaw(request.body)) return readStream(request, limit);
  return isRaw(request.body) ? withinLimit(request.body, limit) : new BodyFault('read', PARSED);
}

/** True for a body as it was received. */
export function isRaw(body: unknown): body is WebhookBody {
  return typeof body === 'string' || ArrayBuffer.isView(body);
}

/** Reads a stream to its end, or until it is too long. It is not destroyed then: the response needs its socket. */
function readStream(request: NodeRequest, limit: number): Promise<Uint8Array | BodyFault> {
  if (Number(request.headers['content-length']) > limit) return Promise.resolve(tooLong(limit));
  const collector = new BodyCollector(limit);
  return new Promise((resolve) => {
    request.on('data', (chunk) => {
      if (collector.add(chunk)) return;
      request.pause();
      resolve(tooLong(limit));
    });
    request.on('end', () => resolve(collector.join()));
    const cut = () => resolve(cutOff());
    request.on('error', cut);
    request.on('close', cut);
  });
}
