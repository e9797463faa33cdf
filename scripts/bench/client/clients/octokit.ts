import { Octokit } from '@octokit/core';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { basePath } from './client.js';
import type { BenchClient, ClientSettings } from './client.js';

/**
 * octokit with its throttling plugin, with the two required handlers: by default they do not retry. With `retries`
 * they do, and the retry plugin is there too.
 */
export function makeOctokit({ origin, apiKey, fetch, retries }: ClientSettings): BenchClient {
  const response = () => retries !== undefined;
  const Client = retries === undefined ? Octokit.plugin(throttling) : Octokit.plugin(throttling, retry);
  const octokit = new Client({
    auth: apiKey,
    baseUrl: origin + basePath,
    throttle: { onRateLimit: response, onSecondaryRateLimit: response },
    ...(retries === undefined ? {} : { retry: { retries } }),
    ...(fetch ? { request: { fetch } } : {}),
  });
  return {
    get: async (id) => (await octokit.request('GET /deals/{id}', { id })).data as unknown,
    list: async () => (await octokit.request('GET /contacts', { pageSize: 100 })).data as unknown,
    create: async (title) => (await octokit.request('POST /tasks', { title })).data as unknown,
  };
}
