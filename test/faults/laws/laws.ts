import type { Fault } from '../servers/faults.js';
import type { Ending } from '../programs/run-operation.js';
import { HOSTILE_LAWS } from './hostile-laws.js';
import { MEDIA_LAWS } from './media-laws.js';
import { isAboutRate } from '../servers/hostile.js';
import { isMadeOnce, nameOf as name, timesApplied } from '../programs/run-operation.js';
import type { Run } from '../programs/run-program.js';
import type { Law } from './law.js';

/** No create is applied twice, and one that succeeded is applied once. */
const createsAreAppliedOnce: Law = ({ api, endings }) =>
  endings.flatMap((ending) => {
    if (!isMadeOnce(ending.operation)) return [];
    const times = timesApplied(ending, api);
    if (times > 1) return [`${name(ending)} was applied ${times} times.`];
    if (times === 0 && ending.result === 'done') return [`${name(ending)} succeeded and was never applied.`];
    return [];
  });

/** A list that ends has every item once, in order; one that breaks off has the items so far unchanged. */
const listsAreWhole: Law = ({ api, endings, sent }) =>
  endings.flatMap((ending) => {
    const { operation, items, result } = ending;
    if (operation.kind !== 'list') return [];
    const all = api.idsOf(operation.resource);
    const isSame = items.every((id, index) => id === all[index]);
    if (isExcused(ending, sent)) return [];
    if (!isSame) return [`${name(ending)} lost or repeated an item: ${items.join(' ')}.`];
    if (result === 'done' && items.length !== all.length)
      return [`${name(ending)} ended after ${items.length} of ${all.length} items.`];
    return [];
  });

/**
 * Where the server itself sent a page twice, an iteration may repeat items until it notices, and then fails.
 * An iteration that is resumed in a page which has changed meanwhile cannot know which items it has returned.
 */
function isExcused({ operation, result, tokens }: Ending, sent: Run['sent']): boolean {
  const met = (fault: Fault) => sent.some(({ trouble }) => trouble.fault === fault);
  // Of two lies about numbered pages, one after the other, the second cannot be noticed.
  const by = operation.kind === 'list' ? operation.by : undefined;
  // Where the response is the list itself, another list is one, too.
  if (by === 'link' && met('list for a body')) return true;
  if (by !== undefined && met('page twice') && sent.filter(({ trouble }) => trouble.fault === 'page twice').length > 1)
    return true;
  const isResumed = tokens.length > 0;
  return (met('page twice') && (result !== 'done' || isResumed)) || (met('empty page') && isResumed);
}

/** Every started call has an end. */
const everythingSettles: Law = ({ program, endings }) => {
  const open = endings.filter(({ result }) => result === undefined).map((ending) => `${name(ending)} never settled.`);
  const missing = program.operations.length - endings.length;
  return missing > 0 && open.length === 0 ? [`${missing} operations were never begun.`] : open;
};

/** A call is over by its deadline; so is each page of a list. */
const deadlinesAreKept: Law = ({ endings, sent, tolerance }) =>
  endings.flatMap((ending) => {
    const { deadline } = ending.operation.options;
    if (deadline === undefined || ending.settledAt === undefined) return [];
    const { operation } = ending;
    // The last page of an iteration that is resumed is requested again. And an item may be behind pages that have none.
    const empties = sent.filter(({ trouble }) => trouble.fault === 'empty page').length;
    const again = Math.min(1, ending.tokens.length);
    const calls = operation.kind === 'list' ? 1 + again + empties : 1;
    const took = operation.kind === 'list' ? ending.longestWait : ending.settledAt - ending.startedAt;
    const allowed = calls * deadline + tolerance;
    return took > allowed ? [`${name(ending)} took ${took} ms, with a deadline of ${deadline} ms.`] : [];
  });

/** A caller who aborts gets control back at that moment. */
const abortsActAtOnce: Law = ({ endings, tolerance }) =>
  endings.flatMap((ending) => {
    const { abortAfter } = ending.operation.options;
    if (abortAfter === undefined || ending.settledAt === undefined || ending.operation.kind === 'list') return [];
    const took = ending.settledAt - ending.startedAt;
    return took > abortAfter + tolerance
      ? [`${name(ending)} took ${took} ms, and was given up after ${abortAfter}.`]
      : [];
  });

/** The server rejects nothing, unless another process has used up its budget. */
const nothingIsRejected: Law = ({ api, sent }) => {
  if (sent.some(({ trouble }) => isAboutRate(trouble.fault))) return [];
  const { rejections } = api.window;
  return rejections > 0 ? [`The API rejected ${rejections} requests that the client need not have sent.`] : [];
};

/** The key is in its header, and nowhere else that anybody sees. */
const keyIsSecret: Law = ({ key, baseUrl, sent, logged, endings }) => {
  const requests = sent.flatMap(({ url, method, headers, body }) => {
    const others = [...headers].filter(([header]) => header !== 'x-api-key');
    const isLeaked = holds(key, `${decode(url)} ${JSON.stringify(others)} ${body ?? ''}`);
    const isAstray = !url.startsWith(`${baseUrl}/`);
    if (isAstray) return [`A ${method} went to ${url}, which is not the API.`];
    return isLeaked ? [`The key is in a ${method} request outside of its header.`] : [];
  });
  const lines = logged.filter((text) => holds(key, text)).map(() => 'The key is in the output of logs and hooks.');
  const errors = endings
    .filter(({ error, tokens }) => holds(key, [describe(error), ...tokens].join(' ')))
    .map((ending) => `The key is in what ${name(ending)} gave its caller.`);
  return [...requests, ...lines, ...errors];
};

/** No rejection is left for nobody. */
const rejectionsAreHandled: Law = ({ unhandled }) => unhandled.map((reason) => `Nobody handled: ${describe(reason)}`);

/** When all is done, nothing is left of it. */
const nothingIsLeft: Law = ({ left, endings }) => {
  // A call that never settles has a law of its own.
  if (endings.some(({ result }) => result === undefined)) return [];
  return Object.entries(left)
    .filter(([, number]) => number > 0)
    .map(([what, number]) => `${number} ${what} are left.`);
};

/** All laws by their names. */
export const LAWS = {
  ...HOSTILE_LAWS,
  ...MEDIA_LAWS,
  createsAreAppliedOnce,
  listsAreWhole,
  everythingSettles,
  deadlinesAreKept,
  abortsActAtOnce,
  nothingIsRejected,
  keyIsSecret,
  rejectionsAreHandled,
  nothingIsLeft,
} satisfies Record<string, Law>;

/** Every case in which a run breaks a law, as `law: sentence`. */
export function violationsOf(run: Run): string[] {
  return Object.entries(LAWS).flatMap(([law, judge]) => judge(run).map((fault) => `${law}: ${fault}`));
}

function holds(key: string, text: string): boolean {
  return text.includes(key) || text.includes(JSON.stringify(key).slice(1, -1));
}

function decode(url: string): string {
  return decodeURIComponent(url.replaceAll('+', ' '));
}

/** Everything that an error shows, down to its causes. */
function describe(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 5) return String(error);
  const { headers, body } = error as { headers?: Headers; body?: unknown };
  const own = [
    String(error),
    error.stack,
    JSON.stringify(error),
    JSON.stringify(body),
    JSON.stringify([...(headers ?? [])]),
  ];
  return [...own, error.cause === undefined ? '' : describe(error.cause, depth + 1)].join(' ');
}
