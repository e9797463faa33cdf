import type { Body } from '../../model/body.js';
import type { Operation } from '../../model/model.js';
import { literal, objectLiteral } from './literal.js';
import { runtimeModule, type MethodPlace } from './method-place.js';

/** The encoding of a body, where it is not plain JSON: a function that only such operations import. */
export function encodingMember(place: MethodPlace, { encoding, mediaType }: Body): string[] {
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

function encode(place: MethodPlace, kind: keyof typeof ENCODERS, args: readonly string[]): string {
  const [name, module] = ENCODERS[kind];
  return `encode: ${place.file.value(name, runtimeModule(place, `bodies/${module}`))}(${args.join(', ')})`;
}

function formArguments({ usual, others }: Extract<Body['encoding'], { kind: 'form' }>): string[] {
  if (isEmpty(others)) return usual === 'content' ? [] : [literal(usual)];
  return [literal(usual), objectLiteral(others)];
}

/** The reading of a response that is not JSON, and the media types that are accepted. */
export function readingMembers(place: MethodPlace, operation: Operation): string[] {
  const { response, accept } = operation;
  const module = runtimeModule(place, 'bodies/read-content');
  return [
    ...(mayBeText(operation) ? [`read: ${place.file.value('readJsonOrText', module)}`] : []),
    ...(response.kind === 'text' ? [`read: ${place.file.value('readText', module)}`] : []),
    ...(accept === undefined ? [] : [`accept: ${literal(accept)}`]),
  ];
}

function mayBeText({ isPerhapsText, response: { kind } }: Operation): boolean {
  return isPerhapsText && (kind === 'body' || kind === 'unknown');
}

function isEmpty(members: object): boolean {
  return Object.keys(members).length === 0;
}
