// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import { attempt } from './attempt.js';
import { refuseArgument } from './client-errors.js';
import { keyIsOurs } from './headers.js';
import type { Answer, Exchange, SendSettings } from './exchange.js';

/**
 * Sends a request and reads its answer. Everything that leaves the client passes here, below openapi-fetch,
 * so what is done about a failed attempt is done here, and middleware sees one request.
 */
export async function send<Body>(settings: SendSettings, exchange: Exchange<Body>): Promise<Answer<Body>> {
  checkRequest(settings, exchange);
  return attempt(settings, exchange);
}

/** The key goes nowhere but to the API, whatever a raw path or a middleware makes of the request. */
function checkRequest({ apiKey, baseUrl }: SendSettings, { request, call }: Exchange<unknown>): void {
  if (!request.url.startsWith(`${baseUrl}/`)) {
    const { origin, pathname } = new URL(request.url);
    throw refuseArgument(
      `the request would go to ${origin}${pathname}, outside of ${baseUrl}. Nothing was sent.`,
      call,
    );
  }
  if (request.headers.has(apiKey.header)) {
    throw refuseArgument(keyIsOurs(apiKey.header), call);
  }
}
