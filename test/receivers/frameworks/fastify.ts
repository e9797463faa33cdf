import Fastify from 'fastify';
import { toFastify } from 'heffl/webhooks';
import type { Start } from './start.js';

/** Fastify. */
export const startFastify: Start = async (receiver, isParsed) => {
  const app = Fastify();
  if (isParsed) {
    app.addHook('preHandler', async (request) => {
      request.body = JSON.parse(String(request.body)) as unknown;
    });
  }
  await app.register(toFastify(receiver), { prefix: '/hooks/heffl' });
  app.post('/other', (request, reply) => reply.send(request.body));
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  return { origin, close: () => app.close() };
};
