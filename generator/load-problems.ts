import path from 'node:path';
import { getLineColLocation, type Document, type NormalizedProblem, type YamlParseError } from '@redocly/openapi-core';
import type { Problem } from './problem.js';

/** What Redocly found while it read a description, as a problem of ours. */
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
    fix: isReference
      ? 'Write the path of an existing file, then "#/" and the name of something in it.'
      : 'Write what OpenAPI asks for here: https://spec.openapis.org/oas/v3.1.0',
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
    fix: 'Mend the YAML at this line.',
  };
}

/** The description could not be read at all. */
export function unreadable(error: unknown, projectRoot: string, rootFile: string): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: 'unreadable',
    location: { file: rootFile, line: 1, column: 1 },
    message: message.replaceAll(`${projectRoot}/`, ''),
    fix: 'Check the path of the root file in redocly.yaml, and that the file is an OpenAPI description.',
  };
}

/** Whether the description is of the version that the generator knows; the problem if not. */
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
