// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/openapi.yaml. Do not edit: change the description and run the generator.

import { Connection } from '../runtime/index.js';
import type { ApiDefinition, ClientOptions } from '../runtime/index.js';
import { idKinds } from './ids.js';

/** Heffl API v2 as the runtime sees it: address, key, errors, rate limit. */
export const api: ApiDefinition = {
  title: 'Heffl API v2',
  serverUrl: 'https://api.heffl.com/api/v2',
  apiKey: {
    header: 'x-api-key',
    variable: 'HEFFL_API_KEY',
    help: 'Make a key in Heffl under Settings, Developer (https://app.heffl.com/settings/developers).',
  },
  baseUrlVariable: 'HEFFL_BASE_URL',
  logVariable: 'HEFFL_LOG',
  errorEnvelope: { code: 'error.code', message: 'error.message', issues: 'error.details.issues' },
  rateLimit: { limit: 60, windowSeconds: 60 },
  idKinds,
};

/**
 * Creates a connection to Heffl API v2, for a program that needs few resources: a bundler then leaves out the
 * others. `new Heffl()` has all of them.
 *
 * @param options API key, URL, timeout, `fetch`, headers and more; each has a default.
 * @throws {ConfigurationError} the API key is missing, or an option is invalid
 * @example
 * const contacts = new Contacts(connect());
 */
export function connect(options: ClientOptions = {}): Connection {
  return new Connection(api, options);
}
