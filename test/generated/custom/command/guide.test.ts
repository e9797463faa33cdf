import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runProgram } from '../../../../generated/src/command/program.js';
import { program } from '../../../../generated/src/custom/command/program.js';
import { createTestHeffl } from '../../../../generated/src/custom/testing/index.js';
import { resetRateLimits } from '../../../../generated/src/v2/index.js';
import { EXIT } from '../../../../generated/src/shell/read/failure.js';
import { printed } from '../../../generator/kit/command/support/surroundings.js';
import { PROJECT_ROOT, temporaryFolder } from '../../../support/project.js';

const guides = await Promise.all(
  [
    'generated/src/custom/guide.md',
    'scripts/docs/guides/import-and-export.md',
    'scripts/docs/guides/shell-and-agents.md',
  ].map((file) => readFile(path.join(PROJECT_ROOT, file), 'utf8')),
);
const lines = new Set(
  guides.flatMap((guide) => [...guide.matchAll(/^npx heffl (?!types|serve|mcp)(.*)$/gm)].map(([, line = '']) => line)),
);

test.each([...lines])('the command of the guides runs: npx heffl %s', async (line) => {
  const api = createTestHeffl({ rateLimit: false });
  api.seed();
  resetRateLimits();
  const { surroundings, errors } = printed({
    folder: await temporaryFolder({ 'companies.csv': 'name,email\nAcme,acme@example.com\n' }),
    fetch: api.fetch,
    environment: { HEFFL_API_KEY: api.apiKey },
  });
  const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  expect({ exit: await runProgram(words, surroundings, program), errors: errors() }).toEqual({
    exit: 0,
    errors: expect.not.stringContaining('heffl:') as string,
  });
});

test('the guide to the shell has every exit code', () => {
  const [, , guide = ''] = guides;
  expect([...guide.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code))).toEqual(Object.values(EXIT));
});

test('the guides have commands', () => {
  expect(lines.size).toBeGreaterThan(5);
});
