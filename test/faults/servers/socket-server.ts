import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Fault, Trouble } from './faults.js';
import { deliveryOf } from './faults.js';
import { ENDLESS, gzipBomb } from './hostile.js';
import type { ApiResponse } from './messages.js';
import type { ModelApi } from './model-api.js';
import type { PatientClock } from '../clocks/patient-clock.js';
import { serve } from './server.js';

/** Names the trouble that a request is to meet: requests overtake each other on their way. */
export const NUMBER_HEADER = 'x-request-number';
/** Milliseconds between the pieces of a slow body. */
const GAP = 8;
const PIECES = 4;
const CHUNK = Buffer.alloc(16_384, ' ');

/** A server on this machine whose sockets break by schedule. */
export interface SocketServer {
  readonly origin: string;
  /** Ends it. Returns the number of exchanges that the client had neither read to their end nor cancelled. */
  stop(): Promise<number>;
}

/** Settings of a server. */
export interface ServerSettings {
  readonly clock: PatientClock;
  /** Fault of the nth request. */
  troubleOf(number: number): Trouble;
}

/** Starts a server on a free port. */
export async function startServer(api: ModelApi, { clock, troubleOf }: ServerSettings): Promise<SocketServer> {
  const begun = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    begun.add(response);
    response.once('close', () => begun.delete(response));
    // A client that has gone away is part of the plan.
    const { fault } = troubleOf(Number(request.headers[NUMBER_HEADER]));
    const { socket } = request;
    void respond(api, { request, response, clock }, fault).catch(() => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => stop(server, begun, clock),
  };
}

interface Exchange {
  readonly clock: PatientClock;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function respond(api: ModelApi, exchange: Exchange, fault: Fault): Promise<void> {
  const { request } = exchange;
  if (fault === 'upload cut') return cutUpload(request);
  const body = await text(request);
  if (fault === 'connection refused' || fault === 'reset before sending') return void request.socket.resetAndDestroy();
  if (fault === 'silence before sending') return;
  const target = (request.url ?? '').replace('/api/v2', '');
  const key = request.headers['x-api-key'];
  const method = request.method ?? '';
  const headers = new Headers(request.headers as Record<string, string>);
  const content = body === '' ? undefined : body;
  const received = serve(api, { method, target, key: String(key), body: content, headers }, fault);
  if (fault === 'reset after sending') return void request.socket.resetAndDestroy();
  if (fault === 'silence after sending') return;
  await deliver(exchange, received, fault);
}

/** Resets the connection once the first bytes of the body have come. */
async function cutUpload(request: IncomingMessage): Promise<void> {
  const { socket } = request;
  await Promise.race([once(request, 'data'), once(request, 'end')]);
  socket.resetAndDestroy();
}

async function deliver(exchange: Exchange, { status, headers, body }: ApiResponse, fault: Fault): Promise<void> {
  const { response } = exchange;
  const delivery = deliveryOf(fault);
  const json = { 'content-type': 'application/json', ...headers };
  if (delivery === 'endless') return flood(response.writeHead(status, json), body);
  const bytes = delivery === 'gzip' ? gzipBomb(body) : Buffer.from(body);
  const encoding = delivery === 'gzip' ? { 'content-encoding': 'gzip' } : {};
  const length = delivery === 'ends early' ? {} : { 'content-length': bytes.length };
  response.writeHead(status, { ...json, ...encoding, ...length });
  if (delivery === 'whole' || delivery === 'gzip') return void response.end(bytes);
  await deliverPieces(exchange, bytes, delivery);
}

async function deliverPieces(
  { response, clock }: Exchange,
  bytes: Buffer,
  delivery: ReturnType<typeof deliveryOf>,
): Promise<void> {
  const isOpenEnded = !response.hasHeader('content-length');
  const size = Math.ceil(bytes.length / PIECES);
  const pieces = delivery === 'slow' ? PIECES : delivery === 'reset at once' ? 0 : 2;
  response.flushHeaders();
  for (let number = 0; number < pieces; number += 1) {
    response.write(bytes.subarray(number * size, (number + 1) * size));
    await clock.pass(GAP);
  }
  if (delivery === 'slow' || (delivery === 'ends early' && isOpenEnded)) response.end();
  else if (delivery !== 'silent in the middle') {
    await clock.pass(GAP);
    response.socket?.resetAndDestroy();
  }
}

/** Sends white space as long as anybody takes it. */
async function flood(response: ServerResponse, body: string): Promise<void> {
  const spaces = Readable.from(
    (function* () {
      yield body;
      for (let sent = 0; sent < ENDLESS; sent += CHUNK.length) yield CHUNK;
    })(),
  );
  // A client that has had enough ends the connection.
  await pipeline(spaces, response).catch(() => undefined);
}

async function stop(server: Server, begun: ReadonlySet<ServerResponse>, clock: PatientClock): Promise<number> {
  // Not every response reports when its socket has gone.
  const countOpen = () => [...begun].filter(({ socket }) => socket?.destroyed === false).length;
  await clock.pass(10);
  // A request that the client has cancelled may be on its way.
  for (let turns = 0; turns < 30 && countOpen() > 0; turns += 1) await clock.pass(10);
  const left = countOpen();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return left;
}
