import { StructureKind, type JSDocStructure } from 'ts-morph';
import type { Docs, Provenance } from '../../model/docs.js';
import type { Stream } from '../../model/stream.js';
import type { Operation, Query } from '../../model/model.js';

const LINE_LENGTH = 110;

/** Paragraphs as a doc comment. Empty ones are left out, long ones wrapped, and no text can end the comment. */
export function docComment(paragraphs: readonly (string | undefined)[]): JSDocStructure {
  const present = paragraphs
    .filter((text) => text !== undefined && text.trim() !== '')
    .map((text) => wrap(safe(text ?? '')));
  const text = present.join('\n\n');
  return { kind: StructureKind.JSDoc, description: text.includes('\n') ? `\n${text}` : text };
}

/** The doc comment of something of the document: none where the document says nothing about it. */
export function docsOf(text: string): JSDocStructure[] {
  return text.trim() === '' ? [] : [docComment([text])];
}

/** Doc comment of an operation's method. `errorClass` is what the method throws. */
export function operationDocs(operation: Operation, errorClass: string): JSDocStructure {
  const { docs, provenance } = operation;
  const tags = [
    ...operation.pathParameters.flatMap(({ argumentName, description }) =>
      description === '' ? [] : [`@param ${argumentName} ${description}`],
    ),
    ...(operation.body ? ['@param body Request body.'] : []),
    ...(operation.query ? [`@param params ${paramsText(operation.query)}.`] : []),
    `@param options ${operation.response.kind === 'page' ? 'Limits and start of an iteration; a' : 'A'}bort signal, timeout and headers of this call.`,
    `@throws {${errorClass}} See the package's README for its subclasses.`,
    ...(docs.url === undefined ? [] : [`@see ${docs.url}`]),
    ...(docs.deprecated ? [deprecation(docs)] : []),
  ];
  return docComment([
    sentence(docs.summary),
    docs.description,
    successorNote(docs),
    pageNote(operation),
    provenanceNote(provenance),
    tags.map((tag) => wrap(safe(tag))).join('\n'),
  ]);
}

/** Editors show the text of the tag, so it names the replacement. */
function deprecation({ replacedBy }: Docs): string {
  if (!replacedBy) return '@deprecated';
  const where = replacedBy.otherApi === undefined ? '' : ` of ${replacedBy.otherApi}`;
  return `@deprecated Use \`${replacedBy.call}\`${where}.`;
}

/** A successor of an operation that may still be used. */
function successorNote({ deprecated, replacedBy }: Docs): string | undefined {
  if (deprecated || !replacedBy) return undefined;
  const { call, otherApi } = replacedBy;
  return otherApi === undefined ? `\`${call}\` is newer.` : `${otherApi} has \`${call}\` for this.`;
}

function pageNote({ response, stream }: Operation): string | undefined {
  if (response.kind === 'unknown')
    return 'The response body is not documented; an empty one is returned as `undefined`.';
  if (response.kind === 'binary') return binaryNote(response);
  if ('isOptional' in response && response.isOptional) return 'A response without a body is returned as `undefined`.';
  if (stream) return streamNote(stream);
  if (response.kind !== 'page') return undefined;
  return 'Await it for one page, or iterate over all items of all pages with `for await`. Nothing is sent before.';
}

function binaryNote({ isOptional }: { readonly isOptional: boolean }): string {
  const none = isOptional ? ', or `undefined` for a response without a body' : '';
  return `Await it for a Blob${none}, or read its \`stream()\`. Nothing is sent before.`;
}

function streamNote({ switch: property, item }: Stream): string {
  const what = item === 'text' ? 'texts' : 'items';
  const when = property === undefined ? 'It' : `With \`${property}: true\` in the body, it`;
  return `${when} returns a stream: iterate over its ${what} with \`for await\`. Nothing is sent before.`;
}

function provenanceNote(provenance: Provenance | undefined): string | undefined {
  if (provenance === undefined) return undefined;
  const { level, page, note } = provenance;
  if (level === 'seed' || level === 'documented') return note;
  return `Provenance: ${level} (${page}).${note === undefined ? '' : ` ${note}`}`;
}

function sentence(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed === '' || /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function safe(text: string): string {
  return text.replaceAll('*/', '*\\/').replace(/[^\S\n]+\n/g, '\n');
}

/** Breaks each line at spaces. Lists and blank lines stay unchanged. */
function wrap(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => wrapLine(line))
    .join('\n');
}

function wrapLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > LINE_LENGTH) {
      lines.push(current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current].join('\n');
}

/** `Query parameters`, `Query parameters, headers and cookies`. */
function paramsText({ names }: Query): string {
  const kinds = [
    ...(names.query.length > 0 ? ['query parameters'] : []),
    ...(names.header.length > 0 ? ['headers'] : []),
    ...(names.cookie.length > 0 ? ['cookies'] : []),
  ].join(', ');
  return kinds.charAt(0).toUpperCase() + kinds.slice(1).replace(/, (?=[^,]*$)/, ' and ');
}
