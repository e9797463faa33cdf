import { omissionCodes, omissionSummary } from './check/omission-summary.js';
import type { Generated } from './generate.js';
import type { NameChanges, NameEntry } from './init/name-changes.js';
import { printable } from './kit/runtime/errors/excerpt.js';
import { shownProblems } from './model/problem.js';
import generator from './package.json' with { type: 'json' };
import type { Difference } from './write/output.js';

/** Prints warnings, and once for all operations without a method what they are. */
export function reportWarnings({ warnings, plans }: Pick<Generated, 'warnings' | 'plans'>): void {
  const codes = omissionCodes(plans);
  const others = warnings.filter(({ code }) => !codes.has(code));
  for (const warning of shownProblems(others)) console.error(`${warning}\n`);
  const summary = omissionSummary(plans);
  if (summary.length > 0) console.error(`${summary.join('\n')}\n`);
}

/** Prints the names that were written to the settings file, and those that were removed. */
export function reportNames(file: string, { added, gone }: NameChanges): void {
  if (added.length > 0) console.log([`${file}: added ${names(added.length)}:`, ...rows(added)].join('\n'));
  if (gone.length > 0) console.log([`${file}: removed ${names(gone.length)}:`, ...rows(gone)].join('\n'));
}

function rows(entries: readonly NameEntry[]): string[] {
  return entries.map(({ label, route }) => printable(`  ${label}  ${route}`));
}

function names(count: number): string {
  return count === 1 ? 'one name' : `${count} names`;
}

/** Parts that are not current. */
export interface Staleness {
  readonly difference: Difference;
  /** Names that the settings file lacks. */
  readonly added: readonly NameEntry[];
}

/** Prints what is not current, and gives the exit code. */
export function reportStaleness(
  {
    output,
    file,
    isOtherVersion,
  }: { readonly output: string; readonly file: string; readonly isOtherVersion: boolean },
  { difference, added }: Staleness,
): number {
  const lines = isOtherVersion ? countDifference(difference) : listDifference(output, difference);
  if (lines.length === 0 && added.length === 0) {
    console.log(`${output}/ is up to date.`);
    return 0;
  }
  const stale = lines.length > 0 ? [`${output}/ is not what the descriptions and the generator make:`, ...lines] : [];
  const unnamed = added.length > 0 ? [`${file} lacks ${names(added.length)}:`, ...rows(added)] : [];
  console.error([...stale, ...unnamed, `Run: ${generator.name} generate`].join('\n'));
  return 1;
}

function listDifference(output: string, { changed, missing, stale }: Difference): string[] {
  return [
    ...changed.map((name) => `  differs   ${output}/${name}`),
    ...missing.map((name) => `  missing   ${output}/${name}`),
    ...stale.map((name) => `  unknown   ${output}/${name}`),
  ];
}

/** Another version may make all files anew, so their names say nothing. */
function countDifference({ changed, missing, stale }: Difference): string[] {
  const count = changed.length + missing.length + stale.length;
  return count === 0
    ? []
    : [`  ${count === 1 ? '1 file differs' : `${count} files differ`}, as another version made them`];
}
