import { response } from './api.js';
import { plenty } from './plenty.js';

const headers = { 'content-type': 'application/json', ...plenty };

/** A `fetch` that responds inside this process. Clients call it with a Request, or with an address and settings. */
export async function stubFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const request = input instanceof Request ? input : undefined;
  const url = request?.url ?? String(input);
  const { status, body } = response((init?.method ?? request?.method ?? 'GET').toUpperCase(), url);
  return new Response(body, { status, headers });
}
