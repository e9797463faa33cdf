import { getLineColLocation, lint, loadConfig } from '@redocly/openapi-core';
import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT, temporaryFolder } from '../support/project.js';

/** The rules read the next API in the same project, so they are copied with the descriptions. */
async function copyOfProject(): Promise<string> {
  const root = await temporaryFolder({ 'package.json': '{ "type": "module" }' });
  for (const part of ['openapi', 'generator/guard', 'generator/document', 'redocly.yaml'])
    await cp(path.join(PROJECT_ROOT, part), path.join(root, part), { recursive: true });
  await symlink(path.join(PROJECT_ROOT, 'node_modules'), path.join(root, 'node_modules'));
  return root;
}

test('a v2 that is not YAML is reported once by the lint of v1, with its own file and line', async () => {
  const root = await copyOfProject();
  const broken = path.join(root, 'openapi/v2/paths/deals.yaml');
  const text = await readFile(broken, 'utf8');
  await writeFile(broken, `${text}\n\tbroken: [\n`);
  const config = (await loadConfig({ configPath: path.join(root, 'redocly.yaml') })).forAlias('v1');
  const problems = await lint({ ref: path.join(root, 'openapi/v1/openapi.yaml'), config });
  expect(problems.map(({ ruleId }) => ruleId)).toEqual(['heffl/replaced-by']);
  const [problem] = problems;
  expect(problem?.message).toContain('was not checked, since openapi/v2/paths/deals.yaml cannot be read');
  const place = problem?.location[0] && getLineColLocation(problem.location[0]);
  expect(place?.source.absoluteRef).toBe(broken);
  expect(place?.start.line).toBeGreaterThanOrEqual(text.split('\n').length);
});
