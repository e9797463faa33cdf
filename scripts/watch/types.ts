import path from 'node:path';
import { checkTypes } from '../support/native-compiler.js';
import type { Ended } from '../support/run-program.js';
import type { Verdict } from './verdict.js';

/** Type-checks the package with the native compiler, which keeps its results for unchanged files. */
export async function checkPackage(projectRoot: string, signal: AbortSignal): Promise<Verdict> {
  const info = path.join(projectRoot, '.cache/watch/generated.tsbuildinfo');
  const flags = ['--incremental', '--tsBuildInfoFile', info];
  return verdictOf(await checkTypes('generated/tsconfig.json', { folder: projectRoot, flags, signal }));
}

/** Verdict on a run of the compiler. One that ends without an error of types has failed for another reason. */
export function verdictOf({ exitCode, output }: Pick<Ended, 'exitCode' | 'output'>): Verdict {
  if (exitCode === 0) return { isGood: true, said: 'the package compiles' };
  const errors = output.split('\n').filter((line) => line.includes('error TS'));
  if (errors.length === 0) return { isGood: false, said: `the compiler failed: ${output.trim()}` };
  return { isGood: false, said: [`${errors.length} errors`, ...errors].join('\n  ') };
}
