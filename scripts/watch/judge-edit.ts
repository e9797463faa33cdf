import type { GeneratedMessage } from '../../generator/watch/watch-message.js';
import { lintApi } from './lint.js';
import { touchedBy } from './touched.js';
import { checkPackage } from './types.js';
import { runRelatedTests } from './tests.js';
import type { Verdict } from './verdict.js';

/** The checks of an edit. */
export interface Stages {
  readonly lint: typeof lintApi;
  readonly types: typeof checkPackage;
  readonly tests: typeof runRelatedTests;
}

const ownStages: Stages = { lint: lintApi, types: checkPackage, tests: runRelatedTests };

/** An edit, and where it was made. */
export interface Edit {
  readonly projectRoot: string;
  readonly message: GeneratedMessage;
  /** Aborted by a newer edit. A check that it interrupts has no verdict. */
  readonly signal: AbortSignal;
}

/** The verdicts on an edit, each returned as soon as it is known. Only the parts that the edit affects are checked. */
export async function* judgeEdit({ projectRoot, message, signal }: Edit, stages = ownStages): AsyncGenerator<string> {
  const { apis, operations } = await touchedBy(projectRoot, message);
  const { written } = message;
  for (const api of apis) {
    const line = await timed(`lint ${api}`, () => stages.lint(projectRoot, api));
    if (signal.aborted) return;
    yield line;
  }
  if (written === undefined) return;
  const types = written.some((file) => file.endsWith('.ts'))
    ? await timed('types', () => stages.types(projectRoot, signal))
    : 'types     as before: no module was written';
  if (signal.aborted) return;
  yield types;
  const tests =
    operations.length > 0
      ? await timed('tests', () => stages.tests(projectRoot, operations, signal))
      : 'tests     as before: no operation is touched';
  if (!signal.aborted) yield tests;
}

async function timed(stage: string, run: () => Promise<Verdict>): Promise<string> {
  const start = performance.now();
  const { isGood, said } = await run();
  const time = `${Math.round(performance.now() - start)} ms`;
  return `${stage.padEnd(10)}${isGood ? 'good' : 'BAD '} in ${time}: ${said}`;
}
