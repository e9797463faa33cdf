/** Outcome of a mutant. */
export interface Verdict {
  readonly diff: string;
  /** The part of the suite that noticed it; `undefined` for a survivor. */
  readonly caughtBy: string | undefined;
}

/** A kind of mutant that does what the original does, so that nothing can catch it. */
export interface Equivalent {
  /** Found in the diff. */
  readonly pattern: RegExp;
  readonly why: string;
}

/** The score, who caught how many, and every survivor with its diff. */
export function reportOf(kind: string, verdicts: readonly Verdict[], equivalents: readonly Equivalent[]) {
  const alive = verdicts.filter(({ caughtBy }) => caughtBy === undefined);
  const explained = alive.flatMap(({ diff }) => {
    const equivalent = equivalents.find(({ pattern }) => pattern.test(diff));
    return equivalent ? [{ diff, why: equivalent.why }] : [];
  });
  const survivors = alive.filter(({ diff }) => !equivalents.some(({ pattern }) => pattern.test(diff)));
  const counts = new Map<string, number>();
  for (const { caughtBy } of verdicts) if (caughtBy) counts.set(caughtBy, (counts.get(caughtBy) ?? 0) + 1);
  const caught = verdicts.length - alive.length;
  const share = ((100 * caught) / Math.max(1, verdicts.length - explained.length)).toFixed(2);
  const text = [
    `${kind}: ${caught} of ${verdicts.length} mutants caught, ${explained.length} equivalent, ${survivors.length} survive: ${share} %`,
    ...[...counts].map(([part, count]) => `  ${part}: ${count}`),
    ...explained.map(({ diff, why }) => `\nequivalent, ${why}\n${diff}`),
    ...survivors.map(({ diff }) => `\nsurvivor\n${diff}`),
  ].join('\n');
  return { text, survivors: survivors.length };
}
