import { createTestHeffl } from '../../../generated/src/custom/testing/index.js';
import { serveFetch, type FetchServer } from '../../../generator/kit/command/fetch-server.js';
import { freePort } from '../../support/free-port.js';

/**
 * A Heffl on a loopback port that allows ten requests a second for each key. Below `/slow` nothing responds; below
 * `/breaking` the connection of a POST breaks once it has arrived, and a GET returns how many came with its key. `/closed-port`
 * returns a port that nobody listens on, and `/tour.html` is a page of the same origin, which runs a script.
 */
export function serveTour(script: string): Promise<FetchServer> {
  const api = createTestHeffl({ rateLimit: { limit: 10, windowSeconds: 1 } });
  api.seed();
  const breaking = breakWrites();
  return serveFetch(async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/tour.html') return page(script);
    if (pathname === '/closed-port') return new Response(String(await freePort()));
    if (pathname === '/favicon.ico') return new Response(null, { status: 204 });
    if (pathname.startsWith('/breaking/')) return breaking(request);
    return pathname.startsWith('/slow/') ? untilGone(request.signal) : api.fetch(request);
  }, 0);
}

function breakWrites(): (request: Request) => Response {
  const arrived = new Map<string, number>();
  return ({ method, headers }) => {
    const key = headers.get('x-api-key') ?? '';
    const count = arrived.get(key) ?? 0;
    if (method === 'GET') return Response.json({ id: String(count) });
    arrived.set(key, count + 1);
    throw new Error('The connection breaks.');
  };
}

function page(script: string): Response {
  const html = `<!doctype html><title>Tour</title><script type="module">${script.replaceAll('</script', '<\\/script')}</script>`;
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** No response, until the client has left. */
function untilGone(signal: AbortSignal): Promise<Response> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The client has left.')));
  });
}
