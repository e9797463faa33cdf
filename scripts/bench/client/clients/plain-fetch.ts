import { basePath } from './client.js';
import type { BenchClient, ClientSettings } from './client.js';

/** The smallest program by hand: send, check the status, parse. */
export function makePlainFetch({ origin, apiKey, fetch = globalThis.fetch }: ClientSettings): BenchClient {
  const base = origin + basePath;
  const headers = { 'x-api-key': apiKey, accept: 'application/json' };
  const jsonHeaders = { ...headers, 'content-type': 'application/json' };
  async function send(path: string, init: RequestInit): Promise<unknown> {
    const response = await fetch(base + path, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status}: ${text}`);
    return JSON.parse(text) as unknown;
  }
  return {
    get: (id) => send(`/deals/${encodeURIComponent(id)}`, { headers }),
    list: () => send('/contacts?pageSize=100', { headers }),
    create: (title) => send('/tasks', { method: 'POST', headers: jsonHeaders, body: JSON.stringify({ title }) }),
  };
}
