import type { OperationEntry } from '../document/document.js';
import type { LoadedDocument } from '../load/load-document.js';
import { isOperationId, isTypeName, resourcePath } from '../document/names.js';
import type { Problem } from '../model/problem.js';

/** Each resource needs the word for one of it, and so do its parents, because a nested resource is named after them. */
export function checkTags(loaded: LoadedDocument, entries: readonly OperationEntry[]): Problem[] {
  const firstUses = new Map<string, OperationEntry>();
  for (const entry of entries) {
    const id = entry.operation.operationId ?? '';
    const path = isOperationId(id) ? resourcePath(id) : [];
    for (const tagName of path.map((_, index) => path.slice(0, index + 1).join('.'))) {
      if (!firstUses.has(tagName)) firstUses.set(tagName, entry);
    }
  }
  return [...firstUses].flatMap(([tagName, entry]) => checkTag(loaded, tagName, entry));
}

function checkTag(loaded: LoadedDocument, tagName: string, { operation }: OperationEntry): Problem[] {
  const tag = loaded.document.tags?.find(({ name }) => name === tagName);
  if (tag && isTypeName(tag['x-singular'])) return [];
  return [
    {
      code: 'tag-singular',
      location: tag
        ? loaded.locate(tag, 'x-singular' in tag ? 'x-singular' : 'name')
        : loaded.locate(operation, 'operationId'),
      message: `${operation.operationId} needs the word for one of its ${tagName} to name its types.`,
      fix: `Under the root's "tags", give the tag "${tagName}" an "x-singular" in PascalCase, for example "Pet" for "pets".`,
    },
  ];
}
