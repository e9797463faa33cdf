// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { throwIfAborted } from '../time/on-abort.js';
import { attempt } from './attempt.js';
import { invalidArgument } from '../errors/client-errors.js';
import type { CompleteResponse, Failed } from '../responses/complete-response.js';
import type { Exchange, SendSettings } from './exchange.js';
import { buildFailure } from './failures.js';
import { queueFull, tooLate } from '../errors/not-sent.js';
import { pause } from '../time/pause.js';
import type { Settlement } from '../limit/rate-budget.js';
import type { RateRules } from '../limit/rate-headers.js';
import { readRate, readRetryAfter, readWait } from '../limit/rate-headers.js';
import type { Failure, Tries } from './retry.js';
import { isSafe } from '../call/methods.js';
import { outcomeOf, planRetry } from './retry.js';
import { checkLength } from '../call/url-length.js';
import type { Slot } from '../limit/request-queue.js';

/**
 * Sends a request and reads its response. Every request passes here, below openapi-fetch: it waits for its slot, is
 * sent, and is retried if that is safe, so that middleware sees one request.
 */
export async function send<Body>(settings: SendSettings, exchange: Exchange<Body>): Promise<CompleteResponse<Body>> {
  checkRequest(settings, exchange);
  const { clock, limiter, observer } = settings;
  const { call } = exchange;
  const deadlineAt = clock.now() + call.deadline;
  const maxRetryAfter = deadlineAt === Infinity ? call.maxRetryAfter : Infinity;
  const slot: Slot = { ...call, call, deadlineAt, maxRetryAfter };
  const tries: Tries = { failures: 0, rejections: 0 };
  for (let number = 1; ; number += 1) {
    if (call.isAhead && limiter?.isFree === false) throw queueFull(call, 0);
    const { outcome } = call;
    const waited = await takeSlot(settings, slot, number);
    const result = await attemptOnce(settings, exchange, { slot, number, waited });
    if (result.response?.ok) return result;
    const failure = describeFailure(result, settings);
    if (call.outcome && outcome !== 'unknown') call.outcome = outcomeOf(failure);
    let planned =
      settings.apiKey.renew?.(call, failure) ?? planRetry(failure, call, { tries, random: () => clock.random() });
    if (planned !== undefined && call.once) {
      call.unrepeated = call.once;
      planned = undefined;
    }
    // After status 429, the limiter determines the wait.
    const delay = failure.status === 429 && limiter ? planned && 0 : planned;
    const isTooLong = (failure.retryAfter ?? 0) > maxRetryAfter;
    if (delay === undefined || isTooLong || clock.now() + delay >= deadlineAt) {
      if (result.response) return result;
      throw buildFailure(result, call, settings);
    }
    observer?.emit('onRetry', call, { attempt: number, status: failure.status, delay });
    if (delay > 0) await pause(delay, call.signal, clock);
  }
}

/** Waits until the rate limit allows the request. Returns the milliseconds that it took. */
async function takeSlot(
  { limiter, observer, clock }: SendSettings,
  slot: Slot,
  attemptNumber: number,
): Promise<number> {
  const wait = limiter?.acquire(slot);
  if (limiter === undefined || wait === undefined) return 0;
  const start = clock.now();
  observer?.emit('onWait', slot.call, { attempt: attemptNumber, ...limiter.state });
  await wait;
  return clock.now() - start;
}

interface Attempt {
  readonly slot: Slot;
  readonly number: number;
  /** Milliseconds in the queue. */
  readonly waited: number;
}

/** Makes one attempt, and reports it to the limiter and the observer. */
async function attemptOnce<Body>(
  settings: SendSettings,
  exchange: Exchange<Body>,
  { slot, number, waited }: Attempt,
): Promise<CompleteResponse<Body> | Failed> {
  const { apiKey, clock, limiter, observer } = settings;
  const { call } = exchange;
  let isSettled = false;
  let isUnsent = true;
  try {
    const ready = apiKey.prepare?.(call, slot, settings);
    if (ready) await ready;
    const start = clock.now();
    const left = slot.deadlineAt - start;
    if (left <= 0) throw tooLate(call);
    throwIfAborted(call.signal);
    isUnsent = false;
    // From here on, a write may take effect, however the attempt ends.
    if (!isSafe(call.method ?? '')) call.outcome = 'unknown';
    observer?.request(call, { attempt: number, request: exchange.request });
    const onResponse = (response: Response) => {
      limiter?.end(slot, readSettlement(response, settings));
      isSettled = true;
    };
    const result = await attempt(settings, exchange, {
      limit: Math.min(call.timeout, left),
      isDeadline: left <= call.timeout,
      onResponse,
    });
    // Hooks that count requests in flight must see each of them end.
    observer?.response(call, { attempt: number, result, waited, duration: clock.now() - start });
    if ('error' in result) throw result.error;
    isUnsent = !result.response && result.isUnsent;
    return result;
  } finally {
    if (!isSettled) limiter?.end(slot, { isUnsent });
  }
}

function readSettlement({ status, headers }: Response, rules: RateRules): Settlement {
  const isRejected = status === 429;
  return { report: readRate(headers, rules), isRejected, retryAfter: readRetryAfter(headers, rules) };
}

function describeFailure(result: CompleteResponse<unknown> | Failed, rules: RateRules): Failure {
  const { response } = result;
  return response ? { status: response.status, isUnsent: false, retryAfter: readWait(response, rules) } : result;
}

/** Makes sure that the key is sent to the API only, even if a raw path or a middleware changed the request. */
function checkRequest({ apiKey, baseUrl }: SendSettings, { request, call }: Exchange<unknown>): void {
  const { url } = request;
  // The query is not shown: it may hold secrets.
  if (!url.startsWith(`${baseUrl}/`))
    throw invalidArgument(`the URL ${url.replace(/[?#].*/s, '')} is outside of ${baseUrl}.`, call);
  checkLength(url, call);
  apiKey.check(request, call);
}
