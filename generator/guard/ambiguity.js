// @ts-check
/** @import { Automaton } from './pattern-automaton.js' */

/** Largest number of compared pairs of steps. Bounds the time, the same on every machine. */
const MAX_STEPS = 300_000;
/** Sample characters for comparing classes, besides those of the pattern: ASCII and some others. */
const SAMPLES = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ...'\u00a0\u00e9\u0130\u017f\u03a9\u0436\u05d0\u0661\u0e01\u2028\u4e2d\uac00\u{1f600}',
];

/**
 * True if a backtracking engine can take exponential time: there are two ways through a repetition for the same string.
 * `undefined` if that would take too many steps to find out.
 *
 * @param {Automaton} automaton
 * @param {string} pattern
 * @returns {boolean | undefined}
 */
export function isExponential(automaton, pattern) {
  const own = automaton.isAmbiguous || hasTwoWaysRound(automaton, pattern);
  if (own !== false) return own;
  for (const part of automaton.parts) {
    const found = isExponential(part, pattern);
    if (found !== false) return found;
  }
  return false;
}

/**
 * @param {Automaton} automaton
 * @param {string} pattern
 */
function hasTwoWaysRound({ sources, follow }, pattern) {
  const reach = follow.map((_, from) => reachable(follow, from));
  // A path that leaves a repetition cannot return to it.
  const inner = follow.map((targets, from) => targets.filter((to) => reach[to]?.has(from)));
  if (inner.some((targets) => new Set(targets).size < targets.length)) return true;
  const overlaps = overlapOf(sources, pattern);
  /** @type {Map<number, number[]>} */
  const comesFrom = new Map();
  const size = sources.length;
  const same = inner.flatMap((targets, at) => (targets.length > 0 ? [at * size + at] : []));
  const queue = new Set(same);
  let steps = 0;
  for (const pair of queue) {
    for (const one of inner[Math.floor(pair / size)] ?? []) {
      for (const other of inner[pair % size] ?? []) {
        if ((steps += 1) > MAX_STEPS) return undefined;
        if (!overlaps(one, other)) continue;
        const next = one * size + other;
        const before = comesFrom.get(next);
        if (before) before.push(pair);
        else comesFrom.set(next, [pair]);
        queue.add(next);
      }
    }
  }
  return hasDetour(comesFrom, same, size);
}

/**
 * True if two paths diverge and meet again.
 *
 * @param {ReadonlyMap<number, readonly number[]>} comesFrom
 * @param {readonly number[]} same
 * @param {number} size
 */
function hasDetour(comesFrom, same, size) {
  const back = new Set(same);
  for (const pair of back) {
    if (Math.floor(pair / size) !== pair % size) return true;
    for (const before of comesFrom.get(pair) ?? []) back.add(before);
  }
  return false;
}

/**
 * @param {readonly (readonly number[])[]} follow
 * @param {number} from
 */
function reachable(follow, from) {
  const found = new Set(follow[from]);
  for (const at of found) for (const next of follow[at] ?? []) found.add(next);
  return found;
}

/**
 * Tells if some character matches two positions.
 *
 * @param {readonly string[]} sources
 * @param {string} pattern
 * @returns {(one: number, other: number) => boolean}
 */
function overlapOf(sources, pattern) {
  const samples = [...new Set([...SAMPLES, ...neighbours(pattern)])];
  const kinds = new Map(
    [...new Set(sources)].map((source) => {
      const matcher = new RegExp(`^(?:${source})$`, 'u');
      return [source, new Set(samples.filter((sample) => matcher.test(sample)))];
    }),
  );
  return (one, other) => {
    const [left = '', right = ''] = [sources[one], sources[other]];
    return left === right || [...(kinds.get(left) ?? [])].some((sample) => kinds.get(right)?.has(sample));
  };
}

/**
 * The characters of a pattern, written or escaped, and those next to them, where ranges begin and end.
 *
 * @param {string} pattern
 */
function neighbours(pattern) {
  const escaped = [...pattern.matchAll(/\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2}))/gi)];
  const codes = [
    ...[...pattern].map((character) => character.codePointAt(0) ?? 0),
    ...escaped.map(([, long, short, byte]) => Number.parseInt(long ?? short ?? byte ?? '0', 16)),
  ];
  return codes
    .flatMap((code) => [code - 1, code, code + 1])
    .filter((code) => code >= 0 && code <= 0x10ffff)
    .map((code) => String.fromCodePoint(code));
}
