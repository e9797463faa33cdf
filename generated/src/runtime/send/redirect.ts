// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { isSafe } from '../call/methods.js';
import type { CallName } from '../errors/error.js';
import { describeCall } from '../errors/error.js';
import { ConfigurationError, RedirectError } from '../errors/client-errors.js';
import { quote } from '../errors/quote.js';
import type { Sendable } from '../responses/complete-response.js';
import type { SendSettings } from './exchange.js';

const mostHops = 5;

/** Fetches, and follows redirects if that is safe: of a read, below the base URL. */
export async function fetchSafely(
  { fetch, baseUrl, limiter }: SendSettings,
  request: Sendable,
  { call, signal }: Fetching,
): Promise<Response> {
  const { method, headers, body, extras } = request;
  let { url } = request;
  for (let hops = 0; ; hops += 1) {
    const response = await fetch(url, { ...extras, method, headers, body: body ?? null, signal, redirect: 'manual' });
    checkResponse(response, call);
    if (!isRedirect(response)) return response;
    // An unread body would keep its connection busy.
    await response.body?.cancel().catch<void>(() => undefined);
    const target = parseTarget(response.headers.get('location'), url);
    const fault = findFault(baseUrl, target, isSafe(method));
    if (fault !== undefined || hops === mostHops) {
      const message = `was redirected ${fault ?? `more than ${mostHops} times`}. Check the base URL (option \`baseUrl\`).`;
      throw new RedirectError(`${describeCall(call)} ${message}`, call);
    }
    // One more request in the rate limit.
    limiter?.end({}, {});
    url = (target as URL).href;
  }
}

/** Rejects the result of a wrong `fetch`, most often of a test. A Response may be of another realm or library. */
function checkResponse(given: Partial<Response> | undefined, call: CallName): void {
  if (given?.text && given.headers?.get && !given.bodyUsed) return;
  const what = given?.bodyUsed ? 'a used Response' : quote(given);
  throw new ConfigurationError(`${describeCall(call)}: \`fetch\` returned ${what}. Return a new Response.`, call);
}

/** The call of a fetch, and the signal that aborts it. */
interface Fetching {
  readonly call: CallName;
  readonly signal: AbortSignal;
}

function isRedirect({ type, status, headers }: Response): boolean {
  // Browsers hide the status and headers of a redirect; its status is 0.
  return type === 'opaqueredirect' || (/^30[12378]$/.test(`${status}`) && headers.has('location'));
}

/** Reason why a redirect is not followed. `target` is absent if it cannot be read: browsers hide it. */
function findFault(baseUrl: string, target: URL | undefined, isReading: boolean): string | undefined {
  if (target === undefined) return `by ${baseUrl} to an unknown URL`;
  // The path is not shown: it may hold secrets.
  if (!target.href.startsWith(`${baseUrl}/`))
    return `out of ${baseUrl} to ${target.origin}. The API key is not sent there`;
  return isReading ? undefined : `within ${baseUrl}, and only GET is followed`;
}

function parseTarget(location: string | null, from: string): URL | undefined {
  if (location === null) return undefined;
  try {
    return new URL(location, from);
  } catch {
    return undefined;
  }
}
