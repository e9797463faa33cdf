// @ts-check
import { shapeFaults } from '../../../generator/document/shapes.js';

/** @import { Shape } from '../../../generator/document/shapes.js' */

/**
 * Faults of an extension of a node, by the shape that the generator reads it with; none where it is not there. `keys` lead
 * from the node to the place of the fault, `subject` names what the sentence in `text` is about.
 *
 * @param {object} node
 * @param {string} name
 * @param {Shape} shape
 * @returns {{ keys: string[], subject: string, text: string, isKey: boolean }[]}
 */
export function extensionFaults(node, name, shape) {
  const value = Reflect.get(node, name);
  if (value === undefined) return [];
  return shapeFaults(value, shape, [name]).map(({ kind, keys, isKey, message, fix }) => {
    // An unknown member is a fault of the object that holds it.
    const owner = kind === 'unknown' || kind === 'name' ? keys.slice(0, -1) : keys;
    const text = kind === 'value' || kind === 'object' ? `${message}.` : `${message}. ${fix}`;
    return { keys, subject: owner.join('.'), text, isKey };
  });
}
