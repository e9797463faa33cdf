// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/command/. Edit it there: each run of the generator replaces the copies.
import { controlOf } from './control.js';
import { allowReading, preflight } from './cors.js';
import { deliver } from './deliver.js';
import { indexPage } from './index-page.js';
import { pathOf, type MountedApi, type Serving } from './serving.js';

type Control = ReturnType<typeof controlOf>;

/** Creates the handler of all requests: preflight, index page, control routes, and the APIs. */
export function responder(serving: Serving): (request: Request) => Promise<Response> {
  const { log, doubles } = serving;
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
      for (const double of doubles) {
        // A server may run for days, so its requests are not recorded.
        double.clearRequests();
        void deliver(double, log);
      }
    }
  };
}

async function respond(serving: Serving, request: Request, control: Control): Promise<Response> {
  const { pathname, origin } = new URL(request.url);
  const early = preflight(request) ?? (await control(request));
  if (early) return early;
  const api = apiAt(serving.apis, pathname);
  if (request.method === 'HEAD' && !api) {
    const { status, headers } = await respond(serving, new Request(request, { method: 'GET' }), control);
    return new Response(null, { status, headers });
  }
  if (pathname === '/' && request.method === 'GET') return indexPage(serving, origin);
  if (api) return api.double.fetch(withoutMount(request, api));
  const paths = serving.apis.map((one) => pathOf(one) || '/');
  const message = `No API is served at ${pathname}. The base paths are ${paths.join(' and ')}; ${origin}/ says what is there.`;
  return Response.json({ message }, { status: 404 });
}

/** The API with the longest base path, of its own or of an operation, that a path begins with. */
function apiAt(apis: readonly MountedApi[], pathname: string): MountedApi | undefined {
  const all = apis.flatMap((api) => {
    const { mount, ownPaths = [] } = api;
    return [pathOf(api), ...ownPaths.map((own) => mount + own)].map((path) => ({ api, path }));
  });
  const found = all.filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  return found.sort((a, b) => b.path.length - a.path.length)[0]?.api;
}

function withoutMount(request: Request, { mount }: MountedApi): Request {
  if (mount === '') return request;
  const url = new URL(request.url);
  url.pathname = url.pathname.slice(mount.length);
  return new Request(url, request);
}
