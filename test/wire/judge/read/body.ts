import busboy from 'busboy';
import { inPairs, typed } from '../base/compare.js';
import { kindOfMedia, type Encoding, type Media } from '../base/specification.js';
import { readInQuery } from './in-query.js';
import { Pairs } from './pairs.js';

/** A body on the wire. */
export interface SentBody {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Reads a body of a media type; the value is compared with what was given. Throws where its form is another one. */
export async function readBody(media: Media, expected: unknown, sent: SentBody): Promise<unknown> {
  switch (kindOfMedia(sent.contentType)) {
    case 'json':
      return JSON.parse(textOf(sent.bytes)) as unknown;
    case 'form':
      return readForm(media, inPairs(expected), textOf(sent.bytes));
    case 'multipart':
      return readMultipart(media, expected, sent);
    case 'text':
      return typed(textOf(sent.bytes), expected);
    case 'binary':
      return expected instanceof Blob ? sent.bytes : textOf(sent.bytes);
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function readForm(media: Media, expected: unknown, text: string): unknown {
  const pairs = Pairs.read(text, true);
  const entries = Object.entries(expected as object).map(([name, value]) => [
    name,
    readProperty({ name, value, encoding: media.encoding?.[name] ?? {} }, pairs),
  ]);
  const others = pairs.unread();
  if (others.length > 0) throw new Error(`"${others[0]}" was not given`);
  return Object.fromEntries(entries) as unknown;
}

interface Property {
  readonly name: string;
  readonly value: unknown;
  readonly encoding: Encoding;
}

/**
 * "If all three of `style`, `explode`, and `allowReserved` fields are absent [...] `contentType` alone": a list is then sent
 * item by item, and an object as JSON.
 */
function readProperty({ name, value, encoding }: Property, pairs: Pairs): unknown {
  if (isStyled(encoding)) return typed(readInQuery({ ...encoding, name, in: 'query' }, value, pairs), value);
  const texts = pairs.raw(name).map((raw) => pairs.decode(raw));
  if (Array.isArray(value)) return texts.map((text, at) => readText(text, value[at]));
  if (texts.length !== 1) throw new Error(`"${name}" is sent ${texts.length} times`);
  return readText(texts[0] ?? '', value);
}

function isStyled({ style, explode, allowReserved }: Encoding): boolean {
  return (style ?? explode ?? allowReserved) !== undefined;
}

function readText(text: string, expected: unknown): unknown {
  return typeof expected === 'object' && expected !== null ? (JSON.parse(text) as unknown) : typed(text, expected);
}

/** A part of a multipart body as busboy reads it. */
interface Part {
  readonly name: string;
  readonly type: string;
  readonly fileName: string | undefined;
  readonly bytes: Uint8Array;
}

async function readMultipart(media: Media, expected: unknown, sent: SentBody): Promise<unknown> {
  const parts = await partsOf(sent);
  // In a style, parts are the pairs of a query, whose text is not percent-encoded.
  const pairs = new Pairs(
    parts.map(({ name, bytes, fileName }) => [name, fileName ?? textOf(bytes)]),
    (text) => text,
  );
  const entries = Object.entries(expected as object).map(([name, value]) => {
    const encoding = media.encoding?.[name] ?? {};
    if (isStyled(encoding) && isInParts(value))
      return [name, typed(readInQuery({ ...encoding, name, in: 'query' }, value, pairs), value)];
    const own = parts.filter((part) => part.name === name);
    pairs.raw(name);
    const read = (part: Part, given: unknown) => readPart(part, given, encoding);
    if (Array.isArray(value)) return [name, own.map((part, at) => read(part, value[at]))];
    const [only] = own;
    if (!only || own.length !== 1) throw new Error(`the part "${name}" is sent ${own.length} times`);
    return [name, read(only, value)];
  });
  const [other] = pairs.unread();
  if (other !== undefined) throw new Error(`the part "${other}" was not given`);
  return Object.fromEntries(entries) as unknown;
}

/** True for a list or an object of texts. */
function isInParts(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Object.values(value).some((one) => one instanceof Blob) &&
    !(value instanceof Blob)
  );
}

function readPart(part: Part, expected: unknown, { contentType }: Encoding): unknown {
  const described = contentType === undefined || /[*,]/.test(contentType) ? undefined : contentType;
  if (described !== undefined && part.type !== described.replace(/;.*/s, '').trim())
    throw new Error(`the part "${part.name}" is ${part.type}, not ${described}`);
  if (expected instanceof Blob) {
    if (part.fileName === undefined) throw new Error(`the part "${part.name}" is no file`);
    return part.bytes;
  }
  const text = textOf(part.bytes);
  const isJson = /[/+]json$/.test(part.type) || (typeof expected === 'object' && expected !== null);
  if (isJson && described === undefined && typeof expected === 'object' && part.type !== 'application/json')
    throw new Error(`the part "${part.name}" is ${part.type}, not application/json`);
  return isJson ? (JSON.parse(text) as unknown) : typed(text, expected);
}

function partsOf({ contentType, bytes }: SentBody): Promise<Part[]> {
  const parts: Part[] = [];
  return new Promise((resolve, reject) => {
    const reader = busboy({
      headers: { 'content-type': contentType },
      defParamCharset: 'utf8',
      preservePath: true,
      limits: { fieldSize: 10_000_000 },
    });
    reader.on('field', (name, value, { mimeType }) =>
      parts.push({ name, type: mimeType, fileName: undefined, bytes: new TextEncoder().encode(value) }),
    );
    reader.on('file', (name, stream, { filename, mimeType }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => parts.push({ name, type: mimeType, fileName: filename, bytes: Buffer.concat(chunks) }));
    });
    reader.on('close', () => resolve(parts));
    reader.on('error', (error) => reject(error instanceof Error ? error : new Error(String(error))));
    reader.end(bytes);
  });
}
