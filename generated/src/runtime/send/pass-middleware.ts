// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Call } from '../call/call.js';
import type { Middleware } from './middleware.js';

/** What middleware is told, and what sends the request in the end. */
export interface Passage {
  readonly request: Request;
  readonly call: Call;
  /** As middleware of openapi-fetch is given them. */
  readonly options: object;
  fetch(request: Request): Promise<Response>;
}

/**
 * Sends the request of a generated method past middleware, by the rules of openapi-fetch, whose own client does the same
 * for raw calls: requests in order, answers and errors in the opposite one. Done again here because that client would be
 * 2.2 kB of a program that has a call or two and makes no raw ones.
 */
export async function passMiddleware(given: readonly Middleware[], passage: Passage): Promise<Response> {
  const { call, options, fetch } = passage;
  // What comes and goes meanwhile is for the next request.
  const list = given.slice();
  let { request } = passage;
  const id = Math.random().toString(36).slice(2, 11);
  const tell = async (one: Middleware, hook: keyof Middleware, more: object): Promise<unknown> =>
    one[hook]?.({ request, schemaPath: call.route, params: call.parameters, options, id, ...more } as never);

  for (const one of list) {
    const result = await tell(one, 'onRequest', {});
    if (result instanceof Response) return result;
    if (result instanceof Request) request = result;
    else if (result) throw refuse('onRequest', 'a Response or a Request');
  }
  list.reverse();
  let response: Response;
  try {
    response = await fetch(request);
  } catch (reason) {
    response = await rescue(list, reason, tell);
  }
  for (const one of list) {
    const result = await tell(one, 'onResponse', { response });
    if (result instanceof Response) response = result;
    else if (result) throw refuse('onResponse', 'a Response');
  }
  return response;
}

/** An answer in place of an error, or another error. */
async function rescue(list: readonly Middleware[], reason: unknown, tell: Tell): Promise<Response> {
  let error = reason;
  for (const one of list) {
    const result = await tell(one, 'onError', { error });
    if (result instanceof Response) return result;
    if (result instanceof Error) error = result;
    else if (result) throw refuse('onError', 'a Response or an Error');
  }
  throw error;
}

type Tell = (one: Middleware, hook: keyof Middleware, more: object) => Promise<unknown>;

function refuse(hook: string, kinds: string): Error {
  return new Error(`\`${hook}\` of a middleware may give ${kinds}, or nothing.`);
}
