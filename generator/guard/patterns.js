// @ts-check
import { createRequire } from 'node:module';

/** Longest pattern with repetitions, in characters. The analysis of longer ones would take too many steps. */
const LONGEST = 1000;
/** Counted repetitions from this number on are analysed as if they had no upper end. */
const MANY = 10;

/**
 * Fault of a regular expression of a description, as the end of a sentence: JavaScript cannot compile it, or a string of
 * some dozens of characters can keep it busy for ever. `undefined` for a sound one.
 *
 * @param {string} pattern
 * @returns {string | undefined}
 */
export function patternFault(pattern) {
  const fault = syntaxFault(pattern);
  if (fault !== undefined) return `is no regular expression of JavaScript: ${fault}`;
  // Without a repetition inside or beside another one there is nothing to search.
  if ((pattern.match(/[*+?{]/g) ?? []).length < 2 && !/\|.*[*+{]/s.test(pattern)) return undefined;
  if (pattern.length > LONGEST)
    return `has more than ${LONGEST} characters, too many to tell if it can freeze a program`;
  return isExponential(withoutCounts(pattern))
    ? 'has nested repetitions or ambiguous alternatives: a short string can keep it busy for ever'
    : undefined;
}

/** What to write instead. */
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

/**
 * `(a{1,20}){1,20}` tries as many ways as `(a+)+` for all strings that matter.
 *
 * @param {string} pattern
 */
function withoutCounts(pattern) {
  return pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\{(\d+)(?:,(\d*))?\}/gsu, (whole, least, most) => {
    if (least === undefined || Number(most || least) < MANY) return whole;
    return Number(least) === 0 ? '*' : '+';
  });
}

/** @param {string} pattern */
function isExponential(pattern) {
  // Read when it is needed: it is large, and most descriptions have no such pattern. This build starts no process.
  const { checkSync } = createRequire(import.meta.url)('recheck/lib/browser.js');
  // Bounds on steps, none on time: the same on every machine.
  const { status, complexity } = checkSync(pattern, 'u', {
    timeout: null,
    attackTimeout: null,
    incubationTimeout: null,
  });
  return status === 'vulnerable' && complexity.type === 'exponential';
}
