import { BodyCollector, BodyFault, cutOff, tooLong } from './delivery.js';
import type { WebhookReceiver } from './receiver.js';

const READ =
  'The body of the request has been read. Pass the Request before anything calls `request.json()` or `text()`.';

/**
 * Connects a receiver to servers that have the web's `Request` and `Response`: Hono, Next.js route handlers, Workers,
 * Deno, Bun.
 *
 * @example
 * export const POST = toFetch(receiver); // Next.js: app/hooks/heffl/route.ts
 * @example
 * app.all('/hooks/heffl', (context) => handle(context.req.raw)); // Hono, with `const handle = toFetch(receiver)`
 */
export function toFetch(receiver: WebhookReceiver): (request: Request) => Promise<Response> {
  return async (request) => {
    const { method, headers } = request;
    const readBody = (limit: number) => readWithin(request, limit);
    const { status, body, headers: sent } = await receiver.receive({ method, headers, readBody });
    // The server behind `fetch` owns the connection.
    const { connection: _connection, ...rest } = sent;
    return new Response(body, { status, headers: rest });
  };
}

async function readWithin(request: Request, limit: number): Promise<Uint8Array | BodyFault> {
  if (request.bodyUsed) return new BodyFault('read', READ);
  if (Number(request.headers.get('content-length')) > limit) return tooLong(limit);
  const collector = new BodyCollector(limit);
  const reader = request.body?.getReader();
  try {
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
      if (collector.add(chunk.value)) continue;
      // Not awaited: a sender that never ends the body must not delay the response.
      reader?.cancel().catch(() => undefined);
      return tooLong(limit);
    }
  } catch {
    return cutOff();
  }
  return collector.join();
}
