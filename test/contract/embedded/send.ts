import type { EmbeddedApi } from './embedded-api.js';

/** The key that `send` uses. */
export const API_KEY = 'heffl_user_contract';

/** Contents of a request, without its method and path. */
export interface Sent {
  /** Over the usual ones; `undefined` takes one away. */
  readonly headers?: Record<string, string | undefined>;
  /** A string is sent unchanged, other values as JSON. */
  readonly body?: unknown;
}

/** A way to ask an embedded API without the client: `send('POST /v2/tasks', { body: {} })`. */
export function sender(api: EmbeddedApi) {
  return async (request: string, sent: Sent = {}): Promise<{ status: number; body: unknown }> => {
    const [method = '', path = ''] = request.split(' ');
    const response = await api.fetch(new Request(`https://api.heffl.com/api${path}`, { method, ...toInit(sent) }));
    return { status: response.status, body: await response.json() };
  };
}

function toInit({ headers = {}, body }: Sent): RequestInit {
  const usual = { 'x-api-key': API_KEY, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
  const given = Object.entries({ ...usual, ...headers });
  const present = given.filter((entry): entry is [string, string] => entry[1] !== undefined);
  if (body === undefined) return { headers: present };
  // As bytes: with a string, Request would add a content type of its own.
  return { headers: present, body: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)) };
}

/** A value as a query parameter described as JSON takes it. */
export function json(value: unknown): string {
  return encodeURIComponent(JSON.stringify(value));
}
