import type { ApiResponse, ApiRequest } from './messages.js';
import type { Fault } from './faults.js';
import { pageFaultOf } from './faults.js';
import { mediaResponse } from './media.js';
import { isOfMembers, Members } from './members.js';
import type { PageFault } from './faults.js';
import type { RateSettings } from './rate-window.js';
import { PAGINATIONS, pageBy } from './paginations.js';
import { RateWindow } from './rate-window.js';

/** Collections of the API that programs work with. */
export const RESOURCES = ['contacts', 'tasks', 'deals'] as const;
/** One of them. */
export type Resource = (typeof RESOURCES)[number];

const PREFIXES: Record<Resource, string> = { contacts: 'clt_', tasks: 'tsk_', deals: 'dl_' };

/** Initial state of the API. */
export interface ApiSettings {
  readonly rate: RateSettings;
  readonly key: string;
  /** Records of each collection. */
  readonly records: number;
}

/**
 * A correct API: it lists, creates, changes and deletes, and limits the rate. It records the changes that were made.
 * Lists show the records it started with, which nothing changes, so that each iteration has one right outcome.
 */
export class ModelApi {
  readonly window: RateWindow;
  readonly #settings: ApiSettings;
  /** How often each create was applied, by the marker in its text. */
  readonly creates = new Map<string, number>();
  /** How often each record was changed or deleted, as `PATCH tsk_1`. */
  readonly changes = new Map<string, number>();
  /** Contents that were stored for each upload, by its name. */
  readonly uploads = new Map<string, string[]>();
  /** Which version the file is in. */
  fileVersion = 1;
  readonly members: Members;
  requests = 0;

  constructor(settings: ApiSettings, now: () => number) {
    this.#settings = settings;
    this.window = new RateWindow(settings.rate, now);
    this.members = new Members((name) => this.count(name), settings.key);
  }

  /** Ids of the records of a list, in its order. */
  idsOf(resource: Resource): string[] {
    return Array.from({ length: this.#settings.records }, (_, index) => idOf(resource, index));
  }

  /** Does what a request asks, if the rate limit lets it pass. `fault` falsifies a page of a list, or a file. */
  response(request: ApiRequest, fault?: Fault): ApiResponse {
    this.requests += 1;
    if (isOfMembers(request)) return this.members.response(request, fault ?? 'none');
    if (request.key !== this.#settings.key) return failure(401, 'UNAUTHORIZED');
    if (!this.window.take()) return failure(429, 'TOO_MANY_REQUESTS', this.window.headers(true));
    const { headers, ...response } =
      mediaResponse(this, request, fault) ?? this.#act(request, fault && pageFaultOf(fault));
    return { ...response, headers: { ...headers, ...this.window.headers(false) } };
  }

  /** Fails before doing anything; the request counts for the limit, as it does where the limiter comes first. */
  fail(status: number, request: ApiRequest): ApiResponse {
    this.requests += 1;
    if (isOfMembers(request)) return failure(status, 'INTERNAL');
    if (!this.window.take()) return failure(429, 'TOO_MANY_REQUESTS', this.window.headers(true));
    return failure(status, 'INTERNAL', this.window.headers(false));
  }

  /** How often a call was applied that changes a record with this id, or makes one with this marker. */
  timesApplied(method: string, name: string): number {
    return (method === 'POST' ? this.creates.get(name) : this.changes.get(`${method} ${name}`)) ?? 0;
  }

  /** Counts something that is made once, by its name. */
  count(name: string): void {
    count(this.creates, name);
  }

  #act(request: ApiRequest, fault: PageFault | undefined): Partial<ApiResponse> & Pick<ApiResponse, 'status' | 'body'> {
    const { pathname, searchParams } = new URL(request.target, 'https://api.example');
    const [, name, id] = pathname.split('/');
    const resource = RESOURCES.find((known) => known === name);
    if (resource === undefined) return failure(404, 'NOT_FOUND');
    const by = PAGINATIONS.find((pagination) => pagination === searchParams.get('by'));
    if (request.method === 'GET' && by) return pageBy({ by, ids: this.idsOf(resource), query: searchParams, fault });
    if (request.method === 'GET') return this.#list(resource, searchParams, fault);
    if (request.method === 'POST') return this.#create(resource, JSON.parse(request.body ?? '{}') as object);
    // Deleted records stay deleted: no record of these has any other name.
    if (this.changes.has(`DELETE ${id}`)) return failure(404, 'NOT_FOUND');
    count(this.changes, `${request.method} ${id}`);
    return { status: 200, body: JSON.stringify({ id, title: 'Done' }) };
  }

  #create(resource: Resource, body: { title?: string; firstName?: string }): Pick<ApiResponse, 'status' | 'body'> {
    const marker = body.title ?? body.firstName ?? '';
    count(this.creates, marker);
    return { status: 201, body: JSON.stringify({ id: `${PREFIXES[resource]}new${this.creates.size}`, ...body }) };
  }

  /** A cursor is the number of records before its page, and a word that distinguishes it from a guessed number. */
  #list(
    resource: Resource,
    query: URLSearchParams,
    fault: PageFault | undefined,
  ): Pick<ApiResponse, 'status' | 'body'> {
    const size = Number(query.get('pageSize') ?? 50);
    const cursor = query.get('cursor');
    const [word, place = '0', empties = '0'] = (cursor ?? 'from.0').split('.');
    if (word !== 'from') return failure(400, 'BAD_CURSOR');
    let start = Number(place);
    // The page before once more, with the cursor that led here.
    if (fault === 'page twice') start = Math.max(0, start - size);
    const end = fault === 'empty page' ? start : Math.min(this.#settings.records, start + size);
    const data = this.idsOf(resource)
      .slice(start, end)
      .map((id) => ({ id, title: `Record ${id}` }));
    // A cycle needs a cursor that was used before.
    const isCycle = fault === 'cycle' && cursor !== null;
    const hasMore = fault === 'no cursor' || isCycle || end < this.#settings.records;
    const suffix = fault === 'empty page' ? `.${Number(empties) + 1}` : '';
    const next = isCycle ? cursor : `from.${end}${suffix}`;
    const nextCursor = hasMore && fault !== 'no cursor' ? next : null;
    return { status: 200, body: JSON.stringify({ data, meta: metaOf({ hasMore, nextCursor }, fault) }) };
  }
}

/** Members of a page that describe the rest of its list. */
function metaOf(meta: { hasMore: boolean; nextCursor: string | null }, fault: PageFault | undefined): unknown {
  if (fault === 'no meta') return undefined;
  if (fault === 'null meta') return null;
  return fault === 'no hasMore' ? {} : meta;
}

/** The id of the nth record of a collection. */
export function idOf(resource: Resource, index: number): string {
  return `${PREFIXES[resource]}${String(index).padStart(4, '0')}`;
}

function failure(status: number, code: string, headers: Record<string, string> = {}): ApiResponse {
  return { status, headers, body: JSON.stringify({ error: { code, message: `Failed with ${code}.` } }) };
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
