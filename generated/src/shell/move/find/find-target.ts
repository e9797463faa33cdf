// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { UsageError } from '../../../command/command.js';
import { callsOf, kebabCaseOf, type Call, type DescribedApi } from '../../describe/described.js';
import { schemasOf } from '../../describe/fields.js';
import { suggestion } from '../../../runtime/errors/nearest.js';

/** The call that reads or makes the records of a resource. */
export interface Target {
  readonly call: Call;
  /** Arguments after the words of the resource. */
  readonly rest: readonly string[];
}

/** The calls that `export` and `import` are made of. */
export function callsFor(command: 'export' | 'import', apis: readonly DescribedApi[]): Call[] {
  const verb = command === 'export' ? 'list' : 'create';
  return callsOf(apis).filter(
    (call) => call.words.at(-1) === verb && (command === 'import' || schemasOf(call).pagination !== undefined),
  );
}

/**
 * Finds the resource that a line names: the one with the most words.
 *
 * @throws {UsageError} there is none
 */
export function findTarget(
  command: 'export' | 'import',
  apis: readonly DescribedApi[],
  args: readonly string[],
): Target {
  const calls = callsFor(command, apis);
  const given = args.map((word) => kebabCaseOf(word));
  const found = calls
    .filter(({ words }) => words.slice(0, -1).every((word, at) => word === given[at] || word === args[at]))
    .sort((a, b) => b.words.length - a.words.length)[0];
  if (found) return { call: found, rest: args.slice(found.words.length - 1) };
  const known = calls.map(resourceOf);
  const named = args.filter((word) => !word.startsWith('-'));
  const first =
    named[0] === undefined ? undefined : (known.find((name) => name === named.slice(0, 2).join(' ')) ?? named[0]);
  if (first === undefined) throw new UsageError(`${command} takes a resource: ${known.join(', ')}.`);
  throw new UsageError(
    `${command} knows no "${first}".${suggestion(first, known) || ` There is ${known.join(', ')}.`}`,
  );
}

/** `v1 clients` */
export function resourceOf({ words }: Call): string {
  return words.slice(0, -1).join(' ');
}

/** Another call of the same resource; `undefined` if there is none, or it needs other ids. */
export function siblingOf(call: Call, verb: string, { moreIds = 0 } = {}): Call | undefined {
  const place = resourceOf(call);
  return callsOf([call.api]).find(
    (one) => resourceOf(one) === place && one.words.at(-1) === verb && idCount(one) === idCount(call) + moreIds,
  );
}

function idCount({ described: { ids = [] } }: Call): number {
  return ids.length;
}
