import path from 'node:path';
import { runUntil } from './run-until.js';
import type { Verdict } from './verdict.js';

/** Type-checks the package with the native compiler, which keeps what it knows of unchanged files. */
export async function checkTypes(projectRoot: string, signal: AbortSignal): Promise<Verdict> {
  const compiler = path.join(projectRoot, 'node_modules/typescript-7.0/bin/tsc');
  const info = path.join(projectRoot, '.cache/watch/generated.tsbuildinfo');
  const args = [
    compiler,
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    info,
    '--pretty',
    'false',
    '-p',
    'generated/tsconfig.json',
  ];
  const { exitCode, output } = await runUntil(projectRoot, args, signal);
  const errors = output.split('\n').filter((line) => line.includes('error TS'));
  if (exitCode === 0) return { isGood: true, said: 'the package compiles' };
  return { isGood: false, said: [`${errors.length} errors`, ...errors].join('\n  ') };
}
