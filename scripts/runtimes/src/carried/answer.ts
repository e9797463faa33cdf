/** The part of an embedded Heffl that responds. */
interface Api {
  fetch(request: Request): Promise<Response>;
}

/**
 * Responds as the server of the tour does: as the Heffl that is given, except below `/slow`, where nothing responds, and
 * below `/breaking`, where the connection of a POST breaks once it has arrived, and a GET returns how many came with its key.
 */
export function answerTour(api: Api): (request: Request) => Response | Promise<Response> {
  const breaking = breakWrites();
  return (request) => {
    const [, place] = new URL(request.url).pathname.split('/');
    if (place === 'breaking') return breaking(request);
    return place === 'slow' ? untilGone(request.signal) : api.fetch(request);
  };
}

function breakWrites(): (request: Request) => Response {
  const arrived = new Map<string, number>();
  return ({ method, headers }) => {
    const key = headers.get('x-api-key') ?? '';
    const count = arrived.get(key) ?? 0;
    if (method === 'GET')
      return new Response(JSON.stringify({ id: String(count) }), { headers: { 'content-type': 'application/json' } });
    arrived.set(key, count + 1);
    throw new Error('The connection breaks.');
  };
}

/** No response, until the client has left. */
function untilGone(signal: AbortSignal): Promise<Response> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The client has left.')));
  });
}
