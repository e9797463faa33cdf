import { counted as count } from '../../../validate/issues.js';
import type { OperationOutcome, Tally, TalliedDrift } from './tally.js';

/** Findings as data, for `--json`. */
export function reportData({ drifts, outcomes }: Tally, left: readonly string[]) {
  return { drifts, operations: outcomes, left };
}

/** Findings as a report for a maintainer who edits the description. */
export function reportText({ drifts, outcomes }: Tally, left: readonly string[]): string {
  const seen = outcomes.filter(({ successes }) => successes > 0);
  const unseen = outcomes.filter(({ successes }) => successes === 0);
  const doubtful = seen.filter(({ level }) => level !== 'seed' && level !== 'documented');
  return [
    ...driftLines(drifts),
    '',
    `${seen.length} of ${outcomes.length} operations responded with success; ${count(drifts.length, 'difference')}.`,
    ...(doubtful.length > 0
      ? ['', 'Not documented in full, but they exist:', ...doubtful.map((o) => `  ${nameOf(o)} (${o.level})`)]
      : []),
    ...(unseen.length > 0
      ? ['', 'Nothing could be seen of:', ...unseen.map((o) => `  ${nameOf(o)}: ${o.note ?? 'it failed'}`)]
      : []),
    ...(left.length > 0 ? ['', `Records were left behind by: ${left.join(', ')}`] : []),
  ].join('\n');
}

function driftLines(drifts: readonly TalliedDrift[]): string[] {
  const groups = new Map<string, TalliedDrift[]>();
  for (const drift of drifts) {
    const title = nameOf(drift);
    groups.set(title, [...(groups.get(title) ?? []), drift]);
  }
  return [...groups].flatMap(([title, group]) => ['', title].concat(group.map(driftLine))).slice(1);
}

function driftLine({ property, described, seen, times, responses }: TalliedDrift): string {
  const place = property === '' ? '(response)' : property;
  return `  ${place}: described ${described}; seen ${seen}; ${count(times, 'time')} in ${count(responses, 'response')}`;
}

function nameOf({ api, operationId, where }: OperationOutcome | TalliedDrift): string {
  return `${api} ${operationId} ${where}`;
}
