import path from 'node:path';
import { operationEntries } from '../../generator/document.js';
import type { LoadedDocument } from '../../generator/load-document.js';
import { FlagError } from '../support/command-error.js';
import { planAdditions } from './plan.js';
import { readRequest } from './request.js';
import { readSurroundings } from './surroundings.js';
import { writeAdditions, type Written } from './write.js';

/**
 * Adds the operation that the words ask for: `deals.archive POST /deals/{id}/archive`.
 *
 * @throws {FlagError} the words are no operation, or it is there already
 */
export async function addOperation(
  projectRoot: string,
  loaded: LoadedDocument,
  words: readonly string[],
): Promise<Written[]> {
  const operation = readRequest(words, loaded.key);
  const taken = operationEntries(loaded.document).find(
    (entry) => entry.operation.operationId === operation.operationId,
  );
  if (taken) {
    throw new FlagError(
      `${operation.operationId} is there already: ${taken.method.toUpperCase()} ${taken.path}. Nothing was written.`,
    );
  }
  const around = await readSurroundings(projectRoot, loaded, operation);
  const folder = path.join(projectRoot, path.dirname(loaded.rootFile));
  return writeAdditions(folder, planAdditions(operation, around));
}
