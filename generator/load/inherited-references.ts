import path from 'node:path';
import type { Document } from '@redocly/openapi-core';
import { isInherited } from '../guard/references.js';
import { badReference } from './load-problems.js';
import type { Problem } from '../model/problem.js';
import { referencesIn } from './references-in.js';

/**
 * References to names that every object of JavaScript has, such as `#/components/schemas/toString`, where the
 * description holds nothing of that name. Redocly takes them for references to something.
 */
export function inheritedReferences(documents: readonly Document[], projectRoot: string): Problem[] {
  const files = new Map(documents.map(({ source, parsed }) => [source.absoluteRef, parsed as unknown]));
  return documents.flatMap((document) =>
    referencesIn(document.parsed).flatMap((found) => {
      const [file = '', pointer = ''] = found.reference.split('#');
      const own = document.source.absoluteRef;
      const target = files.get(file === '' ? own : path.resolve(path.dirname(own), file));
      return isInherited(target, pointer) ? [badReference(document, found, projectRoot)] : [];
    }),
  );
}
