import { buildInputs } from '../build/build-operation.js';
import type { OperationEntry } from '../document/document.js';
import type { LoadedDocument } from '../load/load-document.js';
import { isOperationId, isTypeName, resourceClassName, resourcePath } from '../document/names.js';
import type { SourceLocation } from '../model/problem.js';

/** A name that an integrator can import from the entry point of an API. */
export interface ExportedName {
  readonly name: string;
  readonly kind: 'client' | 'class' | 'params' | 'schema';
  /** What it is the name of, as a message says it. */
  readonly owner: string;
  readonly location: SourceLocation | undefined;
}

/** All of them, the schemas last. What has no name yet, because a tag or an operationId is wrong, is left out. */
export function exportedNames(loaded: LoadedDocument, entries: readonly OperationEntry[]): ExportedName[] {
  const named = entries.filter(({ operation }) => isOperationId(operation.operationId ?? ''));
  return [
    ...clientName(loaded),
    ...classNames(loaded, named),
    ...named.flatMap((entry) => paramsNames(loaded, entry)),
    ...schemaNames(loaded),
  ];
}

function clientName({ document, locate }: LoadedDocument): ExportedName[] {
  const { className } = (document['x-client'] ?? {}) as { className?: unknown };
  if (typeof className !== 'string') return [];
  return [{ name: className, kind: 'client', owner: 'the client', location: locate(document, 'x-client') }];
}

function classNames(loaded: LoadedDocument, entries: readonly OperationEntry[]): ExportedName[] {
  const seen = new Set<string>();
  return entries.flatMap(({ operation }) => {
    const path = resourcePath(operation.operationId ?? '');
    return path.flatMap((segment, index) => {
      const resource = path.slice(0, index + 1).join('.');
      const parent = index > 0 ? singularOf(loaded, path.slice(0, index)) : undefined;
      if (seen.has(resource) || (index > 0 && parent === undefined)) return [];
      seen.add(resource);
      const location = loaded.locate(operation, 'operationId');
      return [
        {
          name: resourceClassName(segment, parent),
          kind: 'class' as const,
          owner: `the resource "${resource}"`,
          location,
        },
      ];
    });
  });
}

function paramsNames(loaded: LoadedDocument, entry: OperationEntry): ExportedName[] {
  const id = entry.operation.operationId ?? '';
  const singular = singularOf(loaded, resourcePath(id));
  if (singular === undefined) return [];
  const { query, body } = buildInputs(loaded.document, entry, singular);
  const location = loaded.locate(entry.operation, 'operationId');
  const params = (name: string, owner: string): ExportedName => ({ name, kind: 'params', owner, location });
  return [
    ...(query ? [params(query.typeName, `the query of ${id}`)] : []),
    ...(body && !body.isSchema ? [params(body.typeName, `the body of ${id}`)] : []),
  ];
}

function schemaNames({ document, locate }: LoadedDocument): ExportedName[] {
  return Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => ({
    name,
    kind: 'schema',
    owner: `The schema "${name}"`,
    location: locate(schema),
  }));
}

function singularOf({ document }: LoadedDocument, path: readonly string[]): string | undefined {
  const singular = document.tags?.find(({ name }) => name === path.join('.'))?.['x-singular'];
  return isTypeName(singular) ? singular : undefined;
}
