// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import type { Call } from './call.js';
import type { Middleware } from './middleware.js';

type Hook = ((options: object) => unknown) | undefined;

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
 * for raw calls: requests in order, answers and errors in the opposite one. It is repeated here because that client is
 * a third of what a program with a call or two would have to load.
 */
export async function passMiddleware(given: readonly Middleware[], passage: Passage): Promise<Response> {
  const { call, options, fetch } = passage;
  const list = [...given];
  let { request } = passage;
  const id = Math.random().toString(36).slice(2, 11);
  const tell = async <Result>(hook: unknown, more: object, kinds: readonly unknown[]): Promise<Result | undefined> => {
    const context = { request, schemaPath: call.route, params: call.parameters, options, id, ...more };
    const result = await (hook as Hook)?.(context);
    if (!result || kinds.some((kind) => result instanceof (kind as ErrorConstructor))) return result as Result;
    throw new Error('Middleware may give a Request (onRequest), a Response or an Error (onError), or nothing.');
  };
  for (const { onRequest } of list) {
    const result = await tell<Request | Response>(onRequest, {}, [Request, Response]);
    if (result instanceof Response) return result;
    request = result ?? request;
  }
  list.reverse();
  let response = await fetch(request).catch<Response>(async (reason: unknown) => {
    let error = reason;
    for (const { onError } of list) {
      const result = await tell<Response | Error>(onError, { error }, [Response, Error]);
      if (result instanceof Response) return result;
      error = result ?? error;
    }
    throw error;
  });
  for (const { onResponse } of list)
    response = (await tell<Response>(onResponse, { response }, [Response])) ?? response;
  return response;
}
