import { pointerTo } from '../guard/json-pointer.js';

/** A reference as it is written: the string, and the place of the member that holds it. */
export interface Reference {
  /** JSON pointer of the object that refers: `#/paths/~1pets`. */
  readonly pointer: string;
  /** Key of the string in that object: `$ref`. */
  readonly key: string;
  readonly reference: string;
}

/**
 * Everything in a parsed file that Redocly follows: `$ref` wherever it stands, `externalValue`, and the values of a
 * discriminator's `mapping` that are no plain names.
 */
export function referencesIn(node: unknown, pointer = '#'): Reference[] {
  if (typeof node !== 'object' || node === null) return [];
  const nested = Object.entries(node).flatMap(([key, child]) => referencesIn(child, pointerTo(pointer, key)));
  return [...ownReferences(node, pointer), ...nested];
}

function ownReferences(node: object, pointer: string): Reference[] {
  const followed = Object.entries(node).filter(
    ([key, value]) =>
      typeof value === 'string' &&
      (key === '$ref' || key === 'externalValue' || (pointer.endsWith('/discriminator/mapping') && isPath(value))),
  ) as [string, string][];
  return followed.map(([key, reference]) => ({ pointer, key, reference }));
}

/** True for a path or an address, false for the name of a schema. */
function isPath(value: string): boolean {
  return /[#/\\:]|\.(?:ya?ml|json)$/i.test(value);
}
