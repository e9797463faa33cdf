// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Call } from '../../call/call.js';
import { QueueFullError, RedirectError } from '../../errors/client-errors.js';
import { describeCall } from '../../errors/error.js';
import { trimSlashes } from '../../settings/base-url.js';
import type { PageReading, PageRequest, PageSettings } from '../scheme.js';

/**
 * Resolves the URL of a next page, which may be relative. `undefined` if it is none. A credential in its query is
 * removed: the client adds its own, and positions are no secrets.
 */
export function resolveNext(target: string, { call, settings }: PageReading): string | undefined {
  try {
    const url = new URL(target, `${baseUrlOf(call, settings)}${call.path}`);
    const { redact } = settings.apiKey;
    for (const [name, value] of new URLSearchParams(url.search))
      if (redact(value) !== value) url.searchParams.delete(name);
    url.hash = '';
    return url.href;
  } catch {
    return undefined;
  }
}

/**
 * Returns the call of the page at a URL. As with redirects, only what is below the base URL gets it, since it carries the
 * API key. If the client uses another base URL (a proxy, a test double), the request goes there.
 */
export function callAt(call: Call, page: PageRequest, settings: PageSettings): Call | undefined {
  const { cursor: target, aheadSignal } = page;
  if (target === undefined) return undefined;
  // As if there were no place for it: the page is requested when it is needed, since a URL may be valid only once.
  if (aheadSignal) throw new QueueFullError(`${describeCall(call)} is not requested ahead.`, call);
  const baseUrl = baseUrlOf(call, settings);
  const { fillServer, serverUrl } = settings.api;
  const own = call.server === undefined ? undefined : (fillServer?.(call.server) ?? call.server);
  const server = new URL(own ?? serverUrl, baseUrl);
  const serverPath = trimSlashes(server.pathname);
  const root = baseUrl.slice(0, baseUrl.length - serverPath.length);
  const { origin, pathname, search } = parse(target, root);
  const isBelow = `${origin}${pathname}`.startsWith(`${root}/`);
  const path = isBelow ? `${origin}${pathname}`.slice(root.length) : pathname;
  const isNamed = origin === new URL(baseUrl).origin || origin === server.origin;
  if (isNamed && path.startsWith(`${serverPath}/`))
    return { ...call, path: path.slice(serverPath.length), search: search.slice(1) };
  // The path is not shown: it may hold secrets.
  const fault = `its next page is at ${origin}, not below ${baseUrl}. The API key is not sent there.`;
  throw new RedirectError(`${describeCall(call)}: ${fault}`, call);
}

/** Base URL of the server of a call. */
function baseUrlOf(call: Call, settings: PageSettings): string {
  return (settings.api.atOwnServer?.(settings, call) ?? settings).baseUrl;
}

/** A position of a token or of the caller may be any value. */
function parse(target: unknown, base: string): Pick<URL, 'origin' | 'pathname' | 'search'> {
  try {
    return new URL(String(target), base);
  } catch {
    return { origin: 'an invalid URL', pathname: '', search: '' };
  }
}
