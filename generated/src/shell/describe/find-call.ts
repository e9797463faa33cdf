// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { UsageError } from '../../command/command.js';
import { kebabCaseOf, type Call } from './described.js';
import { suggestion } from '../../runtime/errors/nearest.js';

/** Thing that the first words of a command line name. */
export type Found =
  | { readonly kind: 'call'; readonly call: Call; readonly rest: readonly string[] }
  /** A resource, or an API: all calls below it. */
  | {
      readonly kind: 'group';
      readonly words: readonly string[];
      readonly calls: readonly Call[];
      readonly rest: readonly string[];
    };

/**
 * Finds the call that a command line names, or the resource. Words are written as `document-templates` or `documentTemplates`.
 *
 * @throws {UsageError} a word names nothing
 */
export function findCall(calls: readonly Call[], args: readonly string[]): Found {
  const words: string[] = [];
  let left = calls;
  for (const given of args) {
    if (given.startsWith('-')) break;
    const depth = words.length;
    const called = left.find((call) => call.words.length === depth);
    const deeper = left.filter(({ words: { [depth]: word } }) => word === kebabCaseOf(given) || word === given);
    if (deeper.length === 0) {
      if (called) break;
      throw unknownWord(given, { words, left });
    }
    words.push(deeper[0]?.words[depth] ?? given);
    left = deeper;
  }
  const call = left.find((one) => one.words.length === words.length);
  if (call) return { kind: 'call', call, rest: args.slice(words.length) };
  return { kind: 'group', words, calls: left, rest: args.slice(words.length) };
}

interface Place {
  readonly words: readonly string[];
  readonly left: readonly Call[];
}

function unknownWord(given: string, { words, left }: Place): UsageError {
  const known = [...new Set(left.flatMap((call) => call.words[words.length] ?? []))];
  const place = words.length === 0 ? '' : ` in ${words.join(' ')}`;
  return new UsageError(
    `there is no "${given}"${place}.${suggestion(given, known) || ` There is ${known.join(', ')}.`}`,
  );
}
