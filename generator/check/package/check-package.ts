import type { Problem } from '../../model/problem.js';
import { replacementName } from '../../plan/apis/find-replacement.js';
import type { ApiPlan, OperationPlan } from '../../plan/plan.js';

/**
 * Finds references from one API of a package to another that lead nowhere.
 * `unread` are the keys of documents that could not be read, so that nothing is held against them.
 */
export function checkPackage(apis: readonly ApiPlan[], unread: readonly string[] = []): Problem[] {
  return apis.flatMap((api) => checkReplacements(api, unread));
}

/** One line for each description of which a check had to be left out, since another one could not be read. */
export function skippedChecks(apis: readonly ApiPlan[], unread: readonly string[]): string[] {
  return apis
    .filter((api) => lostReplacements(api).some((operation) => mayBeIn(operation, unread)))
    .map(
      ({ loaded: { rootFile } }) =>
        `Not checked: x-replaced-by of ${rootFile}, since ${unread.join(' and ')} could not be read.`,
    );
}

/** A replacement that is not there would send the reader of a doc comment nowhere. */
function checkReplacements(api: ApiPlan, unread: readonly string[]): Problem[] {
  return lostReplacements(api)
    .filter((operation) => !mayBeIn(operation, unread))
    .map(({ reading: { node }, label }) => ({
      code: 'replacement-missing',
      location: api.loaded.locate(node, 'x-replaced-by'),
      message: `${label} has x-replaced-by ${JSON.stringify(node['x-replaced-by'])}, but no document has that operation.`,
      fix: 'Write the operationId of another operation, or with the key of its API, such as "v2:pets.list".',
    }));
}

function lostReplacements({ operations }: ApiPlan): OperationPlan[] {
  return operations.filter(({ reading, replacement }) => replacementName(reading) && !replacement);
}

/** True if one of the documents may have the operation that replaces this one. */
function mayBeIn({ reading }: OperationPlan, keys: readonly string[]): boolean {
  const name = replacementName(reading);
  if (name === undefined) return false;
  return name.key === undefined ? keys.length > 0 : keys.includes(name.key);
}
