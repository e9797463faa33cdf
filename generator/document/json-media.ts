import type { MediaTypeObject } from './document.js';
import { isPlainJson, mediaKind } from './media.js';

/** Bodies by media type, as OpenAPI has them. */
type Content = Readonly<Record<string, MediaTypeObject>>;

/** A body of JSON. */
export interface JsonMedia {
  /** The media type as the document writes it: `application/json; charset=utf-8`. */
  readonly mediaType: string;
  readonly media: MediaTypeObject;
}

/** The body of JSON among those of a request or a response; `undefined` where there is none. */
export function jsonMedia(content: Content | undefined): JsonMedia | undefined {
  const entries = Object.entries(content ?? {});
  const found =
    entries.find(([type]) => isPlainJson(type)) ??
    entries.find(([type]) => mediaKind(type) === 'json') ??
    entries.find(([type]) => type === '*/*' && entries.length === 1);
  return found && { mediaType: found[0], media: found[1] };
}
