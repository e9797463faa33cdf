// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Connection } from './connection.js';
import { settingsOf } from './connection.js';
import type { TransportSettings } from './send/exchange.js';
import type { RawClient } from './send/transport.js';
import { openRaw } from './send/transport.js';

/** Creates the openapi-fetch client over a connection. In a file of its own, so that it is bundled only if used. */
export function rawClient<Paths extends {}>(connection: Connection): RawClient<Paths> {
  return openRaw<Paths>(settingsOf.get(connection) as TransportSettings);
}
