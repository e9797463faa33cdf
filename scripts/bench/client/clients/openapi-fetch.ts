import createClient from 'openapi-fetch';
import type { paths } from '../../../../generated/dist/v2/index.js';
import { basePath } from './client.js';
import type { BenchClient, ClientSettings } from './client.js';

/** openapi-fetch alone, the base of ours. It neither waits nor retries. */
export function makeOpenapiFetch(settings: ClientSettings): BenchClient {
  return build(settings, () => ({}));
}

/** The same with a timeout, which is the program's own business there. Ours has one by default. */
export function makeOpenapiFetchWithTimeout(settings: ClientSettings): BenchClient {
  return build(settings, () => ({ signal: AbortSignal.timeout(60_000) }));
}

function build({ origin, apiKey, fetch }: ClientSettings, more: () => { signal?: AbortSignal }): BenchClient {
  const headers = { 'x-api-key': apiKey };
  const client = createClient<paths>({ baseUrl: origin + basePath, headers, ...(fetch ? { fetch } : {}) });
  return {
    get: async (id) =>
      read(await client.GET('/deals/{id}', { params: { path: { id: id as `dl_${string}` } }, ...more() })),
    list: async () => read(await client.GET('/contacts', { params: { query: { pageSize: 100 } }, ...more() })),
    create: async (title) => read(await client.POST('/tasks', { body: { title }, ...more() })),
  };
}

/** It returns errors; a program that needs the data throws them. */
function read({ data, response }: { data?: unknown; response: Response }): unknown {
  if (data === undefined) throw new Error(`${response.status}`);
  return data;
}
