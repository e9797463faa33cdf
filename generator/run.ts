import path from 'node:path';
import { BusyError } from './kit/command/files/claim.js';
import { generate, type Generated } from './generate.js';
import type { Memory } from './load/memory.js';
import { compareOutput, writeOutput, type Difference } from './write/output.js';
import { ProblemsError } from './model/problem.js';
import { Stopwatch } from './stopwatch.js';

/** Each run gives an exit code: 0 done, 1 problems in a description, an output that is not
 * current, or that cannot be written. */
export interface RunFlags {
  /** Print how long each stage took. */
  readonly timings?: boolean | undefined;
  /** What an earlier run left. */
  readonly memory?: Memory | undefined;
  /** Follow references to addresses and to files outside a description's folder; default: no. */
  readonly allowOutside?: boolean | undefined;
  /** Told what was written, once it is. */
  readonly onWritten?: ((difference: Difference) => void) | undefined;
}

/** Generates and writes what changed. */
export function generateAndWrite(projectRoot: string, flags: RunFlags): Promise<number> {
  return run(projectRoot, flags, async ({ files }, stopwatch) => {
    const difference = await stopwatch.time('write', () => writeOutput(outputRoot(projectRoot), files));
    flags.onWritten?.(difference);
    const written = difference.changed.length + difference.missing.length;
    console.log(`generated/: ${files.length} files, ${written} written, ${difference.stale.length} deleted.`);
    return 0;
  });
}

/** Generates and compares; writes nothing. */
export function generateAndCheck(projectRoot: string, flags: RunFlags): Promise<number> {
  return run(projectRoot, flags, async ({ files }, stopwatch) =>
    reportDifference(await stopwatch.time('compare', () => compareOutput(outputRoot(projectRoot), files))),
  );
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
    const exitCode = await finish(await generate(projectRoot, stopwatch, flags), stopwatch);
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

function outputRoot(projectRoot: string): string {
  return path.join(projectRoot, 'generated');
}

function reportDifference({ changed, missing, stale }: Difference): number {
  const lines = [
    ...changed.map((name) => `  differs   generated/${name}`),
    ...missing.map((name) => `  missing   generated/${name}`),
    ...stale.map((name) => `  unknown   generated/${name}`),
  ];
  if (lines.length === 0) {
    console.log('generated/ is up to date.');
    return 0;
  }
  console.error(
    ['generated/ is not what the descriptions and the generator make:', ...lines, 'Run: npm run generate'].join('\n'),
  );
  return 1;
}
