import type { Body } from '../../model/body.js';
import type { Operation } from '../../model/model.js';
import type { FileScope } from './file-scope.js';
import { literal, objectLiteral } from './literal.js';

/** A file, and the specifier of the runtime from it. */
interface Place {
  readonly file: FileScope;
  readonly runtime: string;
}

/** The encoding of a body, where it is not plain JSON: a function that only such operations import. */
export function encodingMember(place: Place, { encoding, mediaType }: Body): string[] {
  switch (encoding.kind) {
    case 'json':
      return encoding.contentType === undefined ? [] : [encode(place, 'json', [literal(encoding.contentType)])];
    case 'form':
      return [encode(place, 'form', formArguments(encoding))];
    case 'multipart':
      return [encode(place, 'multipart', isEmpty(encoding.parts) ? [] : [literal(encoding.parts)])];
    case 'text':
    case 'binary':
      return [encode(place, encoding.kind, [literal(mediaType)])];
  }
}

const ENCODERS = {
  json: ['jsonBody', 'json-body'],
  form: ['formBody', 'form-body'],
  multipart: ['multipartBody', 'multipart-body'],
  text: ['textBody', 'raw-body'],
  binary: ['binaryBody', 'raw-body'],
} as const;

function encode({ file, runtime }: Place, kind: keyof typeof ENCODERS, args: readonly string[]): string {
  const [name, module] = ENCODERS[kind];
  return `encode: ${file.value(name, moduleOf(runtime, module))}(${args.join(', ')})`;
}

function formArguments({ usual, others }: Extract<Body['encoding'], { kind: 'form' }>): string[] {
  if (isEmpty(others)) return usual === 'content' ? [] : [literal(usual)];
  return [literal(usual), objectLiteral(others)];
}

/** The reading of a response that is not JSON, and the media types that are accepted. */
export function readingMembers({ file, runtime }: Place, { response, accept }: Operation): string[] {
  const module = moduleOf(runtime, 'read-content');
  return [
    ...(response.kind === 'text' ? [`read: ${file.value('readText', module)}`] : []),
    ...(accept === undefined ? [] : [`accept: ${literal(accept)}`]),
  ];
}

function moduleOf(runtime: string, module: string): string {
  return runtime.replace(/index\.js$/, `bodies/${module}.js`);
}

function isEmpty(members: object): boolean {
  return Object.keys(members).length === 0;
}
