// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/command/. Edit it there: each run of the generator replaces the copies.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './command.js';

/** Flags by name, in the form of Node's `parseArgs`. */
export type FlagTable = NonNullable<ParseArgsConfig['options']>;

interface Line<Flags extends FlagTable> {
  args: string[];
  options: Flags;
}

/** The values of flags. */
export type FlagValues<Flags extends FlagTable> = ReturnType<typeof parseArgs<Line<Flags>>>['values'];

/**
 * Reads flags. Positional arguments are an error.
 *
 * @throws {UsageError} a flag is unknown, or its value is missing
 */
export function readFlags<Flags extends FlagTable>(args: readonly string[], options: Flags): FlagValues<Flags> {
  try {
    return parseArgs<Line<Flags>>({ args: [...args], options }).values;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new UsageError(message);
  }
}
