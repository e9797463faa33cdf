// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { OptionsPart } from './connect-with.js';
import type { ServersDefinition } from './settings/server-address.js';
import { serverAddress } from './settings/server-address.js';

/** The options that choose a server of the API. */
export function chosenServer(definition: ServersDefinition): OptionsPart {
  const options = [definition.environment, ...Object.values(definition.variables ?? {})];
  return {
    options: options.flatMap((one) => one?.option ?? []),
    define: (api, given) => ({ ...api, serverUrl: serverAddress(definition, given) }),
  };
}
