import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';

/**
 * How many inputs are drawn for each operation, and from which seed. A run always draws the same, so that a red one can be
 * seen again; `CONTRACT_DRAWS` draws more, `CONTRACT_SEED` others.
 */
export const draws = Number(process.env['CONTRACT_DRAWS'] ?? 6);
const seed = Number(process.env['CONTRACT_SEED'] ?? 20_261_120);

/** Values of an arbitrary, the same in every run. */
export function drawn<T>(arbitrary: Arbitrary<T>, count = draws): T[] {
  return fc.sample(arbitrary, { numRuns: count, seed });
}

/**
 * Looks for a drawn value that a check finds fault with, and makes it as small as can be. Gives the faults of that one, and
 * the value; nothing when every value passes.
 */
export async function findFault<T>(
  arbitrary: Arbitrary<T>,
  check: (value: T) => Promise<readonly string[]>,
  count = draws,
): Promise<string[]> {
  const property = fc.asyncProperty(arbitrary, async (value) => (await check(value)).length === 0);
  const { counterexample, failed } = await fc.check(property, { numRuns: count, seed });
  if (!failed) return [];
  if (counterexample === null) return ['the check could not be carried out'];
  return [...(await check(counterexample[0])), `for ${fc.stringify(counterexample[0])}`];
}
