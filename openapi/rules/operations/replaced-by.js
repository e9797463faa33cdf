// @ts-check
/** @import { PlacedOperation, Rule } from '../support/types.js' */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseYaml, Source } from '@redocly/openapi-core';
import { eachOperation, reportOperation } from '../support/operations.js';

const KEY = 'x-replaced-by';

/**
 * `x-replaced-by` names an existing operation: one of the next API or, for a deprecated operation,
 * another one of its own API.
 *
 * Option: `successor`, the folder next to this one with the API that replaces this one. Default: none.
 *
 * @type {Rule}
 */
export function replacedBy({ successor }) {
  const next = readSuccessor(successor);
  /** @type {PlacedOperation[]} */
  const all = [];
  return {
    ...eachOperation((placed) => void all.push(placed)),
    Root: {
      // Only now is every operation known.
      leave(_root, ctx) {
        const isNeeded = all.some(({ operation }) => operation[KEY] !== undefined);
        if (next.fault) {
          if (isNeeded) ctx.report(next.fault);
          return;
        }
        const own = new Set(all.map(({ operation }) => operation.operationId));
        for (const placed of all) {
          const { operationId, deprecated, [KEY]: name } = placed.operation;
          const isOwn = deprecated === true && name !== operationId && own.has(/** @type {string} */ (name));
          if (name === undefined || isOwn || next.operationIds.has(name)) continue;
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
  return `\`${KEY}\` must be the operationId of ${kind} in ${places.join(' or ')}, and \`${String(operation[KEY])}\` is none. Fix it, or leave it out where there is no counterpart.`;
}

/**
 * The operations of another description, or the reason why they cannot be read. Its own lint reports the same, so the reason
 * is reported in one line.
 *
 * @typedef {{ operationIds: ReadonlySet<unknown>, fault?: { message: string, location: object } }} Successor
 */

/**
 * The operationIds in the files of an API's paths.
 *
 * @param {unknown} successor
 * @returns {Successor}
 */
function readSuccessor(successor) {
  if (typeof successor !== 'string') return { operationIds: new Set() };
  const folder = new URL(`../../${successor}/paths/`, import.meta.url);
  /** @type {unknown[]} */
  const operationIds = [];
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.yaml'))) {
    const source = new Source(fileURLToPath(new URL(name, folder)), readFileSync(new URL(name, folder), 'utf8'));
    try {
      operationIds.push(...operationIdsIn(parseYaml(source.body)));
    } catch (error) {
      return { operationIds: new Set(), fault: faultOf(error, source, `openapi/${successor}/paths/${name}`) };
    }
  }
  return { operationIds: new Set(operationIds) };
}

/** @param {unknown} file */
function operationIdsIn(file) {
  const items = Object.values(file ?? {});
  return items.flatMap((item) => Object.values(item ?? {})).map((operation) => operation?.operationId);
}

/**
 * @param {unknown} error
 * @param {Source} source
 * @param {string} file
 */
function faultOf(error, source, file) {
  const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
  const [, line = '1', col = '1'] = /\((\d+):(\d+)\)$/.exec(reason) ?? [];
  const start = { line: Number(line), col: Number(col) };
  const message = `\`${KEY}\` was not checked, since ${file} cannot be read: ${reason}. Fix that file first.`;
  return { message, location: { source, pointer: undefined, start, end: start } };
}
