import { createServer, type RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';
import { serveFetch, type Handler } from '../../generator/kit/command/fetch-server.js';

/** A server on a loopback port that the system chose. */
export interface LoopbackServer {
  /** Such as `http://127.0.0.1:53211`. */
  readonly origin: string;
  /** Ends it and every connection. */
  close(): Promise<void>;
}

/** Starts a server in the terms of Node, for what no `Response` can express: broken connections, slow bodies. */
export async function startServer(listener: RequestListener): Promise<LoopbackServer> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${address.port}`, close };
}

/** Starts a server in the terms of the web platform, such as the `fetch` of a test double. */
export async function startApi(handler: Handler): Promise<LoopbackServer> {
  const { address, close } = await serveFetch(handler, 0);
  return { origin: address, close };
}

/** Starts a server that is closed after the test. Gives its origin. */
export async function serve(listener: RequestListener): Promise<string> {
  const { origin, close } = await startServer(listener);
  onTestFinished(close);
  return origin;
}
