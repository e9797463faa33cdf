// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { StreamSchema } from '../../validate/api-schemas.js';
import { isPlainObject } from '../../validate/json-type.js';
import { makeValue } from '../made/make-value.js';
import type { GivenBody } from './read-body.js';
import type { JsonObject } from '../schema/json.js';
import type { DescribedApi, DescribedOperation } from '../world/described.js';
import type { PlainResponse } from '../world/plain-response.js';

/** Number of items of a stream. */
const COUNT = 3;

/** A request, as far as its stream depends on it. */
interface Asking {
  readonly request: Request;
  readonly text: string;
  readonly parts?: GivenBody['parts'];
}

/** Makes the stream of a response. Only the doubles of APIs that have streams bring one. */
export type StreamResponder = (
  api: DescribedApi,
  operation: DescribedOperation,
  given: { readonly response: PlainResponse; readonly received: Asking },
) => PlainResponse | undefined;

/**
 * The stream of an operation, if the request asks for one: items that are made up, the same each time. Events are numbered,
 * and those up to the header `last-event-id` are left out. `undefined` for another response.
 */
export const asStream: StreamResponder = ({ schemas: named }, { stream }, { response, received }) => {
  if (!stream || response.status >= 300 || !isAskedFor(stream, received)) return undefined;
  const last = Number(received.request.headers.get('last-event-id')) || 0;
  const numbers = Array.from({ length: COUNT }, (_, at) => at + 1).filter((number) => number > last);
  const items = numbers.map((number) => {
    const item = makeValue(stream.item, 'text', { named, number, isFull: true }) ?? null;
    return write(stream, item, number);
  });
  const pieces = [...items, ...(stream.end === undefined ? [] : [`data: ${stream.end}\n\n`])];
  return { ...response, type: stream.type, body: pieces.join(''), open: () => inPieces(pieces) };
};

/** Text that arrives piece by piece, each when it is read. */
function inPieces(pieces: readonly string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next = 0;
  return new ReadableStream(
    {
      pull(controller) {
        const piece = pieces[next];
        next += 1;
        if (piece === undefined) controller.close();
        else controller.enqueue(encoder.encode(piece));
      },
    },
    { highWaterMark: 0 },
  );
}

/** True if a stream is the only response, or the body has the property that asks for it. */
function isAskedFor({ by }: StreamSchema, { request, text, parts }: Asking): boolean {
  if (by === undefined) return true;
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? '');
  const fields = parts ?? (isForm ? [...new URLSearchParams(text)] : undefined);
  if (fields) return fields.some(([name, value]) => name === by && value === 'true');
  const body = JSON.parse(text || 'null') as JsonObject | null;
  return body?.[by] === true;
}

function write({ form, whole, data }: StreamSchema, item: unknown, number: number): string {
  if (form !== 'events') return `${form === 'sequence' ? '\x1e' : ''}${JSON.stringify(item)}\n`;
  const event: JsonObject = whole && isPlainObject(item) ? item : { data: item };
  const { event: name, data: value = null, retry } = event;
  // The text of a value that is no string is JSON.
  const text = typeof value === 'string' && data !== undefined ? value : JSON.stringify(value);
  return [
    ...(name === undefined ? [] : [`event: ${onOneLine(name)}`]),
    `id: ${number}`,
    ...(retry === undefined ? [] : [`retry: ${onOneLine(retry)}`]),
    ...text.split(/\r\n?|\n/).map((line) => `data: ${line}`),
    '\n',
  ].join('\n');
}

function onOneLine(value: unknown): string {
  return String(value).replaceAll(/[\r\n]/g, ' ');
}
