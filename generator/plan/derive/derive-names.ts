import type { OpenApiDocument } from '../../document/document.js';
import type { OperationReading } from '../../document/operation-reading.js';
import type { Candidate } from './words/candidate.js';
import type { DerivedName } from './derived-name.js';
import { withExtensions } from './extension-names.js';
import { namesFromIds } from './id-names.js';
import { namesFromPaths } from './paths/path-names.js';
import { settleNames } from './settle-names.js';

export type { DerivedName } from './derived-name.js';

/**
 * Names every operation, in the order of the readings: after extensions, operationIds such as `pets.list`, or its path.
 *
 * @param fixed Names that stay as they are, and that no other operation gets.
 */
export function deriveNames(
  document: OpenApiDocument,
  readings: readonly OperationReading[],
  fixed: ReadonlyMap<OperationReading, DerivedName> = new Map(),
): ReadonlyMap<OperationReading, DerivedName> {
  const candidates = wantedNames(document, readings)
    .filter(({ reading }) => !fixed.has(reading))
    .map(withExtensions);
  const settled = settleNames(candidates, fixed);
  return new Map(
    readings.flatMap((reading) => {
      const name = fixed.get(reading) ?? settled.get(reading);
      return name ? [[reading, name] as const] : [];
    }),
  );
}

function wantedNames(document: OpenApiDocument, readings: readonly OperationReading[]): Candidate[] {
  const fromIds = namesFromIds(readings);
  if (fromIds.length === readings.length) return fromIds;
  const named = new Set(fromIds.map(({ reading }) => reading));
  return [...fromIds, ...namesFromPaths(document, readings).filter(({ reading }) => !named.has(reading))];
}
