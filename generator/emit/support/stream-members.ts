import type { Operation } from '../../model/model.js';
import type { Stream } from '../../model/stream.js';
import { literal, memberList } from './literal.js';
import { connectionOf, runtimeModule, type MethodPlace } from './method-place.js';
import { typeName } from './type-name.js';

const FORMATS = { lines: 'jsonLines', sequence: 'jsonSequence' } as const;

/** Type of the items of a stream. */
function streamItem({ file, api }: MethodPlace, { item }: Stream): string {
  return item === 'text' ? 'string' : typeName(file, item, `${api}/types.js`);
}

/** The type that a method with a stream returns. */
export function streamType(place: MethodPlace, stream: Stream): string {
  return `${place.file.type('ItemStream', runtimeModule(place, 'item-stream'))}<${streamItem(place, stream)}>`;
}

/** Options of a call whose response may be a stream. */
export function streamOptions(place: MethodPlace, { idempotencyHeader }: Operation): string {
  const name = idempotencyHeader === undefined ? 'StreamOptions' : 'IdempotentStreamOptions';
  return place.file.type(name, runtimeModule(place, 'streams/stream-options'));
}

/** The format of a stream: what only such operations import. */
export function streamMember(place: MethodPlace, { form, events }: Stream): string {
  if (form !== 'events')
    return `stream: ${place.file.value(FORMATS[form], runtimeModule(place, 'streams/json-lines'))}`;
  const { data, whole, end, resumable } = events;
  const settings = memberList({
    data: data === 'json' ? undefined : data,
    whole: whole || undefined,
    end,
    resumable: resumable || undefined,
  });
  return `stream: ${place.file.value('events', runtimeModule(place, 'streams/events'))}(${settings && `{ ${settings} }`})`;
}

/** The call of the runtime that makes a stream. `args` are its request and its options. */
export function streamCall(place: MethodPlace, stream: Stream, args: string): string {
  const connection = connectionOf(place);
  return `${place.file.value('streamOf', runtimeModule(place, 'item-stream'))}<${streamItem(place, stream)}>(${connection}, ${args})`;
}

/** A request that becomes one for a stream: with its media type and its format. */
export function streamRequest(place: MethodPlace, stream: Stream): string {
  return `{ ...request, accept: ${literal(stream.mediaType)}, ${streamMember(place, stream)} }`;
}

/** The type that a method returns whose response is bytes. */
export function downloadType(place: MethodPlace, type: string): string {
  return `${place.file.type('Download', runtimeModule(place, 'download'))}<${type}>`;
}

/** The call of the runtime that makes a download. `args` are its request and its options. */
export function downloadCall(place: MethodPlace, type: string, args: string): string {
  const connection = connectionOf(place);
  return `${place.file.value('downloadOf', runtimeModule(place, 'download'))}<${type}>(${connection}, ${args})`;
}
