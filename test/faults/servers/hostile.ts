import { gzipSync } from 'node:zlib';
import type { ApiResponse, ApiRequest } from './messages.js';
import { EPOCH } from '../clocks/simulated-clock.js';

/** Bytes after which an endless body ends after all, so that a client without a limit fails a law and not the machine. */
export const ENDLESS = 1_000_000;

/** Days that a server asks to wait, in seconds. */
export const DAYS = 172_800;
/** Hours that a server gives as the rest of its rate window, in seconds. Less than a day: clients have believed that. */
const HOURS = 40_000;

/** Items of a header that is meant to keep a parser busy. Two headers of them stay below the limits of Node's HTTP client. */
const ITEMS = 400;

/** Characters that a terminal or an editor obeys: escape sequences, a bell, line breaks, bidi controls, half a character. */
const CONTROLS = '\u001b[31m\u0007\r\n\u0000\u202e\u2066\u200b\u2028\u{e0041}\ud800';

const shout = `${CONTROLS}${'LOUD '.repeat(12_000)}${CONTROLS}`;
const backslashes = '\\'.repeat(4000);
const issues = Array.from({ length: 500 }, (_, index) => ({ field: `${CONTROLS}f${index}`, message: 'is wrong' }));
const policies = Array.from({ length: 40 }, (_, index) => `"p${index}";q=${1000 + index};w=${index}`).join(', ');
const items = Array.from({ length: 40 }, (_, index) => `"p${index}";r=${900 + index};t=${index}`).join(', ');

/** Changes a response on its way from an API that has done, or not done, what it was asked to. */
type Disguise = (response: ApiResponse, request: ApiRequest) => ApiResponse;

const withBody =
  (change: (body: string) => string): Disguise =>
  (response) => ({ ...response, body: change(response.body) });

const withHeaders =
  (headers: Readonly<Record<string, string>>): Disguise =>
  (response) => ({ ...response, headers: { ...response.headers, ...headers } });

const rate = (limit: string, remaining: string, reset: string): Disguise =>
  withHeaders({ 'ratelimit-limit': limit, 'ratelimit-remaining': remaining, 'ratelimit-reset': reset });

const error = (message: string, more: object = {}): Disguise =>
  withBody(() => JSON.stringify({ error: { code: 'INVALID', message, ...more } }));

/** Bodies of success that are not what the API describes. */
const BODIES = {
  'empty body': withBody(() => ''),
  'body twice': withBody((body) => body + body),
  'null body': withBody(() => 'null'),
  'list for a body': withBody((body) => `[${body}]`),
  'number for a body': withBody(() => '1e999'),
  'string for a body': withBody(() => JSON.stringify(shout)),
  'backslash body': withBody(() => backslashes),
  'endless body': withBody((body) => body),
  'gzip bomb': withBody((body) => body),
} satisfies Record<string, Disguise>;

/** Faults that put another body in the place of that of a success. */
export const bodyChanges: Readonly<Record<string, unknown>> = BODIES;

/** Headers that say nothing of use, or more than anybody should read. */
const HEADERS = {
  'comma bomb': withHeaders({ ratelimit: ','.repeat(4 * ITEMS), 'ratelimit-policy': ','.repeat(4 * ITEMS) }),
  'item bomb': withHeaders({
    ratelimit: Array.from({ length: ITEMS }, () => '"a";r=9;t=9').join(),
    'ratelimit-policy': Array.from({ length: ITEMS }, () => '"b";q=9;w=9').join(),
  }),
  'quotation bomb': withHeaders({ ratelimit: '",'.repeat(2 * ITEMS), 'ratelimit-policy': '"'.repeat(4 * ITEMS) }),
  'many policies': withHeaders({ ratelimit: items, 'ratelimit-policy': policies }),
  'long headers': withHeaders({ 'x-noise': '\\'.repeat(12_000), 'ratelimit-limit': '9'.repeat(2000) }),
  'negative rate': rate('-1', '-5', '-30'),
  'rate not a number': rate('NaN', 'Infinity', 'soon'),
  'rate of 1e300': rate('1e300', '1e300', '1e300'),
  'rate of nothing': rate('0', '0', '0'),
  'reset in the past': rate('60', '0', String(EPOCH / 1000 - 86_400)),
  'reset in hours': rate('60', '0', String(HOURS)),
  'reset next year': rate('60', '0', String(EPOCH / 1000 + 31_536_000)),
} satisfies Record<string, Disguise>;

/** Error bodies of a response that says that nothing was done. The number is its status. */
const FAILURES = {
  '400 shouting': error(shout, { issues: [{ field: shout, message: shout }] }),
  '400 with a long code': error('Wrong.', { code: shout }),
  '400 with many issues': error('Wrong.', { issues, details: issues }),
  '400 of backslashes': withBody(() => backslashes),
  '400 in a mail': error('a@a.'.repeat(1000) + '1 '.repeat(1000)),
  '400 without end': withBody((body) => body),
  '404 here': withBody((body) => body),
  '409 here': withBody(() => '[]'),
  '429 for days': withHeaders({ 'retry-after': String(DAYS) }),
  '429 until a date': withHeaders({ 'retry-after': new Date(EPOCH + DAYS * 1000).toUTCString() }),
  '429 for no number': withHeaders({ 'retry-after': '-1e300' }),
  '503 for days': withHeaders({ 'retry-after': String(DAYS) }),
  '503 until long ago': withHeaders({ 'retry-after': new Date(0).toUTCString() }),
} satisfies Record<string, Disguise>;

const REDIRECTS = {
  'redirect within': (response, { target }) => ({
    ...response,
    status: 303,
    headers: { location: `/api/v2${target}` },
  }),
  'redirect away': (response) => ({
    ...response,
    status: 307,
    headers: { location: 'https://elsewhere.example/tasks' },
  }),
} satisfies Record<string, Disguise>;

const DONE: Record<string, Disguise> = { ...BODIES, ...HEADERS, ...REDIRECTS };
const UNDONE: Record<string, Disguise> = FAILURES;

/** Responses of a server that is hostile, or more broken than servers should be. */
export type HostileFault = keyof typeof BODIES | keyof typeof HEADERS | keyof typeof FAILURES | keyof typeof REDIRECTS;

/** All of them. */
export const HOSTILE_FAULTS = [...Object.keys(DONE), ...Object.keys(UNDONE)] as readonly HostileFault[];

/** Response under a fault, where the API has executed the request. */
export function disguiseOf(fault: string): Disguise | undefined {
  return DONE[fault];
}

/** The status and look of a response under a fault, where the API has done nothing. */
export function hostileFailureOf(fault: string): { status: number; disguise: Disguise } | undefined {
  const disguise = UNDONE[fault];
  return disguise && { status: Number(fault.slice(0, 3)), disguise };
}

/** True where a fault makes the rate limit look other than it is: a client that then sends too much has been misled. */
export function isAboutRate(fault: string): boolean {
  return fault in HEADERS || fault.startsWith('429');
}

/** A small body that becomes a large one: JSON with a great deal of white space after it. */
export function gzipBomb(body: string): Buffer {
  return gzipSync(body + ' '.repeat(ENDLESS));
}
