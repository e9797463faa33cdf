// @ts-check
/** @import { Rule } from '../support/types.js' */
import { EXTENSIONS, PROVENANCE_LEVELS } from '../../../generator/document/extensions.js';
import { isMap } from '../../../generator/document/shapes.js';
import { extensionFaults } from '../support/extensions.js';
import { eachOperation, reportOperation } from '../support/operations.js';
import { vendorAddress } from '../support/values.js';

const KEY = 'x-provenance';
/** The levels that no page of the vendor backs: a reader needs to know what was seen or concluded. */
const LEVELS_WITH_NOTE = new Set(['observed', 'inferred']);

/**
 * An operation says how we know of it, since nobody has a complete description of this API.
 *
 * @type {Rule}
 */
export function provenance() {
  return eachOperation((placed) => {
    const value = placed.operation[KEY];
    if (value === undefined) {
      const message = `${placed.label} has no \`${KEY}\`. Write \`${KEY}: { level: ${PROVENANCE_LEVELS.join(' | ')}, page: <address> }\`.`;
      reportOperation(placed, message);
      return;
    }
    const faults = extensionFaults(placed.operation, KEY, EXTENSIONS.operation[KEY]);
    for (const { subject, text, keys } of faults)
      reportOperation(placed, `${placed.label}: \`${subject}\` ${text}`, keys);
    if (faults.length > 0 || !isMap(value)) return;
    for (const { text, key } of faultsOf(value))
      reportOperation(placed, `${placed.label}: \`${KEY}.${text}`, [KEY, key]);
  });
}

/**
 * Faults of a value that has its shape.
 *
 * @param {Record<string, unknown>} value
 * @returns {{ text: string, key: string }[]}
 */
function faultsOf({ level, page, note }) {
  const faults = [];
  if (!vendorAddress(page)) {
    const text = 'page` must be the address of the page, or of the overview that lists it: https://docs.heffl.com/...';
    faults.push({ text, key: 'page' });
  }
  if (note === undefined && LEVELS_WITH_NOTE.has(String(level)))
    faults.push({ text: `note\` must say what the level \`${level}\` rests on.`, key: 'level' });
  return faults;
}
