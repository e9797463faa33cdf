import { readNodeBody, type NodeRequest } from './node-body.js';
import type { WebhookReceiver } from './receiver.js';

/** The part of Node's `ServerResponse` that a receiver uses. */
export interface NodeResponse {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  end(body: string): unknown;
}

/**
 * Connects a receiver to servers that have Node's request and response: `node:http`, Express, Connect, pages of Next.js.
 *
 * It reads the body itself, so nothing has to parse it before. If `express.json()` has run, the response is 500, and the
 * error says what to change.
 *
 * @example
 * app.use('/hooks/heffl', toNode(receiver)); // Express: before `app.use(express.json())`
 * app.use(express.json());
 */
export function toNode(receiver: WebhookReceiver): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  return async (request, response) => {
    const { method, headers } = request;
    const readBody = (limit: number) => readNodeBody(request, limit);
    const reply = await receiver.receive({ method, headers, readBody });
    response.statusCode = reply.status;
    for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value);
    response.end(reply.body);
  };
}
