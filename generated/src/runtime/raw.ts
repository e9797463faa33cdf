// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Connection } from './connection.js';
import { settingsOf } from './connection.js';
import type { TransportSettings } from './send/exchange.js';
import type { RawClient } from './send/transport.js';
import { openRaw } from './send/transport.js';

/** Makes the openapi-fetch client over a connection. Apart from it, so that who does without does not load it. */
export function rawClient<Paths extends {}>(connection: Connection): RawClient<Paths> {
  return openRaw<Paths>(settingsOf.get(connection) as TransportSettings);
}
