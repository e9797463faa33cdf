// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { backupHelp, runBackup } from './backup.js';
import { exportHelp, runExport } from './export.js';
import { runImport } from './import.js';
import { importHelp } from './import-options.js';
import type { MoveCommand } from './names.js';
import type { MoveScope } from './scope.js';

const COMMANDS = {
  export: { help: exportHelp, run: runExport },
  import: { help: importHelp, run: runImport },
  backup: { help: backupHelp, run: runBackup },
} as const satisfies Record<MoveCommand, unknown>;

/** Runs a command that moves records, and returns the exit code. */
export async function runMove(command: MoveCommand, args: readonly string[], scope: MoveScope): Promise<number> {
  const { help, run } = COMMANDS[command];
  if (!args.includes('--help')) return run(args, scope);
  scope.surroundings.print(help(scope));
  return 0;
}
