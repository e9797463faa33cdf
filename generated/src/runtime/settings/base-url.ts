// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { ApiDefinition } from './api-definition.js';
import { ConfigurationError } from '../errors/client-errors.js';
import { readVariable } from './environment.js';

/** Finds the address that paths are added to, without a slash at its end: `https://api.example.com/api/v2`. */
export function resolveBaseUrl(api: ApiDefinition, option: string | undefined): string {
  const server = new URL(api.serverUrl);
  const serverPath = trimSlashes(server.pathname);
  const given = option || readVariable(api.baseUrlVariable);
  if (!given) return server.origin + serverPath;

  const source = option ? 'option `baseUrl`' : `variable ${api.baseUrlVariable}`;
  const refuse = (fault: string) =>
    new ConfigurationError(`The ${source} is "${hideSecrets(String(given))}", ${fault}`);
  const url = parse(given, (fault) => refuse(`${fault} Write an address like ${server.origin}.`));
  const path = trimSlashes(url.pathname);
  if (path.endsWith(serverPath)) return url.origin + path;
  const prefix = prefixOfSibling(path, serverPath);
  if (prefix !== undefined) {
    const right = url.origin + prefix;
    throw refuse(`the address of another version than ${api.title}. Write ${right}.`);
  }
  return url.origin + path + serverPath;
}

function parse(given: string, refuse: (fault: string) => ConfigurationError): URL {
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    throw refuse('which is not a web address.');
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isThisMachine(url.hostname))) {
    throw refuse('which would send the API key unencrypted.');
  }
  if (url.username || url.password || /[?#]/.test(given)) {
    throw refuse('which has a user name, a password, a query or a fragment.');
  }
  return url;
}

/** What stands before another version beside the API's own: `/shop` in `/shop/api/v1`, where `/api/v2` is ours. */
function prefixOfSibling(path: string, serverPath: string): string | undefined {
  const version = /v\d+$/;
  const parent = path.replace(version, '');
  const serverParent = serverPath.replace(version, '');
  const isSibling = parent !== path && serverParent !== serverPath && parent.endsWith(serverParent);
  return isSibling ? parent.slice(0, -serverParent.length) : undefined;
}

function isThisMachine(hostname: string): boolean {
  return /^(?:(?:.+\.)?localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

function trimSlashes(path: string): string {
  // From the front: a search from each slash would go to the end of all of them.
  return path.replace(/^(.*[^/])?\/*$/s, '$1');
}

function hideSecrets(address: string): string {
  return address.replace(/^(https?:\/\/)?.*@/is, '$1…@').replace(/[?#].*$/s, (rest) => `${rest[0]}…`);
}
