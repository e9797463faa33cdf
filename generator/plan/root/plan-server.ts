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

/**
 * Addresses of an API: the first server of the document, with the defaults of its variables, `/` where it names none. A
 * server that all operations name takes its place.
 */
export function planServers(
  { servers = [] }: OpenApiDocument,
  operations: readonly OperationReading[],
  hasCredential: boolean,
): PlannedServers {
  const addressOf = (server: ServerObject | undefined) => planAddress(server, hasCredential);
  const own = operations.map((operation) => operation.servers.map(addressOf));
  const [shared] = own.length > 0 && own.every(([first]) => isSame(first, own[0]?.[0])) ? (own[0] ?? []) : [];
  const url = shared ?? addressOf(servers[0]);
  return {
    url,
    ownOf(operation) {
      const addresses = operation.servers.map(addressOf);
      return addresses.some((address) => isSame(address, url)) ? undefined : addresses[0];
    },
  };
}

/** True for an address that a request can be sent to: an absolute one, or a path, without variables. */
export function isUsable(address: string): boolean {
  return serverFault(address) === undefined || /^\/(?!.*%7b)[^\s\p{Cc}\\?#]*$/iu.test(address);
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return withoutSlash(one) === withoutSlash(other);
}

function withoutSlash(address: string | undefined): string | undefined {
  return address?.replace(/\/$/, '');
}

function planAddress(server: ServerObject | undefined, hasCredential: boolean): string {
  const url = server === undefined ? '/' : filledIn(server);
  const absolute = url.startsWith('//') ? `https:${url}` : url;
  if (!/^https?:/i.test(absolute) || !URL.canParse(absolute)) return pathOf(absolute);
  return hasCredential && !isLocal(new URL(absolute).hostname) ? absolute.replace(/^http:/i, 'https:') : absolute;
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
