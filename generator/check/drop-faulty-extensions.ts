import type { LoadedDocument } from '../load/load-document.js';
import type { Problem } from '../model/problem.js';

/** A check may find more once an extension is gone. */
const ROUNDS = 5;

/**
 * Deletes from a document the extensions (`x-`) of which a check reports a problem.
 *
 * @returns The problems that remain: those of other things.
 */
export function dropFaultyExtensions(loaded: LoadedDocument, check: () => readonly Problem[]): readonly Problem[] {
  let problems = check();
  for (let round = 0; round < ROUNDS && problems.length > 0; round += 1) {
    const places = new Set(problems.map(placeOf));
    const found = extensionsIn(loaded.document, new Set()).filter(({ node, key }) =>
      places.has(placeOf({ location: loaded.locate(node, key) })),
    );
    if (found.length === 0) break;
    for (const { node, key } of found) Reflect.deleteProperty(node, key);
    problems = check();
  }
  return problems;
}

interface Extension {
  readonly node: object;
  readonly key: string;
}

function extensionsIn(node: unknown, seen: Set<object>): Extension[] {
  if (typeof node !== 'object' || node === null || seen.has(node)) return [];
  seen.add(node);
  const own = Object.keys(node).filter((key) => key.startsWith('x-'));
  return [
    ...own.map((key) => ({ node, key })),
    ...Object.values(node).flatMap((child: unknown) => extensionsIn(child, seen)),
  ];
}

function placeOf({ location }: Pick<Problem, 'location'>): string {
  return JSON.stringify([location?.file, location?.line]);
}
