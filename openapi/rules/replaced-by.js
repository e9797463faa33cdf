// @ts-check
/** @import { Rule } from './support/types.js' */
import { readdirSync, readFileSync } from 'node:fs';
import { parseYaml } from '@redocly/openapi-core';
import { eachOperation, reportOperation } from './support/operations.js';

const KEY = 'x-replaced-by';

/**
 * An operation that names what replaces it names an operation that exists.
 *
 * Option: `successor`, the folder beside this one of the API that replaces this one. Without it, nothing is replaced.
 *
 * @type {Rule}
 */
export function replacedBy({ successor }) {
  const known = typeof successor === 'string' ? operationIdsOf(successor) : undefined;
  return eachOperation((placed) => {
    const name = placed.operation[KEY];
    if (name === undefined || (typeof name === 'string' && known?.has(name))) return;
    const complaint = known
      ? `\`${KEY}\` must be the operationId of an operation in openapi/${successor}/, and \`${String(name)}\` is none. Mend it, or leave it out where there is no counterpart.`
      : `\`${KEY}\` has no place here: redocly.yaml names no \`successor\` of this API for heffl/replaced-by. Remove it.`;
    reportOperation(placed, `${placed.label}: ${complaint}`, [KEY]);
  });
}

/**
 * The operationIds in the files of an API's paths.
 *
 * @param {string} successor
 */
function operationIdsOf(successor) {
  const folder = new URL(`../${successor}/paths/`, import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const items = files.flatMap((name) => Object.values(read(new URL(name, folder))));
  const operations = items.flatMap((item) => Object.values(item ?? {}));
  return new Set(operations.map((operation) => /** @type {{ operationId?: unknown }} */ (operation)?.operationId));
}

/**
 * @param {URL} file
 * @returns {Record<string, object>}
 */
function read(file) {
  return /** @type {Record<string, object>} */ (parseYaml(readFileSync(file, 'utf8')));
}
