// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { RenameHeaders } from '../settings/api-definition.js';

/** Rate limit as a response reports it. Members that it does not report are absent. */
export interface RateReport {
  /** Requests in a window. */
  readonly limit?: number | undefined;
  /** Requests left in this window. */
  readonly remaining?: number | undefined;
  /** Milliseconds until the window ends; rather too many than too few. */
  readonly resetAfter?: number | undefined;
}

/** How the headers of an API are read. */
export interface RateRules {
  /** Longest wait in milliseconds if only the clock of this machine shows how far away a time is. Default: no limit. */
  readonly window?: number;
  /** Gives other headers the names that are read. Default: others are not read. */
  readonly rateHeaders?: RenameHeaders | undefined;
}

/** A value this large is a time in seconds since 1970; one a thousand times larger, in milliseconds. */
const EPOCH = 1e9;
/** A window that ends later than this is an error of the server. */
const FARTHEST = 86_400_000;

/** Characters and items of a header that are read. The rest is ignored: no server sends that many. */
const LONGEST = 1000;
const MOST_ITEMS = 30;

/**
 * Reads `RateLimit-Limit`, `-Remaining` and `-Reset`, and the combined `RateLimit` of the drafts:
 * `limit=60, remaining=12, reset=30` of the older ones, `"default";r=12;t=30` with a policy of the newer ones.
 * See https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
 */
export function readRate(given: Headers, { window: longest = Infinity, rateHeaders }: RateRules = {}): RateReport {
  const headers = rateHeaders ? rateHeaders(given) : given;
  const combined = headers.get('ratelimit')?.slice(0, LONGEST);
  const read = (names: MemberNames, find: (name: string) => string | null | undefined) => {
    const [limit, remaining, reset] = names.map((name) => find(name) ?? '') as [string, string, string];
    const resetAfter = readTime(reset, headers, longest);
    return {
      limit: readCount(limit) || undefined,
      remaining: readCount(remaining),
      resetAfter: resetAfter !== undefined && resetAfter <= FARTHEST ? resetAfter + roundingOf(reset) : undefined,
    };
  };
  if (combined === undefined) return read(OLDER, (name) => headers.get(`ratelimit-${name}`));
  if (/\bremaining=/.test(combined)) return read(OLDER, (name) => findMember(combined, name));
  const policies = listItems(headers.get('ratelimit-policy'));
  const reports = listItems(combined).map((item) => {
    const policy = policies.find((one) => nameOfItem(one) === nameOfItem(item)) ?? policies[0];
    return read(NEWER, (name) => findMember(`${item};${policy}`, name));
  });
  // Of several limits, the strictest applies.
  return reports.sort((a, b) => strictness(b) - strictness(a))[0] as RateReport;
}

/**
 * Wait that the server asks for, in milliseconds: `Retry-After` in seconds or as a date, of any length.
 */
export function readRetryAfter(headers: Headers, { window: longest = Infinity }: RateRules = {}): number | undefined {
  return readTime(headers.get('retry-after') ?? '', headers, longest);
}

/** Wait that a response asks for, in milliseconds; for status 429, until its window ends. As for `readRate`. */
export function readWait({ status, headers }: Response, rules: RateRules): number | undefined {
  return status === 429
    ? (readRetryAfter(headers, rules) ?? readRate(headers, rules).resetAfter)
    : readRetryAfter(headers);
}

type MemberNames = readonly [limit: string, remaining: string, reset: string];

const OLDER: MemberNames = ['limit', 'remaining', 'reset'];
const NEWER: MemberNames = ['q', 'r', 't'];

/** Fewest left first; among equals, the longest wait. */
function strictness({ remaining = FARTHEST, resetAfter = 0 }: RateReport): number {
  return resetAfter / FARTHEST - remaining;
}

/** The items of a list, at commas that are not within quotes; an empty one if there are none. */
function listItems(text: string | null): string[] {
  const lines = (text ?? '').slice(0, LONGEST).replace(/"[^"]*"|,/g, (part) => (part === ',' ? '\n' : part));
  return lines.split('\n').slice(0, MOST_ITEMS);
}

function nameOfItem(item: string): string {
  return item.replace(/;.*/s, '').trim();
}

function findMember(text: string, name: string): string | undefined {
  return new RegExp(`(?:^|[\\s,;])${name}=(-?[\\d.]+)`).exec(text)?.[1];
}

/** The leading number; NaN if there is none: older drafts append the policy, as in `60, 60;w=60`. */
function readNumber(text: string): number {
  return Number(/^\s*(-?\d+(?:\.\d+)?)\s*(?:[,;]|$)/.exec(text)?.[1]);
}

function readCount(text: string): number | undefined {
  const value = readNumber(text);
  return value >= 0 ? value : undefined;
}

/**
 * Milliseconds until a time: seconds from now, seconds or milliseconds since 1970, or a date. 0 if it is past.
 * By the server's clock, if it sends the time: the local one may be wrong.
 */
function readTime(text: string, headers: Headers, longest: number): number | undefined {
  const value = readNumber(text);
  if (value < EPOCH) return Math.max(0, value * 1000);
  // Engines parse almost anything as a date; a real one has a time of day.
  const date = text.includes(':') ? Date.parse(text) : value;
  const at = value < EPOCH * 1000 ? value * 1000 : date;
  const serverTime = Date.parse(headers.get('date') ?? '');
  const wait = Math.max(0, serverTime ? at - serverTime : Math.min(longest, at - Date.now()));
  return Number.isFinite(at) ? wait : undefined;
}

/** The last digit may have been rounded either way. */
function roundingOf(text: string): number {
  return 1000 / 10 ** (/\.(\d+)/.exec(text)?.[1]?.length ?? 0);
}
