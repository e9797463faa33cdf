import { createTestHeffl, type TestHeffl } from '../testing/index.js';
import type { Command } from '../../command/command.js';
import { makeDoubles, serveDoubles } from '../../command/serve/serve-doubles.js';
import { readOptions } from './serve-options.js';

const help = `Usage: heffl serve [options]

Serves a Heffl of its own on a port of this machine, for tests, for curl, and for other languages.
Both API versions work on the same records, which are gone when it ends. Nothing leaves this machine, except the events
of those who subscribe to them.

  --port <number>         port to listen on; without it, a free one
  --seed [number]         begin with fake records, the same ones each time; with a number, that many of each kind
  --api-key <key>         the only key that is accepted; without it, any is
  --rate-limit <limit>    on (60 requests a minute, the default), off, or a number of requests a minute
  --custom-fields <file>  JSON list of custom fields: [{ "entity": "deals", "key": "cf_region", "type": "text" }]
  --quiet                 print no line for each request

Pages of this machine may call it (CORS); those of other origins may not. Its index page, /, says what is there: the records,
and the routes below /_control that inject faults and reset everything.`;

/** `heffl serve` */
export const command: Command = {
  help,
  run(args, surroundings) {
    const { server, seed, embedded } = readOptions(args, surroundings.folder);
    const api = makeDoubles(() => createTestHeffl(embedded));
    const key = embedded.apiKey ?? `any, such as ${api.apiKey}`;
    const served = {
      title: 'A Heffl of this machine, for tests',
      apis: ['v2', 'v1'].map((name) => ({ name: `API ${name}`, mount: '', basePath: `/api/${name}`, double: api })),
      key: `x-api-key: ${key}`,
      operation: 'deals.list',
      reset() {
        api.reset();
        if (seed) api.seed(seed);
      },
      greeting: (address: string) => greeting(address, api, key),
    };
    return serveDoubles(served, server, surroundings);
  },
};

function greeting(address: string, { apiKey }: TestHeffl, key: string): string[] {
  return [
    `Heffl listens on ${address}. Ctrl-C ends it.`,
    '',
    `  API v2   ${address}/api/v2`,
    `  API v1   ${address}/api/v1`,
    `  Index    ${address}/`,
    `  API key  ${key}`,
    '',
    `  curl -H 'x-api-key: ${apiKey}' ${address}/api/v2/pipelines`,
    `  HEFFL_BASE_URL=${address} HEFFL_API_KEY=${apiKey} node my-program.js`,
  ];
}
