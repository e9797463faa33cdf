import { describe, expect, test } from 'vitest';
import type { GeneratedMessage } from '../../../generator/watch/watch-message.js';
import { judgeEdit, type Stages } from '../../../scripts/watch/judge-edit.js';
import { verdictOf } from '../../../scripts/watch/types.js';
import { PROJECT_ROOT } from '../../support/project.js';

const DEALS = 'src/v2/resources/deals.ts';
const edit: GeneratedMessage = { kind: 'generated', sources: ['openapi/v2/paths/deals.yaml'], written: [DEALS] };

/** Stages that succeed, but for one: a newer edit interrupts it, so that it fails. */
function stagesWith(interrupted: keyof Stages | undefined, controller: AbortController): Stages {
  const stage = (name: keyof Stages) => async () => {
    if (name !== interrupted) return { isGood: true, said: 'fine' };
    controller.abort();
    return { isGood: false, said: '0 errors' };
  };
  return { lint: stage('lint'), types: stage('types'), tests: stage('tests') };
}

async function linesOf(interrupted: keyof Stages | undefined, message: GeneratedMessage = edit): Promise<string[]> {
  const controller = new AbortController();
  const lines: string[] = [];
  const judged = judgeEdit(
    { projectRoot: PROJECT_ROOT, message, signal: controller.signal },
    stagesWith(interrupted, controller),
  );
  for await (const line of judged) lines.push(line.replace(/\d+ ms/, '1 ms'));
  return lines;
}

const ALL = ['lint v2   good in 1 ms: fine', 'types     good in 1 ms: fine', 'tests     good in 1 ms: fine'];

describe('the verdicts on an edit', () => {
  test('are those of lint, types and tests', async () => {
    expect(await linesOf(undefined)).toEqual(ALL);
  });

  test.each([
    ['lint', 0],
    ['types', 1],
    ['tests', 2],
  ] as const)('end without one of %s, where a newer edit interrupts it', async (stage, count) => {
    expect(await linesOf(stage)).toEqual(ALL.slice(0, count));
  });

  test('say what needs no check', async () => {
    expect(
      await linesOf(undefined, {
        kind: 'generated',
        sources: ['openapi/v2/schemas/none.yaml'],
        written: ['README.md'],
      }),
    ).toEqual([
      'lint v2   good in 1 ms: fine',
      'types     as before: no module was written',
      'tests     as before: no operation is touched',
    ]);
  });
});

test.each([
  { exitCode: 0, output: '', verdict: { isGood: true, said: 'the package compiles' } },
  {
    exitCode: 2,
    output: 'a.ts(1,2): error TS2322: No.\n\n',
    verdict: { isGood: false, said: '1 errors\n  a.ts(1,2): error TS2322: No.' },
  },
  {
    exitCode: 1,
    output: 'tsc was ended by SIGTERM.\n',
    verdict: { isGood: false, said: 'the compiler failed: tsc was ended by SIGTERM.' },
  },
])('a compiler that ends with $exitCode and $output', ({ exitCode, output, verdict }) => {
  expect(verdictOf({ exitCode, output })).toEqual(verdict);
});
