import path from 'node:path';
import { getLineColLocation, YamlParseError, type BaseResolver, type Document } from '@redocly/openapi-core';
import { pointerKeys } from '../../guard/json-pointer.js';
import { referenceFault } from '../../guard/references.js';
import { valueFault } from '../../guard/values.js';
import { fileName, fileOf, isAddress } from './file-name.js';
import type { ReadScope } from './guarded-resolver.js';
import { notYaml, outsideReference, unreadable, unreadableValue } from './load-problems.js';
import type { Problem } from '../../model/problem.js';
import { referencesIn, type Reference } from './references-in.js';

/** A file of a description, and what it refers to. */
export interface ReadFile {
  readonly document: Document;
  readonly references: readonly Reference[];
}

/** The files of a description: those that could be read, the root file first, and what is wrong with the others. */
export interface ReadFiles {
  readonly files: readonly ReadFile[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a file and, one after another, the files that are referred to. The resolver keeps them for Redocly. What a
 * reference must not lead to is not read, and what readers would not survive is not followed.
 */
export async function readFiles(resolver: BaseResolver, scope: ReadScope, projectRoot: string): Promise<ReadFiles> {
  const files: ReadFile[] = [];
  const problems: Problem[] = [];
  const { rootPath } = scope;
  const queue = new Set([rootPath]);
  for (const file of queue) {
    const outcome: unknown = await resolver
      .resolveDocument(null, file, file === rootPath)
      .catch((error: unknown) => error);
    if (!isDocument(outcome)) {
      problems.push(...unread(outcome, { file, rootPath, projectRoot }));
      continue;
    }
    const fault = valueFault(outcome.parsed);
    if (fault) {
      problems.push(unreadableValue(outcome, fault, projectRoot));
      continue;
    }
    const references = referencesIn(outcome.parsed);
    files.push({ document: outcome, references });
    for (const found of references) {
      const reason = scope.allowOutside
        ? undefined
        : referenceFault(found.reference, { from: file, folder: path.dirname(rootPath) });
      if (reason !== undefined) problems.push(outsideReference(outcome, { ...found, reason }, projectRoot));
      // Redocly reads addresses that a file refers to, once they are allowed.
      else if (isAddress(file) || !/^[a-z][a-z\d+.-]*:/i.test(found.reference))
        queue.add(fileOf(file, found.reference));
    }
  }
  return { files, problems };
}

/** The problem of a file that could not be read. One that is not there is at fault where it is referred to. */
function unread(
  error: unknown,
  { file, rootPath, projectRoot }: { readonly file: string; readonly rootPath: string; readonly projectRoot: string },
): Problem[] {
  if (error instanceof YamlParseError) return [notYaml(error, projectRoot)];
  return file === rootPath ? [unreadable(error, projectRoot, fileName(projectRoot, file))] : [];
}

function isDocument(outcome: unknown): outcome is Document {
  return typeof outcome === 'object' && outcome !== null && 'parsed' in outcome;
}

/**
 * References that lead to references and back to the first, with nothing in between. Redocly gives up on them
 * without saying where they are, and lets a promise reject that nobody holds.
 */
export function circularReferences(read: readonly ReadFile[], projectRoot: string): Problem[] {
  const files = new Map(read.map(({ document }) => [document.source.absoluteRef, document]));
  return read.flatMap(({ document, references }) =>
    references
      .filter(({ key }) => key === '$ref')
      .filter(({ pointer, reference }) => {
        const { absoluteRef } = document.source;
        return leadsTo(files, `${absoluteRef}${pointer}`, absolute(absoluteRef, reference));
      })
      .map((reference) => cycle(document, reference, projectRoot)),
  );
}

/** True if following references from `target` leads to `own`. */
function leadsTo(files: ReadonlyMap<string, Document>, own: string, target: string): boolean {
  const seen = new Set<string>();
  let current: string | undefined = target;
  while (current !== undefined && !seen.has(current)) {
    if (current === own) return true;
    seen.add(current);
    const [file = '', pointer = '']: string[] = current.split('#');
    const node = nodeAt(files.get(file)?.parsed, pointer);
    const reference = (node as { $ref?: unknown } | undefined)?.$ref;
    current = typeof reference === 'string' ? absolute(file, reference) : undefined;
  }
  return false;
}

function absolute(from: string, reference: string): string {
  const [, pointer = ''] = reference.split('#');
  return `${fileOf(from, reference)}#${pointer}`;
}

function nodeAt(root: unknown, pointer: string): unknown {
  return pointerKeys(pointer).reduce<unknown>(ownMember, root);
}

function ownMember(node: unknown, key: string): unknown {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, key)
    ? (node as Record<string, unknown>)[key]
    : undefined;
}

function cycle({ source }: Document, { pointer, reference }: Reference, projectRoot: string): Problem {
  const { start } = getLineColLocation({ source, pointer, reportOnKey: true });
  return {
    code: 'circular-reference',
    location: { file: fileName(projectRoot, source.absoluteRef), line: start.line, column: start.col },
    message: `The reference ${reference} leads back to itself.`,
    fix: 'Replace one of the references in the cycle by the thing itself.',
  };
}
