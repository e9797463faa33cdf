import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Trouble } from './faults.js';
import { deliveryOf } from './faults.js';
import type { ApiAnswer, ModelApi } from './model-api.js';
import { serve } from './server.js';

/** Names the trouble that a request is to meet: requests overtake each other on their way. */
export const NUMBER_HEADER = 'x-request-number';
/** Milliseconds between the pieces of a slow body. */
const GAP = 8;
const PIECES = 4;

/** A server on this machine whose sockets break by schedule. */
export interface SocketServer {
  readonly origin: string;
  /** Ends it. Gives the number of exchanges that the client had neither read to their end nor called off. */
  stop(): Promise<number>;
}

/** Starts a server on a free port. `troubleOf` tells what the nth request meets. */
export async function startServer(api: ModelApi, troubleOf: (number: number) => Trouble): Promise<SocketServer> {
  const begun = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    begun.add(response);
    response.once('close', () => begun.delete(response));
    // A client that has gone away is part of the plan.
    void respond(api, { request, response }, troubleOf(Number(request.headers[NUMBER_HEADER]))).catch(() =>
      request.socket.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => stop(server, begun) };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function respond(api: ModelApi, { request, response }: Exchange, { fault }: Trouble): Promise<void> {
  const body = await text(request);
  if (fault === 'refused' || fault === 'reset before sending') return void request.socket.resetAndDestroy();
  if (fault === 'silence before sending') return;
  const target = (request.url ?? '').replace('/api/v2', '');
  const key = request.headers['x-api-key'];
  const method = request.method ?? '';
  const answer = serve(api, { method, target, key: String(key), body: body === '' ? undefined : body }, fault);
  if (fault === 'reset after sending') return void request.socket.resetAndDestroy();
  if (fault === 'silence after sending') return;
  await deliver(response, answer, fault);
}

async function deliver(response: ServerResponse, answer: ApiAnswer, fault: Trouble['fault']): Promise<void> {
  const bytes = Buffer.from(answer.body);
  const headers = { 'content-type': 'application/json', 'content-length': bytes.length, ...answer.headers };
  response.writeHead(answer.status, headers);
  const delivery = deliveryOf(fault);
  if (delivery === 'whole') return void response.end(bytes);
  const size = Math.ceil(bytes.length / PIECES);
  const pieces = delivery === 'slow' ? PIECES : delivery === 'reset at once' ? 0 : 2;
  response.flushHeaders();
  for (let number = 0; number < pieces; number += 1) {
    response.write(bytes.subarray(number * size, (number + 1) * size));
    await pass(GAP);
  }
  if (delivery === 'slow') response.end();
  else if (delivery !== 'silent in the middle') {
    await pass(GAP);
    response.socket?.resetAndDestroy();
  }
}

/** Waits in real time. */
export function pass(delay: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delay));
}

async function stop(server: Server, begun: ReadonlySet<ServerResponse>): Promise<number> {
  // Not every answer tells when its socket has gone.
  const countOpen = () => [...begun].filter(({ socket }) => socket?.destroyed === false).length;
  await pass(10);
  // What the client has let go of may be on its way.
  for (let turns = 0; turns < 30 && countOpen() > 0; turns += 1) await pass(10);
  const left = countOpen();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return left;
}
