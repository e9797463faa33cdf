import type { ClientOptions } from '../../v2/index.js';
import { UsageError, type Command } from '../../command/command.js';
import { readFlags } from '../../command/flags.js';
import type { Surroundings } from '../../command/surroundings.js';
import { Ids } from './verify/ids.js';
import { readApi } from './verify/read-api.js';
import { reportData, reportText } from './verify/report.js';
import { Tally } from './verify/tally.js';
import { verifiedApis } from './verify/verified-api.js';
import { writeApi } from './verify/write-api.js';

const HELP = `Usage: heffl verify [--api v1|v2] [--json] [--write <sandbox>]

Calls the API and compares its responses with the description. Only operations that read are called, within the rate
limit. Prints shapes, never values: property, where, described, seen, how often.

  --api <key>        look at one API only; may be given more than once
  --json             print the findings as JSON
  --write <sandbox>  also create, update and delete one record of each kind that can be deleted again. The variable
                     HEFFL_SANDBOX must hold the same name: set it where the key is that of a workspace for tests

The key is read from HEFFL_API_KEY, another address from HEFFL_BASE_URL.
Requests go through the proxy of HTTPS_PROXY or HTTP_PROXY, if set, except to the hosts in NO_PROXY.
Exit code: 0 no difference, 1 differences were found or the API could not be asked, 2 called wrongly.`;

/** Makes the command; tests pass a client of their own. */
export function createVerify(clientOptions: ClientOptions = {}): Command {
  return { help: HELP, run: (args, surroundings) => verify(args, surroundings, clientOptions) };
}

export const command = createVerify();

const flags = {
  api: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  write: { type: 'string' },
} as const;

interface Settings {
  readonly apis: readonly string[] | undefined;
  readonly isJson: boolean;
  /** Name of the sandbox that may be written to. */
  readonly sandbox: string | undefined;
}

async function verify(
  args: readonly string[],
  surroundings: Surroundings,
  clientOptions: ClientOptions,
): Promise<number> {
  const { apis, isJson, sandbox } = readArguments(args, surroundings);
  const { HEFFL_API_KEY: apiKey, HEFFL_BASE_URL: baseUrl } = surroundings.environment;
  const all = verifiedApis({ apiKey, baseUrl, fetch: surroundings.fetch, logLevel: 'off', ...clientOptions });
  const unknown = apis?.find((key) => !all.some((api) => api.key === key));
  if (unknown !== undefined)
    throw new UsageError(`there is no API "${unknown}", but ${all.map(({ key }) => key).join(' and ')}.`);
  const tally = new Tally();
  const left: string[] = [];
  for (const api of all.filter(({ key }) => apis?.includes(key) ?? true)) {
    const visit = {
      api,
      tally,
      ids: new Ids(api.schemas.named),
      progress: (call: string) => surroundings.printError(`${api.key} ${call}`),
    };
    await readApi(visit);
    if (sandbox !== undefined) left.push(...(await writeApi(visit, `heffl verify ${sandbox}`)));
  }
  surroundings.print(isJson ? JSON.stringify(reportData(tally, left), undefined, 2) : reportText(tally, left));
  return tally.drifts.length > 0 ? 1 : 0;
}

function readArguments(args: readonly string[], { environment }: Surroundings): Settings {
  const { api, json, write } = readFlags(args, flags);
  if (!environment['HEFFL_API_KEY']) throw new UsageError('there is no API key. Put it in HEFFL_API_KEY.');
  if (write !== undefined && (write === '' || environment['HEFFL_SANDBOX'] !== write)) {
    throw new UsageError(`nothing is written: the variable HEFFL_SANDBOX does not hold the name "${write}".`);
  }
  return { apis: api, isJson: json ?? false, sandbox: write };
}
