import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';

const withoutBody: readonly number[] = [204, 205, 304];

/** Makes the Response of `fetch` from one of `node:http`. Its body is read as it arrives. */
export function toResponse(incoming: IncomingMessage): Response {
  const { statusCode: status = 0, statusMessage: statusText, rawHeaders } = incoming;
  const headers = new Headers();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
  if (withoutBody.includes(status)) incoming.resume();
  const body = withoutBody.includes(status) ? null : (Readable.toWeb(incoming) as NodeStream & BodyInit);
  return new Response(body, { status, statusText: statusText ?? '', headers });
}
