// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import type { CallName } from './error.js';
import { describeCall } from './error.js';
import { RedirectError } from './client-errors.js';
import type { Sendable } from './answer.js';
import type { FetchLike } from './options.js';

const redirectStatuses: readonly number[] = [301, 302, 303, 307, 308];
const mostHops = 5;
const advice = 'Fix the base URL (option `baseUrl`).';

/** Fetches, and follows redirects where that is safe: reading, and only within one origin. */
export async function fetchSafely(fetch: FetchLike, request: Sendable, { call, signal }: Fetching): Promise<Response> {
  const { method, headers, body, extras } = request;
  let { url } = request;
  for (let hops = 0; ; hops += 1) {
    const init: RequestInit = { ...extras, method, headers, signal, redirect: 'manual' };
    if (body !== undefined) init.body = body;
    const response = await fetch(url, init);
    if (!isRedirect(response)) return response;
    // An unread body would keep its connection busy.
    await response.body?.cancel().catch<void>(() => undefined);
    if (hops === mostHops) throw refuse(`was redirected more than ${mostHops} times. ${advice}`, call);
    url = findTarget({ url, method }, response, call).href;
  }
}

/** What a fetch belongs to, and what ends it early. */
interface Fetching {
  readonly call: CallName;
  readonly signal: AbortSignal;
}

function isRedirect(response: Response): boolean {
  // Browsers hide what a redirect says; its status is 0.
  if (response.type === 'opaqueredirect') return true;
  return redirectStatuses.includes(response.status) && response.headers.has('location');
}

function findTarget(request: Pick<Sendable, 'url' | 'method'>, response: Response, call: CallName): URL {
  const from = new URL(request.url);
  if (response.type === 'opaqueredirect') {
    throw refuse(`was redirected by ${from.origin} to an address that the browser hides. ${advice}`, call);
  }
  const target = parseTarget(response.headers.get('location') ?? '', from);
  if (target === undefined) throw refuse(`was redirected by ${from.origin} to an address that cannot be read.`, call);
  if (target.origin !== from.origin) {
    const message = `was redirected from ${from.origin} to ${target.origin}. The API key is not sent there. ${advice}`;
    throw refuse(message, call);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw refuse(`was redirected within ${from.origin}, and only GET is followed. ${advice}`, call);
  }
  return target;
}

function parseTarget(location: string, from: URL): URL | undefined {
  try {
    return new URL(location, from);
  } catch {
    return undefined;
  }
}

function refuse(fault: string, call: CallName): RedirectError {
  return new RedirectError(`${describeCall(call)} ${fault}`, call);
}
