import { ResolveError, type Document, type YamlParseError } from '@redocly/openapi-core';
import { REFERENCE_FIX } from '../../guard/references.js';
import { pointerTo } from '../../guard/json-pointer.js';
import type { ValueFault } from '../../guard/values.js';
import type { Problem, SourceLocation } from '../../model/problem.js';
import { fileName } from './file-name.js';
import type { Reference } from './references-in.js';
import { startOf } from './locate.js';

const REFERENCE_TARGET_FIX = 'Write the path of an existing file, then "#/" and the name of something in it.';

/** A file that cannot be parsed. */
export function notYaml(error: YamlParseError, projectRoot: string): Problem {
  return {
    code: 'not-yaml',
    location: {
      file: fileName(projectRoot, error.source.absoluteRef),
      line: error.line || 1,
      column: error.col || 1,
    },
    message: error.message.replaceAll(`${projectRoot}/`, ''),
    fix: 'Fix the YAML at this line.',
  };
}

/** A reference that must not be followed. `reason` is the end of a sentence. */
export function outsideReference(
  document: Document,
  { pointer, key, reference, reason, isData }: Reference & { readonly reason: string },
  projectRoot: string,
): Problem {
  const location = placeIn(document, pointerTo(pointer, key), projectRoot);
  const message = `The reference ${JSON.stringify(reference)} ${reason}.`;
  if (!isData) return { code: 'outside-reference', location, message, fix: REFERENCE_FIX };
  const ignored = `${message} It stands in an example, a default or an extension and is not followed.`;
  return { code: 'reference-ignored', severity: 'warning', location, message: ignored, fix: REFERENCE_FIX };
}

/** A reference to nothing. */
export function badReference(document: Document, { pointer, key, reference }: Reference, projectRoot: string): Problem {
  return {
    code: 'bad-reference',
    location: placeIn(document, pointerTo(pointer, key), projectRoot),
    message: `The reference ${JSON.stringify(reference)} leads to nothing in the description.`,
    fix: REFERENCE_TARGET_FIX,
  };
}

/** A value that no later reader may meet. */
export function unreadableValue(document: Document, { keys, message, fix }: ValueFault, projectRoot: string): Problem {
  const pointer = pointerTo('#', ...keys);
  return { code: 'unreadable-value', location: placeIn(document, pointer, projectRoot), message, fix };
}

function placeIn({ source }: Document, pointer: string, projectRoot: string): SourceLocation {
  const start = startOf({ source, pointer });
  return { file: fileName(projectRoot, source.absoluteRef), line: start.line, column: start.col };
}

/** The description could not be read at all. */
export function unreadable(error: unknown, projectRoot: string, rootFile: string): Problem {
  const { message, code } = (error instanceof ResolveError ? error.originalError : error) as Error & { code?: unknown };
  const text = code === 'ENOENT' ? `There is no file ${rootFile}.` : message;
  return {
    code: 'unreadable',
    location: { file: rootFile, line: 1, column: 1 },
    message: text.replaceAll(`${projectRoot}/`, ''),
    fix: 'Check the path of the document in the settings, and that the file is an OpenAPI description.',
  };
}

/** A document on the network, where nobody allowed to read from there. */
export function outsideDocument(address: string): Problem {
  return {
    code: 'outside-document',
    location: { file: address, line: 1, column: 1 },
    message: `The document ${address} is on the network, from where nothing is read.`,
    fix: 'Save it as a file and name that, or run the command with --allow-outside-references.',
  };
}
