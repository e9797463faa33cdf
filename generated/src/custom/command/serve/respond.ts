import type { Surroundings } from '../../../command/surroundings.js';
import { controlOf, type Control } from './control.js';
import { allowReading, preflight } from './cors.js';
import { deliver } from './deliver.js';
import { indexPage } from './index-page.js';

/** A double to serve. */
export interface Serving extends Control {
  /** A key that is accepted, in words. */
  readonly key: string;
  /** `undefined`: no line for each request. */
  readonly log: Pick<Surroundings, 'printError'> | undefined;
}

const BASE_PATHS: readonly string[] = ['/api/v2', '/api/v1'];

/** Creates the handler of all requests: preflight, index page, control routes, and the API. */
export function responder(serving: Serving): (request: Request) => Promise<Response> {
  const { log } = serving;
  const control = controlOf(serving);
  return async (request) => {
    const line = `${request.method} ${new URL(request.url).pathname}`;
    try {
      const response = await respond(serving, request, control);
      log?.printError(`${line} ${response.status}`);
      return allowReading(request, response);
    } catch (error) {
      log?.printError(`${line} connection broken`);
      throw error;
    } finally {
      // A server may run for days, so its requests are not recorded.
      serving.api.clearRequests();
      void deliver(serving.api, log);
    }
  };
}

async function respond(
  serving: Pick<Serving, 'api' | 'key'>,
  request: Request,
  control: (request: Request) => Promise<Response | undefined>,
): Promise<Response> {
  const { api, key } = serving;
  const { pathname, origin } = new URL(request.url);
  const early = preflight(request) ?? (await control(request));
  if (early) return early;
  if (request.method === 'HEAD') {
    const { status, headers } = await respond(serving, new Request(request, { method: 'GET' }), control);
    return new Response(null, { status, headers });
  }
  if (pathname === '/' && request.method === 'GET') return indexPage({ address: origin, api, key });
  if (BASE_PATHS.some((base) => pathname.startsWith(`${base}/`))) return api.fetch(request);
  const message = `No API is served at ${pathname}. The base paths are ${BASE_PATHS.join(' and ')}; ${origin}/ says what is there.`;
  return Response.json({ message }, { status: 404 });
}
