import { resolve, type MediaTypeObject, type OpenApiDocument, type SchemaObject } from './document.js';

/** The way in which a body is written. Items that follow each other, as events do, are a `stream`. */
export type MediaKind = 'json' | 'form' | 'multipart' | 'text' | 'binary' | 'stream';

/** One of the bodies that a document describes. */
export interface Media {
  /** The media type as the document writes it: `application/json; charset=utf-8`. */
  readonly mediaType: string;
  readonly media: MediaTypeObject;
}

const KINDS: readonly (readonly [MediaKind, RegExp])[] = [
  [
    'stream',
    /^text\/event-stream$|[/+.-](?:jsonl|ndjson|jsonlines|json-lines|json-seq|stream\+json)$|^multipart\/mixed$/,
  ],
  ['json', /^(?:application|text)\/json$|\+json$/],
  ['form', /^application\/x-www-form-urlencoded$/],
  ['multipart', /^multipart\/form-data$/],
  [
    'text',
    /^text\/|\+xml$|\+yaml$|^application\/(?:xml|(?:x-)?yaml|(?:x-)?javascript|graphql|sql|sdp|jwt|x-pem-file|csv)$/,
  ],
];

/** The kind of a media type; bytes where nothing else is known of it. */
export function mediaKind(mediaType: string): MediaKind {
  const type = essenceOf(mediaType);
  return KINDS.find(([, form]) => form.test(type))?.[0] ?? 'binary';
}

/** `Application/JSON; charset=utf-8` → `application/json`. */
function essenceOf(mediaType: string): string {
  return mediaType.replace(/;.*/s, '').trim().toLowerCase();
}

/** The way in which the items of a stream follow each other. */
export type StreamForm = 'events' | 'lines' | 'sequence';

/** The form of a stream whose media type names it; `undefined` for other bodies. */
export function streamForm(mediaType: string): StreamForm | undefined {
  const type = essenceOf(mediaType);
  if (mediaKind(type) !== 'stream' || type === 'multipart/mixed') return undefined;
  if (type === 'text/event-stream') return 'events';
  return type.endsWith('json-seq') ? 'sequence' : 'lines';
}

/** True for `application/json` itself, with any parameters. */
export function isPlainJson(mediaType: string): boolean {
  return essenceOf(mediaType) === 'application/json';
}

/** True for a media type that a header can carry. */
export function isHeaderText(mediaType: string): boolean {
  return /^[\x20-\x7e]+$/.test(mediaType);
}

/** The media types of one kind, those that are preferred first: `application/json` before other kinds of JSON. */
export function mediaOfKind(content: Readonly<Record<string, MediaTypeObject>>, kind: MediaKind): Media[] {
  const found = Object.entries(content).filter(([type]) => mediaKind(type) === kind);
  const sorted = found.toSorted(([a], [b]) => Number(isPlainJson(b)) - Number(isPlainJson(a)));
  return sorted.map(([mediaType, media]) => ({ mediaType, media }));
}

/** The body of JSON among those of a request or a response; `undefined` where there is none. */
export function jsonMedia(content: Readonly<Record<string, MediaTypeObject>> | undefined): Media | undefined {
  const entries = Object.entries(content ?? {});
  const found =
    entries.find(([type]) => isPlainJson(type)) ??
    entries.find(([type]) => mediaKind(type) === 'json') ??
    entries.find(([type]) => type === '*/*' && entries.length === 1);
  return found && { mediaType: found[0], media: found[1] };
}

/** True for a string of bytes that are sent as they are. */
export function isBinary(document: OpenApiDocument, schema: SchemaObject | undefined): boolean {
  if (schema === undefined) return false;
  const { type, format, contentMediaType, contentEncoding } = resolve<SchemaObject>(document, schema);
  if (contentEncoding !== undefined || (type !== undefined && ![type].flat().includes('string'))) return false;
  return format === 'binary' || contentMediaType === 'application/octet-stream';
}
