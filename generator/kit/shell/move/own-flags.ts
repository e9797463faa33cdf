// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { readFlags, type FlagTable, type FlagValues } from '../../command/flags.js';

/** Flags of a command, and the arguments that are left to the call. */
export interface SplitFlags<Flags extends FlagTable> {
  readonly own: FlagValues<Flags>;
  readonly rest: readonly string[];
}

/**
 * Takes the flags of a command out of a line; those of the call that it makes stay.
 *
 * @throws {UsageError} the value of a flag is missing
 */
export function splitFlags<Flags extends FlagTable>(args: readonly string[], table: Flags): SplitFlags<Flags> {
  const own: string[] = [];
  const rest: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const text = args[at] ?? '';
    const [, name = '', value] = /^--([^=]+)(=.*)?$/s.exec(text) ?? [];
    const flag = Object.hasOwn(table, name) ? table[name] : undefined;
    (flag ? own : rest).push(text);
    const next = args[at + 1];
    if (flag?.type !== 'string' || value !== undefined || next === undefined) continue;
    own.push(next);
    at += 1;
  }
  return { own: readFlags(own, table), rest };
}
