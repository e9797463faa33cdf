// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Call } from '../call/call.js';
import type { CompleteResponse } from '../responses/complete-response.js';
import type { TransportSettings } from './exchange.js';
import { mergeHeaders } from '../call/headers.js';
import { passMiddleware } from './pass-middleware.js';
import type { Readable } from './read-body.js';
import { readBody } from './read-body.js';
import { copyResponse } from './response-copy.js';
import { send } from './send.js';
import { toSendable } from './sendable.js';

/** Sends the call of a generated method: directly, or through middleware if there is any. */
export async function sendCall(settings: TransportSettings, call: Call): Promise<CompleteResponse<string>> {
  const { baseUrl, clientHeaders, middleware } = settings;
  const { method, body } = call;
  const url = `${baseUrl}${call.path}${call.search && `?${call.search}`}`;
  const own = body === undefined ? {} : { 'content-type': 'application/json' };
  const headers = mergeHeaders(own, { ...clientHeaders, ...call.headers });
  if (middleware.length === 0)
    return send<string>(settings, { request: { url, method, body, headers }, call, read: readText });

  let received: CompleteResponse<string> | undefined;
  let copy: Response | undefined;
  const fetch = async (given: Request): Promise<Response> => {
    received = await send<string>(settings, { request: await toSendable(given), call, read: readText });
    return (copy = copyResponse(received));
  };
  const request = new Request(url, { method, headers, body: body ?? null });
  const options = {
    baseUrl,
    fetch,
    parseAs: 'json',
    querySerializer: () => call.search,
    pathSerializer: (path: string) => path,
    bodySerializer: JSON.stringify,
  };
  const response = await passMiddleware(middleware, { request, call, options: Object.freeze(options), fetch });
  if (received && response === copy) return received;
  return { response, body: await readText(await readBody(response, call, settings)) };
}

function readText(body: Readable): Promise<string> {
  return body.text();
}
