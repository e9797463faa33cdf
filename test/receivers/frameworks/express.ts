import express from 'express';
import { toNode } from 'heffl/webhooks';
import { started, type Start } from './start.js';

/** Express 5. */
export const startExpress: Start = async (receiver, isParsed) => {
  const app = express();
  if (isParsed) app.use(express.json());
  app.use('/hooks/heffl', toNode(receiver));
  app.use(express.json());
  app.post('/other', (request, response) => {
    response.json(request.body);
  });
  return started(app.listen(0, '127.0.0.1'));
};
