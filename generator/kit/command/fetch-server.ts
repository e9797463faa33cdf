import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** What answers requests: the handler of a server on the web platform. */
export type Handler = (request: Request) => Promise<Response>;

/** A server on a loopback port. */
export interface FetchServer {
  /** `http://127.0.0.1:53211` */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Puts a handler on a loopback port.
 *
 * @param port 0: the system chooses
 * @throws {Error} the port is taken, or may not be used
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
    return new Error(`Port ${port} is taken. Give another with --port, or leave it out for a free one.`, {
      cause: error,
    });
  }
  if (error.code === 'EACCES') {
    return new Error(`Port ${port} may not be used. Give one above 1023 with --port.`, { cause: error });
  }
  return error;
}

/** A handler that throws breaks the connection, as a server does that is gone. */
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
  } catch {
    outgoing.destroy();
  }
}

/** Waits until a part has left: what a break finds unsent would be lost, and a slow reader holds up whoever writes. */
function write(outgoing: ServerResponse, part: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    outgoing.write(part, (error) => (error ? reject(error) : resolve()));
  });
}

async function toRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const { method = 'GET', url = '/', headers } = incoming;
  const body = await buffer(incoming);
  const pairs = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  return new Request(new URL(url, `http://${headers.host ?? '127.0.0.1'}`), {
    method,
    headers: Object.fromEntries(pairs),
    signal,
    ...(body.length > 0 && { body }),
  });
}
