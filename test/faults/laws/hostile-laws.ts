import { ApiError, ArgumentError, HefflError } from '../../../generated/src/v2/index.js';
import type { Law } from './law.js';
import type { Ending } from '../programs/run-operation.js';
import { isWrite, nameOf, timesApplied } from '../programs/run-operation.js';

/** The longest message of an error, in characters. */
const LONGEST_MESSAGE = 2000;
/** The longest wait that a client takes on by itself, in milliseconds. */
const LONGEST_WAIT = 300_000;
/** How often a client may go through what it receives and sends: to parse, redact, log and quote it. */
const PASSES = 30;
/** Characters that it may process for each call and each request in addition. */
const FLAT = 5000;
/** Milliseconds that rounding adds to a wait: up to a second by the server, which rounds up, and one by the client. */
const ROUNDING = 2000;

/** An error warns of an effect that came after all, and says `not sent` of none. */
const outcomesAreTrue: Law = ({ api, endings }) =>
  endings.flatMap((ending) => {
    if (!(ending.error instanceof HefflError) || timesApplied(ending, api) === 0) return [];
    const { outcome } = ending.error as { outcome?: string };
    if (outcome === 'not sent') return [`${nameOf(ending)} was applied, and says it was not sent.`];
    return outcome === 'unknown'
      ? []
      : [`${nameOf(ending)} was applied, and its ${kindOf(ending)} does not warn of that.`];
  });

/** A write that fails says what is known of its effect, unless the API has rejected it. A call that reads says nothing. */
const writesSayTheirOutcome: Law = ({ endings }) =>
  endings.flatMap((ending) => {
    const { error, operation } = ending;
    if (!(error instanceof HefflError) || error instanceof ArgumentError) return [];
    const { outcome } = error as { outcome?: string };
    if (!isWrite(operation))
      return outcome === 'unknown' ? [`${nameOf(ending)} only reads, and says that its effect is unknown.`] : [];
    const isRejection = error instanceof ApiError && error.status < 500 && error.status !== 408;
    return outcome === undefined && !isRejection
      ? [`${nameOf(ending)} has a ${kindOf(ending)} without an outcome.`]
      : [];
  });

/** Advice of messages about an unknown effect. */
const ADVICE = /\bcheck before you retry\b|\ban earlier attempt may have\b/gi;

/** Where an effect is unknown, the message advises to look for it, once; elsewhere it does not. */
const adviceIsGivenOnce: Law = ({ endings }) =>
  endings.flatMap((ending) => {
    if (!(ending.error instanceof HefflError)) return [];
    const { outcome, message } = ending.error as HefflError & { outcome?: string };
    const times = message.match(ADVICE)?.length ?? 0;
    const due = outcome === 'unknown' ? 1 : 0;
    return times === due
      ? []
      : [`${nameOf(ending)} gives advice on its effect ${times} times in place of ${due}: ${message}`];
  });

/** Messages are short and show nothing that a terminal would obey. */
const messagesAreShort: Law = ({ endings }) =>
  endings.flatMap((ending) =>
    messagesOf(ending.error).flatMap((message) => {
      if (message.length > LONGEST_MESSAGE)
        return [`${nameOf(ending)} has a ${kindOf(ending)} with a message of ${message.length} characters.`];
      const control = /[\p{C}\p{Zl}\p{Zp}]/u.exec(message)?.[0];
      return control === undefined
        ? []
        : [`${nameOf(ending)} has a ${kindOf(ending)} with U+${control.codePointAt(0)?.toString(16)} in its message.`];
    }),
  );

/** No more of a body is taken than the client's limit and the chunk that goes beyond it. */
const bodiesAreBounded: Law = ({ bodies, program }) =>
  bodies.flatMap(({ pulled, largestChunk, isStreamed }) => {
    if (isStreamed) return [];
    const most = program.maxResponseBytes + largestChunk;
    return pulled > most ? [`${pulled} bytes of a body were taken, where ${most} are allowed.`] : [];
  });

/** The client waits no longer than it may by itself, or was allowed to. */
const waitsAreBounded: Law = ({ longestWait, program }) => {
  const { maxRetryAfter = LONGEST_WAIT, operations, timeout, rate } = program;
  const deadlines = operations.map(({ options }) => options.deadline ?? 0);
  const allowed = Math.max(maxRetryAfter, rate.window, timeout, ...deadlines) + ROUNDING;
  return longestWait > allowed ? [`The client waited ${longestWait} ms, where ${allowed} are allowed.`] : [];
};

/** An error says how long the server asked to wait, however long that is. */
const waitsAreReported: Law = ({ endings }) =>
  endings.flatMap((ending) => {
    const { error } = ending;
    if (!(error instanceof ApiError)) return [];
    const asked = /^\d+$/.exec(error.headers.get('retry-after') ?? '')?.[0];
    if (asked === undefined || error.retryAfter === Number(asked)) return [];
    return [`${nameOf(ending)} was asked to wait ${asked} s, and its error says ${error.retryAfter}.`];
  });

/** The work of the client on strings grows with what it receives and sends, and no faster. */
const workIsBounded: Law = ({ work, bodies, sent, endings }) => {
  if (work === undefined) return [];
  const received = bodies.reduce((sum, { headers, pulled }) => sum + headers + pulled, 0);
  const given = sent.reduce((sum, { url, body = '' }) => sum + url.length + body.length, 0);
  const calls = endings.reduce((sum, { tokens }) => sum + 2 + tokens.length, 0);
  const most = PASSES * (received + given) + FLAT * (sent.length + calls);
  return work.characters > most ? [`${work.characters} characters were gone through, where ${most} are allowed.`] : [];
};

/** Laws that hostile servers break clients on. */
export const HOSTILE_LAWS = {
  outcomesAreTrue,
  writesSayTheirOutcome,
  adviceIsGivenOnce,
  messagesAreShort,
  bodiesAreBounded,
  waitsAreBounded,
  waitsAreReported,
  workIsBounded,
} satisfies Record<string, Law>;

function kindOf({ error }: Ending): string {
  return error instanceof Error ? error.name : typeof error;
}

/** The messages of one of our errors and of its causes. */
function messagesOf(error: unknown): string[] {
  if (!(error instanceof HefflError)) return [];
  const messages: string[] = [];
  for (let one: unknown = error; one instanceof Error && messages.length < 8; one = one.cause)
    messages.push(one.message);
  return messages;
}
