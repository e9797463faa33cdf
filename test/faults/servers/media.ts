import type { Fault } from './faults.js';
import type { ApiRequest, ApiResponse } from './messages.js';

/** Number of items of a stream. */
const ITEMS = 12;
/** Data of the event that ends a stream of events. */
export const LAST_EVENT = '[DONE]';

/** Texts of the items of a stream, in order. */
export const STREAM_ITEMS: readonly string[] = Array.from({ length: ITEMS }, (_, at) => `item ${at + 1}`);

/** Content of a file. Each change of it makes another version. */
export function fileOf(version: number): string {
  return Array.from({ length: 60 }, (_, line) => `version ${version} line ${String(line).padStart(3, '0')}\n`).join('');
}

/** True for a request whose response is a stream of items or of bytes. */
export function isStreamed({ method, target }: Pick<ApiRequest, 'method' | 'target'>): boolean {
  return /^\/(events|lines|files)\//.test(target) || (method === 'POST' && target.startsWith('/chats/'));
}

/** Bodies that the API has stored. */
export interface Stock {
  readonly uploads: Map<string, string[]>;
  fileVersion: number;
  /** Counts something that is made once, by its name. */
  count(name: string): void;
}

type Served = Partial<ApiResponse> & Pick<ApiResponse, 'status' | 'body'>;

/** Responses of the operations that stream, download and take files; `undefined` for all others. */
export function mediaResponse(api: Stock, request: ApiRequest, fault: Fault | undefined): Served | undefined {
  const [, kind, name = ''] = request.target.split('/');
  switch (kind) {
    case 'events':
      return eventsAfter(Number(request.headers?.get('last-event-id') ?? 0));
    case 'chats':
      api.count(`chat ${name}`);
      return eventsAfter(0);
    case 'lines':
      return { status: 200, headers: { 'content-type': 'application/jsonl' }, body: lines() };
    case 'files':
      return file(api, request, fault);
    case 'uploads':
      api.uploads.set(name, [...(api.uploads.get(name) ?? []), contentOf(request)]);
      return { status: 200, body: JSON.stringify({ id: name }) };
    default:
      return undefined;
  }
}

function eventsAfter(last: number): Served {
  const events = STREAM_ITEMS.map((text, at) => `id: ${at + 1}\ndata: ${JSON.stringify({ text })}\n\n`);
  const body = `retry: 50\n\n${events.slice(last).join('')}data: ${LAST_EVENT}\n\n`;
  return { status: 200, headers: { 'content-type': 'text/event-stream' }, body };
}

function lines(): string {
  return STREAM_ITEMS.map((text) => `${JSON.stringify({ text })}\n`).join('');
}

/** A file, or the part of it that a request asks for, as RFC 9110 has ranges. */
function file(api: Stock, { headers }: ApiRequest, fault: Fault | undefined): Served {
  if (fault === 'file changed') api.fileVersion += 1;
  const body = fileOf(api.fileVersion);
  const etag = `"v${api.fileVersion}"`;
  const type = { 'content-type': 'application/octet-stream', etag };
  const [, from, to = ''] = /^bytes=(\d+)-(\d*)$/.exec(headers?.get('range') ?? '') ?? [];
  const condition = headers?.get('if-range') ?? etag;
  if (from === undefined || condition !== etag)
    return { status: 200, headers: { ...type, 'content-length': String(body.length) }, body };
  const end = to === '' ? body.length - 1 : Number(to);
  const part = body.slice(Number(from), end + 1);
  const range = `bytes ${from}-${end}/${body.length}`;
  return {
    status: 206,
    headers: { ...type, 'content-range': range, 'content-length': String(part.length) },
    body: part,
  };
}

/** The bytes of an upload; of a multipart body, those of its one part. */
function contentOf({ headers, body = '' }: ApiRequest): string {
  if (!headers?.get('content-type')?.startsWith('multipart/')) return body;
  return /\r\n\r\n(.*)\r\n--[^\r\n]+--\r\n$/s.exec(body)?.[1] ?? `no part in ${body}`;
}
