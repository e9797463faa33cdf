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
 * Options of the client of a call: those of a profile that is named; else those of the environment, and where it has no
 * credential, those of the profile `default`.
 */
export async function connectOptions(
  { variables }: DescribedApi,
  { program, surroundings, profile: name, isVerbose }: ConnectScope,
): Promise<Connecting> {
  const { environment, fetch, clock, printError: log } = surroundings;
  const given = variables.filter(({ variable }) => (environment[variable] ?? '') !== '');
  const isUsual = name === undefined && given.some(({ isSecret }) => isSecret);
  const profile = isUsual ? undefined : await readProfile(profilesFile(program, surroundings), name);
  const options: Readonly<Record<string, string | undefined>> = {
    ...Object.fromEntries(given.map(({ option, variable }) => [option, environment[variable]])),
    ...profile,
  };
  return {
    client: {
      ...options,
      ...(fetch && { fetch }),
      ...(clock && { clock }),
      ...(isVerbose && { logLevel: 'debug', logger: { debug: log, info: log, warn: log, error: log } }),
    } as ClientOptions,
    secrets: variables.flatMap(({ option, isSecret }) => (isSecret && options[option]) || []),
  };
}
