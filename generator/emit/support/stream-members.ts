import type { Stream } from '../../model/stream.js';
import type { FileScope } from './file-scope.js';
import { literal, memberList } from './literal.js';
import { typeName } from './type-name.js';

/** A file, and the specifiers of the runtime and of the types from it. */
interface Place {
  readonly file: FileScope;
  readonly api: string;
  readonly runtime: string;
}

const FORMATS = { lines: 'jsonLines', sequence: 'jsonSequence' } as const;

/** Type of the items of a stream. */
export function streamItem({ file, api }: Place, { item }: Stream): string {
  return item === 'text' ? 'string' : typeName(file, item, `${api}/types.js`);
}

/** The type that a method with a stream returns. */
export function streamType(place: Place, stream: Stream): string {
  return `${place.file.type('ItemStream', moduleOf(place, 'item-stream'))}<${streamItem(place, stream)}>`;
}

/** Options of a call whose response may be a stream. */
export function streamOptions(place: Place): string {
  return place.file.type('StreamOptions', moduleOf(place, 'streams/stream-options'));
}

/** The format of a stream: what only such operations import. */
export function streamMember(place: Place, { form, events }: Stream): string {
  if (form !== 'events') return `stream: ${place.file.value(FORMATS[form], moduleOf(place, 'streams/json-lines'))}`;
  const { data, whole, end, resumable } = events;
  const settings = memberList({
    data: data === 'json' ? undefined : data,
    whole: whole || undefined,
    end,
    resumable: resumable || undefined,
  });
  return `stream: ${place.file.value('events', moduleOf(place, 'streams/events'))}(${settings && `{ ${settings} }`})`;
}

/** The call of the runtime that makes a stream of a request. */
export function streamCall(place: Place, stream: Stream, request: string): string {
  const { file, runtime } = place;
  const connection = `${file.value('connected', runtime)}(this && this.#connection)`;
  return `${file.value('streamOf', moduleOf(place, 'item-stream'))}<${streamItem(place, stream)}>(${connection}, ${request}, options)`;
}

/** A request that becomes one for a stream: with its media type and its format. */
export function streamRequest(place: Place, stream: Stream): string {
  return `{ ...request, accept: ${literal(stream.mediaType)}, ${streamMember(place, stream)} }`;
}

/** The type that a method returns whose response is bytes. */
export function downloadType(place: Place, type: string): string {
  return `${place.file.type('Download', moduleOf(place, 'download'))}<${type}>`;
}

/** The call of the runtime that makes a download of a request. */
export function downloadCall(place: Place, type: string, request: string): string {
  const { file, runtime } = place;
  const connection = `${file.value('connected', runtime)}(this && this.#connection)`;
  return `${file.value('downloadOf', moduleOf(place, 'download'))}<${type}>(${connection}, ${request}, options)`;
}

function moduleOf({ runtime }: Place, module: string): string {
  return runtime.replace(/index\.js$/, `${module}.js`);
}
