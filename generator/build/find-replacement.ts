import { operationEntries, type OperationEntry } from '../document/document.js';
import type { LoadedDocument } from '../load/load-document.js';

/** An operation that another names as its successor. */
export interface ReplacementEntry {
  readonly loaded: LoadedDocument;
  readonly operationId: string;
}

/**
 * Finds what `x-replaced-by` names: an operationId of the same description or, where that has none, of another one.
 * `v2:pets.list` names the description by its key. An operation does not replace itself, so the same name leads to
 * the other description. `undefined` where nothing is found.
 */
export function findReplacement(
  { operation }: OperationEntry,
  own: LoadedDocument,
  all: readonly LoadedDocument[],
): ReplacementEntry | undefined {
  const value = operation['x-replaced-by'];
  if (typeof value !== 'string') return undefined;
  const [, key, operationId = ''] = /^(?:([a-z][a-z0-9-]*):)?(.*)$/.exec(value) ?? [];
  const candidates = [own, ...all.filter((loaded) => loaded !== own)].filter(
    (loaded) => key === undefined || loaded.key === key,
  );
  const found = candidates.find((loaded) =>
    operationEntries(loaded.document).some(
      (entry) => entry.operation.operationId === operationId && entry.operation !== operation,
    ),
  );
  return found && { loaded: found, operationId };
}
