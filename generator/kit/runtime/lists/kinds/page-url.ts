// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Call } from '../../call/call.js';
import { RedirectError } from '../../errors/client-errors.js';
import { describeCall } from '../../errors/error.js';
import { trimSlashes } from '../../settings/base-url.js';
import type { PageReading, PageSettings } from '../scheme.js';

/**
 * Resolves the URL of a next page, which may be relative. `undefined` if it is none. A credential in its query is
 * removed: the client adds its own, and positions are no secrets.
 */
export function resolveNext(target: string, { call, settings }: PageReading): string | undefined {
  try {
    const url = new URL(target, `${call.baseUrl ?? baseUrlOf(call, settings)}${call.path}`);
    const { redact } = settings.apiKey;
    for (const [name, value] of [...url.searchParams]) if (redact(value) !== value) url.searchParams.delete(name);
    url.hash = '';
    return url.href;
  } catch {
    return undefined;
  }
}

/**
 * Returns the call of the page at a URL. Only the server of the API gets it, since it carries the API key; if the client
 * uses another base URL (a proxy, a test double), the request goes there.
 */
export function callAt(call: Call, target: unknown, settings: PageSettings): Call | undefined {
  if (target === undefined) return undefined;
  const baseUrl = baseUrlOf(call, settings);
  const server = new URL(call.server ?? settings.api.serverUrl, baseUrl);
  const root = baseUrl.slice(0, baseUrl.length - trimSlashes(server.pathname).length);
  const base = new URL(baseUrl).origin;
  const { origin, pathname, search } = parse(target, root);
  if (origin !== base && origin !== server.origin) {
    const fault = `its next page is at ${origin}, not at ${base}. The API key is not sent there.`;
    throw new RedirectError(`${describeCall(call)}: ${fault}`, call);
  }
  const path = `${origin}${pathname}`.startsWith(`${root}/`) ? `${origin}${pathname}`.slice(root.length) : pathname;
  return { ...call, baseUrl: root, path, search: search.slice(1) };
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
