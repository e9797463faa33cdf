import { operationEntries, type OperationEntry } from '../document/document.js';
import { findReplacement } from '../build/find-replacement.js';
import type { LoadedDocument } from '../load/load-document.js';
import type { Problem } from '../model/problem.js';

/**
 * What must hold between the descriptions: they make one package, each with an entry point of its own. `unread` are the
 * keys of those that could not be read, so that nothing is held against them.
 */
export function checkPackage(documents: readonly LoadedDocument[], unread: readonly string[] = []): Problem[] {
  return documents.flatMap((loaded, index) => [
    ...checkSame(loaded, documents[0]),
    ...checkEntryPoint(loaded, documents.slice(0, index)),
    ...checkReplacements(loaded, documents, unread),
  ]);
}

function checkSame(loaded: LoadedDocument, first: LoadedDocument | undefined): Problem[] {
  const [own, other] = [clientOf(loaded).package, first && clientOf(first).package];
  if (own === other || typeof own !== 'string' || typeof other !== 'string') return [];
  return [
    {
      code: 'package-differs',
      location: loaded.locate(loaded.document, 'x-client'),
      message: `x-client.package is "${own}", but ${first?.rootFile} says "${other}"; all descriptions make one package.`,
      fix: 'Write the same package in both.',
    },
  ];
}

function checkEntryPoint(loaded: LoadedDocument, before: readonly LoadedDocument[]): Problem[] {
  const { entryPoint } = clientOf(loaded);
  const other = before.find((document) => clientOf(document).entryPoint === entryPoint);
  if (!other || entryPoint === undefined) return [];
  return [
    {
      code: 'entry-point-taken',
      location: loaded.locate(loaded.document, 'x-client'),
      message: `x-client.entryPoint is "${String(entryPoint)}", which ${other.rootFile} already has.`,
      fix: 'Give each API an entry point of its own, such as "." and "./v1".',
    },
  ];
}

/** One line for each description of which a check had to be left out, since another one could not be read. */
export function skippedChecks(documents: readonly LoadedDocument[], unread: readonly string[]): string[] {
  return documents
    .filter((loaded) => lostReplacements(loaded, documents).some((entry) => mayBeIn(entry, unread)))
    .map(
      ({ rootFile }) => `Not checked: x-replaced-by of ${rootFile}, since ${unread.join(' and ')} could not be read.`,
    );
}

/** What a replacement names has to be there, or the doc comment would send its reader nowhere. */
function checkReplacements(
  loaded: LoadedDocument,
  documents: readonly LoadedDocument[],
  unread: readonly string[],
): Problem[] {
  return lostReplacements(loaded, documents)
    .filter((entry) => !mayBeIn(entry, unread))
    .map(({ operation }) => ({
      code: 'replacement-missing',
      location: loaded.locate(operation, 'x-replaced-by'),
      message: `${operation.operationId} has x-replaced-by ${JSON.stringify(operation['x-replaced-by'])}, but no description has that operation.`,
      fix: 'Write the operationId of another operation, or with the key of its API, such as "v2:pets.list".',
    }));
}

function lostReplacements(loaded: LoadedDocument, documents: readonly LoadedDocument[]): OperationEntry[] {
  return operationEntries(loaded.document).filter(
    (entry) => entry.operation['x-replaced-by'] !== undefined && !findReplacement(entry, loaded, documents),
  );
}

/** True if one of the descriptions may have the operation that replaces this one. */
function mayBeIn({ operation }: OperationEntry, keys: readonly string[]): boolean {
  const value = operation['x-replaced-by'];
  if (typeof value !== 'string') return false;
  const [, key] = /^([a-z][a-z0-9-]*):/.exec(value) ?? [];
  return key === undefined ? keys.length > 0 : keys.includes(key);
}

function clientOf({ document }: LoadedDocument): { package?: unknown; entryPoint?: unknown } {
  return (document['x-client'] ?? {}) as { package?: unknown; entryPoint?: unknown };
}
