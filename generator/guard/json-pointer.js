// @ts-check

/**
 * A key as one segment of a JSON pointer (RFC 6901): `/pets` → `~1pets`.
 *
 * @param {string} key
 */
export function escapeKey(key) {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/**
 * The key of a segment of a JSON pointer: `~1pets` → `/pets`.
 *
 * @param {string} segment
 */
export function unescapeKey(segment) {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

/**
 * The pointer of something below `parent`: `#/paths` and `/pets` → `#/paths/~1pets`.
 *
 * @param {string} parent
 * @param {...(string | number)} keys
 */
export function pointerTo(parent, ...keys) {
  return [parent, ...keys.map((key) => escapeKey(String(key)))].join('/');
}

/**
 * The keys of a pointer, with or without `#` before it: `#/paths/~1pets` → `['paths', '/pets']`. In a URI, keys may be
 * percent-encoded.
 *
 * @param {string} pointer
 */
export function pointerKeys(pointer) {
  const segments = pointer.replace(/^#/, '').split('/').slice(1);
  return segments.map((segment) => unescapeKey(percentDecoded(segment)));
}

/** @param {string} segment */
function percentDecoded(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A "%" that begins no encoded byte is kept.
    return segment;
  }
}
