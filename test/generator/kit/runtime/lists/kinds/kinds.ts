import type { OpenApiDocument, ResponseObject, SchemaObject } from '../../../../../../generator/document/document.js';
import type { PaginationKind } from '../../../../../../generator/model/pagination.js';
import { Connection } from '../../../../../../generator/kit/runtime/connection.js';
import { lastId } from '../../../../../../generator/kit/runtime/lists/kinds/last-id.js';
import { linkHeader } from '../../../../../../generator/kit/runtime/lists/kinds/link-header.js';
import { nextUrl } from '../../../../../../generator/kit/runtime/lists/kinds/next-url.js';
import { callAt } from '../../../../../../generator/kit/runtime/lists/kinds/page-url.js';
import { offset } from '../../../../../../generator/kit/runtime/lists/kinds/offset.js';
import { pageNumber } from '../../../../../../generator/kit/runtime/lists/kinds/page-number.js';
import type { ListOptions } from '../../../../../../generator/kit/runtime/lists/list-options.js';
import type { PagePromise } from '../../../../../../generator/kit/runtime/lists/page-promise.js';
import type { ListRequest, ReadPage } from '../../../../../../generator/kit/runtime/lists/scheme.js';
import { loadedOf, planOf } from '../../../../support/settings.js';
import { plainDouble } from '../../../testing/support/plain-double.js';
import { api } from '../../support/client.js';

type Members = Readonly<Record<string, SchemaObject>>;

const text: SchemaObject = { type: 'string' };
const number: SchemaObject = { type: 'integer' };
const orNull: SchemaObject = { type: ['string', 'null'] };
const size: Members = { limit: { ...number, maximum: 100 } };

/** A list in a document: its query parameters, and the members of its pages besides the items. */
interface Described {
  readonly query: Members;
  /** Absent where the response is the list itself. */
  readonly marks?: Members;
  readonly headers?: Readonly<Record<string, object>>;
}

/** Documents whose lists are paged in each way, and variants of them that say less or more. */
export const DESCRIBED = {
  cursor: { query: { cursor: text, ...size }, marks: { next_cursor: orNull, has_more: { type: 'boolean' } } },
  link: { query: size, headers: { Link: { schema: text } } },
  'link by page': { query: { page: { ...number, default: 1 }, ...size }, headers: { Link: { schema: text } } },
  nextUrl: { query: size, marks: { next_url: orNull } },
  'nextUrl by offset': { query: { offset: number, ...size }, marks: { next_url: orNull, total: number } },
  cursorId: { query: { starting_after: text, ...size }, marks: { has_more: { type: 'boolean' } } },
  'cursorId without marks': { query: { starting_after: text, ...size }, marks: {} },
  page: { query: { page: { ...number, default: 1 }, ...size }, marks: { total: number } },
  'page from 0': { query: { page: { ...number, default: 0 }, ...size }, marks: { total_pages: number } },
  'page with has_more': {
    query: { page: { ...number, minimum: 1 }, ...size },
    marks: { has_more: { type: 'boolean' } },
  },
  'page without marks': { query: { page: { ...number, default: 1 }, ...size } },
  offset: { query: { offset: number, ...size }, marks: { total: number } },
  'offset without marks': { query: { offset: number, ...size } },
} satisfies Record<string, Described>;

/** One of them. */
export type Variant = keyof typeof DESCRIBED;

/** The kind of a variant: its first word. */
export function kindOf(variant: Variant): PaginationKind {
  return variant.split(' ')[0] as PaginationKind;
}

const RUNTIME: Readonly<Record<PaginationKind, ReadPage | undefined>> = {
  cursor: undefined,
  link: linkHeader,
  nextUrl,
  cursorId: lastId,
  page: pageNumber,
  offset,
};

function of(description: string, content: SchemaObject, more?: ResponseObject): ResponseObject {
  return { description, content: { 'application/json': { schema: content } }, ...more };
}

function documentOf({ query, marks, headers }: Described): OpenApiDocument {
  const pet: SchemaObject = { type: 'object', required: ['id', 'name'], properties: { id: text, name: text } };
  const pets: SchemaObject = { type: 'array', items: pet };
  const schema: SchemaObject = marks
    ? { type: 'object', properties: { data: pets, ...marks }, required: ['data'] }
    : pets;
  const parameters = Object.entries(query).map(([name, one]) => ({ name, in: 'query', schema: one }));
  const id = { name: 'id', in: 'path', required: true, schema: text };
  return {
    openapi: '3.1.0',
    info: { title: 'Pet shop', version: '1' },
    servers: [{ url: 'https://api.example.com/v1' }],
    paths: {
      '/pets': {
        get: { parameters, responses: { '200': of('Pets', schema, headers && { headers }) } },
        post: {
          requestBody: { content: { 'application/json': { schema: pet } } },
          responses: { '201': of('Pet', pet) },
        },
      },
      '/pets/{id}': {
        get: { parameters: [id], responses: { '200': of('Pet', pet) } },
        delete: { parameters: [id], responses: { '204': { description: 'Deleted' } } },
      },
    },
  };
}

/** A response that a test changes on its way, by the number of its request. */
export type Change = (response: Response, index: number) => Response | Promise<Response>;

/** A list of a variant against the double of its document, as a client that is generated from it has it. */
export async function shopOf(
  variant: Variant,
  count: number,
  { change = (response) => response, most = Infinity }: { readonly change?: Change; readonly most?: number } = {},
) {
  const document = documentOf(DESCRIBED[variant]);
  const { api: double, ask } = plainDouble(document);
  const ids = Array.from({ length: count }, (_, index) => `pet_${index}`);
  for (const id of ids) await ask('POST /pets', { id, name: id });
  const requests: URL[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    requests.push(new URL(url));
    const index = requests.length - 1;
    // A server may have a limit of its own, which it does not describe.
    const target = new URL(url);
    if (Number(target.searchParams.get('limit')) > most) target.searchParams.set('limit', String(most));
    return change(await double.fetch(target.href, init), index);
  };
  const definition = { ...api, serverUrl: 'https://api.example.com/v1', apiKey: undefined };
  const connection = new Connection(definition, { fetch, rateLimiter: false, retries: 0 });
  const list = (query: object = {}, options: ListOptions = {}): PagePromise<{ id: string }> =>
    connection.list<{ id: string }>({ ...requestOf(document), query }, options);
  return { list, requests, ids, ask };
}

/** The request that the plan of a document leads to. */
function requestOf(document: OpenApiDocument): ListRequest {
  const { operations } = planOf(loadedOf(document));
  const { page } = operations.find(({ reading }) => reading.method === 'get' && reading.path === '/pets') ?? {};
  if (!page?.scheme) throw new Error('The list is not paged.');
  const { key: _key, constantName: _constantName, kind, ...parts } = page.scheme;
  return {
    operationId: 'pets.list',
    method: 'GET',
    path: '/pets',
    ...(parts.items === undefined && { response: 'Array' as const }),
    pagination: { ...parts, read: RUNTIME[kind], at: kind === 'link' || kind === 'nextUrl' ? callAt : undefined },
    isMoreRequired: page.isMoreRequired,
    maxPageSize: page.maxPageSize,
  };
}

/** The kind that the plan of a variant has. */
export function plannedKind(variant: Variant): PaginationKind | undefined {
  return planOf(loadedOf(documentOf(DESCRIBED[variant]))).operations[0]?.page?.scheme?.kind;
}

/** A page with another list of items. */
export async function withItems(response: Response, items: readonly unknown[]): Promise<Response> {
  const body: unknown = await response.json();
  const changed = Array.isArray(body) ? items : { ...(body as object), data: items };
  return new Response(JSON.stringify(changed), { headers: response.headers });
}

/** All ids of an iteration, up to an error. */
export async function idsOf(list: AsyncIterable<{ id: string }>, take = Infinity) {
  const ids: string[] = [];
  try {
    if (take > 0)
      for await (const { id } of list) {
        ids.push(id);
        if (ids.length >= take) break;
      }
    return { ids, error: undefined };
  } catch (error) {
    return { ids, error };
  }
}
