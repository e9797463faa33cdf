import { createTestHeffl } from '../../../generated/src/custom/testing/index.js';
import { serveFetch, type FetchServer } from '../../../generator/kit/command/fetch-server.js';
import { freePort } from '../../support/free-port.js';
import { answerTour } from './carried/answer.js';

/**
 * A Heffl on a loopback port that allows ten requests a second for each key. `/closed-port` returns a port that nobody
 * listens on, and pages of the same origin run a script each.
 *
 * @param scripts Scripts by the paths of their pages: `/tour.html`.
 */
export function serveTour(scripts: Readonly<Record<string, string>>): Promise<FetchServer> {
  const api = createTestHeffl({ rateLimit: { limit: 10, windowSeconds: 1 } });
  api.seed();
  const answer = answerTour(api);
  return serveFetch(async (request) => {
    const { pathname } = new URL(request.url);
    const script = scripts[pathname];
    if (script !== undefined) return page(script);
    if (pathname === '/closed-port') return new Response(String(await freePort()));
    if (pathname === '/favicon.ico') return new Response(null, { status: 204 });
    return answer(request);
  }, 0);
}

function page(script: string): Response {
  const html = `<!doctype html><title>Tour</title><script type="module">${script.replaceAll('</script', '<\\/script')}</script>`;
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
