// @ts-check

/**
 * Tells an object from a list, null and simple values.
 *
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export function isPlainObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Whether a value is text with something in it.
 *
 * @param {unknown} value
 * @returns {value is string}
 */
export function isText(value) {
  return typeof value === 'string' && value.trim() !== '';
}

/**
 * Whether a value is an address of the vendor's documentation.
 *
 * @param {unknown} value
 */
export function vendorAddress(value) {
  return typeof value === 'string' && /^https:\/\/docs\.heffl\.com\/\S+$/.test(value);
}

/**
 * The keys of an object that are not among the known ones.
 *
 * @param {Record<string, unknown>} value
 * @param {string[]} known
 */
export function unknownMembers(value, known) {
  return Object.keys(value).filter((key) => !known.includes(key));
}
