// @ts-check

/**
 * The shape of a value that a person writes: a simple value (`accepts`), an object with known members (`members`), or a
 * map by names of their own (`each`). `choose` gives the shape of a value that may have several. `hint` says what to write.
 *
 * @typedef {{
 *   hint: string,
 *   isOptional?: boolean,
 *   accepts?: (value: unknown) => boolean,
 *   members?: Readonly<Record<string, Shape>>,
 *   choose?: (value: unknown) => Shape,
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
  if (shape.choose) return shapeFaults(value, shape.choose(value), keys);
  const found = `It is ${shown(value)}.`;
  if (shape.accepts) {
    if (shape.accepts(value)) return [];
    return [{ kind: 'value', keys, isKey: false, message: `must be ${shape.hint}`, fix: found }];
  }
  if (!isMap(value))
    return [{ kind: 'object', keys, isKey: false, message: `must be an object: \`${shape.hint}\``, fix: found }];
  if (shape.each && Object.keys(value).length === 0)
    return [{ kind: 'empty', keys, isKey: false, message: 'is empty', fix: `Write \`${shape.hint}\`.` }];
  return [...memberFaults(value, shape, keys), ...insideFaults(value, shape, keys)];
}

/**
 * Members that must not be there or must be.
 *
 * @param {Record<string, unknown>} value
 * @param {Shape} shape
 * @param {string[]} keys
 * @returns {ShapeFault[]}
 */
function memberFaults(value, { hint, members, names }, keys) {
  const form = `It is \`${hint}\`.`;
  const given = Object.keys(value);
  const bad = names ? given.filter((key) => !names.accepts(key)) : [];
  const unknown = members ? given.filter((key) => !Object.hasOwn(members, key)) : [];
  const missing = Object.entries(members ?? {}).filter(([key, part]) => !part.isOptional && value[key] === undefined);
  return [
    ...bad.map((key) => {
      const message = `has the key \`${key}\`, which is not ${names?.hint}`;
      return { kind: /** @type {const} */ ('name'), keys: [...keys, key], isKey: true, message, fix: 'Rename it.' };
    }),
    ...unknown.map((key) => {
      const message = `has no member \`${key}\``;
      return { kind: /** @type {const} */ ('unknown'), keys: [...keys, key], isKey: true, message, fix: form };
    }),
    ...missing.map(([key]) => {
      const message = `lacks \`${key}\``;
      return { kind: /** @type {const} */ ('missing'), keys, isKey: true, message, fix: form };
    }),
  ];
}

/**
 * Faults of the values of known members.
 *
 * @param {Record<string, unknown>} value
 * @param {Shape} shape
 * @param {string[]} keys
 * @returns {ShapeFault[]}
 */
function insideFaults(value, { each, members = {} }, keys) {
  return Object.entries(value).flatMap(([key, part]) => {
    const shape = each ?? (Object.hasOwn(members, key) ? members[key] : undefined);
    return shape === undefined || part === undefined ? [] : shapeFaults(part, shape, [...keys, key]);
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
