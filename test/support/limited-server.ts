import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';

/** A server with a rate limit, and what it saw. */
export interface LimitedServer {
  readonly url: string;
  readonly seen: Readonly<Record<'accepted' | 'refused', number>>;
  stop(): Promise<void>;
}

/** Starts a server that counts requests in windows; each begins with the first request after the last one's end. */
export async function startLimitedServer(limit: number, windowMs: number): Promise<LimitedServer> {
  const seen = { accepted: 0, refused: 0 };
  let used = 0;
  let endsAt = 0;
  const server = createServer((_request, response) => {
    const now = performance.now();
    if (now >= endsAt) [used, endsAt] = [0, now + windowMs];
    const isRefused = used >= limit;
    used += isRefused ? 0 : 1;
    seen[isRefused ? 'refused' : 'accepted'] += 1;
    const headers = {
      'content-type': 'application/json',
      'ratelimit-limit': limit,
      'ratelimit-remaining': limit - used,
      'ratelimit-reset': ((endsAt - now) / 1000).toFixed(3),
    };
    response.writeHead(isRefused ? 429 : 200, headers).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, seen, stop };
}
