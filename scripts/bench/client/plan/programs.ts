/** A small program with one client, to measure its size, and its imports, to measure their time. */
export interface Program {
  readonly title: string;
  readonly text: string;
  /** Modules as seen from the benchmark's folder. None: the time to import is another program's. */
  readonly imports: readonly string[];
}

const built = '../../generated/dist/v2/index.js';
const address = `'https://api.heffl.com/api/v2'`;

/** Every operation of v2. */
export const wholeClient: Program = {
  title: 'heffl, the whole v2 client',
  text: `import { Heffl } from '${built}';
    console.log(await new Heffl({ apiKey: 'key' }).deals.get('dl_abc123'));`,
  imports: [built],
};

/** The first is the one that the others are compared with. */
export const programs: readonly Program[] = [
  {
    title: 'openapi-fetch',
    text: `import createClient from 'openapi-fetch';
      const client = createClient({ baseUrl: ${address}, headers: { 'x-api-key': 'key' } });
      console.log(await client.GET('/deals/{id}', { params: { path: { id: 'dl_abc123' } } }));`,
    imports: ['openapi-fetch'],
  },
  {
    title: 'heffl, one call through connect',
    text: `import { connect, Deals } from '${built}';
      console.log(await new Deals(connect({ apiKey: 'key' })).get('dl_abc123'));`,
    imports: [],
  },
  wholeClient,
  {
    title: 'ky',
    text: `import ky from 'ky';
      const client = ky.create({ prefixUrl: ${address}, headers: { 'x-api-key': 'key' } });
      console.log(await client.get('deals/dl_abc123').json());`,
    imports: ['ky'],
  },
  {
    title: 'octokit with throttling and retry',
    text: `import { Octokit } from '@octokit/core';
      import { retry } from '@octokit/plugin-retry';
      import { throttling } from '@octokit/plugin-throttling';
      const yes = () => true;
      const Client = Octokit.plugin(throttling, retry);
      const client = new Client({ baseUrl: ${address}, throttle: { onRateLimit: yes, onSecondaryRateLimit: yes } });
      console.log(await client.request('GET /deals/{id}', { id: 'dl_abc123' }));`,
    imports: ['@octokit/core', '@octokit/plugin-throttling', '@octokit/plugin-retry'],
  },
  {
    title: 'openai',
    text: `import OpenAI from 'openai';
      console.log(await new OpenAI({ apiKey: 'key', baseURL: ${address} }).get('/deals/dl_abc123'));`,
    imports: ['openai'],
  },
];
