// @ts-check
/** @import { AST } from '@eslint-community/regexpp' */
import { RegExpParser } from '@eslint-community/regexpp';

/** Largest number of characters of a pattern, with counted repetitions expanded. */
const MAX_POSITIONS = 300;
/** Largest number of pairs of consecutive characters. */
const MAX_EDGES = 10_000;
/** A repetition of this many or more runs, including nested ones, counts as unbounded; a fixed one is cut. */
const MANY = 16;
/** Largest number of consecutive optional parts. Each doubles the ways to match. */
const MAX_OPTIONAL_RUN = 10;

/**
 * Characters of a pattern and their possible successors, as a backtracking engine tries them. A successor that is
 * reached in two ways is in `follow` twice.
 *
 * @typedef {{ sources: string[], follow: number[][], parts: Automaton[], isAmbiguous: boolean }} Automaton
 *   `sources`: pattern of each single character; `parts`: bodies of lookarounds, which are matched separately;
 *   `isAmbiguous`: known to match some string in too many ways.
 * @typedef {{ empty: number, first: number[], last: number[] }} Piece
 *   `empty`: number of ways to match nothing, 2 for more.
 */

/**
 * Automaton of a pattern with the flag `u`; `undefined` if it would be too large.
 *
 * @param {string} pattern
 * @returns {Automaton | undefined}
 */
export function automatonOf(pattern) {
  try {
    return build(new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: true }).alternatives);
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}

class TooLarge extends Error {}

/** @param {readonly AST.Alternative[]} alternatives */
function build(alternatives) {
  /** @type {Automaton} */
  const automaton = { sources: [], follow: [], parts: [], isAmbiguous: false };
  either(automaton, alternatives);
  return automaton;
}

/**
 * @param {Automaton} automaton
 * @param {readonly AST.Alternative[]} alternatives
 * @returns {Piece}
 */
function either(automaton, alternatives) {
  const pieces = alternatives.map(({ elements }) => {
    if (longestOptionalRun(elements) > MAX_OPTIONAL_RUN) automaton.isAmbiguous = true;
    return elements.map((element) => piece(automaton, element)).reduce((a, b) => joined(automaton, a, b), NOTHING);
  });
  return {
    empty: Math.min(
      2,
      pieces.reduce((sum, { empty }) => sum + empty, 0),
    ),
    first: pieces.flatMap(({ first }) => first),
    last: pieces.flatMap(({ last }) => last),
  };
}

/** @type {Piece} */
const NOTHING = { empty: 1, first: [], last: [] };

/** @param {readonly AST.Element[]} elements */
function longestOptionalRun(elements) {
  let longest = 0;
  let run = 0;
  for (const element of elements) {
    run = element.type === 'Quantifier' && element.min === 0 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/**
 * @param {Automaton} automaton
 * @param {AST.Element} element
 * @returns {Piece}
 */
function piece(automaton, element) {
  if (element.type === 'Quantifier') return repeated(automaton, element);
  if (element.type === 'Group' || element.type === 'CapturingGroup') return either(automaton, element.alternatives);
  if (element.type === 'Assertion') {
    if ('alternatives' in element) automaton.parts.push(build(element.alternatives));
    return NOTHING;
  }
  // A backreference can match any character.
  return single(automaton, element.type === 'Backreference' ? '[^]' : element.raw);
}

/**
 * @param {Automaton} automaton
 * @param {string} source
 * @returns {Piece}
 */
function single({ sources, follow }, source) {
  if (sources.length === MAX_POSITIONS) throw new TooLarge();
  const at = sources.push(source) - 1;
  follow.push([]);
  return { empty: 0, first: [at], last: [at] };
}

/**
 * @param {Automaton} automaton
 * @param {AST.Quantifier} quantifier
 * @returns {Piece}
 */
function repeated(automaton, quantifier) {
  const { element, min, max } = quantifier;
  if (max > 1 && weightOf(quantifier) >= MANY) return loop(automaton, quantifier);
  const once = () => piece(automaton, element);
  const required = Array.from({ length: Math.min(min, MANY) }, once).reduce((a, b) => joined(automaton, a, b), NOTHING);
  // From the inside out: `a{0,2}` is `(a(a)?)?`. An engine gives up a repetition that matches nothing.
  const optional = Array.from({ length: max - min }, once).reduce(
    (inner, body) => ({ ...joined(automaton, body, inner), empty: 1 }),
    NOTHING,
  );
  return joined(automaton, required, optional);
}

/**
 * @param {Automaton} automaton
 * @param {AST.Quantifier} quantifier
 * @returns {Piece}
 */
function loop(automaton, { element, min }) {
  const body = piece(automaton, element);
  connect(automaton, body.last, body.first);
  // Required repetitions may match nothing: `(a?){20}` chooses which of the twenty do.
  if (min >= MAX_OPTIONAL_RUN && body.empty > 0 && body.first.length > 0) automaton.isAmbiguous = true;
  return min === 0 ? { ...body, empty: 1 } : body;
}

/**
 * How often the innermost part of a repetition can run; 1 if that is fixed.
 *
 * @param {AST.Quantifier} quantifier
 * @returns {number}
 */
function weightOf({ element, min, max }) {
  const inside = deepest(element);
  return min === max && inside === 1 ? 1 : Math.max(2, max) * inside;
}

/**
 * @param {AST.Element} element
 * @returns {number}
 */
function deepest(element) {
  if (element.type === 'Quantifier') return weightOf(element);
  if (!('alternatives' in element)) return 1;
  return Math.max(1, ...element.alternatives.flatMap(({ elements }) => elements.map(deepest)));
}

/**
 * @param {Automaton} automaton
 * @param {Piece} before
 * @param {Piece} after
 * @returns {Piece}
 */
function joined(automaton, before, after) {
  connect(automaton, before.last, after.first);
  return {
    empty: Math.min(2, before.empty * after.empty),
    first: [...before.first, ...times(before.empty, after.first)],
    last: [...after.last, ...times(after.empty, before.last)],
  };
}

/**
 * @param {Automaton} automaton
 * @param {readonly number[]} from
 * @param {readonly number[]} to
 */
function connect({ follow }, from, to) {
  const edges = follow.reduce((sum, { length }) => sum + length, 0);
  if (edges + from.length * to.length > MAX_EDGES) throw new TooLarge();
  for (const at of from) follow[at]?.push(...to);
}

/**
 * @param {number} count
 * @param {readonly number[]} list
 */
function times(count, list) {
  return Array.from({ length: count }, () => list).flat();
}
