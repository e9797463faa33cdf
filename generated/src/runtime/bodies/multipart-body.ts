// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { EncodeBody } from '../call/body.js';
import { encodeJson } from '../call/json.js';
import { encodePart } from '../call/path.js';
import type { CallName } from '../errors/error.js';
import { blobOf, typeOfFile } from './bytes.js';
import type { PairStyle, Property } from './pairs.js';
import { isStructured, itemsOf, pairsOf, propertiesOf, textOf } from './pairs.js';

const CARRIER = 'a multipart body';

/** Encoding of a property: its content type, or its style. */
export interface PartEncoding {
  readonly contentType?: string;
  readonly style?: PairStyle;
}

interface Part {
  readonly name: string;
  readonly file?: Blob;
  /** `undefined` for plain text, whose type is the default of parts. */
  readonly type?: string | undefined;
  readonly content: Blob | string;
}

/**
 * Encodes an object as `multipart/form-data`: a part for each property, and for each item of a list. Made here and not by
 * a `FormData`, which `fetch` would write with another boundary for each attempt, and which gives each part of JSON the
 * name of a file.
 */
export function multipartBody(encodings: Readonly<Record<string, PartEncoding>> = {}): EncodeBody {
  return (body, call) => {
    const parts = propertiesOf(body, CARRIER, call).flatMap((property) => {
      const encoding = Object.hasOwn(encodings, property.name) ? encodings[property.name] : undefined;
      return partsOf(property, encoding ?? {}, call);
    });
    const boundary = `----${randomText()}${randomText()}`;
    const contents = parts.flatMap((part) => [`--${boundary}\r\n${headersOf(part, call)}\r\n`, part.content, '\r\n']);
    return {
      body: new Blob([...contents, `--${boundary}--\r\n`]),
      contentType: `multipart/form-data; boundary=${boundary}`,
    };
  };
}

function partsOf(property: Property, { contentType, style }: PartEncoding, call: CallName): Part[] {
  const { name, value, place } = property;
  const writing = { carrier: CARRIER, call };
  if (style !== undefined)
    return pairsOf(property, style, writing).map((pair) => ({
      name: pair.name,
      content: pair.parts.join(pair.delimiter),
    }));
  const items = Array.isArray(value) ? itemsOf(value, place) : [[value, place] as const];
  return items.map(([item, at]) => {
    const file = blobOf(item);
    if (file) return { name, file, type: typeOfFile(file, contentType), content: file };
    const isJson = contentType === undefined ? isStructured(item) : /[/+]json\b/.test(contentType);
    return isJson
      ? { name, type: contentType ?? 'application/json', content: encodeJson(item, at, call) }
      : { name, type: contentType, content: textOf(item, at, writing) };
  });
}

function headersOf({ name, file, type }: Part, call: CallName): string {
  const { name: fileName = name } = (file ?? {}) as { name?: string };
  const named = file ? `; filename="${quoted(fileName, call)}"` : '';
  const typed = type === undefined ? '' : `content-type: ${type}\r\n`;
  return `content-disposition: form-data; name="${quoted(name, call)}"${named}\r\n${typed}`;
}

/** Escapes a name as browsers do. See https://html.spec.whatwg.org/#multipart-form-data */
function quoted(name: string, call: CallName): string {
  return name.replace(/["\r\n]/g, (character) => encodePart(character, 'body', call));
}

function randomText(): string {
  return Math.random().toString(36).slice(2).padEnd(11, '0');
}
