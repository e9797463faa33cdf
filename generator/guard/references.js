// @ts-check
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { pointerKeys } from './json-pointer.js';

/**
 * Decides for generator, lint and documentation which files a `$ref` of a description may point to: YAML and JSON files
 * in the folder of the description's root file or below. Plain JavaScript, because Redocly loads the lint rules in Node
 * 20.
 *
 * @typedef {{ from: string, folder: string }} ReferencePlace
 *   `from`: absolute path of the file that holds the reference; `folder`: absolute path of the root file's folder.
 */

/**
 * Reason why a reference must not be followed, as the end of a sentence; `undefined` for an allowed reference.
 *
 * @param {string} reference the string after `$ref`
 * @param {ReferencePlace} place
 * @returns {string | undefined}
 */
export function referenceFault(reference, place) {
  const [target = ''] = reference.split('#', 1);
  if (target === '') return undefined;
  const decoded = decode(target);
  return spellingFault(decoded) ?? placeFault([target, decoded], place);
}

/**
 * Reason why a file must not be read for a description, as the end of a sentence.
 *
 * @param {string} file absolute path or address
 * @param {string} folder absolute path of the root file's folder
 * @returns {string | undefined}
 */
export function fileFault(file, folder) {
  const fault = isAddress(file) ? spellingFault(file) : undefined;
  return fault ?? placeFault([file], { from: path.join(folder, 'root'), folder });
}

/**
 * True if a JSON pointer points to an inherited member of JavaScript objects, not to a value in the file.
 *
 * @param {unknown} root content of the file
 * @param {string} pointer the part after the `#`
 * @returns {boolean}
 */
export function isInherited(root, pointer) {
  let node = root;
  for (const name of pointerKeys(decode(pointer))) {
    if (typeof node !== 'object' || node === null) return false;
    if (!Object.hasOwn(node, name)) return name in node;
    node = Reflect.get(node, name);
  }
  return false;
}

/** Advice for a reference that is not allowed. */
export const REFERENCE_FIX =
  'Copy the file into the folder of the description and refer to it by a relative path. If you trust it where it is, run the command with --allow-outside-references.';

/** @param {string} target */
function isAddress(target) {
  return /^[a-z][a-z\d+.-]*:|^[\\/]{2}/i.test(target);
}

/** @param {string} target */
function spellingFault(target) {
  if (isAddress(target)) return 'points to a URL, not to a file of the description';
  if (/[\p{Cc}\\]/u.test(target)) return 'has a backslash or a control character in its path';
  return path.posix.isAbsolute(target) ? 'is an absolute path' : undefined;
}

/**
 * @param {readonly string[]} spellings the target as written and as other programs may read it
 * @param {ReferencePlace} place
 */
function placeFault(spellings, { from, folder }) {
  const files = spellings.map((spelling) => path.resolve(path.dirname(from), spelling));
  if (files.some((file) => !isBelow(file, folder))) return 'points outside the folder of the description';
  if (files.some((file) => !/\.(?:ya?ml|json)$/i.test(file))) return 'points to a file that is neither YAML nor JSON';
  if (files.some((file) => !isBelow(realPath(file), realPath(folder))))
    return 'points through a symbolic link outside the folder of the description';
  return undefined;
}

/**
 * @param {string} file
 * @param {string} folder
 */
function isBelow(file, folder) {
  const relative = path.relative(folder, file);
  return relative !== '' && relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
}

/** @param {string} file */
function realPath(file) {
  try {
    return realpathSync(file);
  } catch {
    // A missing file is reported as an unresolved reference.
    return file;
  }
}

/**
 * Decodes percent-encoding until nothing changes, because the next reader may decode once more.
 *
 * @param {string} target
 * @returns {string}
 */
function decode(target) {
  try {
    const decoded = decodeURIComponent(target);
    return decoded === target ? target : decode(decoded);
  } catch {
    return target;
  }
}
