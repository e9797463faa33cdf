// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { OptionsPart } from './connect-with.js';
import { CredentialSet } from './credentials/credential-set.js';
import type { CredentialsDefinition } from './credentials/definition.js';

/** The options for the credentials of an API, and those that tokens are asked for with. */
export function severalCredentials(definition: CredentialsDefinition): OptionsPart {
  const schemes = Object.entries(definition.schemes);
  return {
    options: schemes.flatMap(([option, { tokens }]) => [option, tokens?.options ?? []].flat()),
    credentials: (api, given) => new CredentialSet(api, definition, given),
  };
}
