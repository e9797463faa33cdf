import { readdir } from 'node:fs/promises';
import { describe, expect, test, onTestFinished, vi } from 'vitest';
import { generateAndWrite } from '../../../generator/run.js';
import { temporaryProject } from '../../support/project.js';
import { expectedPlace, filesOf, problemsOf, type ProblemCase } from '../support/problem-case.js';
import { inPlaceOrder } from '../../../generator/model/problem.js';
import { customFieldsCases } from './cases/problem-cases-custom-fields.js';
import { loadingCases } from './cases/problem-cases-loading.js';
import { operationCases } from './cases/problem-cases-operation.js';
import { settingsCases } from './cases/problem-cases-settings.js';
import { rootCases } from './cases/problem-cases-root.js';
import { changed, smallApi, twoApis } from '../support/small-api.js';

async function expectOneProblem(row: ProblemCase): Promise<void> {
  const problems = await problemsOf(filesOf(row));
  const found = problems.map(
    ({ code, location, severity = 'error' }) => `${location?.file}:${location?.line} ${code} ${severity}`,
  );
  expect(found).toEqual([`${expectedPlace(row)} ${row.code} ${row.severity ?? 'error'}`]);
  const text = `${problems[0]?.message}\n${problems[0]?.fix}`;
  for (const part of row.says) expect(text).toContain(part);
}

describe('each fault gives one problem, with its place and what to write', () => {
  describe('while reading', () => {
    test.each(loadingCases)('$code: $title', expectOneProblem);
  });
  describe('in the settings of an API', () => {
    test.each(settingsCases)('$code: $title', expectOneProblem);
  });
  describe('at the root', () => {
    test.each(rootCases)('$code: $title', expectOneProblem);
  });
  describe('in an operation', () => {
    test.each(operationCases)('$code: $title', expectOneProblem);
  });
  describe('in what is said of custom fields', () => {
    test.each(customFieldsCases)('$code: $title', expectOneProblem);
  });
});

test('the description that the faults are made in has none', async () => {
  expect(await problemsOf(smallApi)).toEqual([]);
  expect(await problemsOf(twoApis())).toEqual([]);
});

describe('several faults', () => {
  const faulty = changed(twoApis(), [
    { file: 'openapi/v1/openapi.yaml', find: 'x-singular: Deal', replace: 'x-singular: deals' },
    { file: 'openapi/v1/paths/deals.yaml', find: 'x-pagination: cursor', replace: 'x-pagination: cusror' },
    {
      file: 'openapi/v2/schemas/deals.yaml',
      find: "items:\n        $ref: '#/Deal'",
      replace: "items:\n        $ref: '#/Dael'",
    },
  ]);

  test('of both APIs are all reported, true causes first, and nothing is written', async () => {
    const root = await temporaryProject(faulty);
    const before = await readdir(root, { recursive: true });
    const lines = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => lines.mockRestore());
    expect(await generateAndWrite(root, {})).toBe(1);
    const text = String(lines.mock.lastCall?.[0]);
    expect(text.match(/^openapi.*/gm)).toEqual([
      'openapi/v2/schemas/deals.yaml:25 bad-reference',
      'openapi/v1/openapi.yaml:25 extension',
      'openapi/v1/paths/deals.yaml:9 pagination-scheme-unknown',
    ]);
    expect(text.split('\n').at(-1)).toBe('3 problems. Nothing was written.');
    expect((await readdir(root, { recursive: true })).toSorted()).toEqual(before.toSorted());
  });
});

test('problems are in the order of their files, their lines as numbers, and their codes', () => {
  const places = ['a.yaml:9 b', 'a.yaml:10 a', 'a.yaml:10 b', 'a.yaml:100 a', 'b.yaml:2 a'];
  const problems = places.map((place) => {
    const [, file = '', line, code = ''] = place.match(/^(.*):(\d+) (.*)$/) ?? [];
    return { code, location: { file, line: Number(line), column: 1 }, message: 'Message.', fix: 'Fix.' };
  });
  for (const shuffled of [problems.toReversed(), [2, 4, 0, 3, 1].flatMap((index) => problems[index] ?? [])])
    expect(inPlaceOrder(shuffled)).toEqual(problems);
});
