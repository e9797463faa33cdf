import { multipartBody } from '../../../generated/src/runtime/bodies/multipart-body.js';
import { binaryBody } from '../../../generated/src/runtime/bodies/raw-body.js';
import type { OperationRequest } from '../../../generated/src/runtime/call/operation.js';
import type { Connection } from '../../../generated/src/runtime/connection.js';
import { downloadOf } from '../../../generated/src/runtime/download.js';
import { streamOf } from '../../../generated/src/runtime/item-stream.js';
import { events } from '../../../generated/src/runtime/streams/events.js';
import { jsonLines } from '../../../generated/src/runtime/streams/json-lines.js';
import type { RequestOptions } from '../../../generated/src/v2/index.js';
import { LAST_EVENT } from '../servers/media.js';
import type { ModelApi } from '../servers/model-api.js';
import type { MediaOperation, Operation, StreamOperation, UploadOperation } from './program.js';

const MEDIA = ['upload', 'stream', 'download', 'member'];

/** True for a call of a file, a stream or a token. */
export function isMedia(operation: Operation): operation is MediaOperation {
  return MEDIA.includes(operation.kind);
}

/** An operation in words. */
export function titleOf(operation: MediaOperation): string {
  if (operation.kind === 'upload') return `upload of ${operation.by}`;
  if (operation.kind === 'download') return 'download';
  if (operation.kind === 'member') return 'call with a token';
  return `stream of ${operation.of}${operation.take === undefined ? '' : `, break after ${operation.take}`}`;
}

/** Content of an upload: no two are the same. */
export function contentOf(index: number): string {
  return `content of operation ${index}, `.repeat(8);
}

/** How often the API did what an operation asked. */
export function timesStored(operation: MediaOperation, index: number, api: ModelApi): number {
  if (operation.kind === 'upload') return api.uploads.get(String(index))?.length ?? 0;
  const name = operation.kind === 'member' ? `member ${index}` : `chat ${index}`;
  return api.creates.get(name) ?? 0;
}

/** Result of a call. */
interface Ending {
  readonly index: number;
  /** Items of a stream, or the pieces of a file. */
  readonly items: string[];
  result?: 'done' | 'broke off' | 'failed';
}

interface Around {
  readonly connection: Connection;
  readonly members: Connection;
  readonly options: RequestOptions;
}

/** Runs a call of a file, a stream or a token to its end. */
export async function runMedia(operation: MediaOperation, ending: Ending, around: Around): Promise<void> {
  const { connection, members, options } = around;
  const { index } = ending;
  if (operation.kind === 'upload') await connection.request(uploadOf(operation, index), options);
  else if (operation.kind === 'member')
    await members.request({ operationId: 'members.create', method: 'POST', path: `/members/${index}` }, options);
  else if (operation.kind === 'download') await download(ending, around);
  else if (await readStream(operation, ending, around)) {
    ending.result = 'broke off';
    return;
  }
  ending.result = 'done';
}

function uploadOf({ by }: UploadOperation, index: number): OperationRequest {
  const file = new Blob([contentOf(index)]);
  const request = { operationId: `uploads.${by}`, method: 'POST', path: `/uploads/${index}` };
  if (by === 'multipart') return { ...request, body: { file }, encode: multipartBody() };
  const encode = binaryBody('application/octet-stream');
  if (by === 'stream') return { ...request, body: file.stream(), encode };
  return { ...request, method: 'PUT', body: file, encode };
}

async function download({ index, items }: Ending, { connection, options }: Around): Promise<void> {
  const request = { operationId: 'files.get', method: 'GET', path: `/files/${index}`, accept: '*/*', resumable: true };
  const decoder = new TextDecoder();
  const reader = downloadOf<Blob>(connection, request, options).stream().getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) items.push(decoder.decode(read.value));
}

const FORMATS = {
  events: events({ end: LAST_EVENT, resumable: true }),
  lines: jsonLines,
  chats: events({ end: LAST_EVENT }),
};

/** Reads a stream. Gives `true` if the consumer breaks off. */
async function readStream({ of, take }: StreamOperation, ending: Ending, around: Around): Promise<boolean> {
  const request = {
    operationId: `${of}.read`,
    method: of === 'chats' ? 'POST' : 'GET',
    path: `/${of}/${ending.index}`,
    stream: FORMATS[of],
  };
  for await (const item of streamOf<{ text?: string }>(around.connection, request, around.options)) {
    ending.items.push(String(item?.text));
    if (ending.items.length === take) return true;
  }
  return false;
}
