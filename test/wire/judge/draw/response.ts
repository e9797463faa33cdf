import { mediaOf } from '../base/media.js';
import { kindOfMedia, type Content, type Media, type Operation } from '../base/specification.js';
import { drawJson, drawStream, type DrawingOfResponse } from './stream.js';
import { drawFile } from './value.js';

/** A response, and what a method returns for it. */
export interface DrawnResponse {
  readonly response: Response;
  /** A Blob stands for its bytes. */
  readonly expected: unknown;
}

/** Draws a success that the operation describes. Throws where none of its types is accepted. */
export function drawResponse(operation: Operation, drawing: DrawingOfResponse): DrawnResponse {
  const [status, described] = drawing.random.pick(successesOf(operation));
  if (operation.method === 'head') return headOf(status, described);
  // RFC 9110: these have no content, even where one is described.
  const content = [204, 205, 304].includes(status) ? undefined : described;
  const types = answeringTypes(Object.keys(content ?? {}), drawing.isStreamed);
  if (types.length === 0)
    return { response: new Response(null, { status: status === 200 ? 204 : status }), expected: undefined };
  const accepted = types.filter((type) => isAccepted(type, drawing.accept));
  if (accepted.length === 0)
    throw new Error(`the request accepts ${drawing.accept}, but the response is ${types.join(' or ')}`);
  // What is described as JSON and as something else is read as JSON.
  const preferred = accepted.filter((type) => kindOfMedia(type) === 'json' || type === '*/*');
  const type = drawing.random.pick(preferred.length > 0 ? preferred : accepted);
  const headers = { 'content-type': type.includes('*') ? concrete(type, content) : type };
  const { body, expected } = drawContent(content?.[type] ?? {}, headers['content-type'], drawing);
  return { response: new Response(body, { status, headers }), expected };
}

/** A response to HEAD has the headers of a body that it does not have. */
function headOf(status: number, content: Content = {}): DrawnResponse {
  const [type] = Object.keys(content);
  const headers = type === undefined ? {} : { 'content-type': concrete(type, content), 'content-length': '100' };
  return { response: new Response(null, { status, headers }), expected: undefined };
}

/** Where there is a choice, a property of the body decides between a stream and something else. */
function answeringTypes(types: readonly string[], isStreamed: boolean): readonly string[] {
  const streams = types.filter((type) => STREAM.test(type));
  const isChoice = streams.length > 0 && streams.length < types.length;
  return isChoice ? types.filter((type) => STREAM.test(type) === isStreamed) : types;
}

function successesOf({ responses }: Operation): [number, Content | undefined][] {
  const found = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const isOther = Object.keys(responses).some((status) => /^[13]/.test(status));
  const described =
    found.length === 0 && !isOther ? Object.entries(responses).filter(([key]) => key === 'default') : found;
  if (described.length === 0) return [[200, undefined]];
  return described.map(([status, { content }]) => [/^\d+$/.test(status) ? Number(status) : 200, content]);
}

function isAccepted(type: string, accept: string | undefined): boolean {
  if (accept === undefined || type.includes('*')) return true;
  return mediaOf(Object.fromEntries(accept.split(',').map((one) => [one.trim(), true])), type) ?? false;
}

function concrete(type: string, content: Content | undefined): string {
  const { type: kind } = (content?.[type]?.schema ?? {}) as { type?: string };
  if (type === '*/*') return kind === 'string' ? 'text/plain' : 'application/json';
  return type.replace('*', 'x-any');
}

/** Media types of items that follow each other. */
const STREAM = /^text\/event-stream\b|[/+.-](?:jsonl|ndjson|jsonlines|json-lines|json-seq|stream\+json)\b/;

function drawContent(media: Media, type: string, drawing: DrawingOfResponse) {
  if (STREAM.test(type)) return drawStream(media, type, drawing);
  switch (kindOfMedia(type)) {
    case 'json': {
      const expected = drawing.change(drawJson(media.schema, drawing));
      return { body: JSON.stringify(expected), expected };
    }
    case 'text': {
      const text = 'text with é, 漢 and\r\nlines';
      return { body: text, expected: text };
    }
    default: {
      const file = drawFile(drawing.random);
      return { body: file, expected: file };
    }
  }
}
