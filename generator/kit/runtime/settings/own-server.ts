// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { AddressSettings } from './api-definition.js';
import { isThisMachine, trimSlashes } from './base-url.js';

/**
 * Settings of a call whose operation has a server of its own; `undefined` for another one. The request goes to that
 * server, if the client uses the server of the API. A client with another base URL (a proxy, a test double) sends all
 * requests below that: the base URL stands for the origin of each server, and the server's path is added to it.
 */
export function atOwnServer<Settings extends AddressSettings>(
  settings: Settings,
  { server }: { readonly server?: string | undefined },
): Settings | undefined {
  return server === undefined
    ? undefined
    : { ...settings, baseUrl: addressOf(filledServer(server, settings), settings) };
}

/** Address of an operation's own server, with the values of its variables. */
function filledServer(server: string, { api }: AddressSettings): string {
  return api.fillServer?.(server) ?? server;
}

function addressOf(server: string, settings: AddressSettings): string {
  return rootOf(server, settings) + trimSlashes(new URL(server, 'https://api.example.com').pathname);
}

/** Origin of another server of an API; below a base URL that stands for all servers, that. */
export function rootOf(server: string, { api: { serverUrl }, baseUrl }: AddressSettings): string {
  const [main, own] = [serverUrl, server].map((url) => new URL(url, 'https://api.example.com')) as [URL, URL];
  const mainPath = trimSlashes(main.pathname);
  // The base URL of an API whose host is unknown is no proxy, unless it is on this machine.
  const isMain = serverUrl.startsWith('/')
    ? !isThisMachine(new URL(baseUrl).hostname)
    : baseUrl === main.origin + mainPath;
  return isMain && !server.startsWith('/') ? own.origin : baseUrl.slice(0, baseUrl.length - mainPath.length);
}
