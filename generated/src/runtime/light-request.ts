// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import type { Sendable } from './exchange.js';

/** What openapi-fetch makes in place of a Request where nobody looks at it: it only holds what will be sent. */
export class LightRequest implements Sendable {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: BodyInit | null | undefined;

  constructor(url: string, init: { method: string; headers: Headers; body?: BodyInit | null }) {
    this.url = url;
    this.method = init.method;
    this.headers = init.headers;
    this.body = init.body;
  }
}

/** Members of a Request that `fetch` should have too. */
const passedOn = ['cache', 'credentials', 'integrity', 'keepalive', 'mode', 'referrer', 'referrerPolicy'] as const;

/** Reads a Request, so that it can be sent any number of times. */
export async function toSendable(request: Request): Promise<Sendable> {
  const extras: Record<string, unknown> = {};
  // Not every runtime has all of them, and some refuse those that they do not have.
  for (const name of passedOn) if (request[name] !== undefined) extras[name] = request[name];
  const body = request.body === null ? undefined : await request.arrayBuffer();
  return { url: request.url, method: request.method, headers: request.headers, body, extras };
}
