import { BodyFault, withinLimit } from './delivery.js';
import { isRaw, type NodeRequest } from './node-body.js';
import type { WebhookReceiver } from './receiver.js';

/** The part of a request of Fastify that a receiver uses. */
export interface FastifyDelivery {
  readonly method: string;
  readonly headers: NodeRequest['headers'];
  readonly body: unknown;
}

/** The part of a reply of Fastify that a receiver uses. */
export interface FastifyAnswer {
  code(status: number): unknown;
  headers(values: Record<string, string>): unknown;
  send(body: string): unknown;
}

/** The part of an instance of Fastify that a receiver uses. */
export interface FastifyScope {
  removeAllContentTypeParsers(): unknown;
  addContentTypeParser(
    type: '*',
    options: { parseAs: 'buffer' },
    parse: (request: never, body: Uint8Array, done: (error: null, body: Uint8Array) => void) => void,
  ): unknown;
  all(path: string, handler: (request: FastifyDelivery, reply: FastifyAnswer) => Promise<unknown>): unknown;
}

const PARSED =
  'The body of this request is not raw: a hook of Fastify has replaced it. Register `toFastify(receiver)` outside of its scope.';

/**
 * Connects a receiver to Fastify, as a plugin. Its content type parser applies to its own route only; the other routes
 * of the server keep theirs. Fastify's `bodyLimit` applies first: 1 MiB, unless you set another.
 *
 * @example
 * await app.register(toFastify(receiver), { prefix: '/hooks/heffl' });
 */
export function toFastify(receiver: WebhookReceiver): (scope: FastifyScope) => Promise<void> {
  return async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.all('/', async ({ method, headers, body }, answer) => {
      const raw = body ?? '';
      const readBody = async (limit: number) => (isRaw(raw) ? withinLimit(raw, limit) : new BodyFault('read', PARSED));
      const reply = await receiver.receive({ method, headers, readBody });
      answer.code(reply.status);
      answer.headers({ ...reply.headers });
      return answer.send(reply.body);
    });
  };
}
