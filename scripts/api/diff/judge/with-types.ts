import type { Change } from '../change/change.js';
import { callOf, resourceOf } from '../compare/subject.js';
import type { ApiPair } from '../snapshot/snapshot.js';
import type { TypeVerdict } from './types.js';

/** Our changes, with those that the compiler rejects and no rule saw. The compiler is never overruled. */
export function joinTypes(pair: ApiPair, ours: readonly Change[], verdicts: readonly TypeVerdict[]): Change[] {
  const unseen = verdicts
    .filter(({ api }) => api === pair.key)
    .filter(
      ({ operationId, side }) =>
        !ours.some((one) => one.operationId === operationId && one.bump === 'major' && one.audience === side),
    );
  return [...ours, ...unseen.map((verdict) => toChange(pair, verdict))];
}

function toChange(pair: ApiPair, { operationId, side, message }: TypeVerdict): Change {
  return {
    api: pair.key,
    resource: resourceOf(operationId),
    subject: callOf(pair.after.model, operationId),
    operationId,
    place: side === 'callers' ? 'arguments' : 'response',
    path: '',
    rule: 'types/not-assignable',
    message: `${side === 'callers' ? 'no longer takes what it took' : 'no longer gives what it gave'}: ${message}`,
    audience: side,
    bump: 'major',
    judge: 'types',
    note: 'No rule saw it; the compiler rejects the old use, and the stricter judge wins.',
  };
}
