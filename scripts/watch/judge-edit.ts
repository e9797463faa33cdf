import type { GeneratedMessage } from '../../generator/watch/watch-message.js';
import { lintApi } from './lint.js';
import { touchedBy } from './touched.js';
import { checkPackage } from './types.js';
import { runRelatedTests } from './tests.js';
import type { Verdict } from './verdict.js';

/** The verdicts on an edit, each printed as soon as it is known. Only the parts that the edit affects are checked. */
export async function* judgeEdit(
  projectRoot: string,
  message: GeneratedMessage,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const { apis, operations } = await touchedBy(projectRoot, message);
  for (const api of apis) yield await timed(`lint ${api}`, () => lintApi(projectRoot, api));
  const { written } = message;
  if (written === undefined || signal.aborted) return;
  const sources = written.filter((file) => file.endsWith('.ts'));
  if (sources.length === 0) yield 'types     as before: no module was written';
  else yield await timed('types', () => checkPackage(projectRoot, signal));
  if (signal.aborted) return;
  if (operations.length === 0) yield 'tests     as before: no operation is touched';
  else yield await timed('tests', () => runRelatedTests(projectRoot, operations, signal));
}

async function timed(stage: string, run: () => Promise<Verdict>): Promise<string> {
  const start = performance.now();
  const { isGood, said } = await run();
  const time = `${Math.round(performance.now() - start)} ms`;
  return `${stage.padEnd(10)}${isGood ? 'good' : 'BAD '} in ${time}: ${said}`;
}
