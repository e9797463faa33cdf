import OpenAI from 'openai';
import { basePath } from './client.js';
import type { BenchClient, ClientSettings } from './client.js';

/** openai's client, for its machinery: the methods of its resources are one call of these. It retries twice by default. */
export function makeOpenai({ origin, apiKey, fetch, retries }: ClientSettings): BenchClient {
  const client = new OpenAI({
    apiKey,
    baseURL: origin + basePath,
    ...(fetch ? { fetch } : {}),
    ...(retries === undefined ? {} : { maxRetries: retries }),
  });
  return {
    get: (id) => client.get(`/deals/${encodeURIComponent(id)}`),
    list: () => client.get('/contacts', { query: { pageSize: 100 } }),
    create: (title) => client.post('/tasks', { body: { title } }),
  };
}
