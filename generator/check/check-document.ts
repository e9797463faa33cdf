import { checkCustomFields } from './check-custom-fields.js';
import { checkPatterns } from './check-patterns.js';
import { checkReferences } from './check-references.js';
import { checkNames } from './check-names.js';
import { checkOperation } from './check-operation.js';
import { checkRoot } from './check-root.js';
import { checkTags } from './check-tags.js';
import { operationEntries } from '../document/document.js';
import type { LoadedDocument } from '../load/load-document.js';
import type { Problem } from '../model/problem.js';

/**
 * Everything that would keep a description from being generated, or would make two things carry one name.
 * Lint rules see one node at a time; these checks see the whole document.
 */
export function checkDocument(loaded: LoadedDocument, reservedNames: readonly string[]): Problem[] {
  const entries = operationEntries(loaded.document);
  return [
    ...checkRoot(loaded),
    ...checkTags(loaded, entries),
    ...entries.flatMap((entry) => checkOperation(loaded, entry)),
    ...checkCustomFields(loaded),
    ...checkReferences(loaded),
    ...checkPatterns(loaded),
    ...checkNames(loaded, reservedNames),
  ];
}
