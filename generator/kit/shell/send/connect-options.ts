// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import type { ClientOptions } from '../../runtime/index.js';
import type { Surroundings } from '../../command/surroundings.js';
import type { DescribedApi } from '../describe/described.js';
import { profilesFile, readProfile } from './profiles.js';

/** Options of a client, and the credentials among them. */
export interface Connecting {
  readonly client: ClientOptions;
  /** Values that are shown nowhere. */
  readonly secrets: readonly string[];
}

/** A program, and what a command line says of its connection. */
export interface ConnectScope {
  readonly program: string;
  readonly surroundings: Surroundings;
  readonly profile: string | undefined;
  readonly isVerbose: boolean;
}

/**
 * Options of the client of a call: those of the named profile, else of the environment, else of the profile `default`. The client
 * reads the environment itself.
 */
export async function connectOptions(api: DescribedApi, scope: ConnectScope): Promise<Connecting> {
  const { program, surroundings, profile: name, isVerbose } = scope;
  const { environment, fetch, clock, printError } = surroundings;
  const isInEnvironment = api.credentials.some(({ variable }) => (environment[variable] ?? '') !== '');
  const profile =
    name === undefined && isInEnvironment ? undefined : await readProfile(profilesFile(program, surroundings), name);
  const log = (text: string) => printError(text);
  const secrets = api.credentials.flatMap(({ option, variable }) => profile?.[option] ?? environment[variable] ?? []);
  return {
    client: {
      ...profile,
      ...(fetch && { fetch }),
      ...(clock && { clock }),
      ...(isVerbose && { logLevel: 'debug', logger: { debug: log, info: log, warn: log, error: log } }),
    } as ClientOptions,
    secrets: secrets.filter((secret) => secret !== ''),
  };
}
