// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { checkOptions } from '../errors/check-options.js';
import { ConfigurationError } from '../errors/client-errors.js';
import { wrongOption } from '../errors/quote.js';
import type { FetchLike } from '../send/fetch-like.js';
import type { RequestEvent } from '../observe/observer.js';
import { CallSpans, type TelemetryOptions } from './call-spans.js';
import { errorType, failSpan, writeStatus } from './span-attributes.js';
import type { TelemetryApi, TelemetrySpan } from './telemetry-api.js';

export type { TelemetryOptions } from './call-spans.js';

/** Options of a client that make spans. Further middleware goes before this one, so that its work is not in the spans. */
export interface TelemetryClientOptions {
  readonly fetch: FetchLike;
  readonly hooks: { onRequest(event: RequestEvent): void };
  readonly middleware: readonly CallMiddleware[];
}

interface CallMiddleware {
  onRequest(passed: { readonly request: Request; readonly schemaPath: string; readonly id: string }): void;
  onResponse(passed: { readonly response: Response; readonly id: string }): void;
  onError(passed: { readonly error: unknown; readonly id: string }): void;
}

/**
 * Makes spans of the calls of a client, with the package `@opentelemetry/api`, which you install and set up. Without a
 * set-up it makes none, and costs little.
 *
 * | span | name | parent |
 * |---|---|---|
 * | call; a list makes one for each page | `pets.update` | the span that is active when it starts |
 * | wait in the queue for the rate limit | `wait queue` | the call |
 * | wait before another attempt, in the queue too | `wait retry` | the call |
 * | attempt | `PATCH /pets/{id}` | the call |
 *
 * Spans of attempts have the attributes of OpenTelemetry's conventions for HTTP clients. No span has headers, bodies,
 * messages of errors or the API key. A call that is rejected before anything is sent makes none.
 *
 * ```ts
 * import * as api from '@opentelemetry/api';
 * const client = new PetShop({ ...openTelemetry(api) });
 * ```
 *
 * @param telemetry The package `@opentelemetry/api`.
 * @returns Options of a client: `fetch`, `hooks`, `middleware`. In a web page, a client that has a `fetch` of its own
 *   does not check that no API key is in it.
 * @throws {ConfigurationError} an option does not exist, or the first argument is not that package
 */
export function openTelemetry<Context, Span extends TelemetrySpan>(
  telemetry: TelemetryApi<Context, Span>,
  options: TelemetryOptions = {},
): TelemetryClientOptions {
  checkOptions(options, 'fetch clock propagate', (fault) => new ConfigurationError(fault));
  const spans = new CallSpans(checkApi(telemetry), options);
  return {
    fetch: (url, init) => spans.send(url, init),
    // Comes right before an attempt, and has what the middleware cannot know.
    hooks: { onRequest: (event) => spans.prepare(event) },
    middleware: [
      {
        onRequest: (passed) => spans.begin(passed),
        onResponse: ({ response, id }) => spans.end(id, (span) => writeStatus(span, response.status)),
        onError: ({ error, id }) => spans.end(id, (span) => failSpan(span, errorType(error))),
      },
    ],
  };
}

function checkApi<Api>(api: Api): Api {
  const { trace, context, propagation } = (api ?? {}) as Partial<TelemetryApi<unknown, TelemetrySpan>>;
  if (trace?.getTracer && context?.active && propagation?.inject) return api;
  const advice = "the package: `import * as api from '@opentelemetry/api'`";
  throw new ConfigurationError(wrongOption('telemetry', api, advice));
}
