import type { MakeClient } from './client.js';

const withTimeout = 'openapi-fetch, timeout of 60 s';

/** Names of the clients, as the tables print them. */
export const clientNames = [
  'plain fetch',
  'heffl',
  'heffl, spans not recorded',
  'heffl, spans recorded',
  'openapi-fetch',
  withTimeout,
  'ky',
  'octokit',
  'openai',
] as const;

/** Clients that only the rate limit is measured with. */
export const limitOnlyNames = ['heffl, v1 and v2 on one key'] as const;

/** Name of a client. */
export type ClientName = (typeof clientNames)[number] | (typeof limitOnlyNames)[number];

// Each is imported on its own, so that a process holds no client but the one that it measures.
const loaders: Record<ClientName, () => Promise<MakeClient>> = {
  'plain fetch': async () => (await import('./plain-fetch.js')).makePlainFetch,
  heffl: async () => (await import('./heffl.js')).makeHeffl,
  'heffl, spans not recorded': async () => (await import('./heffl-spans.js')).makeHefflWithSpans,
  'heffl, spans recorded': async () => (await import('./heffl-spans.js')).makeHefflWithRecordedSpans,
  'heffl, v1 and v2 on one key': async () => (await import('./heffl-both.js')).makeBoth,
  'openapi-fetch': async () => (await import('./openapi-fetch.js')).makeOpenapiFetch,
  [withTimeout]: async () => (await import('./openapi-fetch.js')).makeOpenapiFetchWithTimeout,
  ky: async () => (await import('./ky.js')).makeKy,
  octokit: async () => (await import('./octokit.js')).makeOctokit,
  openai: async () => (await import('./openai.js')).makeOpenai,
};

/** Imports a client. */
export function loadClient(name: ClientName): Promise<MakeClient> {
  return loaders[name]();
}

/** Packages of the clients next to ours. */
export const clientPackages: readonly string[] = [
  '@octokit/core',
  '@octokit/plugin-retry',
  '@octokit/plugin-throttling',
  'ky',
  'openai',
  'openapi-fetch',
];
