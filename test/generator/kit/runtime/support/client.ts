import type { ApiDefinition } from '../../../../../generator/kit/runtime/settings/api-definition.js';
import type { Call } from '../../../../../generator/kit/runtime/call/call.js';
import { Connection } from '../../../../../generator/kit/runtime/connection.js';
import type { OperationRequest } from '../../../../../generator/kit/runtime/call/operation.js';
import type { ListRequest } from '../../../../../generator/kit/runtime/lists/scheme.js';
import type { ClientOptions } from '../../../../../generator/kit/runtime/options.js';

/** An API for tests; its names are unlike any real one's. */
export const rateLimit = { limit: 60, windowSeconds: 60 };

export const api: ApiDefinition = {
  title: 'Shop API v2',
  serverUrl: 'https://api.shop.example/api/v2',
  apiKey: { header: 'x-api-key', variable: 'SHOP_API_KEY', help: 'Keys are made at shop.example/keys.' },
  baseUrlVariable: 'SHOP_BASE_URL',
  errorEnvelope: { code: 'error.code', message: 'error.message', issues: 'error.details.issues' },
  rateLimit,
};

/** A key that is recognised wherever it turns up, with characters that JSON, URLs and HTML escape. */
export const secret = 'sk_live_7h1s/15&s3cr3t"+<9>';

export type Handler = (request: Request, index: number) => Response | Promise<Response>;

/** A connection whose requests a function responds to, once and at once, and its requests. */
export function connectTo(handler: Handler, options: ClientOptions = {}, definition = api) {
  const requests: Request[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const request = new Request(url, init);
    requests.push(request);
    return handler(request, requests.length - 1);
  };
  return {
    connection: new Connection(definition, { apiKey: secret, fetch, rateLimiter: false, retries: 0, ...options }),
    requests,
  };
}

export function json(body: unknown, init: ResponseInit = {}): Response {
  return Response.json(body, init);
}

export const getItem: OperationRequest = {
  operationId: 'items.get',
  method: 'GET',
  path: '/items/{id}',
  pathParameters: { id: 'itm_1' },
  idPrefixes: { id: 'itm_' },
};

export const createItem: OperationRequest = {
  operationId: 'items.create',
  method: 'POST',
  path: '/items',
  body: { title: 'Chair' },
};

export const listItems: ListRequest = {
  operationId: 'items.list',
  method: 'GET',
  path: '/items',
  jsonParameters: ['filters'],
  maxPageSize: 100,
  pagination: {
    items: 'data',
    nextCursor: 'meta.nextCursor',
    hasMore: 'meta.hasMore',
    cursorParameter: 'cursor',
    sizeParameter: 'pageSize',
  },
};

/** A call as `prepareCall` makes it, for modules below it. */
export const call: Call = {
  operationId: 'items.get',
  method: 'GET',
  route: '/items/{id}',
  path: '/items/itm_1',
  search: '',
  body: undefined,
  headers: undefined,
  parameters: { path: {}, query: {} },
  response: undefined,
  signal: undefined,
  timeout: Infinity,
  deadline: Infinity,
  retries: 0,
  maxRetryAfter: 300_000,
  maxResponseBytes: Infinity,
  isRepeatable: true,
  priority: 0,
};

/** The error that a promise rejects with; fails if it does not. */
export async function failureOf(promise: PromiseLike<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('expected a rejection');
}

/** The error that a function throws; fails if it does not. */
export function thrownBy(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error('expected an error');
}
