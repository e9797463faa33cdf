import type { MediaTypeObject, ResponseObject } from '../../../generator/document/document.js';
import { JSON_MEDIA_TYPE } from '../../../generator/model/media-type.js';

/** An example under its name; a lone `example` is called `example`. */
export interface NamedExample {
  readonly name: string;
  readonly value: unknown;
}

/** All examples of a media type. */
export function examplesOf(media: MediaTypeObject | undefined): NamedExample[] {
  const named = Object.entries(media?.examples ?? {}).map(([name, { value }]) => ({ name, value }));
  return media && 'example' in media ? [{ name: 'example', value: media.example }, ...named] : named;
}

/** The JSON examples of a response. */
export function responseExamples(response: ResponseObject | undefined): NamedExample[] {
  return examplesOf(response?.content?.[JSON_MEDIA_TYPE]);
}
