import { resolve, schemaName, type OpenApiDocument, type SchemaObject } from './document.js';

/** Names of the schemas that a node refers to, directly or indirectly. */
export function namesIn(document: OpenApiDocument, node: unknown): Set<string> {
  const names = new Set<string>();
  collect(document, node, { names, seen: new Set() });
  return names;
}

/** `#/components/schemas/Pet` → `Pet`; empty for a reference to something else. */
export function nameIn(reference: string): string {
  return schemaName({ $ref: reference }) ?? '';
}

interface Found {
  readonly names: Set<string>;
  readonly seen: Set<object>;
}

function collect(document: OpenApiDocument, node: unknown, found: Found): void {
  if (typeof node !== 'object' || node === null || found.seen.has(node)) return;
  found.seen.add(node);
  const reference = (node as SchemaObject).$ref;
  if (typeof reference === 'string') {
    const name = schemaName({ $ref: reference });
    if (name !== undefined) found.names.add(name);
    collect(document, resolve<object>(document, { $ref: reference }), found);
  }
  for (const child of Object.values(node)) collect(document, child, found);
}
