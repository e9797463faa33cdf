import { createTestHeffl, type TestHeffl } from '../testing/index.js';
import type { Command } from '../../command/command.js';
import { serveFetch } from '../../command/fetch-server.js';
import { readServeOptions } from './serve-options.js';
import type { Surroundings } from '../../command/surroundings.js';

const help = `Usage: heffl serve [options]

Serves a Heffl of its own on a port of this machine, for tests, for curl, and for other languages.
Both API versions work on the same records, which are gone when it ends. Nothing leaves this machine, except the events
of those who subscribe to them.

  --port <number>         port to listen on; without it, a free one
  --seed                  begin with fake records, the same ones each time
  --api-key <key>         the only key that is accepted; without it, any is
  --rate-limit <limit>    on (60 requests a minute, the default), off, or a number of requests a minute
  --custom-fields <file>  JSON list of custom fields: [{ "entity": "deals", "key": "cf_region", "type": "text" }]
  --quiet                 print no line for each request`;

/** Time limit for a receiver of events, in milliseconds. */
const DELIVERY_TIMEOUT = 10_000;

/** `heffl serve` */
export const command: Command = {
  help,
  async run(args, surroundings) {
    const { port, isSeeded, isQuiet, embedded } = readServeOptions(args, surroundings.folder);
    const api = createTestHeffl(embedded);
    if (isSeeded) api.seed();
    const server = await serveFetch((request) => received(api, request, isQuiet ? undefined : surroundings), port);
    const stopped = new Promise<void>((resolve) => surroundings.onStop(resolve));
    surroundings.print(greeting(server.address, api, embedded.apiKey === undefined));
    await stopped;
    await server.close();
    return 0;
  },
};

function greeting(address: string, { apiKey }: TestHeffl, isAnyKey: boolean): string {
  return [
    `Heffl listens on ${address}. Ctrl-C ends it.`,
    '',
    `  API v2   ${address}/api/v2`,
    `  API v1   ${address}/api/v1`,
    `  API key  ${isAnyKey ? `any, such as ${apiKey}` : apiKey}`,
    '',
    `  curl -H 'x-api-key: ${apiKey}' ${address}/api/v2/pipelines`,
    `  HEFFL_BASE_URL=${address} HEFFL_API_KEY=${apiKey} node my-program.js`,
  ].join('\n');
}

async function received(api: TestHeffl, request: Request, log: Surroundings | undefined): Promise<Response> {
  const line = `${request.method} ${new URL(request.url).pathname}`;
  try {
    const response = await api.fetch(request);
    log?.printError(`${line} ${response.status}`);
    return response;
  } catch (error) {
    log?.printError(`${line} connection broken`);
    throw error;
  } finally {
    // A server may run for days, so its requests are not recorded.
    api.clearRequests();
    void deliver(api, log);
  }
}

/** Delivers events after the response. A failed delivery is reported and not repeated. */
async function deliver(api: TestHeffl, log: Surroundings | undefined): Promise<void> {
  for (const { delivery, response, error } of await api.webhooks.deliver(send)) {
    const outcome = response ? String(response.status) : `failed: ${String(error)}`;
    log?.printError(`event ${delivery.event} to ${delivery.url} ${outcome}`);
  }
}

async function send(request: Request): Promise<Response> {
  const response = await fetch(request, { signal: AbortSignal.timeout(DELIVERY_TIMEOUT) });
  await response.body?.cancel();
  return response;
}
