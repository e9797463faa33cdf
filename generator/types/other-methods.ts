import ts from 'typescript';
import { resolve, type OpenApiDocument, type PathItemObject } from '../document/document.js';
import { operationsIn } from '../document/operation-reading.js';

/** Methods that openapi-typescript knows. */
const KNOWN = /^(?:get|put|post|delete|patch|head|options|trace)$/;

/**
 * Moves operations with methods that openapi-typescript does not know to paths of their own, where it finds them, in place:
 * `QUERY /pets`. Their types are those of `operations`.
 */
export function moveOtherMethods(document: OpenApiDocument): void {
  for (const [path, node] of Object.entries(document.paths ?? {})) {
    const item = resolve<PathItemObject>(document, node);
    for (const [method, operation] of operationsIn(item)) {
      if (KNOWN.test(method) || !document.paths) continue;
      const { parameters } = item;
      document.paths[`${method.toUpperCase()} ${path}`] = { ...(parameters && { parameters }), post: operation };
    }
    delete item.query;
    delete item.additionalOperations;
  }
}

/** Removes the paths that operations were moved to from the map of paths. */
export function withoutMovedPaths(nodes: readonly ts.Node[]): ts.Node[] {
  return nodes.map((node) => {
    if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'paths') return node;
    const { modifiers, name, typeParameters, heritageClauses, members } = node;
    const kept = members.filter(({ name: key }) => !key || !isMoved(key));
    return kept.length === members.length
      ? node
      : ts.factory.updateInterfaceDeclaration(node, modifiers, name, typeParameters, heritageClauses, kept);
  });
}

function isMoved(name: ts.PropertyName): boolean {
  return (ts.isStringLiteral(name) || ts.isIdentifier(name)) && /^[A-Z][A-Z-]* \//.test(name.text);
}
