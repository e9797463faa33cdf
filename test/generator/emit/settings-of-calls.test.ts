import { expect, test } from 'vitest';
import { generate } from '../../../generator/generate.js';
import { temporaryProject } from '../../support/project.js';
import { PATHS, ROOT } from '../support/problem-case.js';
import { changed, smallApi, type Change } from '../support/small-api.js';

/** Settings of a description that emitted code passes to the runtime, and no type shows. */
async function emitted(path: string, changes: readonly Change[]): Promise<string> {
  const { files } = await generate(await temporaryProject(changed(smallApi, changes)));
  return files.find((file) => file.path === path)?.text ?? '';
}

test('the rate limit has its number of requests and its window', async () => {
  const find = '  limit: 60\n  windowSeconds: 60\n';
  const change = { file: ROOT, find, replace: '  limit: 7\n  windowSeconds: 90\n' };
  expect(await emitted('src/v2/api.ts', [change])).toContain('rateLimit: { limit: 7, windowSeconds: 90 }');
});

test('an operation is repeatable only where the description has it so', async () => {
  const file = 'src/v2/resources/deals.ts';
  const find = '    operationId: deals.create\n';
  const change = { file: PATHS, find, replace: `${find}    x-repeatable: true\n` };
  expect(await emitted(file, [])).not.toContain('repeatable');
  const methods = (await emitted(file, [change]))
    .split(/\n(?=  \/\*\*)/)
    .filter((text) => text.includes('repeatable: true'));
  expect(methods).toHaveLength(1);
  expect(methods[0]).toContain('Create a deal');
});
