// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { DescribedOperation } from '../world/described.js';
import type { PlainResponse } from '../world/plain-response.js';
import { brokenOff, type Fault } from './faults.js';

/** A success of the media type that the description gives it. Text and bytes are made up. */
export function inMediaType({ id, responseType }: DescribedOperation, response: PlainResponse): PlainResponse {
  if (responseType === undefined || response.status >= 300 || response.body === undefined) return response;
  const type = responseType.includes('*') ? 'application/octet-stream' : responseType;
  const isJson = /json\b/.test(type);
  return { ...response, type, body: isJson ? response.body : `Response of ${id}` };
}

/**
 * The part of bytes or a text that a GET asks for in `Range`, with the ETag that says in `If-Range` that they are the same;
 * several parts are sent as the whole. See https://www.rfc-editor.org/rfc/rfc9110#section-14
 */
export function inRange(response: PlainResponse, { method, headers }: Request): PlainResponse {
  const { status, type = '', body, open } = response;
  // A character of another kind has several bytes.
  const isBytes = !open && !/json\b|^$/.test(type) && typeof body === 'string' && /^[\0-\x7f]*$/.test(body);
  if (method !== 'GET' || status !== 200 || !isBytes) return response;
  const etag = `"${tagOf(body)}"`;
  const whole = { ...response, headers: { ...response.headers, etag, 'accept-ranges': 'bytes' } };
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.get('range') ?? '') ?? [];
  if ((from === '' && to === '') || (headers.get('if-range') ?? etag) !== etag) return whole;
  const last = body.length - 1;
  const start = from === '' ? Math.max(0, body.length - Number(to)) : Number(from);
  const end = from === '' || to === '' ? last : Math.min(last, Number(to));
  const part = (range: string) => ({ ...whole.headers, 'content-range': `bytes ${range}/${body.length}` });
  if (start > end) return { ...whole, status: 416, body: undefined, headers: part('*') };
  return { ...whole, status: 206, body: body.slice(start, end + 1), headers: part(`${start}-${end}`) };
}

/** A text that is equal for equal bodies. */
function tagOf(body: string): string {
  let sum = body.length;
  for (const character of body) sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return sum.toString(36);
}

/** Statuses of responses that must not have a body. */
const BODILESS: readonly number[] = [204, 205, 304];

/** A response as `fetch` returns it, with the fault that it has. */
export function toResponse(
  { status, body, type, open, headers: own }: PlainResponse,
  extra: Readonly<Record<string, string>>,
  fault?: Fault,
): Response {
  const headers = new Headers({ ...own, ...extra });
  if (body === undefined || BODILESS.includes(status)) return new Response(null, { status, headers });
  if (!headers.has('content-type')) headers.set('content-type', type ?? 'application/json; charset=utf-8');
  if (open && !fault?.truncate) return new Response(open(), { status, headers });
  // A fault may have a body that is no JSON.
  const isJson = !open && (type === undefined || /json\b/.test(type));
  const text = typeof fault?.body === 'string' ? fault.body : isJson ? JSON.stringify(body) : String(body);
  return new Response(fault?.truncate ? brokenOff(text) : text, { status, headers });
}

/** The same response to HEAD. */
export function withoutBody(response: Response): Response {
  void response.body?.cancel();
  return new Response(null, response);
}
