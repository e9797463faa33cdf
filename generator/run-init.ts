import generator from './package.json' with { type: 'json' };
import { initialize, SETTINGS_FILE, type Initialized } from './init/init.js';
import { printable } from './kit/runtime/errors/excerpt.js';
import type { LoadOptions } from './load/load-document.js';
import type { BareDocument } from './load/settings/settings-of-document.js';
import { reportingProblems } from './run.js';

/** Writes the settings file of a document, and prints what was guessed. Gives the exit code. */
export function runInit(projectRoot: string, document: BareDocument, options: LoadOptions = {}): Promise<number> {
  return reportingProblems(async () => {
    console.log(initReport(await initialize(projectRoot, document, options)).join('\n'));
    return 0;
  });
}

/** Lines about what was written and guessed. */
export function initReport({ settings, plan, guesses, omissions, stainless }: Initialized): string[] {
  const methods = plan.operations.filter(({ omission }) => omission === undefined).length;
  const rows = guesses.map(({ member, value, source }) => [member, value, source].map(printable));
  const widths = [0, 1].map((column) => Math.min(44, Math.max(...rows.map((row) => row[column]?.length ?? 0))));
  return [
    `${SETTINGS_FILE} describes the package ${settings.package.name}: ${plan.operations.length} operations of ${plan.loaded.rootFile}, ${methods} of them as methods.`,
    '',
    'Guessed, and yours to change there:',
    ...rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`),
    ...(stainless
      ? ['', `Names were taken from ${stainless.file}.`, ...stainless.notes.map((note) => printable(`  ${note}`))]
      : []),
    ...(omissions.length > 0 ? ['', ...omissions] : []),
    '',
    `Next: ${generator.name} generate`,
  ];
}
