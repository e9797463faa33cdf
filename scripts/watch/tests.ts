import path from 'node:path';
import type { Verdict } from './verdict.js';
import { runNode } from '../support/run-program.js';

/** Runs the contract tests of some operations: each is called, and its request and response are checked against the description. */
export async function runRelatedTests(
  projectRoot: string,
  operations: readonly string[],
  signal: AbortSignal,
): Promise<Verdict> {
  const pattern = operations.map((name) => name.replaceAll('.', String.raw`\.`)).join('|');
  const vitest = path.join(projectRoot, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--config', 'test/vitest.config.ts', '--project', 'inside', '--reporter', 'dot'];
  const files = ['test/contract/operations.test.ts', 'test/contract/examples.test.ts'];
  const { exitCode, output } = await runNode([...args, ...files, '-t', pattern], { folder: projectRoot, signal });
  const which = operations[0] === '' ? 'every operation' : operations.map((name) => `${name}*`).join(', ');
  const count = /Tests\s+(.*)$/m.exec(output)?.[1] ?? '';
  if (exitCode === 0) return { isGood: true, said: `${which}: ${count}` };
  return { isGood: false, said: `${which}: ${count}\n${output.trimEnd()}` };
}
