// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { attempt } from './attempt.js';
import { RedirectError, refuseArgument } from '../errors/client-errors.js';
import type { CompleteResponse, Ended, Failed } from '../responses/complete-response.js';
import type { Exchange, SendSettings } from './exchange.js';
import { buildFailure } from './failures.js';
import { queueFull, tooLate } from '../errors/not-sent.js';
import { keyIsOurs } from '../call/headers.js';
import { pause } from '../time/pause.js';
import type { Settlement } from '../limit/rate-budget.js';
import { readRate, readRetryAfter, readWait } from '../limit/rate-headers.js';
import type { Failure, Tries } from './retry.js';
import { isSafe } from '../call/methods.js';
import { outcomeOf, planRetry } from './retry.js';
import { checkLength } from '../call/url-length.js';
import type { Turn } from '../limit/waiting-line.js';

/**
 * Sends a request and reads its answer. Everything that leaves the client passes here, below openapi-fetch: it waits for
 * its turn, is sent, and is sent again where that is safe, so that middleware sees one request.
 */
export async function send<Body>(settings: SendSettings, exchange: Exchange<Body>): Promise<CompleteResponse<Body>> {
  checkRequest(settings, exchange);
  const { clock, limiter, observer } = settings;
  const { call } = exchange;
  const deadlineAt = clock.now() + call.deadline;
  const maxRetryAfter = deadlineAt === Infinity ? call.maxRetryAfter : Infinity;
  const turn: Turn = { ...call, call, deadlineAt, maxRetryAfter };
  const tries: Tries = { failures: 0, refusals: 0 };
  for (let number = 1; ; number += 1) {
    if (call.isAhead && limiter?.isFree === false) throw queueFull(call, 0);
    const { outcome } = call;
    const waited = await takeTurn(settings, turn, number);
    const result = await attemptOnce(settings, exchange, { turn, number, waited });
    if ('response' in result && result.response.ok) return result;
    const failure = describeFailure(result);
    if (call.outcome && outcome !== 'unknown') call.outcome = outcomeOf(failure);
    const planned = planRetry(failure, call, { tries, random: () => clock.random() });
    // After a refusal for the rate limit, the limiter knows how long to wait.
    const delay = failure.status === 429 && limiter ? planned && 0 : planned;
    const isTooLong = (failure.retryAfter ?? 0) > maxRetryAfter;
    if (delay === undefined || isTooLong || clock.now() + delay >= deadlineAt) {
      if ('response' in result) return result;
      throw buildFailure(result, call, settings);
    }
    observer?.tell('onRetry', call, { attempt: number, status: failure.status, delay });
    if (delay > 0) await pause(delay, call.signal, clock);
  }
}

/** Waits until the rate limit allows the request. Gives the milliseconds that it took. */
async function takeTurn(
  { limiter, observer, clock }: SendSettings,
  turn: Turn,
  attemptNumber: number,
): Promise<number> {
  const wait = limiter?.acquire(turn);
  if (limiter === undefined || wait === undefined) return 0;
  const start = clock.now();
  observer?.tell('onWait', turn.call, { attempt: attemptNumber, ...limiter.state });
  await wait;
  return clock.now() - start;
}

interface Attempt {
  readonly turn: Turn;
  readonly number: number;
  /** Milliseconds in the waiting line. */
  readonly waited: number;
}

/** One attempt, and what it tells the limiter and those who watch. */
async function attemptOnce<Body>(
  settings: SendSettings,
  exchange: Exchange<Body>,
  { turn, number, waited }: Attempt,
): Promise<CompleteResponse<Body> | Failed> {
  const { clock, limiter, observer } = settings;
  const { call } = exchange;
  let isSettled = false;
  let isUnsent = true;
  const start = clock.now();
  const tell = (result: CompleteResponse<Body> | Ended) =>
    observer?.response(call, { attempt: number, result, waited, duration: clock.now() - start });
  try {
    const left = turn.deadlineAt - clock.now();
    if (left <= 0) throw tooLate(call);
    call.signal?.throwIfAborted();
    isUnsent = false;
    // However the attempt ends, a write may have its effect from here on.
    if (!isSafe(call.method ?? '')) call.outcome = 'unknown';
    observer?.request(call, { attempt: number, request: exchange.request });
    const limit = Math.min(call.timeout, left);
    const onResponse = (response: Response) => {
      limiter?.end(turn, readSettlement(response));
      isSettled = true;
    };
    const limits = { limit, isDeadline: left <= call.timeout, onResponse };
    const result = await attempt(settings, exchange, limits).catch<never>((error: unknown) => {
      // Whoever counts what is on its way must hear of its end.
      const kind = error instanceof RedirectError ? 'redirect' : 'size';
      tell({ kind: call.signal?.aborted ? 'abort' : kind });
      throw error;
    });
    isUnsent = 'kind' in result && result.isUnsent;
    tell(result);
    return result;
  } finally {
    if (!isSettled) limiter?.end(turn, { isUnsent });
  }
}

function readSettlement({ status, headers }: Response): Settlement {
  const report = readRate(headers);
  return status === 429 ? { report, isRefused: true, retryAfter: readRetryAfter(headers) } : { report };
}

function describeFailure(result: CompleteResponse<unknown> | Failed): Failure {
  if (!('response' in result)) return { status: undefined, isUnsent: result.isUnsent, retryAfter: undefined };
  return { status: result.response.status, isUnsent: false, retryAfter: readWait(result.response) };
}

/** The key goes nowhere but to the API, whatever a raw path or a middleware makes of the request. */
function checkRequest({ apiKey, baseUrl }: SendSettings, { request, call }: Exchange<unknown>): void {
  if (!request.url.startsWith(`${baseUrl}/`)) {
    const { origin, pathname } = new URL(request.url);
    throw refuseArgument(`The request would go to ${origin}${pathname}, outside of ${baseUrl}.`, call);
  }
  checkLength(request.url, call);
  if (apiKey.header in request.headers) throw refuseArgument(keyIsOurs(apiKey.header), call);
}
