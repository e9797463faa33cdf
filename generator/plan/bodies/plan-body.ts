import { allProperties } from '../../document/alternatives.js';
import type { EncodingObject, OpenApiDocument, SchemaObject } from '../../document/document.js';
import {
  isBinary,
  isHeaderText,
  isPlainJson,
  mediaKind,
  mediaOfKind,
  type Media,
  type MediaKind,
} from '../../document/media.js';
import type { BodyReading } from '../../document/operation-reading.js';
import type { BodyEncoding, PairStyle, PartEncoding } from '../../model/body.js';
import type { ChosenBody } from '../plan.js';
import { allowsObject, valueForm, type ValueForm } from './value-form.js';

/** Kinds of bodies, those that are preferred first; then the first that the document names. */
const PREFERRED: readonly MediaKind[] = ['json', 'form', 'multipart'];

/** The body of an operation, or the reason why it cannot be sent, as the end of a sentence. */
export function planBody(document: OpenApiDocument, body: BodyReading | undefined): ChosenBody | string | undefined {
  // A body that is not described at all is none.
  const media = body && chosenMedia(body);
  if (!media) return undefined;
  const encoding = encodingOf(document, media);
  return typeof encoding === 'string' ? encoding : { ...media, encoding };
}

function chosenMedia({ content }: BodyReading): Media | undefined {
  const preferred = PREFERRED.flatMap((kind) => mediaOfKind(content, kind))[0];
  const [first] = Object.entries(content);
  return preferred ?? (first && { mediaType: first[0], media: first[1] });
}

function encodingOf(document: OpenApiDocument, { mediaType, media }: Media): BodyEncoding | string {
  const { schema, encoding = {} } = media;
  const unsupported = `its body is ${mediaType}`;
  if (!isHeaderText(mediaType)) return unsupported;
  const kind = mediaKind(mediaType);
  if ((kind === 'form' || kind === 'multipart') && !allowsObject(document, schema))
    return `its body of ${mediaType} is not described as an object`;
  switch (kind) {
    case 'json':
      return isPlainJson(mediaType) ? { kind } : { kind, contentType: mediaType };
    case 'form':
      return formEncoding(document, schema, encoding);
    case 'multipart':
      return multipartEncoding(document, schema, encoding);
    case 'text':
      return valueForm(document, schema) === 'text'
        ? { kind }
        : `its body of ${mediaType} is described as an object or a list`;
    case 'binary':
      return binaryEncoding(document, { mediaType, media });
    case 'stream':
      return unsupported;
  }
}

/** A body of any type may be JSON, as which all values but bytes are sent. */
function binaryEncoding(document: OpenApiDocument, { mediaType, media: { schema } }: Media): BodyEncoding | string {
  if (mediaType === '*/*' && !isBinary(document, schema)) return { kind: 'json' };
  return valueForm(document, schema) === 'text'
    ? { kind: 'binary' }
    : `its body of ${mediaType} is described as an object or a list`;
}

function formEncoding(
  document: OpenApiDocument,
  schema: SchemaObject | undefined,
  encoding: Readonly<Record<string, EncodingObject>>,
): BodyEncoding | string {
  const styles = new Map<string, PairStyle>();
  for (const [name, property] of allProperties(document, schema)) {
    const form = valueForm(document, property);
    const style = styleOf(encoding[name] ?? {}, form);
    if (style.startsWith('has ')) return `its property ${JSON.stringify(name)} ${style}`;
    // Text is written alike in every style.
    if (form !== 'text') styles.set(name, style as PairStyle);
  }
  const used = [...styles.values()];
  const count = (style: PairStyle) => used.filter((other) => other === style).length;
  const usual = used.toSorted((a, b) => count(b) - count(a))[0] ?? 'content';
  const others = Object.fromEntries([...styles].filter(([, style]) => style !== usual));
  return { kind: 'form', usual, others };
}

/** The style of a property, or its fault: `has …`. */
function styleOf(encoding: EncodingObject, form: ValueForm): string {
  const { style = 'form', explode = style === 'form', contentType } = encoding;
  if (!isStyled(encoding)) {
    const isDescribed = contentType === undefined || (form !== 'text' && contentType === 'application/json');
    return isDescribed || (form === 'text' && /^text\/plain\b/.test(contentType))
      ? 'content'
      : `has the type ${contentType}`;
  }
  if (style === 'deepObject') return 'deepObject*';
  const isKnown = /^(?:form|spaceDelimited|pipeDelimited)$/.test(style) && (style === 'form' || !explode);
  if (!isKnown || form === 'nested') return `has the style "${style}"`;
  return explode ? `${style}*` : style;
}

/**
 * The specification: "if all three of `style`, `explode`, and `allowReserved` fields are absent, it is RECOMMENDED that
 * [...] Encoding is to be based on `contentType` alone, whether it is present with an explicit value or absent".
 */
function isStyled({ style, explode, allowReserved }: EncodingObject): boolean {
  return (style ?? explode ?? allowReserved) !== undefined;
}

function multipartEncoding(
  document: OpenApiDocument,
  schema: SchemaObject | undefined,
  encoding: Readonly<Record<string, EncodingObject>>,
): BodyEncoding | string {
  const parts: Record<string, PartEncoding> = {};
  for (const [name, property] of allProperties(document, schema)) {
    const own = encoding[name] ?? {};
    const form = valueForm(document, property);
    const part = partOf(own, form);
    if (typeof part === 'string') return `its part ${JSON.stringify(name)} ${part}`;
    if (Object.keys(part).length > 0) parts[name] = part;
  }
  return { kind: 'multipart', parts };
}

function partOf(encoding: EncodingObject, form: ValueForm): PartEncoding | string {
  const header = Object.entries(encoding.headers ?? {}).find(([, { required }]) => required);
  if (header) return `has the header ${header[0]}`;
  if (isStyled(encoding)) {
    const style = form === 'text' ? 'content' : styleOf(encoding, form);
    return style.startsWith('has ') ? style : style === 'content' ? {} : { style: style as PairStyle };
  }
  const { contentType = '' } = encoding;
  // Of several types, the file itself has one.
  if (contentType === '' || /[*,]/.test(contentType)) return {};
  if (!isHeaderText(contentType)) return 'has a type that no header can carry';
  return { contentType };
}
