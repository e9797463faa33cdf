import { alternatives } from '../../document/alternatives.js';
import type { MediaTypeObject, OpenApiDocument } from '../../document/document.js';
import { isBinary, isHeaderText, isPlainJson, jsonMedia, mediaKind, mediaOfKind } from '../../document/media.js';
import { successes, type OperationReading } from '../../document/operation-reading.js';
import { isUnknown } from '../../document/type-reference.js';
import { JSON_MEDIA_TYPE } from '../../model/media-type.js';
import type { SuccessBody, SuccessPlan } from '../success-plan.js';
import { streamIn } from './plan-stream.js';

/** The result of a method: the first success with a body; another one without a body makes it optional. */
export function planSuccess(document: OpenApiDocument, reading: OperationReading): SuccessPlan | undefined {
  const found = successes(reading);
  const [first] = found;
  if (first === undefined) return undefined;
  const bodies = found.flatMap(({ status, content }) => bodyOf(document, status, content) ?? []);
  const [body] = bodies;
  const isText = found.some(({ content }) => isPerhapsText(document, content));
  if (body === undefined) return { ...NO_BODY, status: first.status, isOptional: false };
  const others = bodies.slice(1).filter((other) => !isSame(other, body));
  return {
    kind: body.kind,
    status: body.status,
    mediaType: body.mediaType,
    schema: body.schema,
    accept: acceptOf(bodies, isText),
    others: body.kind === 'json' ? distinct(others) : [],
    isOptional: found.some(({ content }) => !content),
    isPerhapsText: isText,
  };
}

const NO_BODY = {
  kind: undefined,
  mediaType: JSON_MEDIA_TYPE,
  schema: undefined,
  accept: undefined,
  others: [],
  isPerhapsText: false,
};

/** True for JSON that may be a string, where the response may have another type. */
function isPerhapsText(document: OpenApiDocument, content: Readonly<Record<string, MediaTypeObject>> = {}): boolean {
  const json = jsonMedia(content);
  const isOpen = json?.mediaType === '*/*' || Object.keys(content).some((type) => mediaKind(type) === 'text');
  if (!json || !isOpen || isBinary(document, json.media.schema)) return false;
  const { schema = {} } = json.media;
  return (
    isUnknown(document, schema) || alternatives(document, schema).some(({ type }) => [type].flat().includes('string'))
  );
}

/** Why the successes of an operation cannot be returned by one method, with the code of the omission. */
export function successFault(
  document: OpenApiDocument,
  reading: OperationReading,
  success: SuccessPlan | undefined,
): { readonly code: string; readonly reason: string } | undefined {
  const found = successes(reading);
  const described = found.filter(({ content }) => Object.keys(content ?? {}).length > 0);
  const bodies = described.map(({ status, content }) => bodyOf(document, status, content));
  const strange = described.find((_, index) => bodies[index] === undefined);
  if (strange) {
    const [type] = Object.keys(strange.content ?? {});
    return { code: 'response-unsupported', reason: `its response is ${type}` };
  }
  const kinds = new Set(bodies.map((body) => body?.kind));
  const isPage = reading.node['x-pagination'] !== undefined;
  const isPerhapsPage = isPage && found.length > bodies.length;
  const isOfTwoPages = isPage && (success?.others.length ?? 0) > 0;
  if (kinds.size < 2 && !isPerhapsPage && !isOfTwoPages) return undefined;
  const statuses = found.map(({ status }) => status).join(' and ');
  const fault = isPerhapsPage
    ? 'are a page and no body'
    : isOfTwoPages
      ? 'have different bodies'
      : 'have bodies of different kinds';
  return { code: 'success-ambiguous', reason: `its statuses ${statuses} ${fault}` };
}

interface ReadBody extends SuccessBody {
  readonly kind: 'json' | 'text' | 'binary' | 'stream';
  /** Media types of its kind. */
  readonly mediaTypes: readonly string[];
}

/** The body of a response as it is read: JSON if there is some, else the first kind that is described. */
function bodyOf(
  document: OpenApiDocument,
  status: string,
  content: Readonly<Record<string, MediaTypeObject>> = {},
): ReadBody | undefined {
  const first = Object.entries(content).find(([type]) => mediaKind(type) !== 'stream' && isHeaderText(type));
  const json = jsonMedia(content);
  if (json && !(json.mediaType === '*/*' && isBinary(document, json.media.schema)))
    return {
      kind: 'json',
      status,
      mediaType: json.mediaType,
      schema: json.media.schema ?? {},
      mediaTypes: [json.mediaType],
    };
  if (first === undefined) return streamOf(status, content);
  const [mediaType] = first;
  const isText = mediaKind(mediaType) === 'text' && !isBinary(document, first[1].schema);
  const alike = mediaOfKind(content, mediaKind(mediaType)).map((media) => media.mediaType);
  return {
    kind: isText ? 'text' : 'binary',
    status,
    mediaType,
    schema: undefined,
    mediaTypes: alike.filter(isHeaderText),
  };
}

/** A stream where the response has no other form. */
function streamOf(status: string, content: Readonly<Record<string, MediaTypeObject>>): ReadBody | undefined {
  const { mediaType } = streamIn(content) ?? {};
  return mediaType === undefined
    ? undefined
    : { kind: 'stream', status, mediaType, schema: undefined, mediaTypes: [mediaType] };
}

/** For a response of any type, of which JSON is preferred. */
const ANY_TYPE = 'application/json, */*;q=0.5';

/** `undefined` for what the client accepts anyway. */
function acceptOf(bodies: readonly ReadBody[], isText: boolean): string | undefined {
  const types = [...new Set(bodies.flatMap(({ mediaTypes }) => mediaTypes))];
  const isUsual = bodies[0]?.kind === 'json' && types.some((type) => isPlainJson(type) || type === '*/*');
  if (isUsual && isText && types.includes('*/*')) return ANY_TYPE;
  return isUsual || types.length === 0 ? undefined : types.join(', ');
}

function isSame(one: SuccessBody, other: SuccessBody): boolean {
  return JSON.stringify(one.schema) === JSON.stringify(other.schema);
}

function distinct(bodies: readonly ReadBody[]): SuccessBody[] {
  const kept = bodies.filter((body, index) => bodies.findIndex((other) => isSame(other, body)) === index);
  return kept.map(({ status, mediaType, schema }) => ({ status, mediaType, schema }));
}
