// @ts-check

/** Deepest nesting of a file. Redocly's YAML parser has the same limit. */
export const MAX_DEPTH = 100;
/** Largest number of values of a file that aliases may repeat: each reader of a description visits them one by one. */
export const MAX_REPEATED = 100_000;

/**
 * A value that is not allowed. `keys` is the path to it from the root of the file.
 *
 * @typedef {{ keys: readonly string[], message: string, fix: string }} ValueFault
 * @typedef {{ node: unknown, key: string, depth: number, parent: Visit | undefined }} Visit
 */

/**
 * The first value of a parsed file that would break or mislead readers of JSON: aliases that repeat too much or contain
 * themselves, too deep nesting, the key `__proto__`, values that JSON does not have. Visits a bounded number of values:
 * each once, and at most `MAX_REPEATED` again.
 *
 * @param {unknown} root
 * @returns {ValueFault | undefined}
 */
export function valueFault(root) {
  /** @type {Set<object>} */
  const seen = new Set();
  /** @type {Visit[]} */
  const left = [{ node: root, key: '', depth: 0, parent: undefined }];
  let repeated = 0;
  for (let visit = left.pop(); visit; visit = left.pop()) {
    const { node, depth } = visit;
    const fault = faultOf(visit, seen);
    if (fault) return { ...fault, keys: keysOf(visit) };
    if (typeof node !== 'object' || node === null) continue;
    if (seen.has(node)) repeated += 1 + Object.keys(node).length;
    if (repeated > MAX_REPEATED) return { ...ALIASES, keys: keysOf(visit) };
    seen.add(node);
    for (const [key, child] of Object.entries(node).toReversed())
      left.push({ node: child, key, depth: depth + 1, parent: visit });
  }
  return undefined;
}

const ALIASES = {
  message: `The YAML aliases of this file repeat more than ${MAX_REPEATED} values.`,
  fix: 'Use "$ref" for repeated parts, or fewer aliases.',
};

/**
 * @param {Visit} visit
 * @param {ReadonlySet<unknown>} seen
 * @returns {{ message: string, fix: string } | undefined}
 */
function faultOf(visit, seen) {
  const { node, key, depth } = visit;
  if (key === '__proto__')
    return { message: 'The key "__proto__" is special in JavaScript.', fix: 'Use another name.' };
  if (depth > MAX_DEPTH)
    return {
      message: `This file is nested deeper than ${MAX_DEPTH} levels.`,
      fix: 'Name its inner parts and reference them.',
    };
  if (seen.has(node) && isInItself(visit))
    return {
      message: 'A YAML alias is inside the value that it repeats.',
      fix: 'Write a "$ref" instead of the alias.',
    };
  return isJson(node)
    ? undefined
    : {
        message: 'JSON has no such value.',
        fix: 'Write a string, a finite number, a boolean, null, an array or an object.',
      };
}

/** @param {Visit} visit */
function isInItself({ node, parent }) {
  for (let above = parent; above; above = above.parent) if (above.node === node) return true;
  return false;
}

/** @param {unknown} node */
function isJson(node) {
  if (typeof node === 'number') return Number.isFinite(node);
  if (typeof node !== 'object' || node === null)
    return node === null || ['string', 'boolean', 'undefined'].includes(typeof node);
  return Array.isArray(node) || [Object.prototype, null].includes(Object.getPrototypeOf(node));
}

/** @param {Visit} visit */
function keysOf(visit) {
  const keys = [];
  for (let step = /** @type {Visit | undefined} */ (visit); step?.parent; step = step.parent) keys.unshift(step.key);
  return keys;
}
