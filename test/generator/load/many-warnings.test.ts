import { expect, test } from 'vitest';
import { shownProblems } from '../../../generator/model/problem.js';
import { load } from './load.js';

test('of many problems of one kind the first are shown and the rest counted, errors apart from warnings', async () => {
  const properties = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`p${index}`, { type: 'string', nullable: true }]),
  );
  const { problems } = await load({ schema: { properties } });
  expect(problems).toHaveLength(40);
  const texts = shownProblems([...problems, Object.assign({}, problems[0], { severity: 'error' as const })]);
  expect(texts.map((text) => text.split('\n')[0])).toEqual([
    'openapi.yaml:14 nullable (warning)',
    'openapi.yaml:18 nullable (warning)',
    'openapi.yaml:22 nullable (warning)',
    'openapi.yaml:14 nullable',
    'and 37 more like it: nullable (warning)',
  ]);
});
