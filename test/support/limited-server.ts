import { startServer, type LoopbackServer } from './server.js';

/** A server with a rate limit, and what it saw. */
export interface LimitedServer extends LoopbackServer {
  readonly seen: Readonly<Record<'accepted' | 'rejected', number>>;
}

/** Starts a server that counts requests in windows; each begins with the first request after the last one's end. */
export async function startLimitedServer(limit: number, windowMs: number): Promise<LimitedServer> {
  const seen = { accepted: 0, rejected: 0 };
  let used = 0;
  let endsAt = 0;
  const server = await startServer((_request, response) => {
    const now = performance.now();
    if (now >= endsAt) [used, endsAt] = [0, now + windowMs];
    const isRejected = used >= limit;
    used += isRejected ? 0 : 1;
    seen[isRejected ? 'rejected' : 'accepted'] += 1;
    const headers = {
      'content-type': 'application/json',
      'ratelimit-limit': limit,
      'ratelimit-remaining': limit - used,
      'ratelimit-reset': ((endsAt - now) / 1000).toFixed(3),
    };
    response.writeHead(isRejected ? 429 : 200, headers).end('{}');
  });
  return { ...server, seen };
}
