import { alternatives } from '../../document/alternatives.js';
import { propertiesIn, resolve, type OpenApiDocument, type SchemaObject } from '../../document/document.js';
import { isHeaderText, streamForm, type Media } from '../../document/media.js';
import { successes, type OperationReading } from '../../document/operation-reading.js';
import type { EventReading, Stream } from '../../model/stream.js';
import type { ChosenBody } from '../plan.js';
import type { PlannedStream } from '../success-plan.js';
import { eventData, isWholeEvent } from './event-schema.js';
import { endOfStream } from './stream-end.js';

/** The body of a request, or why it cannot be sent. */
type PlannedBody = ChosenBody | string | undefined;

/** The stream that an operation responds with: always, or where a property of the body asks for it. */
export function planStream(
  document: OpenApiDocument,
  reading: OperationReading,
  body: PlannedBody,
): PlannedStream | undefined {
  const [success] = successes(reading);
  const found = success && streamIn(success.content);
  if (!found) return undefined;
  const form = streamForm(found.mediaType) ?? 'lines';
  const property = Object.keys(success.content ?? {}).some((type) => streamForm(type) === undefined)
    ? switchOf(document, body)
    : undefined;
  return {
    form,
    mediaType: found.mediaType,
    switch: property,
    status: success.status,
    ...itemOf(document, found, form),
    events: eventReading(document, reading, found),
  };
}

/** The first stream among the bodies of a response. */
export function streamIn(content: Readonly<Record<string, Media['media']>> = {}): Media | undefined {
  const found = Object.entries(content).find(([type]) => streamForm(type) !== undefined && isHeaderText(type));
  return found && { mediaType: found[0], media: found[1] };
}

/** The list of the items has the schema of one; else the schema is that of an item. A text of all lines says nothing of one. */
function itemOf(
  document: OpenApiDocument,
  { media: { schema } }: Media,
  form: Stream['form'],
): Pick<PlannedStream, 'item' | 'isListed'> {
  const { type, items } = schema ? resolve<SchemaObject>(document, schema) : {};
  if (type === 'array' && items) return { item: items, isListed: true };
  return { item: form !== 'events' && type === 'string' ? undefined : schema, isListed: false };
}

function eventReading(document: OpenApiDocument, reading: OperationReading, media: Media): EventReading {
  const { item } = itemOf(document, media, 'events');
  const whole = item !== undefined && isWholeEvent(document, item);
  return {
    data: eventData(document, whole ? item : undefined, item),
    whole,
    end: endOfStream(document, reading, media),
    resumable: reading.method === 'get' && takesHeader(reading.parameters, 'last-event-id'),
  };
}

/** True if a part of the response can be asked for: a GET with the header `Range`, or with a response to it. */
export function isResumable({ method, parameters, responses }: OperationReading): boolean {
  return method === 'get' && (takesHeader(parameters, 'range') || responses.some(({ status }) => status === '206'));
}

/** @param header Name in lower case. */
function takesHeader(parameters: OperationReading['parameters'], header: string): boolean {
  return parameters.some(({ in: place, name }) => place === 'header' && name.toLowerCase() === header);
}

/** The property `stream` of a body that is an object, if it is true or false. */
function switchOf(document: OpenApiDocument, body: PlannedBody): string | undefined {
  const isObject = typeof body === 'object' && /^(?:json|form|multipart)$/.test(body.encoding.kind);
  const schema = isObject ? body.media.schema : undefined;
  const property = schema && propertiesIn(document, schema).get('stream');
  return property && isSwitch(document, property) ? 'stream' : undefined;
}

function isSwitch(document: OpenApiDocument, property: SchemaObject): boolean {
  return alternatives(document, property).some(({ type }) => [type].flat().includes('boolean'));
}
