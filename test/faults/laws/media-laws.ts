import { ApiError, HefflError } from '../../../generated/src/v2/index.js';
import { StreamError } from '../../../generated/src/runtime/streams/stream-error.js';
import type { Fault, Trouble } from '../servers/faults.js';
import { fileOf, STREAM_ITEMS } from '../servers/media.js';
import { bodyChanges } from '../servers/hostile.js';
import { contentOf, isMedia } from '../programs/run-media.js';
import type { Ending } from '../programs/run-operation.js';
import { GIVEN_UP, nameOf } from '../programs/run-operation.js';
import type { Run } from '../programs/run-program.js';
import type { Law } from './law.js';

/** Milliseconds after which a token request may be given up. */
const SHORTEST_TIMEOUT = 300;

/** A stream has its items in order, and a download the bytes of one version of the file; all of them, if it says so. */
const streamsAreWhole: Law = ({ api, endings, sent }) =>
  endings.flatMap((ending) => {
    const { operation, items, result } = ending;
    if (operation.kind !== 'stream' && operation.kind !== 'download') return [];
    const faults = faultsOf(ending, sent);
    // A server that sends something else in place of the body cannot be noticed in it.
    if (faults.some((fault) => fault in bodyChanges || fault === 'web page instead' || fault === 'JSON cut off'))
      return [];
    const text = items.join(operation.kind === 'stream' ? '|' : '');
    const wholes =
      operation.kind === 'stream'
        ? [STREAM_ITEMS.join('|')]
        : Array.from({ length: api.fileVersion }, (_, version) => fileOf(version + 1));
    if (!wholes.some((whole) => whole.startsWith(text)))
      return [`${nameOf(ending)} lost or repeated something, or has parts of two versions: ${text}.`];
    // A stream that ends before its time ends with its response.
    if (operation.kind === 'stream' && faults.includes('ends early')) return [];
    return result === 'done' && !wholes.includes(text)
      ? [`${nameOf(ending)} ended after ${text.length} characters.`]
      : [];
  });

/** An upload stores exactly its body. */
const uploadsAreWhole: Law = ({ api, endings }) =>
  endings.flatMap((ending) => {
    if (ending.operation.kind !== 'upload') return [];
    const stored = api.uploads.get(String(ending.index)) ?? [];
    const wrong = stored.find((content) => content !== contentOf(ending.index));
    if (wrong !== undefined) return [`${nameOf(ending)} stored something else: ${wrong}.`];
    return stored.length === 0 && ending.result === 'done' ? [`${nameOf(ending)} succeeded and stored nothing.`] : [];
  });

/** A stream is sent once, and an error after a rejection says why it was not repeated. */
const streamsAreSentOnce: Law = ({ endings, sent, program }) =>
  endings.flatMap((ending) => {
    const { operation, error } = ending;
    if (operation.kind !== 'upload' || operation.by !== 'stream') return [];
    const times = requestsOf(ending, sent).filter(({ trouble }) => trouble.fault !== 'redirect within').length;
    if (times > 1) return [`${nameOf(ending)} was sent ${times} times.`];
    const { retries = program.retries } = operation.options;
    if (retries === 0 || times === 0 || !(error instanceof ApiError) || error.status !== 429) return [];
    return /not repeated, because its body is a stream/.test(error.message)
      ? []
      : [`${nameOf(ending)} was rejected, and does not say why it was not repeated: ${error.message}`];
  });

/** Errors are of the client, or the reason of the caller; one of a stream says what was received. */
const errorsSayWhatHappened: Law = ({ endings }) =>
  endings.flatMap((ending) => {
    const { operation, error, result, items } = ending;
    if (result !== 'failed' || !isMedia(operation)) return [];
    if (!(error instanceof HefflError))
      return error === GIVEN_UP ? [] : [`${nameOf(ending)} failed with ${String(error)}.`];
    if (!(error instanceof StreamError)) return [];
    const received = operation.kind === 'stream' ? items.length : items.join('').length;
    return error.received === received
      ? []
      : [`${nameOf(ending)} received ${received}, and its error says ${error.received}.`];
  });

/** One token serves all calls until it ends. */
const tokensAreShared: Law = ({ api, sent, endings }) => {
  const requests = sent.filter(({ url }) => url.endsWith('/oauth/token'));
  // A token whose response is lost, or that nobody waits for any more, is asked for again.
  const lost = requests.filter(({ trouble }) => isLost(trouble)).length;
  const left = endings.filter(({ operation, result }) => operation.kind === 'member' && result === 'failed').length;
  const rejected = sent.filter(
    ({ url, trouble }) => /\/members\//.test(url) && trouble.fault === 'token expires',
  ).length;
  const allowed = 1 + lost + left + rejected;
  return api.members.issued > allowed ? [`${api.members.issued} tokens were asked for, where ${allowed} will do.`] : [];
};

/** Laws of files, streams and tokens. */
export const MEDIA_LAWS = {
  streamsAreWhole,
  uploadsAreWhole,
  streamsAreSentOnce,
  errorsSayWhatHappened,
  tokensAreShared,
} satisfies Record<string, Law>;

function isLost({ fault, up, down }: Trouble): boolean {
  return fault !== 'none' || up + down >= SHORTEST_TIMEOUT;
}

function requestsOf({ index }: Ending, sent: Run['sent']): Run['sent'] {
  const path = new RegExp(`/(uploads|events|lines|chats|files)/${index}$`);
  return sent.filter(({ url }) => path.test(url));
}

function faultsOf(ending: Ending, sent: Run['sent']): Fault[] {
  return requestsOf(ending, sent).map(({ trouble }) => trouble.fault);
}
