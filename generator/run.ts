import path from 'node:path';
import { BusyError } from './kit/command/files/claim.js';
import { generate, type Generated, type GenerateOptions } from './generate.js';
import type { Settings } from './load/settings/load-settings.js';
import { compareOutput, writeOutput, type Difference } from './write/output.js';
import { ProblemsError, shownProblems } from './model/problem.js';
import { Stopwatch } from './stopwatch.js';

/** Each run gives an exit code: 0 done, 1 problems in a description, an output that is not
 * current, or that cannot be written. */
export interface RunFlags extends GenerateOptions {
  /** Print how long each stage took. */
  readonly timings?: boolean | undefined;
  /** Called with what was written, once it is. */
  readonly onWritten?: ((difference: Difference) => void) | undefined;
}

/** Generates and writes what changed. */
export function generateAndWrite(projectRoot: string, flags: RunFlags): Promise<number> {
  return run(projectRoot, flags, async ({ files, settings }, stopwatch) => {
    const { output } = settings.package;
    const difference = await stopwatch.time('write', () =>
      writeOutput(path.join(projectRoot, output), files, (found) => approveFolder(settings, found)),
    );
    flags.onWritten?.(difference);
    const written = difference.changed.length + difference.missing.length;
    console.log(`${output}/: ${files.length} files, ${written} written, ${difference.stale.length} deleted.`);
    return 0;
  });
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
      fix: 'Name another folder as "output", or move its files away.',
    },
  ]);
}

/** Generates and compares; writes nothing. */
export function generateAndCheck(projectRoot: string, flags: RunFlags): Promise<number> {
  return run(projectRoot, flags, async ({ files, settings }, stopwatch) => {
    const { output } = settings.package;
    const root = path.join(projectRoot, output);
    return reportDifference(output, await stopwatch.time('compare', () => compareOutput(root, files)));
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

async function run(projectRoot: string, flags: RunFlags, finish: Finish): Promise<number> {
  const stopwatch = new Stopwatch();
  try {
    const generated = await generate(projectRoot, stopwatch, flags);
    for (const warning of shownProblems(generated.warnings)) console.error(`${warning}\n`);
    const exitCode = await finish(generated, stopwatch);
    if (flags.timings) console.error(stopwatch.report());
    return exitCode;
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

function reportDifference(output: string, { changed, missing, stale }: Difference): number {
  const lines = [
    ...changed.map((name) => `  differs   ${output}/${name}`),
    ...missing.map((name) => `  missing   ${output}/${name}`),
    ...stale.map((name) => `  unknown   ${output}/${name}`),
  ];
  if (lines.length === 0) {
    console.log(`${output}/ is up to date.`);
    return 0;
  }
  console.error(
    [`${output}/ is not what the descriptions and the generator make:`, ...lines, 'Run: npm run generate'].join('\n'),
  );
  return 1;
}
