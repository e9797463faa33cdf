// @ts-check
/** @import { Rule } from '../support/types.js' */
import { eachOperation, reportOperation } from '../support/operations.js';
import { isPlainObject, isText, unknownMembers, vendorAddress } from '../support/values.js';

const LEVELS = ['seed', 'documented', 'listed', 'observed', 'inferred'];
/** The levels that no page of the vendor backs: a reader needs to know what was seen or concluded. */
const LEVELS_WITH_NOTE = new Set(['observed', 'inferred']);

/**
 * An operation says how we know of it, since nobody has a complete description of this API.
 *
 * @type {Rule}
 */
export function provenance() {
  return eachOperation((placed) => {
    const value = placed.operation['x-provenance'];
    if (value === undefined) {
      const message = `${placed.label} has no \`x-provenance\`. Write \`x-provenance: { level: ${LEVELS.join(' | ')}, page: <address> }\`.`;
      reportOperation(placed, message);
      return;
    }
    for (const { complaint, key } of complaintsAbout(value)) {
      reportOperation(placed, `${placed.label}: ${complaint}`, ['x-provenance', ...key]);
    }
  });
}

/**
 * @param {unknown} value
 * @returns {{ complaint: string, key: string[] }[]}
 */
function complaintsAbout(value) {
  if (!isPlainObject(value))
    return [{ complaint: '`x-provenance` must be an object with `level` and `page`.', key: [] }];
  const complaints = unknownMembers(value, ['level', 'page', 'note']).map((name) => ({
    complaint: `\`x-provenance\` has no member \`${name}\`. It has level, page and note.`,
    key: [name],
  }));
  const { level, page, note } = value;
  if (!LEVELS.includes(String(level))) {
    complaints.push({
      complaint: `\`x-provenance.level\` must be one of ${LEVELS.join(', ')}.`,
      key: level === undefined ? [] : ['level'],
    });
  }
  if (!vendorAddress(page)) {
    const complaint =
      '`x-provenance.page` must be the address of the page, or of the overview that lists it: https://docs.heffl.com/...';
    complaints.push({ complaint, key: page === undefined ? [] : ['page'] });
  }
  if (note !== undefined && !isText(note)) {
    complaints.push({ complaint: '`x-provenance.note` must be a sentence.', key: ['note'] });
  }
  if (note === undefined && LEVELS_WITH_NOTE.has(String(level))) {
    complaints.push({
      complaint: `\`x-provenance.note\` must say what the level \`${level}\` rests on.`,
      key: ['level'],
    });
  }
  return complaints;
}
