// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Connection } from './connection.js';
import { settingsOf } from './connection.js';

/** Lets `console.log` of Node, Bun and Deno show the class and the base URL of a client in place of its members. */
export function shortenInspection(client: object, connection: Connection): void {
  const value = () =>
    `${client.constructor.name} { baseUrl: '${settingsOf.get(connection)?.baseUrl}', apiKey: '[API key]' }`;
  for (const name of ['nodejs.util.inspect.custom', 'Deno.customInspect'])
    Object.defineProperty(client, Symbol.for(name), { value });
}
