import { createRequire } from 'node:module';
import type express from 'express';
import { toNode } from 'heffl/webhooks';
import { started, type Start } from './start.js';

const express4 = createRequire(import.meta.url)('express-4') as typeof express;

/** Express 4, with its parser for raw bodies on the route, which is another right way. */
export const startExpress4: Start = async (receiver, isParsed) => {
  const app = express4();
  if (isParsed) app.use(express4.json());
  app.post('/hooks/heffl', express4.raw({ type: '*/*' }), toNode(receiver));
  app.use(express4.json());
  app.post('/other', (request, response) => {
    response.json(request.body);
  });
  return started(app.listen(0, '127.0.0.1'));
};
