import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Something that answers requests. */
export type Answering = (request: Request) => Promise<Response>;

/** Answers on a loopback port that the system chooses, until it is closed. */
export async function serve(answer: Answering): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const { method = 'GET', url = '/' } = incoming;
    const headers = Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' && name !== 'connection' ? [[name, value]] : [],
    );
    const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
    const response = await answer(new Request(new URL(url, 'http://127.0.0.1'), { method, headers, ...body }));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
