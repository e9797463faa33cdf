import type { OpenApiDocument, ServerObject } from '../../document/document.js';
import type { ApiSettings } from '../../load/settings/load-settings.js';
import type { ServerOptions, ServerVariable } from '../../model/client-options.js';
import { capitalized } from '../derive/words/identifiers.js';
import type { NameSpace } from '../names/name-space.js';
import { camelCase } from '../names/names.js';
import { environmentNames } from './environment-names.js';
import { variableOf } from './option-names.js';
import { addressOf, isReachable, isSame, safeTemplate } from './plan-server.js';

/** Facts that the options of servers are decided by. */
export interface ServerScope {
  readonly settings: Pick<ApiSettings, 'server' | 'servers' | 'environment'>;
  /** Address that requests go to without an option. */
  readonly url: string;
  readonly hasCredential: boolean;
  /** Names of the client's options. */
  readonly names: NameSpace;
}

/** A server with its name. */
export interface Named {
  readonly name: string;
  readonly server: ServerObject;
}

/** The options that choose a server: one for the environment, and one for each variable. `undefined` where there is no choice. */
export function planServerOptions({ servers = [] }: OpenApiDocument, scope: ServerScope): ServerOptions | undefined {
  const { settings, url, hasCredential, names } = scope;
  if (settings.server !== undefined) return undefined;
  const all = settings.servers ? fromSettings(settings.servers, servers) : fromDocument(servers, hasCredential);
  const isDefault = ({ server }: Named) => isSame(addressOf(server, hasCredential), url);
  const chosen = [...all.filter(isDefault), ...all.filter((one) => !isDefault(one))];
  const [first] = chosen;
  // All operations may name another server.
  if (first === undefined || !isDefault(first)) return undefined;
  const take = (name: string) => {
    const option = names.take(name, `server${capitalized(name)}`);
    return { option, variable: variableOf(option, settings.environment.apiKey) };
  };
  const environment = chosen.length > 1 ? take('environment') : undefined;
  const variables = variablesOf(chosen).map((variable) =>
    Object.assign({}, variable, take(optionOf(variable.wireName))),
  );
  if (environment === undefined && variables.length === 0) return undefined;
  return {
    environments: chosen.map(({ name, server }) => ({ name, url: safeTemplate(server, hasCredential) })),
    environment,
    variables,
    isOpen: !hasCredential,
  };
}

/** Name of the option for a variable. */
export function optionOf(wireName: string): string {
  const name = camelCase(wireName);
  return /^[a-z]/.test(name) ? name : `server${name}`;
}

/** Servers that a request can be sent to, each once. */
function fromDocument(servers: readonly ServerObject[], hasCredential: boolean): Named[] {
  const all = servers.map((server) => ({ server, address: addressOf(server, hasCredential) }));
  const usable = all.filter(({ address }) => isReachable(address, hasCredential));
  const once = usable
    .filter(({ address }, index) => usable.findIndex((other) => isSame(other.address, address)) === index)
    .map(({ server }) => server);
  const names = environmentNames(once);
  return once.map((server, index) => ({ name: names[index] ?? '', server }));
}

/** Servers that the settings name; the document says which values the variables may have. */
function fromSettings(written: Readonly<Record<string, string>>, servers: readonly ServerObject[]): Named[] {
  const described = Object.assign({}, ...servers.map(({ variables }) => variables)) as NonNullable<
    ServerObject['variables']
  >;
  return Object.entries(written).map(([name, url]) => {
    const own = servers.find((server) => server.url === url);
    const used = Object.entries(described).filter(([variable]) => url.includes(`{${variable}}`));
    return { name, server: own ?? { url, variables: Object.fromEntries(used) } };
  });
}

/** A variable without its option. */
export type Variable = Omit<ServerVariable, 'option' | 'variable'>;

/** The variables in the addresses, each once. */
export function variablesOf(chosen: readonly Named[]): Variable[] {
  const names = new Set(
    chosen.flatMap(({ server: { url, variables = {} } }) =>
      Object.keys(variables).filter((name) => url.includes(`{${name}}`)),
    ),
  );
  return [...names].map((wireName) => {
    const found = chosen.flatMap(({ name, server }) => {
      const variable = server.variables?.[wireName];
      return variable ? [{ name, variable, usual: variable.default ?? variable.enum?.[0] ?? '' }] : [];
    });
    const usual = Object.fromEntries(found.map((one) => [one.name, one.usual]));
    const [same = '', ...more] = new Set(Object.values(usual));
    const hasValues = found.every(({ variable }) => variable.enum !== undefined && variable.enum.length > 0);
    return {
      wireName,
      description: found.find(({ variable }) => variable.description)?.variable.description ?? '',
      default: more.length === 0 ? same : usual,
      values: hasValues ? [...new Set(found.flatMap(({ variable }) => variable.enum ?? []))] : undefined,
    };
  });
}
