import path from 'node:path';
import { nameChanges, withNameChanges, type NameChanges } from './init/name-changes.js';
import { BusyError } from './kit/command/files/claim.js';
import { updateFile } from './kit/command/files/update-file.js';
import { generate, type Generated, type GenerateOptions } from './generate.js';
import type { Settings } from './load/settings/load-settings.js';
import { compareOutput, writeOutput, type Difference } from './write/output.js';
import { ProblemsError } from './model/problem.js';
import { Progress } from './progress.js';
import { reportNames, reportStaleness, reportWarnings } from './report.js';
import { Stopwatch } from './stopwatch.js';

/** Each run gives an exit code: 0 done, 1 problems in a description, an output that is not
 * current, or that cannot be written. */
export interface RunFlags extends GenerateOptions {
  /** Print how long each stage took. */
  readonly timings?: boolean | undefined;
  /** Called with what was written, once it is. */
  readonly onWritten?: ((difference: Difference) => void) | undefined;
  /** Step after writing, given the folder of the package. Gives the exit code; default: 0. */
  readonly afterwards?: ((output: string) => Promise<number>) | undefined;
}

/** Generates and writes what changed. */
export function generateAndWrite(projectRoot: string, flags: RunFlags): Promise<number> {
  return run(projectRoot, flags, async ({ files, settings, plans }, stopwatch) => {
    const { output } = settings.package;
    const difference = await stopwatch.time('write', () =>
      writeOutput(path.join(projectRoot, output), files, (found) => approveFolder(settings, found)),
    );
    flags.onWritten?.(difference);
    await writeNames(path.join(projectRoot, settings.file), nameChanges(plans), settings.file);
    const written = difference.changed.length + difference.missing.length;
    console.log(`${output}/: ${files.length} files, ${written} written, ${difference.stale.length} deleted.`);
    return (await flags.afterwards?.(output)) ?? 0;
  });
}

/** Adds names to the settings file, and removes those whose operation is gone. */
async function writeNames(file: string, changes: NameChanges, shown: string): Promise<void> {
  if (changes.added.length + changes.gone.length === 0) return;
  await updateFile(file, (before) => before && withNameChanges(before, changes));
  reportNames(shown, changes);
}

/** A file that every package has, so that a folder without it was not written by the generator. */
const MARK = 'src/runtime/errors/package-name.ts';

/** @throws {ProblemsError} files would be replaced or deleted that no run has written */
function approveFolder({ package: { output }, locate }: Settings, { changed, missing, stale }: Difference): void {
  const [file] = [...changed, ...stale];
  if (file === undefined || !missing.includes(MARK)) return;
  throw new ProblemsError([
    {
      code: 'output-folder',
      location: locate('package', 'output'),
      message: `${output}/ holds ${file} and no package of the generator, which would replace or delete such files.`,
      fix: 'Name another folder (`output` in the settings, or --out), or move its files away.',
    },
  ]);
}

/** Generates and compares; writes nothing. */
export function generateAndCheck(projectRoot: string, flags: RunFlags): Promise<number> {
  return run(projectRoot, flags, async ({ files, settings, plans, warnings }, stopwatch) => {
    const { file, package: made } = settings;
    const root = path.join(projectRoot, made.output);
    const difference = await stopwatch.time('compare', () => compareOutput(root, files));
    const isOtherVersion = warnings.some(({ code }) => code === 'generator-version');
    return reportStaleness(
      { output: made.output, file, isOtherVersion },
      { difference, added: nameChanges(plans).added },
    );
  });
}

/** Prints the models as JSON; writes nothing. */
export function generateAndPrintModel(projectRoot: string, flags: RunFlags): Promise<number> {
  return run(projectRoot, flags, ({ models }) => {
    console.log(JSON.stringify(models, undefined, 2));
    return 0;
  });
}

type Finish = (generated: Generated, stopwatch: Stopwatch) => number | Promise<number>;

function run(projectRoot: string, flags: RunFlags, finish: Finish): Promise<number> {
  const progress = new Progress();
  const stopwatch = new Stopwatch((stage) => progress.show(stage));
  return reportingProblems(async () => {
    try {
      const generated = await generate(projectRoot, stopwatch, flags);
      progress.end();
      reportWarnings(generated);
      const exitCode = await finish(generated, stopwatch);
      if (flags.timings) console.error(stopwatch.report());
      return exitCode;
    } finally {
      progress.end();
    }
  });
}

/** Does what gives an exit code. Problems are printed, and give 1. */
export async function reportingProblems(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!isForPeople(error)) throw error;
    console.error(error.message);
    return 1;
  }
}

/** Besides our own errors those of the system, which name the file: `EACCES: permission denied, mkdir '/there'`. */
function isForPeople(error: unknown): error is Error {
  if (error instanceof ProblemsError || error instanceof BusyError) return true;
  return error instanceof Error && 'syscall' in error && 'path' in error;
}
