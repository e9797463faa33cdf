// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import type { Call } from './call.js';
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
  const list = [...given];
  let { request } = passage;
  const id = Math.random().toString(36).slice(2, 11);
  const tell = async <Result>(one: Middleware, { hook, more, kinds }: Telling): Promise<Result | undefined> => {
    const context = { request, schemaPath: call.route, params: call.parameters, options, id, ...more };
    const result: unknown = await one[hook]?.(context as never);
    if (!result || kinds.some((kind) => result instanceof kind)) return result as Result;
    const names = kinds.map(({ name }) => name).join(', ');
    throw new Error(`\`${hook}\` of a middleware may give nothing or: ${names}.`);
  };
  for (const one of list) {
    const result = await tell<Request | Response>(one, { hook: 'onRequest', more: {}, kinds: [Request, Response] });
    if (result instanceof Response) return result;
    request = result ?? request;
  }
  list.reverse();
  let response = await fetch(request).catch<Response>(async (reason: unknown) => {
    let error = reason;
    for (const one of list) {
      const result = await tell<Response | Error>(one, { hook: 'onError', more: { error }, kinds: [Response, Error] });
      if (result instanceof Response) return result;
      error = result ?? error;
    }
    throw error;
  });
  for (const one of list)
    response = (await tell<Response>(one, { hook: 'onResponse', more: { response }, kinds: [Response] })) ?? response;
  return response;
}

interface Telling {
  readonly hook: keyof Middleware;
  /** What is told besides the request. */
  readonly more: object;
  /** What may be given back. */
  readonly kinds: readonly (new (...given: never[]) => object)[];
}
