// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { OptionsPart } from './connect-with.js';
import type { ServerVariable } from './settings/server-address.js';
import { filledIn } from './settings/server-address.js';

/** Servers of single operations whose addresses have variables. */
export interface OwnServersDefinition {
  /** Addresses with variables in braces: `https://{region}.files.example.com`. */
  readonly addresses: readonly string[];
  /** Variables by their names in the addresses. */
  readonly variables: Readonly<Record<string, ServerVariable>>;
  /** True if http is allowed, since the client has no credential. */
  readonly isOpen?: boolean | undefined;
}

/** The options for variables in servers of single operations. */
export function ownServerVariables({ addresses, variables, isOpen = false }: OwnServersDefinition): OptionsPart {
  return {
    options: Object.values(variables).map(({ option }) => option),
    define: (api, given) => {
      // At once, so that a wrong option is an error of the client and not of a call.
      const filled = new Map(
        addresses.map((address) => [address, filledIn(address, { variables, isOpen }, { given })]),
      );
      return { ...api, fillServer: (address) => filled.get(address) ?? address };
    },
  };
}
