// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/command/. Edit it there: each run of the generator replaces the copies.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** Responds to requests, like the handler of a server on the web platform. */
export type Handler = (request: Request) => Promise<Response>;

/** A server on a loopback port. */
export interface FetchServer {
  /** `http://127.0.0.1:53211` */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a handler on a loopback port. Requests for other hosts get 403, bodies of more than 16 MiB 413, and requests
 * that `fetch` does not allow, such as TRACE, 400; none of them reach the handler.
 *
 * @param port 0: the system chooses
 * @throws {Error} the port is in use, or not permitted
 */
export async function serveFetch(handler: Handler, port: number): Promise<FetchServer> {
  const server = createServer((incoming, outgoing) => void exchange(handler, incoming, outgoing));
  await listen(server, port);
  const bound = server.address();
  return {
    address: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, port)));
    server.listen(port, '127.0.0.1', resolve);
  });
}

function portError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(`Port ${port} is in use. Pass another with --port, or leave it out for a free one.`, {
      cause: error,
    });
  }
  if (error.code === 'EACCES') {
    return new Error(`Port ${port} is not permitted. Pass one above 1023 with --port.`, { cause: error });
  }
  return error;
}

/** If the handler throws, the connection is closed, as by a server that has crashed. */
async function exchange(handler: Handler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const left = new AbortController();
  outgoing.once('close', () => left.abort());
  try {
    const response = await handler(await toRequest(incoming, left.signal));
    const { status, headers, body } = response;
    outgoing.writeHead(status, Object.fromEntries(headers));
    const reader = body?.getReader();
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) await write(outgoing, part.value);
    outgoing.end();
  } catch (error) {
    if (error instanceof RejectedRequest) respondTo(incoming, outgoing, error);
    else outgoing.destroy();
  }
}

/** Responds to a request that cannot be passed to the handler. The rest of a too large body is not read. */
function respondTo(incoming: IncomingMessage, outgoing: ServerResponse, { status, message }: RejectedRequest): void {
  outgoing.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  outgoing.end(`${message}\n`, () => incoming.destroy());
}

/**
 * Waits until a part is sent: unsent parts would be lost if the connection closes, and a slow reader must slow the
 * writer.
 */
function write(outgoing: ServerResponse, part: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    outgoing.write(part, (error) => (error ? reject(error) : resolve()));
  });
}

/** A request that is not served, with the status of the response. */
class RejectedRequest extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Size limit of a request body in bytes. */
const MAX_BODY_BYTES = 16 * 2 ** 20;
/** Names of this machine. A page of another site could reach the server by another name (DNS rebinding). */
const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/** True if an address names this machine. */
export function isLoopback(address: string): boolean {
  return URL.canParse(address) && LOOPBACK.includes(new URL(address).hostname);
}

async function toRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const { method = 'GET', url = '/', headers } = incoming;
  const host = headers.host ?? '127.0.0.1';
  const address = `http://${host}${url}`;
  if (!isLoopback(address)) {
    throw new RejectedRequest(403, 'Only requests to 127.0.0.1, localhost and [::1] are served.');
  }
  const body = await readBody(incoming);
  const pairs = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  try {
    return new Request(address, {
      method,
      headers: Object.fromEntries(pairs),
      signal,
      ...(body.length > 0 && { body }),
    });
  } catch {
    throw new RejectedRequest(400, `A ${method} request${body.length > 0 ? ' with a body' : ''} is not served.`);
  }
}

async function readBody(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new RejectedRequest(413, `The body is larger than ${MAX_BODY_BYTES} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
