// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { CLIENT_OPTIONS, Connection } from './connection.js';
import { CredentialSet } from './credentials/credential-set.js';
import type { CredentialsDefinition } from './credentials/definition.js';
import { ConfigurationError } from './errors/client-errors.js';
import { checkOptions } from './errors/check-options.js';
import type { ClientOptions } from './options.js';
import type { ApiDefinition } from './settings/api-definition.js';
import { CALL_LIMITS } from './time/timeout.js';

/** Settings of a client without those of its credentials. */
export type SharedOptions = Omit<ClientOptions, 'apiKey'>;

/** Connection to an API with several credentials. Throws a ConfigurationError if an option is invalid. */
export function connectWith(
  api: ApiDefinition,
  credentials: CredentialsDefinition,
  options: SharedOptions,
): Connection {
  const names = Object.keys(credentials.schemes);
  const others = CLIENT_OPTIONS.replace('apiKey ', '');
  const known = `${names.join(' ')} ${CALL_LIMITS} ${others}`;
  checkOptions(options, known, (fault) => new ConfigurationError(fault));
  const own: Record<string, unknown> = {};
  const shared: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(options)) (names.includes(name) ? own : shared)[name] = value;
  return new Connection(api, shared, new CredentialSet(api, credentials, own));
}
