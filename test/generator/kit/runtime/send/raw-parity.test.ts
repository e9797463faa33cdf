import createClient from 'openapi-fetch';
import { expect, it } from 'vitest';
import { json } from '../support/client.js';
import type { paths } from '../support/raw.js';
import { rawTo } from '../support/raw.js';

type Init = Readonly<Record<string, unknown>>;

interface Case {
  readonly method?: string;
  readonly url?: string;
  readonly init?: Init;
  readonly respond?: () => Response;
}

/** A client of openapi-fetch or ours, without the types of paths. */
interface Untyped {
  request(method: string, url: string, init?: Init): Promise<{ data?: unknown; error?: unknown; response: Response }>;
}

const post = (init: Init): Case => ({ method: 'post', init });
const plain = (body: string | null, init: ResponseInit = {}) => ({ respond: () => new Response(body, init) });

const cases: Readonly<Record<string, Case>> = {
  'a plain GET': {},
  'a path and a query': { url: '/items/{id}', init: { params: { path: { id: 'a/b c' }, query: { q: 'x y', n: 1 } } } },
  'arrays in a query': { init: { params: { query: { q: ['a', 'b'] } } } },
  'styles of a query': {
    init: {
      params: { query: { list: ['a', 'b'], filter: { a: 1, b: 'c d' } } },
      querySerializer: { array: { style: 'pipeDelimited', explode: false }, object: { style: 'form', explode: false } },
    },
  },
  'a query of the caller': { init: { querySerializer: () => '?mine=1' } },
  'a JSON body': post({ body: { title: 'é' } }),
  'a body that is null': post({ body: null }),
  'a body of the caller': post({
    body: { title: 't' },
    bodySerializer: () => 'mine',
    headers: { 'content-type': 'text/x' },
  }),
  'a form in a URL': post({ body: { a: '1 2' }, headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
  'headers, one of them removed': { init: { headers: { accept: null, 'x-a': 'b', 'x-u': undefined } } },
  'headers among the parameters': { init: { params: { header: { 'x-p': '1' } }, headers: { 'x-p': '0' } } },
  'options of fetch': { init: { cache: 'no-store', credentials: 'omit', mine: 1 } },
  'an error in JSON': { respond: () => json({ error: { message: 'no' } }, { status: 400 }) },
  'an error that is null in JSON': plain('null', { status: 400 }),
  'an error in text': plain('no', { status: 500 }),
  'an error without a body': plain(null, { status: 404, headers: { 'content-length': '0' } }),
  'status 204': plain(null, { status: 204 }),
  'an empty body': plain(''),
  'an empty body that says so': plain('', { headers: { 'content-length': '0' } }),
  'a body with its length': plain('{"a":1}', { headers: { 'content-length': '7' } }),
  HEAD: { method: 'head' },
  text: { init: { parseAs: 'text' } },
  bytes: { init: { parseAs: 'arrayBuffer' } },
  'a stream': { init: { parseAs: 'stream' } },
  'middleware, and a place without one': {
    init: {
      middleware: [undefined, { onRequest: ({ request }: { request: Request }) => request.headers.set('x-m', '1') }],
    },
  },
};

/** Request that a client sends, and what its call returns. */
async function observe(client: Untyped, { method = 'get', url = '/items', init }: Case, sent: readonly Request[]) {
  const { response, ...result } = await client.request(method, url, init);
  const request = sent[0]?.clone();
  const value = result.data;
  return {
    request: request && {
      method: request.method,
      url: request.url,
      body: await request.text(),
      cache: request.cache,
      credentials: request.credentials,
      headers: [...request.headers].filter(([name]) => name !== 'x-api-key'),
    },
    status: response.status,
    result: value instanceof ReadableStream ? await new Response(value).text() : result,
  };
}

it.each(Object.keys(cases))('a raw call is that of openapi-fetch: %s', async (name) => {
  const one = cases[name] ?? {};
  const respond = one.respond ?? (() => json({ id: 'itm_1' }));
  const theirs: Request[] = [];
  const reference = createClient<paths>({
    baseUrl: 'https://api.shop.example/api/v2',
    headers: { accept: 'application/json' },
    fetch: async (request) => {
      theirs.push(request.clone());
      return respond();
    },
  });
  const { raw, requests } = rawTo(() => respond(), { retries: 0 });
  const want = await observe(reference as unknown as Untyped, one, theirs);
  expect(await observe(raw as unknown as Untyped, one, requests)).toEqual(want);
});
