// @ts-check
import { isExponential } from './ambiguity.js';
import { automatonOf } from './pattern-automaton.js';

/** Longest pattern with repetitions, in characters. The analysis of longer ones would take too many steps. */
const LONGEST = 1000;

/**
 * Fault of a regular expression of a description, as the end of a sentence: JavaScript cannot compile it, or a string
 * of a few dozen characters can take it exponential time. `undefined` if it is safe.
 *
 * @param {string} pattern
 * @returns {string | undefined}
 */
export function patternFault(pattern) {
  if (!known.has(pattern)) known.set(pattern, findFault(pattern));
  return known.get(pattern);
}

/**
 * Faults of the patterns that were looked at: most descriptions repeat a few of them.
 *
 * @type {Map<string, string | undefined>}
 */
const known = new Map();

/**
 * @param {string} pattern
 * @returns {string | undefined}
 */
function findFault(pattern) {
  const fault = syntaxFault(pattern);
  if (fault !== undefined) return `is no regular expression of JavaScript: ${fault}`;
  // Without nested or adjacent repetitions there is nothing to search.
  if ((pattern.match(/[*+?{]/g) ?? []).length < 2 && !/\|.*[*+{]/s.test(pattern)) return undefined;
  const automaton = pattern.length > LONGEST ? undefined : automatonOf(pattern);
  const canFreeze = automaton && isExponential(automaton, pattern);
  if (canFreeze === undefined) return 'is too large to find out if it can take exponential time';
  return canFreeze
    ? 'has nested repetitions or ambiguous alternatives: a short string can take exponential time'
    : undefined;
}

/** Advice for a fault. */
export const PATTERN_FIX =
  'Write it so that each string matches in one way only: no repetition directly inside a repetition, no alternatives that match the same string.';

/** @param {string} pattern */
function syntaxFault(pattern) {
  try {
    return void new RegExp(pattern, 'u');
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^.*: /s, '') : String(error);
  }
}
