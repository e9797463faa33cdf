// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/command/. Edit it there: each run of the generator replaces the copies.
import { isLoopback } from '../fetch-server.js';

/** Seconds that a browser may keep the response to a preflight request. */
const MAX_AGE = '600';

/** The origin of a request; `undefined` if it names none. */
function originOf(request: Request): string | undefined {
  return request.headers.get('origin') ?? undefined;
}

/** True if a page of this machine sent the request, or no page at all. */
export function isOfThisMachine(request: Request): boolean {
  const origin = originOf(request);
  return origin === undefined || isLoopback(origin);
}

/** The response to a preflight request, which carries no API key; `undefined` for other requests. */
export function preflight(request: Request): Response | undefined {
  const { headers, method } = request;
  const asked = headers.get('access-control-request-method');
  if (method !== 'OPTIONS' || asked === null) return undefined;
  if (!isOfThisMachine(request))
    return new Response('Only pages of this machine may call this API.\n', { status: 403 });
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': asked,
      'access-control-allow-headers': headers.get('access-control-request-headers') ?? '',
      'access-control-max-age': MAX_AGE,
    },
  });
}

/** Lets pages of this machine read a response. Pages of other origins may not. */
export function allowReading(request: Request, response: Response): Response {
  const origin = originOf(request);
  response.headers.append('vary', 'Origin');
  if (origin === undefined || !isOfThisMachine(request)) return response;
  response.headers.set('access-control-allow-origin', origin);
  response.headers.set('access-control-expose-headers', '*');
  return response;
}
