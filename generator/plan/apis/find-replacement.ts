import type { OperationReading } from '../../document/operation-reading.js';
import type { ApiPlan, OperationPlan } from '../plan.js';

/** An operation that another names as its successor. */
export interface ReplacementEntry {
  readonly api: ApiPlan;
  readonly operation: OperationPlan;
}

/** A name in `x-replaced-by`: an operationId, with the key of its API before it where that is written. */
export function replacementName({
  node,
}: OperationReading): { key: string | undefined; operationId: string } | undefined {
  const value = node['x-replaced-by'];
  if (typeof value !== 'string') return undefined;
  const [, key, operationId = ''] = /^(?:([a-z][a-z0-9-]*):)?(.*)$/.exec(value) ?? [];
  return { key, operationId };
}

/**
 * Finds what `x-replaced-by` names: an operationId of the same document or, where that has none, of another one.
 * `v2:pets.list` names the document by its key. An operation does not replace itself, so the same name leads to
 * the other document. `undefined` where nothing is found.
 */
export function findReplacement(
  { reading }: OperationPlan,
  own: ApiPlan,
  all: readonly ApiPlan[],
): ReplacementEntry | undefined {
  const name = replacementName(reading);
  if (name === undefined) return undefined;
  const candidates = [own, ...all.filter((api) => api !== own)].filter(
    ({ settings }) => name.key === undefined || settings.key === name.key,
  );
  const found = candidates.flatMap((api) => api.operations.map((operation) => ({ api, operation })));
  return found.find(
    ({ operation }) =>
      operation.reading.node !== reading.node && operation.reading.node.operationId === name.operationId,
  );
}
