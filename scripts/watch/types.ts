import path from 'node:path';
import { checkTypes } from '../support/native-compiler.js';
import type { Verdict } from './verdict.js';

/** Type-checks the package with the native compiler, which keeps its results for unchanged files. */
export async function checkPackage(projectRoot: string, signal: AbortSignal): Promise<Verdict> {
  const info = path.join(projectRoot, '.cache/watch/generated.tsbuildinfo');
  const flags = ['--incremental', '--tsBuildInfoFile', info];
  const { exitCode, output } = await checkTypes('generated/tsconfig.json', { folder: projectRoot, flags, signal });
  const errors = output.split('\n').filter((line) => line.includes('error TS'));
  if (exitCode === 0) return { isGood: true, said: 'the package compiles' };
  return { isGood: false, said: [`${errors.length} errors`, ...errors].join('\n  ') };
}
