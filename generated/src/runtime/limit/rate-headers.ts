// Hand-written in generator/kit/runtime/. The copy in generated/ is replaced by `npm run generate`.
/** What an answer says about the rate limit. What it does not say is absent. */
export interface RateReport {
  /** Requests in a window. */
  readonly limit?: number | undefined;
  /** Requests left in this window. */
  readonly remaining?: number | undefined;
  /** Milliseconds until the window ends; rather too many than too few. */
  readonly resetAfter?: number | undefined;
}

/** A value this large is a point in time, in seconds since 1970; a thousand times larger, in milliseconds. */
const EPOCH = 1e9;
/** A window that ends later than this is a mistake, such as that of a clock. */
const FARTHEST = 24 * 3_600_000;

/**
 * Reads `RateLimit-Limit`, `-Remaining` and `-Reset`, and the combined `RateLimit` of the drafts.
 * See https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
 */
export function readRate(headers: Headers): RateReport {
  const combined = headers.get('ratelimit');
  if (combined !== null) return readCombined(combined.slice(0, LONGEST), headers);
  const get = (name: string) => headers.get(`ratelimit-${name}`);
  return report([get('limit'), get('remaining'), get('reset')], headers);
}

/** Milliseconds that the server asks to wait: `Retry-After` in seconds or as a date, however long. */
export function readRetryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const seconds = readNumber(value);
  // Engines read a date into almost anything; a real one has a time of day.
  const date = value.includes(':') ? Date.parse(value) : NaN;
  const wait = seconds === undefined ? Math.max(0, date - serverTime(headers)) : seconds * 1000;
  return Number.isFinite(wait) ? wait : undefined;
}

/** Milliseconds that a response asks to wait; after a refusal for the rate limit, until its window ends. */
export function readWait({ status, headers }: Response): number | undefined {
  return readRetryAfter(headers) ?? (status === 429 ? readRate(headers).resetAfter : undefined);
}

/**
 * `limit=60, remaining=12, reset=30` of the older drafts; `"default";r=12;t=30` with a policy of the newer ones. Those may
 * have several: the strictest holds, which is the one with the fewest requests left.
 */
function readCombined(text: string, headers: Headers): RateReport {
  const policies = listItems(headers.get('ratelimit-policy'));
  const read = (item: string, [limit, remaining, reset]: MemberNames): RateReport => {
    const name = nameOfItem(item);
    let [policy = ''] = policies;
    for (const one of policies) if (nameOfItem(one) === name) policy = one;
    const fields = [
      findMember(item, limit) ?? findMember(policy, 'q'),
      findMember(item, remaining),
      findMember(item, reset),
    ];
    return report(fields, headers);
  };
  if (/\bremaining=/.test(text)) return read(text, ['limit', 'remaining', 'reset']);
  let strictest = read('', NEWER);
  for (const item of listItems(text)) {
    const one = read(item, NEWER);
    if (strictness(one) > strictness(strictest)) strictest = one;
  }
  return strictest;
}

const NEWER: MemberNames = ['q', 'r', 't'];
type MemberNames = readonly [limit: string, remaining: string, reset: string];

/** Characters of a header, and items in them, that are read. The rest is ignored: no server has as much to say. */
const LONGEST = 1000;
const MOST_ITEMS = 30;

/** Fewest left first; among equals, the longest wait. */
function strictness({ remaining = Infinity, resetAfter = 0 }: RateReport): number {
  return resetAfter / FARTHEST - remaining;
}

/** The items of a list, at commas that are not within quotation marks. */
function listItems(text: string | null): string[] {
  return (
    text
      ?.slice(0, LONGEST)
      .match(/(?:[^",]|"[^"]*")+/g)
      ?.slice(0, MOST_ITEMS) ?? []
  );
}

function nameOfItem(item: string): string {
  return (item.split(';', 1)[0] ?? '').trim();
}

function findMember(text: string, name: string): string | null {
  return new RegExp(`(?:^|[\\s,;])${name}=([\\d.]+)`).exec(text)?.[1] ?? null;
}

/** The leading number: older drafts append the policy, as in `60, 60;w=60`. */
function readNumber(text: string | null): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(?:[,;]|$)/.exec(text ?? '');
  return match ? Number(match[1]) : undefined;
}

function readReset(text: string | null, headers: Headers): number | undefined {
  const value = readNumber(text);
  if (value === undefined) return undefined;
  // The last digit may have been rounded either way.
  const rounding = 1000 / 10 ** (/\.(\d+)/.exec(text ?? '')?.[1]?.length ?? 0);
  if (value < EPOCH) return believe(value * 1000 + rounding);
  // The server's own clock, where it shows it: this machine's may be wrong.
  const time = value < EPOCH * 1000 ? value * 1000 : value;
  const wait = time - serverTime(headers);
  return wait >= 0 ? believe(wait + rounding) : undefined;
}

function believe(wait: number): number | undefined {
  return wait <= FARTHEST ? wait : undefined;
}

function serverTime(headers: Headers): number {
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) ? Date.now() : date;
}

function report(
  [limit = null, remaining = null, reset = null]: readonly (string | null)[],
  headers: Headers,
): RateReport {
  return {
    limit: readNumber(limit) || undefined,
    remaining: readNumber(remaining),
    resetAfter: readReset(reset, headers),
  };
}
