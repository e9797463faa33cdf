import { createTestHeffl, type TestHeffl, type TestHefflOptions } from '../testing/index.js';
import { UsageError, type Command } from '../../command/command.js';
import { serveFetch } from '../../command/fetch-server.js';
import { readServeOptions } from './serve-options.js';
import { responder } from './serve/respond.js';

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
  async run(args, surroundings) {
    const { port, seed, isQuiet, embedded } = readServeOptions(args, surroundings.folder);
    const api = create(embedded);
    const key = embedded.apiKey ?? `any, such as ${api.apiKey}`;
    const reset = () => {
      api.reset();
      if (seed) api.seed(seed);
    };
    reset();
    const respond = responder({ api, key, reset, log: isQuiet ? undefined : surroundings });
    const server = await serveFetch(respond, port);
    const stopped = new Promise<void>((resolve) => surroundings.onStop(resolve));
    surroundings.print(greeting(server.address, api, key));
    await stopped;
    await server.close();
    return 0;
  },
};

/** @throws {UsageError} a custom field is invalid */
function create(options: TestHefflOptions): TestHeffl {
  try {
    return createTestHeffl(options);
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

function greeting(address: string, { apiKey }: TestHeffl, key: string): string {
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
  ].join('\n');
}
