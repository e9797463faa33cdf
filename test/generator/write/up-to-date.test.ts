import path from 'node:path';
import { expect, test } from 'vitest';
import { generate } from '../../../generator/generate.js';
import { compareOutput } from '../../../generator/write/output.js';
import { PROJECT_ROOT } from '../../support/project.js';

test('generated/ is what the descriptions and the generator make; if not, run: npm run generate', async () => {
  const { files } = await generate(PROJECT_ROOT);
  const difference = await compareOutput(path.join(PROJECT_ROOT, 'generated'), files);
  expect(difference).toEqual({ changed: [], missing: [], stale: [] });
});
