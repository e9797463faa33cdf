// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import { ConnectionError } from './client-errors.js';
import { describeCall, HefflError } from './error.js';
import { startInterruption } from './interruption.js';
import { redactCause } from './redact.js';
import { fetchSafely } from './redirect.js';
import type { Answer, Exchange, SendSettings } from './exchange.js';

/** Sends a request once and reads the whole answer, within one timeout. */
export async function attempt<Body>(settings: SendSettings, exchange: Exchange<Body>): Promise<Answer<Body>> {
  const { call, read } = exchange;
  const interruption = startInterruption(call);
  let answerBegun = false;
  const run = async (): Promise<Answer<Body>> => {
    // A request of its own per attempt: its own signal, and no key on what middleware sees.
    const request = new Request(exchange.request, { signal: interruption.signal, redirect: 'manual' });
    settings.apiKey.addTo(request.headers);
    const response = await fetchSafely(settings.fetch, request, call);
    answerBegun = true;
    return { response, body: await read(response) };
  };
  try {
    return await Promise.race([run(), interruption.promise]);
  } catch (error) {
    if (call.signal?.aborted) throw call.signal.reason;
    if (error instanceof HefflError) throw error;
    throw broken(error, settings, { call, answerBegun });
  } finally {
    interruption.end();
  }
}

interface Failure {
  readonly call: Exchange<unknown>['call'];
  readonly answerBegun: boolean;
}

function broken(error: unknown, settings: SendSettings, { call, answerBegun }: Failure): ConnectionError {
  const cause = redactCause(error, (text) => settings.apiKey.redact(text));
  const what = answerBegun ? 'got an answer that broke off' : 'got no answer';
  const why = innermostMessage(cause);
  const message = `${describeCall(call)} ${what} from ${new URL(settings.baseUrl).origin}${why}. Check the network, and try again.`;
  return new ConnectionError(message, { ...call, cause, answerBegun });
}

/** Node says only "fetch failed"; the reason is the cause of that. */
function innermostMessage(cause: unknown): string {
  let error = cause;
  while (error instanceof Error && error.cause instanceof Error) error = error.cause;
  if (!(error instanceof Error)) return '';
  const { code, message } = error as { code?: string; message: string };
  const text = message || code;
  return text ? ` (${text})` : '';
}
