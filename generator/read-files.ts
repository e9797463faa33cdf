import path from 'node:path';
import { getLineColLocation, YamlParseError, type BaseResolver, type Document } from '@redocly/openapi-core';
import type { Problem } from './problem.js';

/** The files of a description: those that could be read, the root file first, and those that are not YAML. */
export interface ReadFiles {
  readonly documents: readonly Document[];
  readonly broken: readonly YamlParseError[];
}

/** Reads a file and, one after another, the files that are referred to. The resolver keeps them for Redocly. */
export async function readFiles(resolver: BaseResolver, rootPath: string): Promise<ReadFiles> {
  const documents: Document[] = [];
  const broken: YamlParseError[] = [];
  const queue = new Set([rootPath]);
  for (const file of queue) {
    const outcome = await resolver.resolveDocument(null, file, file === rootPath).catch((error: unknown) => error);
    if (outcome instanceof YamlParseError) broken.push(outcome);
    if (!isDocument(outcome)) continue;
    documents.push(outcome);
    const references = referencesIn(outcome.parsed, '#').map(({ reference }) => absolute(file, reference));
    for (const target of references) queue.add(target.replace(/#.*/, ''));
  }
  return { documents, broken };
}

function isDocument(outcome: unknown): outcome is Document {
  return typeof outcome === 'object' && outcome !== null && 'parsed' in outcome;
}

/**
 * References that lead to references and back to the first, with nothing in between. Redocly gives up on them
 * without saying where they are, and lets a promise reject that nobody holds.
 */
export function circularReferences(documents: readonly Document[], projectRoot: string): Problem[] {
  const files = new Map(documents.map((document) => [document.source.absoluteRef, document]));
  return documents.flatMap((document) =>
    referencesIn(document.parsed, '#').flatMap(({ pointer, reference }) => {
      const own = `${document.source.absoluteRef}${pointer}`;
      return leadsTo(files, own, absolute(document.source.absoluteRef, reference))
        ? [circle(document, { pointer, reference }, projectRoot)]
        : [];
    }),
  );
}

interface Reference {
  readonly pointer: string;
  readonly reference: string;
}

function referencesIn(node: unknown, pointer: string): Reference[] {
  if (typeof node !== 'object' || node === null) return [];
  const { $ref } = node as { $ref?: unknown };
  const own = typeof $ref === 'string' ? [{ pointer, reference: $ref }] : [];
  const nested = Object.entries(node).flatMap(([key, child]) =>
    referencesIn(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
  return [...own, ...nested];
}

/** Whether following references from `target` comes back to `own`. */
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
  const [file = '', pointer = ''] = reference.split('#');
  return `${file === '' ? from : path.resolve(path.dirname(from), file)}#${pointer}`;
}

function nodeAt(root: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  return keys.reduce<unknown>(
    (node, key) =>
      (node as Record<string, unknown> | null | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')],
    root,
  );
}

function circle({ source }: Document, { pointer, reference }: Reference, projectRoot: string): Problem {
  const { start } = getLineColLocation({ source, pointer, reportOnKey: true });
  return {
    code: 'circular-reference',
    location: { file: path.relative(projectRoot, source.absoluteRef), line: start.line, column: start.col },
    message: `The reference ${reference} leads back to itself.`,
    fix: 'Let one of the references in the circle be the thing itself.',
  };
}
