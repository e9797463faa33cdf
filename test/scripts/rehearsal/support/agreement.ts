import type { Rehearsal, Side } from './rehearse.js';
import { sides } from './rehearse.js';

/** Faults of a rehearsal: the judge and the programs disagree, or the programs prove nothing. */
export function disagreements(rehearsal: Rehearsal): string[] {
  return [...idleParts(rehearsal), ...sides.flatMap((side) => audience(rehearsal, side)), ...upgrade(rehearsal)];
}

function idleParts({ change, before }: Rehearsal): string[] {
  if (!change.callers && !change.readers) return ['There is no program.'];
  return sides.flatMap((side) => {
    const broke = before[side]?.broke;
    return broke === undefined ? [] : [`The program of the ${side} does not work before the change: ${broke}`];
  });
}

/** A program that is missing has broken nothing, so every verdict against an audience needs one. */
function audience({ verdict, after }: Rehearsal, side: Side): string[] {
  const said = verdict.filter((change) => change.audience === side);
  const broke = after[side]?.broke;
  if (said.length > 0 && broke === undefined) {
    return said.map(
      ({ subject, message, judge }) => `Said to break ${side}, but did not: ${subject} ${message} (${judge})`,
    );
  }
  return said.length === 0 && broke !== undefined ? [`Broke the ${side}, but nobody said so: ${broke}`] : [];
}

/** Where nothing breaks after an upgrade, whether the upgrade is needed. */
function upgrade({ verdict, stale }: Rehearsal): string[] {
  if (verdict.some((change) => change.audience !== 'nobody')) return [];
  const said = verdict.some((change) => change.needsUpgrade === true);
  const broke = sides.map((side) => stale[side]?.broke).find((reason) => reason !== undefined);
  if (said && broke === undefined) return ['Said to stop older copies, but they work on'];
  return !said && broke !== undefined ? [`Stops older copies, but nobody said so: ${broke}`] : [];
}

/** A line for the closing note. */
export function agreementLine(rehearsals: readonly Rehearsal[]): string {
  const agreed = rehearsals.filter((rehearsal) => disagreements(rehearsal).length === 0).length;
  const judges = new Map<string, number>();
  for (const { verdict } of rehearsals) {
    for (const judge of new Set(verdict.map((change) => change.judge))) judges.set(judge, (judges.get(judge) ?? 0) + 1);
  }
  const by = [...judges].map(([judge, count]) => `${judge} ${count}`).join(', ');
  return `Rehearsal: the verdict agreed with what happened in ${agreed} of ${rehearsals.length} changes (found by ${by}).`;
}
