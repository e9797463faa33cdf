import { resolve, type OpenApiDocument, type SchemaObject } from '../document/document.js';

const SCHEMAS = '#/components/schemas/';

/** Names of the schemas that a node refers to, directly or indirectly. */
export function namesIn(document: OpenApiDocument, node: unknown): Set<string> {
  const names = new Set<string>();
  collect(document, node, names);
  return names;
}

/** `#/components/schemas/Pet` → `Pet`. */
export function nameIn(reference: string): string {
  return reference.slice(SCHEMAS.length);
}

function collect(document: OpenApiDocument, node: unknown, names: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const reference = (node as SchemaObject).$ref;
  if (typeof reference === 'string') {
    if (names.has(nameIn(reference))) return;
    if (reference.startsWith(SCHEMAS)) names.add(nameIn(reference));
    collect(document, resolve<object>(document, { $ref: reference }), names);
  }
  for (const child of Object.values(node)) collect(document, child, names);
}
