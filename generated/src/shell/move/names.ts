// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
/** Commands that move many records, with a line each for the help of the program. */
export const MOVE_LINES = [
  ['export', 'Writes a list to a CSV or NDJSON file, and goes on where it was stopped.'],
  ['import', 'Creates a record for each row of a CSV or NDJSON file, each once.'],
  ['backup', 'Writes every list to a folder.'],
] as const;

/** A command that moves records. */
export type MoveCommand = (typeof MOVE_LINES)[number][0];

/** True for the name of a command that moves records. */
export function isMoveCommand(name: string | undefined): name is MoveCommand {
  return MOVE_LINES.some(([one]) => one === name);
}
