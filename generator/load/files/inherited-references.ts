import { isInherited } from '../../guard/references.js';
import { fileOf } from './file-name.js';
import { badReference } from './load-problems.js';
import type { Problem } from '../../model/problem.js';
import type { ReadFile } from './read-files.js';

/**
 * References to names that every object of JavaScript has, such as `#/components/schemas/toString`, where the
 * description holds nothing of that name. Redocly takes them for references to something.
 */
export function inheritedReferences(read: readonly ReadFile[], projectRoot: string): Problem[] {
  const files = new Map(read.map(({ document: { source, parsed } }) => [source.absoluteRef, parsed as unknown]));
  return read.flatMap(({ document, references }) =>
    references.flatMap((found) => {
      const [, pointer = ''] = found.reference.split('#');
      const target = files.get(fileOf(document.source.absoluteRef, found.reference));
      return isInherited(target, pointer) ? [badReference(document, found, projectRoot)] : [];
    }),
  );
}
