// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Call } from '../call/call.js';
import type { Middleware } from './middleware.js';

/** Arguments of middleware, and the function that sends the request. */
export interface Passage {
  readonly request: Request;
  readonly call: Pick<Call, 'route'> & { readonly parameters: object };
  /** In the shape that openapi-fetch passes to middleware. */
  readonly options: object;
  fetch(request: Request): Promise<Response>;
}

/**
 * Runs middleware around a request, by the rules of openapi-fetch: requests in order, responses and errors in reverse
 * order. Implemented here because the client of openapi-fetch would add 2.2 kB to a program.
 */
export async function passMiddleware(given: readonly Middleware[], passage: Passage): Promise<Response> {
  const { call, options, fetch } = passage;
  // Middleware that is added or removed meanwhile applies to the next request.
  const list = given.slice();
  let { request } = passage;
  const id = Math.random().toString(36).slice(2, 11);
  const callHook: CallHook = async (one, hook, { Other, ...more }) => {
    const context = { request, schemaPath: call.route, params: call.parameters, options, id, ...more };
    const result: unknown = await one[hook]?.(context as never);
    if (result && !(result instanceof Response || (Other && result instanceof Other)))
      throw new Error(`\`${hook}\` of a middleware must return ${Other ? `${Other.name}, ` : ''}Response or nothing.`);
    return result;
  };

  for (const one of list) {
    const result = await callHook(one, 'onRequest', { Other: Request });
    if (result instanceof Response) return result;
    request = (result || request) as Request;
  }
  list.reverse();
  let response = await fetch(request).catch<Response>((error: unknown) => rescue(list, error, callHook));
  for (const one of list) response = ((await callHook(one, 'onResponse', { response })) || response) as Response;
  return response;
}

/** Returns a response in place of an error, or throws the error that middleware replaced it with. */
async function rescue(list: readonly Middleware[], reason: unknown, callHook: CallHook): Promise<Response> {
  let error = reason;
  for (const one of list) {
    const result = await callHook(one, 'onError', { error, Other: Error });
    if (result instanceof Response) return result;
    error = result || error;
  }
  throw error;
}

/** Calls a hook. It may return a Response, an object of the class `Other`, or nothing. */
type CallHook = (one: Middleware, hook: keyof Middleware, more: HookArguments) => Promise<unknown>;

interface HookArguments {
  readonly Other?: new (...given: never[]) => object;
  readonly response?: Response;
  readonly error?: unknown;
}
