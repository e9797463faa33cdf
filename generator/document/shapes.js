// @ts-check

/**
 * The shape of a value that a person writes: a simple value (`accepts`), an object with known members (`members`), or a
 * map by names of their own (`each`). `hint` says what to write.
 *
 * @typedef {{
 *   hint: string,
 *   isOptional?: boolean,
 *   accepts?: (value: unknown) => boolean,
 *   members?: Readonly<Record<string, Shape>>,
 *   each?: Shape,
 *   names?: { accepts: (key: string) => boolean, hint: string },
 * }} Shape
 */

/**
 * A fault of a value: the keys that lead to it, what is wrong as the end of a sentence, and what to do. `isKey` is true
 * where the key is at fault and not its value.
 *
 * @typedef {{ kind: 'value' | 'object' | 'empty' | 'unknown' | 'missing' | 'name', keys: string[], isKey: boolean, message: string, fix: string }} ShapeFault
 */

/**
 * A string of a grammar.
 *
 * @param {RegExp} grammar
 * @param {string} hint
 * @returns {Shape}
 */
export function matching(grammar, hint) {
  return { hint, accepts: (value) => typeof value === 'string' && grammar.test(value) };
}

/**
 * One of a few strings.
 *
 * @param {readonly string[]} values
 * @returns {Shape}
 */
export function oneOf(values) {
  return { hint: `one of ${values.join(', ')}`, accepts: (value) => values.some((one) => one === value) };
}

/**
 * The same shape for a member that may be left out.
 *
 * @param {Shape} shape
 * @returns {Shape}
 */
export function optional(shape) {
  return { ...shape, isOptional: true };
}

/**
 * Every fault of a value, in the order of its members.
 *
 * @param {unknown} value
 * @param {Shape} shape
 * @param {string[]} [keys] the way to the value
 * @returns {ShapeFault[]}
 */
export function shapeFaults(value, shape, keys = []) {
  const fault = faultsAt(keys, shape);
  if (shape.accepts)
    return shape.accepts(value) ? [] : [fault('value', `must be ${shape.hint}`, `It is ${shown(value)}.`)];
  if (!isMap(value)) return [fault('object', `must be an object: \`${shape.hint}\``, `It is ${shown(value)}.`)];
  const names = Object.keys(value);
  /** @type {Readonly<Record<string, Shape>>} */
  const members = shape.members ?? {};
  if (shape.each && names.length === 0) return [fault('empty', 'is empty', `Write \`${shape.hint}\`.`)];
  const isKnown = (/** @type {string} */ key) => shape.each !== undefined || Object.hasOwn(members, key);
  const form = `It is \`${shape.hint}\`.`;
  const unknown = names
    .filter((key) => !isKnown(key))
    .map((key) => fault('unknown', `has no member \`${key}\``, form, key));
  const badNames = names
    .filter((key) => shape.names && !shape.names.accepts(key))
    .map((key) => fault('name', `has the key \`${key}\`, which is not ${shape.names?.hint}`, 'Rename it.', key));
  const missing = Object.entries(members)
    .filter(([key, part]) => !part.isOptional && value[key] === undefined)
    .map(([key]) => fault('missing', `lacks \`${key}\``, form));
  const inside = names
    .filter((key) => isKnown(key) && value[key] !== undefined)
    .flatMap((key) => shapeFaults(value[key], shape.each ?? /** @type {Shape} */ (members[key]), [...keys, key]));
  return [...badNames, ...unknown, ...missing, ...inside];
}

/**
 * @param {string[]} keys
 * @param {Shape} shape
 * @returns {(kind: ShapeFault['kind'], message: string, fix: string, key?: string) => ShapeFault}
 */
function faultsAt(keys, { accepts }) {
  return (kind, message, fix, key) => ({
    kind,
    keys: key === undefined ? keys : [...keys, key],
    isKey: key !== undefined || (kind === 'missing' && !accepts),
    message,
    fix,
  });
}

/**
 * True for an object with string keys.
 *
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export function isMap(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @param {unknown} value */
function shown(value) {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
