// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { CLIENT_OPTIONS, Connection } from './connection.js';
import { ConfigurationError } from './errors/client-errors.js';
import { checkOptions } from './errors/check-options.js';
import type { ClientOptions } from './options.js';
import type { ApiDefinition } from './settings/api-definition.js';
import type { ApiKey } from './settings/api-key.js';
import { CALL_LIMITS } from './time/timeout.js';

/** Settings of a client without those of its credentials. */
export type SharedOptions = Omit<ClientOptions, 'apiKey'>;

/** Options as passed by callers. */
export type GivenOptions = Readonly<Record<string, unknown>>;

/** Options that only some APIs have: those of several credentials, of servers, of parameters that all methods have. */
export interface OptionsPart {
  /** Options that it reads. */
  readonly options: readonly string[];
  /** Returns the definition of the API that they lead to. */
  define?(api: ApiDefinition, given: GivenOptions): ApiDefinition;
  /** Returns credentials in place of the API key. */
  credentials?(api: ApiDefinition, given: GivenOptions): ApiKey;
  /** Creates the connection. Default: one of the class `Connection`. */
  connect?(settings: ConnectSettings, given: GivenOptions): Connection;
}

/** Arguments of a new connection. */
export interface ConnectSettings {
  readonly api: ApiDefinition;
  readonly options: ClientOptions;
  readonly credentials: ApiKey | undefined;
}

/** Connection to an API with options of its own. Throws a ConfigurationError if an option is invalid. */
export function connectWith(api: ApiDefinition, parts: readonly OptionsPart[], options: object): Connection {
  const names = parts.flatMap((part) => part.options);
  const hasOwn = parts.some((part) => part.credentials);
  const others = hasOwn ? CLIENT_OPTIONS.replace('apiKey ', '') : CLIENT_OPTIONS;
  checkOptions(options, `${names.join(' ')} ${CALL_LIMITS} ${others}`, (fault) => new ConfigurationError(fault));
  const given: GivenOptions = { ...options };
  const shared = Object.fromEntries(Object.entries(options).filter(([name]) => !names.includes(name)));
  let definition = api;
  let credentials: ApiKey | undefined;
  for (const part of parts) {
    definition = part.define?.(definition, given) ?? definition;
    credentials = part.credentials?.(definition, given) ?? credentials;
  }
  const settings: ConnectSettings = { api: definition, options: shared, credentials };
  for (const part of parts) if (part.connect) return part.connect(settings, given);
  return new Connection(definition, shared, credentials);
}
