// @ts-check

/**
 * True if a value is a string that is not blank.
 *
 * @param {unknown} value
 * @returns {value is string}
 */
export function isText(value) {
  return typeof value === 'string' && value.trim() !== '';
}

/**
 * True if a value is an address of the vendor's documentation.
 *
 * @param {unknown} value
 */
export function vendorAddress(value) {
  return typeof value === 'string' && /^https:\/\/docs\.heffl\.com\/\S+$/.test(value);
}
