// SPDX-License-Identifier: 0BSD
// Generated from openapi/v1/openapi.yaml. Do not edit: change the description and run the generator.

import { Connection } from '../runtime/index.js';
import type { ApiDefinition, ClientOptions } from '../runtime/index.js';
import { idKinds } from './ids.js';

/** Heffl API v1 as the runtime sees it: address, key, errors, rate limit. */
export const api: ApiDefinition = {
  title: 'Heffl API v1',
  serverUrl: 'https://api.heffl.com/api/v1',
  apiKey: {
    header: 'x-api-key',
    variable: 'HEFFL_API_KEY',
    help: 'Make a key in Heffl under Settings, Developer (https://app.heffl.com/settings/developers).',
  },
  baseUrlVariable: 'HEFFL_BASE_URL',
  logVariable: 'HEFFL_LOG',
  errorEnvelope: { code: 'code', message: 'message' },
  rateLimit: { limit: 60, windowSeconds: 60 },
  idKinds,
};

/**
 * Creates a connection to Heffl API v1, for a program that needs few resources: a bundler then leaves out the
 * others. `new HefflV1()` has all of them.
 *
 * @param options API key, URL, timeout, `fetch`, headers and more; each has a default.
 * @throws {ConfigurationError} the API key is missing, or an option is invalid
 * @example
 * const clients = new Clients(connect());
 */
export function connect(options: ClientOptions = {}): Connection {
  return new Connection(api, options);
}
