// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** The known name that is most like a given one; `undefined` where none is like it. Case and hyphens count for nothing. */
export function nearest(given: string, known: readonly string[]): string | undefined {
  const plain = plainOf(given);
  const ranked = known
    .map((name) => ({ name, distance: distance(plain, plainOf(name)) }))
    .filter(({ name, distance: steps }) => steps <= Math.max(1, Math.floor(Math.max(plain.length, name.length) / 3)))
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.name;
}

/** ` Did you mean "x"?`, or nothing. */
export function suggestion(given: string, known: readonly string[], prefix = ''): string {
  const name = nearest(given, known);
  return name === undefined ? '' : ` Did you mean ${prefix}${name}?`;
}

function plainOf(name: string): string {
  return name.replaceAll(/[-_.]/g, '').toLowerCase();
}

/** Number of characters to insert, delete, replace, or exchange with a neighbour. */
function distance(from: string, to: string): number {
  let older: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let at = 1; at <= from.length; at += 1) {
    const next = [at];
    for (let other = 1; other <= to.length; other += 1) {
      const same = from[at - 1] === to[other - 1] ? 0 : 1;
      const swapped = at > 1 && other > 1 && from[at - 1] === to[other - 2] && from[at - 2] === to[other - 1];
      const changed = Math.min((row[other] ?? 0) + 1, (next[other - 1] ?? 0) + 1, (row[other - 1] ?? 0) + same);
      next.push(swapped ? Math.min(changed, (older[other - 2] ?? 0) + 1) : changed);
    }
    older = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}
