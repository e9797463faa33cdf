import path from 'node:path';
import { getLineColLocation, type Document, type NormalizedProblem, type YamlParseError } from '@redocly/openapi-core';
import { REFERENCE_FIX } from '../guard/references.js';
import { pointerTo } from '../guard/json-pointer.js';
import type { ValueFault } from '../guard/values.js';
import type { Problem, SourceLocation } from '../model/problem.js';
import type { Reference } from './references-in.js';

const REFERENCE_TARGET_FIX = 'Write the path of an existing file, then "#/" and the name of something in it.';

/** A problem that Redocly found while it read a description. */
export function foundByRedocly(problem: NormalizedProblem, projectRoot: string): Problem {
  const [place] = problem.location;
  const start = place && getLineColLocation(place).start;
  const isReference = problem.ruleId === 'no-unresolved-refs';
  return {
    code: isReference ? 'bad-reference' : 'structure',
    location: place && {
      file: path.relative(projectRoot, place.source.absoluteRef),
      line: start?.line ?? 1,
      column: start?.col ?? 1,
    },
    message: problem.message.replaceAll(`${projectRoot}/`, ''),
    fix: isReference ? REFERENCE_TARGET_FIX : 'Write what OpenAPI asks for here: https://spec.openapis.org/oas/v3.1.0',
  };
}

/** A file that cannot be parsed. */
export function notYaml(error: YamlParseError, projectRoot: string): Problem {
  return {
    code: 'not-yaml',
    location: {
      file: path.relative(projectRoot, error.source.absoluteRef),
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
  { pointer, key, reference, reason }: Reference & { readonly reason: string },
  projectRoot: string,
): Problem {
  return {
    code: 'outside-reference',
    location: placeIn(document, pointerTo(pointer, key), projectRoot),
    message: `The reference ${JSON.stringify(reference)} ${reason}.`,
    fix: REFERENCE_FIX,
  };
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

function placeIn(document: Document, pointer: string, projectRoot: string): SourceLocation {
  const { source } = document;
  const start = startOf(document, pointer);
  return { file: path.relative(projectRoot, source.absoluteRef), line: start.line, column: start.col };
}

/** Redocly finds places with a second parser, which fails on some YAML that the first one takes. */
function startOf({ source }: Document, pointer: string): { readonly line: number; readonly col: number } {
  try {
    return getLineColLocation({ source, pointer, reportOnKey: true }).start;
  } catch {
    const key = pointer.split('/').at(-1) ?? '';
    const line = source.body.split('\n').findIndex((text) => text.trimStart().startsWith(`${key}:`));
    return { line: Math.max(line, 0) + 1, col: 1 };
  }
}

/** The description could not be read at all. */
export function unreadable(error: unknown, projectRoot: string, rootFile: string): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: 'unreadable',
    location: { file: rootFile, line: 1, column: 1 },
    message: message.replaceAll(`${projectRoot}/`, ''),
    fix: 'Check the path of the document in the settings, and that the file is an OpenAPI description.',
  };
}

/** The problem of a document in another version of OpenAPI than the generator knows. */
export function checkVersion(root: Document | undefined, projectRoot: string): Problem[] {
  if (typeof root?.parsed !== 'object' || root.parsed === null) return [];
  const { openapi } = root.parsed as { openapi?: unknown };
  if (typeof openapi === 'string' && openapi.startsWith('3.1.')) return [];
  return [
    {
      code: 'openapi-version',
      location: { file: path.relative(projectRoot, root.source.absoluteRef), line: 1, column: 1 },
      message: `The description is not OpenAPI 3.1${typeof openapi === 'string' ? ` but ${openapi}` : ''}.`,
      fix: 'Write "openapi: 3.1.0" at the top, and convert what differs.',
    },
  ];
}
