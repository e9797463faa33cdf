// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Call } from '../call/call.js';
import type { Content, ReadContent } from '../call/operation.js';
import type { CompleteResponse } from '../responses/complete-response.js';
import type { AddressSettings } from '../settings/api-definition.js';
import type { TransportSettings } from './exchange.js';
import { mergeHeaders } from '../call/headers.js';
import { passMiddleware } from './pass-middleware.js';
import { readBody } from './read-body.js';
import { copyResponse } from './response-copy.js';
import { send } from './send.js';
import { toSendable } from './sendable.js';

/** Sends the call of a generated method to its server: directly, or through middleware if there is any. */
export async function sendCall(
  given: TransportSettings & AddressSettings,
  call: Call,
): Promise<CompleteResponse<string | Content>> {
  const settings = given.api.atOwnServer?.(given, call) ?? given;
  const { baseUrl, clientHeaders, middleware } = settings;
  const { method, body, extras, read = readText } = call;
  const url = `${baseUrl}${call.path}${call.search && `${call.path.includes('?') ? '&' : '?'}${call.search}`}`;
  const own = {
    'content-type': call.contentType ?? null,
    ...clientHeaders,
    ...(call.accept && { accept: call.accept }),
  };
  const headers = mergeHeaders({}, { ...own, ...call.headers });
  if (middleware.length === 0)
    return send<string | Content>(settings, { request: { url, method, body, headers, extras }, call, read });

  let received: CompleteResponse<string | Content> | undefined;
  let copy: Response | undefined;
  const fetch = async (passed: Request): Promise<Response> => {
    received = await send<string | Content>(settings, { request: await toSendable(passed, call), call, read });
    const { response, body: content } = received;
    return (copy = copyResponse({ response, body: typeof content === 'string' ? content : content.raw }));
  };
  const request = new Request(url, { ...extras, method, headers, body: body ?? null });
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
  return { response, body: await read(await readBody(response, call, settings), response) };
}

const readText: ReadContent = (body) => body.text();
