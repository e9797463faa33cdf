import type { OperationReading } from '../../document/operation-reading.js';
import type { OwnServers, ServerVariable } from '../../model/client-options.js';
import { capitalized } from '../derive/words/identifiers.js';
import { variableOf } from './option-names.js';
import { optionOf, variablesOf, type ServerScope, type Variable } from './plan-server-options.js';
import { addressOf, safeTemplate, type PlannedServers } from './plan-server.js';

/** Servers of single operations whose addresses have variables. */
export interface PlannedOwnServers {
  /** `undefined` where there are none. */
  readonly options: OwnServers | undefined;
  /** Address of the operation's server with its variables in braces; `undefined` where that has none. */
  templateOf(operation: OperationReading): string | undefined;
}

interface OwnScope extends Omit<ServerScope, 'url'> {
  readonly servers: PlannedServers;
  /** Variables that are options of the client already. */
  readonly known: readonly ServerVariable[];
}

/** Plans the options for variables in servers of single operations. One that is like a known one shares its option. */
export function planOwnServers(operations: readonly OperationReading[], scope: OwnScope): PlannedOwnServers {
  const variables: ServerVariable[] = [];
  const templates = new Map<OperationReading, string>();
  for (const operation of operations) {
    const address = scope.servers.ownOf(operation);
    const server = operation.servers.find((one) => addressOf(one, scope.hasCredential) === address);
    const own = server ? variablesOf([{ name: '', server }]) : [];
    if (address === undefined || server === undefined || own.length === 0) continue;
    const chosen = own.map((variable) => [variable.wireName, takeVariable(variable, variables, scope)] as const);
    const names = new Map(chosen);
    const rename = (_whole: string, name: string) => `{${names.get(name)?.wireName ?? name}}`;
    templates.set(operation, safeTemplate(server, scope.hasCredential).replace(/\{([^{}]+)\}/g, rename));
  }
  const addresses = [...new Set(templates.values())];
  return {
    options: addresses.length === 0 ? undefined : { addresses, variables, isOpen: !scope.hasCredential },
    templateOf: (operation) => templates.get(operation),
  };
}

/** The variable of the client for one of an address, which is added to those that were found before. */
function takeVariable(
  variable: Variable,
  found: ServerVariable[],
  { settings, names, known }: OwnScope,
): ServerVariable {
  const all = [...found, ...known];
  const alike = all.find((other) => isAlike(variable, other));
  const option = alike?.option ?? names.take(optionOf(variable.wireName), `server${capitalized(variable.wireName)}`);
  const isTaken = all.some(({ wireName }) => wireName === variable.wireName);
  const taken = alike ?? {
    ...variable,
    // The name in the braces is seen by nobody else.
    wireName: isTaken ? option : variable.wireName,
    option,
    variable: variableOf(option, settings.environment.apiKey),
  };
  if (!found.includes(taken)) found.push(taken);
  return taken;
}

function isAlike(variable: Variable, other: Variable): boolean {
  return factsOf(variable) === factsOf(other);
}

function factsOf({ wireName, default: usual, values }: Variable): string {
  return JSON.stringify([wireName, usual, values]);
}
