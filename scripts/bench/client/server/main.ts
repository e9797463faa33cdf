import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { response as responseTo, tooMany } from '../api/api.js';
import { plenty } from '../api/plenty.js';
import { Account } from './account.js';
import type { Order } from './policy.js';

// The server, in a process of its own so that its work is not counted as a client's. A key without account has no limit.
const accounts = new Map<string, Account>();

const server = createServer({ keepAlive: true, keepAliveTimeout: 60_000 }, (request, response) => {
  // The limit counts arriving requests, but a response before the body has been read would upset keep-alive.
  const verdict = accounts.get(readKey(request))?.take(performance.now());
  request.resume();
  request.once('end', () => {
    if (verdict?.allowed === false) return send(response, { status: 429, body: tooMany }, verdict.headers);
    send(response, responseTo(request.method ?? 'GET', request.url ?? '/'), verdict?.headers ?? plenty);
  });
});

// A burst of 600 connections must fit in the queue.
server.listen({ host: '127.0.0.1', port: 0, backlog: 2048 }, () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

process.on('message', (order: Order) => {
  if ('open' in order) {
    accounts.set(order.open, new Account(order.policy));
    process.send?.('open');
  } else {
    process.send?.(accounts.get(order.close)?.tally());
    accounts.delete(order.close);
  }
});

// The benchmark has ended, or died.
process.once('disconnect', () => process.exit());

function readKey({ headers }: IncomingMessage): string {
  const key = headers['x-api-key'] ?? headers.authorization?.split(' ').at(-1);
  return String(key ?? '');
}

function send(
  response: ServerResponse,
  what: { status: number; body: string },
  headers?: Record<string, string>,
): void {
  response.writeHead(what.status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(what.body),
    ...headers,
  });
  response.end(what.body);
}
