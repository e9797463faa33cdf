import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { toFetch } from 'heffl/webhooks';
import { started, type Start } from './start.js';

/** Hono, on Node. */
export const startHono: Start = async (receiver, isParsed) => {
  const handle = toFetch(receiver);
  const app = new Hono();
  if (isParsed) {
    app.use(async (context, next) => {
      await context.req.raw.json();
      await next();
    });
  }
  app.all('/hooks/heffl', (context) => handle(context.req.raw));
  app.post('/other', async (context) => context.json(await context.req.json()));
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(0, '127.0.0.1');
  return started(server as Parameters<typeof started>[0]);
};
