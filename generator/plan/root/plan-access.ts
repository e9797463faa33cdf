import type { OpenApiDocument } from '../../document/document.js';
import type { OperationReading } from '../../document/operation-reading.js';
import type { ApiSettings } from '../../load/settings/load-settings.js';
import type { ServerOptions } from '../../model/client-options.js';
import { NameSpace } from '../names/name-space.js';
import type { PlannedCredentials, PlannedKey } from '../plan.js';
import { CLIENT_OPTIONS } from './option-names.js';
import { planCredential } from './plan-credential.js';
import { planCredentials } from './plan-credentials.js';
import { planOwnServers, type PlannedOwnServers } from './plan-own-servers.js';
import { planServerOptions } from './plan-server-options.js';
import { planServers, type PlannedServers } from './plan-server.js';

/** How a client reaches an API: with which credentials, and where. */
export interface Access {
  /** The one credential; `undefined` where there are several, or none. */
  readonly apiKey: PlannedKey | undefined;
  /** Credentials that have an option each. */
  readonly credentials: PlannedCredentials | undefined;
  readonly servers: PlannedServers;
  /** Options that choose a server; `undefined` where there is no choice. */
  readonly serverOptions: ServerOptions | undefined;
  /** Servers of single operations, as far as options choose them. */
  readonly ownServers: PlannedOwnServers;
  /** Names of the client's options. */
  readonly optionNames: NameSpace;
}

/** Decides with which credentials a client reaches an API, and where. */
export function planAccess(
  document: OpenApiDocument,
  operations: readonly OperationReading[],
  settings: ApiSettings,
): Access {
  const optionNames = new NameSpace(CLIENT_OPTIONS);
  const credentials = planCredentials(document, operations, { settings, names: optionNames });
  const apiKey = credentials ? undefined : planCredential(document, operations, settings.credential);
  const hasCredential = (apiKey ?? credentials) !== undefined;
  const servers = planServers(document, operations, { hasCredential, written: settings.servers });
  const scope = { settings, url: servers.url, hasCredential, names: optionNames };
  const serverOptions = planServerOptions(document, scope);
  const ownServers = planOwnServers(operations, { ...scope, servers, known: serverOptions?.variables ?? [] });
  return { apiKey, credentials, servers, serverOptions, ownServers, optionNames };
}
