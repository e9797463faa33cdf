// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { ApiDefinition } from './api-definition.js';
import { ConfigurationError } from '../errors/client-errors.js';
import { readVariable } from './environment.js';

/** Returns the base URL without a trailing slash: `https://api.example.com/api/v2`. */
export function resolveBaseUrl(api: ApiDefinition, option: string | undefined): string {
  const server = new URL(api.serverUrl, 'https://api.example.com');
  const serverPath = trimSlashes(server.pathname);
  const given = option || readVariable(api.baseUrlVariable);
  if (!given) {
    if (api.serverUrl.startsWith('/'))
      throw new ConfigurationError(
        `${api.title} needs a base URL (option \`baseUrl\` or variable ${api.baseUrlVariable}).`,
      );
    return server.origin + serverPath;
  }

  const source = option ? 'option `baseUrl`' : `variable ${api.baseUrlVariable}`;
  const reject = (fault: string) =>
    new ConfigurationError(
      `The ${source} is "${hideSecrets(String(given))}", which ${fault}. Write a URL like ${server.origin}.`,
    );
  const url = parse(given, reject);
  const path = trimSlashes(url.pathname);
  if (path.endsWith(serverPath)) return url.origin + path;
  if (endsInVersion(path) && endsInVersion(serverPath))
    throw reject(`ends in a version, but the client adds ${serverPath}`);
  return url.origin + path + serverPath;
}

function parse(given: string, invalid: (fault: string) => ConfigurationError): URL {
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    throw invalid('is not a URL');
  }
  if (!isPrivate(url)) {
    throw invalid('would send the API key unencrypted');
  }
  if (url.username || url.password || /[?#]/.test(given)) {
    throw invalid('has credentials, a query or a fragment');
  }
  return url;
}

/** True for a base path with a version: `/api/v1`. */
function endsInVersion(path: string): boolean {
  return /\/v\d+$/.test(path);
}

/** True if nobody on the network can read what is sent to a URL. */
export function isPrivate({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname));
}

/** True for a host name of this computer. */
export function isThisMachine(hostname: string): boolean {
  return /^(?:(?:.+\.)?localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

/** Removes slashes from the end of a path. */
export function trimSlashes(path: string): string {
  // Anchored: a search that begins at each slash would be quadratic in their number.
  return path.replace(/^(.*[^/])?\/*$/s, '$1');
}

function hideSecrets(address: string): string {
  return address.replace(/^(https?:\/\/)?.*@/is, '$1…@').replace(/[?#].*$/s, (rest) => `${rest[0]}…`);
}
