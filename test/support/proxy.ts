import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A proxy on a loopback port that the system chose. */
export interface Proxy {
  /** Such as `127.0.0.1:53211`. */
  readonly host: string;
  /** Start lines of the requests, with the credentials for the proxy: `CONNECT 127.0.0.1:53212 Basic …`. */
  readonly requests: readonly string[];
}

/** Names of the variables that set a proxy. */
export const proxyVariables = ['https_proxy', 'http_proxy', 'no_proxy', 'all_proxy'].flatMap((name) => [
  name,
  name.toUpperCase(),
]);

/** Starts a proxy for http (whole URLs) and https (CONNECT), until the test ends. With a status, it rejects all requests. */
export async function startProxy(status?: number): Promise<Proxy> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const record = ({ method, url, headers }: IncomingMessage) =>
    requests.push([method, url, headers['proxy-authorization']].filter((part) => part !== undefined).join(' '));
  const server = createServer((incoming, outgoing) => {
    record(incoming);
    if (status === undefined) forward(incoming, outgoing);
    else outgoing.writeHead(status).end();
  });
  server.on('connection', (socket) => sockets.add(socket));
  server.on('connect', (incoming, socket: Socket) => {
    record(incoming);
    if (status !== undefined) return void socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`);
    const target = connect(Number(new URL(`http://${incoming.url}`).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connected\r\n\r\n');
      socket.pipe(target).pipe(socket);
    });
    sockets.add(target);
    for (const each of [socket, target]) each.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The proxy has no port.');
  return { host: `127.0.0.1:${address.port}`, requests };
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, url = '', headers } = incoming;
  const request = send(url, { method, headers }, (response) => {
    outgoing.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(outgoing);
  });
  request.on('error', () => outgoing.destroy());
  incoming.pipe(request);
}
