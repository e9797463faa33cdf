import { appendFile, cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { outdatedCopies } from '../support/current-kit.js';
import { PROJECT_ROOT, temporaryFolder } from '../support/project.js';

test('an edit of the kit without `generate` is noticed before any test runs', async () => {
  expect(await outdatedCopies(PROJECT_ROOT)).toEqual([]);
  const root = await temporaryFolder();
  for (const folder of ['generator/kit', 'generated/src'])
    await cp(path.join(PROJECT_ROOT, folder), path.join(root, folder), { recursive: true });
  await appendFile(path.join(root, 'generator/kit/validate/check.ts'), '// edited\n');
  await rm(path.join(root, 'generated/src/testing/test-api.ts'));
  expect((await outdatedCopies(root)).toSorted()).toEqual([
    'generator/kit/testing/test-api.ts',
    'generator/kit/validate/check.ts',
  ]);
});
