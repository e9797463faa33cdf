import ky from 'ky';
import { basePath } from './client.js';
import type { BenchClient, ClientSettings } from './client.js';

/** ky. By default it retries twice, all within ten seconds; with `retries` that limit on time is lifted too. */
export function makeKy({ origin, apiKey, fetch, retries }: ClientSettings): BenchClient {
  const client = ky.create({
    prefixUrl: origin + basePath,
    headers: { 'x-api-key': apiKey },
    ...(fetch ? { fetch } : {}),
    ...(retries === undefined ? {} : { retry: { limit: retries }, timeout: false }),
  });
  return {
    get: (id) => client.get(`deals/${encodeURIComponent(id)}`).json(),
    list: () => client.get('contacts', { searchParams: { pageSize: 100 } }).json(),
    create: (title) => client.post('tasks', { json: { title } }).json(),
  };
}
