import type { OpenApiDocument, ServerObject } from '../../document/document.js';
import type { OperationReading } from '../../document/operation-reading.js';
import { isLocal, serverFault } from '../../guard/grammar.js';

/** Addresses of an API. */
export interface PlannedServers {
  /** Address that requests go to. A path alone where the document does not say which host serves it. */
  readonly url: string;
  /** Address of an operation with a server of its own; `undefined` for one that is sent to `url`. */
  ownOf(operation: OperationReading): string | undefined;
}

/** Facts that addresses are decided by. */
export interface AddressScope {
  /** True if the client sends a credential, which must not go over http. */
  readonly hasCredential: boolean;
  /** Addresses by names that the settings write. Default: those of the document. */
  readonly written?: Readonly<Record<string, string>> | undefined;
}

/**
 * Addresses of an API: the first server of the document whose host is known, with the defaults of its variables; else its
 * first server, `/` where it names none. A server that all operations name takes its place, and the first one that the
 * settings name.
 */
export function planServers(
  { servers = [] }: OpenApiDocument,
  operations: readonly OperationReading[],
  { hasCredential, written }: AddressScope,
): PlannedServers {
  const toAddress = (server: ServerObject | undefined) => addressOf(server, hasCredential);
  const addresses = new Map(operations.map((operation) => [operation, operation.servers.map(toAddress)]));
  const own = [...addresses.values()];
  const [shared] = own.length > 0 && own.every(([first]) => isSame(first, own[0]?.[0])) ? (own[0] ?? []) : [];
  const first = servers.find((server) => isReachable(toAddress(server), hasCredential)) ?? servers[0];
  const chosen = Object.values(written ?? {})[0];
  const variables = Object.assign({}, ...servers.map((server) => server.variables)) as ServerObject['variables'];
  const url =
    chosen === undefined ? (shared ?? toAddress(first)) : toAddress({ url: chosen, ...(variables && { variables }) });
  return {
    url,
    ownOf(operation) {
      const found = addresses.get(operation) ?? [];
      return found.some((address) => isSame(address, url)) ? undefined : found[0];
    },
  };
}

/** True for an address that a request can be sent to: an absolute one, or a path, without variables. */
export function isUsable(address: string): boolean {
  return serverFault(address) === undefined || /^\/(?!.*%7b)[^\s\p{Cc}\\?#]*$/iu.test(address);
}

/** True for an address with a host that the client may send requests to: https, or http without a credential. */
export function isReachable(address: string, hasCredential: boolean): boolean {
  return serverFault(hasCredential ? address : address.replace(/^http:/i, 'https:')) === undefined;
}

/** True for addresses that differ in a slash at the end at most. */
export function isSame(one: string | undefined, other: string | undefined): boolean {
  return withoutSlash(one) === withoutSlash(other);
}

function withoutSlash(address: string | undefined): string | undefined {
  return address?.replace(/\/$/, '');
}

/** Address of a server, with the defaults of its variables. A credential is not sent over http. */
export function addressOf(server: ServerObject | undefined, hasCredential: boolean): string {
  const url = server === undefined ? '/' : filledIn(server);
  const absolute = withScheme(url);
  if (!/^https?:/i.test(absolute)) return pathOf(absolute);
  // No path: `https://` has a host that the document does not know, and no operation may go to another one instead.
  if (!URL.canParse(absolute)) return absolute;
  return hasCredential ? encrypted(absolute, new URL(absolute).hostname) : absolute;
}

/** `//api.example.com` → `https://api.example.com`. */
export function withScheme(url: string): string {
  return url.startsWith('//') ? `https:${url}` : url;
}

/** An address with https in place of http, unless its host is this machine. */
export function encrypted(address: string, host: string): string {
  return isLocal(host) ? address : address.replace(/^http:/i, 'https:');
}

/** Address of a server with its variables in braces. */
export function safeTemplate({ url }: ServerObject, hasCredential: boolean): string {
  const absolute = withScheme(url);
  const host = /^http:\/\/([^/:]+)/i.exec(absolute)?.[1];
  return hasCredential && host !== undefined ? encrypted(absolute, host) : absolute;
}

/** A server's address with the defaults of its variables. */
function filledIn({ url, variables = {} }: ServerObject): string {
  return url.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    return value?.default ?? value?.enum?.[0] ?? whole;
  });
}

/** `v1/` → `/v1/`. */
function pathOf(url: string): string {
  const base = 'https://localhost';
  return URL.canParse(url, base) ? new URL(url, base).pathname : '/';
}
