import type { EmbeddedResponse } from './embedded-response.js';
import type { Description } from './description.js';

/** A response as a Response, with the headers that every response has. */
export function toResponse({ status, body }: EmbeddedResponse, description: Description | undefined): Response {
  const headers = new Headers(description && rateLimitHeaders(description));
  if (body === undefined) return new Response(null, { status, headers });
  headers.set('content-type', 'application/json; charset=utf-8');
  return new Response(JSON.stringify(body), { status, headers });
}

function rateLimitHeaders({ document }: Description): Record<string, string> {
  const { limit, windowSeconds } = document['x-rate-limit'] as { limit: number; windowSeconds: number };
  return {
    'RateLimit-Limit': String(limit),
    'RateLimit-Remaining': String(limit - 1),
    'RateLimit-Reset': String(windowSeconds),
  };
}
