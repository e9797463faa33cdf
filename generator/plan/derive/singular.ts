import { pascalCase } from '../names.js';

/** Word for one thing of a resource, in PascalCase: `pets` → `Pet`. */
export function singularOf(segment: string): string {
  return pascalCase(segment).replace(/s$/, '');
}
