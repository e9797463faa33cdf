import type { Random } from '../base/random.js';
import { follow, type Media, type Schema } from '../base/specification.js';
import type { Validator } from '../base/valid.js';
import { Undrawn, valid } from './arguments.js';
import { drawValue } from './value.js';

/** The things that a response is drawn with. */
export interface DrawingOfResponse {
  readonly document: object;
  readonly random: Random;
  readonly validator: Validator;
  /** True if the body asks for a stream: its property `stream` is true. */
  readonly isStreamed: boolean;
  /** Header `accept` of the request. */
  readonly accept: string | undefined;
  /** Changes a body of JSON, such as that of the last page of a list. */
  readonly change: (body: unknown) => unknown;
}

/** Number of items of a drawn stream. */
const COUNT = 3;

/** Draws a stream as its media type is defined, and the items that a reader of it returns. */
export function drawStream(
  media: Media,
  type: string,
  drawing: DrawingOfResponse,
): { body: string; expected: unknown[] } {
  const item = itemOf(media, drawing.document);
  const items = Array.from({ length: COUNT }, () => drawItem(item, drawing));
  if (!type.startsWith('text/event-stream')) {
    const start = type.includes('json-seq') ? '\x1e' : '';
    return { body: items.map((one) => `${start}${JSON.stringify(one)}\n`).join(''), expected: items };
  }
  if (isWholeEvent(item, drawing.document)) throw new Undrawn('response: whole events are not drawn');
  const isText = item === undefined || isTextOnly(item, drawing.document);
  const texts = items.map((one) => (isText ? String(one) : JSON.stringify(one)));
  // A comment, and lines of all three ends.
  const body = texts.map((text, at) => `event: e${at}\r\nid: ${at}\n: comment\r${linesOf(text)}\n`).join('');
  return { body, expected: isText ? texts.map((text) => text.replaceAll(/\r\n?/g, '\n')) : items };
}

/** "itemSchema: A schema describing each item within a sequential media type". Before 3.2, schemas were written of an item. */
function itemOf(media: Media & { readonly itemSchema?: Schema }, document: object): Schema | undefined {
  if (media.itemSchema) return media.itemSchema;
  const schema = media.schema && follow(document, media.schema);
  const { type, items } = (schema ?? {}) as { readonly type?: unknown; readonly items?: Schema };
  return type === 'array' && items ? items : schema;
}

function drawItem(schema: Schema | undefined, drawing: DrawingOfResponse): unknown {
  return schema ? drawJson(schema, drawing) : 'text with é, 漢 and\nlines';
}

/** Draws a value that a response has as JSON: the body, or an item of a stream. */
export function drawJson(schema: Schema | undefined, { document, random, validator }: DrawingOfResponse): unknown {
  const drawn = { document, random, place: 'json', members: 0.6, isInParts: false, areFiles: false } as const;
  const value = valid((attempt) => drawValue(schema ?? {}, { ...drawn, attempt }), {
    schema,
    validator,
    fits: () => true,
    what: 'response',
  });
  return JSON.parse(JSON.stringify(value));
}

function linesOf(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => `data: ${line}\n`)
    .join('');
}

/** Data is text: it is JSON where the schema asks for something else than a string. */
function isTextOnly(schema: Schema, document: object): boolean {
  const { type, ...others } = follow(document, schema);
  const isOpen = type === undefined && !STRUCTURE.some((keyword) => keyword in others);
  return isOpen || [type].flat().join() === 'string';
}

const STRUCTURE = ['properties', 'items', 'additionalProperties', 'oneOf', 'anyOf', 'allOf'];

function isWholeEvent(schema: Schema | undefined, document: object): boolean {
  if (!schema) return false;
  const { properties, oneOf, anyOf, allOf } = follow(document, schema) as Readonly<Record<string, object | undefined>>;
  const parts = [oneOf, anyOf, allOf].flatMap((list) => (list ?? []) as Schema[]);
  return (properties !== undefined && 'data' in properties) || parts.some((part) => isWholeEvent(part, document));
}
