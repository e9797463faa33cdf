// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** Beginnings of the names of headers that APIs report a limit with. The first one with requests left is read. */
const FAMILIES = ['x-ratelimit-', 'x-rate-limit-'];
/** Ends of the names: APIs that limit more than requests, such as tokens, name what they count. */
const COUNTED = ['', '-requests'];

/**
 * Rate-limit headers under the names of the drafts of the IETF: `X-RateLimit-Limit`, `-Remaining` and `-Reset`, also
 * written `X-Rate-Limit-`, with `-Reset-After` and with the ending `-Requests`. Headers that have those of the drafts
 * stay as they are.
 *
 * A limit of one of several buckets (`X-RateLimit-Resource` other than `core`, `X-RateLimit-Bucket`) says nothing of
 * calls that count elsewhere. It is left out unless it is used up.
 */
export function otherRateHeaders(headers: Headers): Headers {
  if (['ratelimit', 'ratelimit-limit', 'ratelimit-remaining'].some((name) => headers.has(name))) return headers;
  for (const family of FAMILIES) {
    for (const counted of COUNTED) {
      const read = (part: string) => headers.get(`${family}${part}${counted}`);
      const remaining = read('remaining');
      if (remaining !== null)
        return withNames(headers, { family, remaining, limit: read('limit'), reset: readReset(read) });
    }
  }
  return headers;
}

/** State that a family of headers reports. */
interface Found {
  readonly family: string;
  readonly remaining: string;
  readonly limit: string | null;
  readonly reset: string | null;
}

function withNames(headers: Headers, { family, remaining, limit, reset }: Found): Headers {
  const isOfBucket = headers.has(`${family}bucket`) || (headers.get(`${family}resource`) ?? 'core') !== 'core';
  const named = new Headers(headers);
  if (isOfBucket && Number(remaining) !== 0) return named;
  named.set('ratelimit-remaining', remaining);
  if (limit !== null && !isOfBucket) named.set('ratelimit-limit', limit);
  if (reset !== null) named.set('ratelimit-reset', reset);
  return named;
}

function readReset(read: (part: string) => string | null): string | null {
  const reset = read('reset-after') ?? read('reset');
  return reset === null ? null : secondsOf(reset);
}

const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400 };

/** A duration such as `6m0s` or `120ms` in seconds; other text as it is. */
function secondsOf(text: string): string {
  if (!/^(?:\d{1,9}(?:\.\d{1,9})?(?:ms|[smhd]))+$/.test(text)) return text;
  let seconds = 0;
  for (const [, amount, unit = ''] of text.matchAll(/(\d{1,9}(?:\.\d{1,9})?)(ms|[smhd])/g))
    seconds += Number(amount) * (SECONDS[unit] ?? 0);
  return seconds.toFixed(3);
}
