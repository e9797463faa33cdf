import type ts from 'typescript';
import type { Holder } from './holders.js';
import type { Sources } from './sources.js';
import { trackedClass } from './tracked.js';

/** A property of an object type that a client is given as, and the place it stands for. */
export interface Part {
  readonly name: string;
  readonly holder: Holder;
}

/** Resources that something expects of a client, by a type of its own: `{ deals: Pick<HefflV1['deals'], 'get'> }`. */
export function partsOf(sources: Sources, expression: ts.Expression): Part[] {
  const { checker } = sources.v1.code;
  const expected = checker.getContextualType(expression);
  if (!expected || trackedClass(sources.v1, expected) !== undefined) return [];
  return checker.getPropertiesOfType(expected).flatMap((property) => {
    const isResource = trackedClass(sources.v1, checker.getTypeOfSymbol(property)) !== undefined;
    return isResource ? [{ name: property.name, holder: sources.ofSymbol(property) }] : [];
  });
}
