// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Call } from '../call/call.js';
import type { Middleware } from './middleware.js';

/** Arguments of middleware, and the function that sends the request. */
export interface Passage {
  readonly request: Request;
  readonly call: Call;
  /** In the shape that openapi-fetch passes to middleware. */
  readonly options: object;
  fetch(request: Request): Promise<Response>;
}

/**
 * Runs middleware around the request of a generated method, by the rules of openapi-fetch, whose own client does the
 * same for raw calls: requests in order, responses and errors in reverse order. Implemented here because that client
 * would add 2.2 kB to a program that makes no raw calls.
 */
export async function passMiddleware(given: readonly Middleware[], passage: Passage): Promise<Response> {
  const { call, options, fetch } = passage;
  // Middleware that is added or removed meanwhile applies to the next request.
  const list = given.slice();
  let { request } = passage;
  const id = Math.random().toString(36).slice(2, 11);
  const callHook = async (one: Middleware, hook: keyof Middleware, more: object): Promise<unknown> =>
    one[hook]?.({ request, schemaPath: call.route, params: call.parameters, options, id, ...more } as never);

  for (const one of list) {
    const result = await callHook(one, 'onRequest', {});
    if (result instanceof Response) return result;
    if (result instanceof Request) request = result;
    else if (result) throw invalidResult('onRequest', 'a Response or a Request');
  }
  list.reverse();
  let response: Response;
  try {
    response = await fetch(request);
  } catch (reason) {
    response = await rescue(list, reason, callHook);
  }
  for (const one of list) {
    const result = await callHook(one, 'onResponse', { response });
    if (result instanceof Response) response = result;
    else if (result) throw invalidResult('onResponse', 'a Response');
  }
  return response;
}

/** Returns a response in place of an error, or throws the error that middleware replaced it with. */
async function rescue(list: readonly Middleware[], reason: unknown, callHook: CallHook): Promise<Response> {
  let error = reason;
  for (const one of list) {
    const result = await callHook(one, 'onError', { error });
    if (result instanceof Response) return result;
    if (result instanceof Error) error = result;
    else if (result) throw invalidResult('onError', 'a Response or an Error');
  }
  throw error;
}

type CallHook = (one: Middleware, hook: keyof Middleware, more: object) => Promise<unknown>;

function invalidResult(hook: string, kinds: string): Error {
  return new Error(`\`${hook}\` of a middleware must return ${kinds}, or nothing.`);
}
