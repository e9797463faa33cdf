import type { ClientOptions } from '../../../../../generator/kit/runtime/options.js';
import type { Handler } from './client.js';
import { rawClient } from '../../../../../generator/kit/runtime/raw.js';
import { connectTo } from './client.js';

interface Item {
  id: string;
}
interface Ok<Body> {
  200: { content: { 'application/json': Body } };
  400: { content: { 'application/json': { error: { message: string } } } };
}
/** Output of openapi-typescript for the API of these tests. */
export interface paths {
  '/items': {
    get: { parameters: { query?: { q?: string; filters?: object } }; responses: Ok<Item[]> };
    post: {
      parameters: {};
      requestBody: { content: { 'application/json': { title: string; price?: number } } };
      responses: Ok<Item>;
    };
  };
  '/items/{id}': {
    get: { parameters: { path: { id: string } }; responses: Ok<Item> };
    head: { parameters: { path: { id: string } }; responses: Ok<Item> };
  };
}

/** A raw client whose requests a function responds to, and the connection it belongs to. */
export function rawTo(handler: Handler, options: ClientOptions = {}) {
  const { connection, requests } = connectTo(handler, options);
  return { raw: rawClient<paths>(connection), connection, requests };
}

export const path = { id: 'itm_1' };
