// @ts-check
/** @import { PlacedOperation, Rule } from './support/types.js' */
import { readdirSync, readFileSync } from 'node:fs';
import { parseYaml } from '@redocly/openapi-core';
import { eachOperation, reportOperation } from './support/operations.js';

const KEY = 'x-replaced-by';

/**
 * An operation that names what replaces it names an operation that exists: one of the next API or, where it is deprecated,
 * another one of its own.
 *
 * Option: `successor`, the folder beside this one of the API that replaces this one. Without it, none does.
 *
 * @type {Rule}
 */
export function replacedBy({ successor }) {
  const next = typeof successor === 'string' ? operationIdsOf(successor) : new Set();
  /** @type {PlacedOperation[]} */
  const all = [];
  return {
    ...eachOperation((placed) => void all.push(placed)),
    Root: {
      // Only now is every operation known.
      leave() {
        const own = new Set(all.map(({ operation }) => operation.operationId));
        for (const placed of all) {
          const { operationId, deprecated, [KEY]: name } = placed.operation;
          const isOwn = deprecated === true && name !== operationId && own.has(/** @type {string} */ (name));
          if (name === undefined || isOwn || next.has(name)) continue;
          reportOperation(placed, `${placed.label}: ${complaintAbout(placed, successor)}`, [KEY]);
        }
      },
    },
  };
}

/**
 * @param {PlacedOperation} placed
 * @param {unknown} successor
 */
function complaintAbout({ operation }, successor) {
  const isDeprecated = operation.deprecated === true;
  if (successor === undefined && !isDeprecated)
    return `\`${KEY}\` has no place here: redocly.yaml names no \`successor\` of this API for heffl/replaced-by. Remove it, or write \`deprecated: true\` where another operation of this API replaces it.`;
  const places = [...(isDeprecated ? ['this API'] : []), ...(successor === undefined ? [] : [`openapi/${successor}/`])];
  const kind = isDeprecated ? 'another operation' : 'an operation';
  return `\`${KEY}\` must be the operationId of ${kind} in ${places.join(' or ')}, and \`${String(operation[KEY])}\` is none. Mend it, or leave it out where there is no counterpart.`;
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
