import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadSettings } from '../../generator/load/settings/load-settings.js';
import { PROJECT_ROOT } from '../support/project.js';

test('redocly.yaml lints the documents that sdk.yaml makes a package of', async () => {
  const { apis } = await loadSettings(PROJECT_ROOT);
  const redocly = parse(await readFile(path.join(PROJECT_ROOT, 'redocly.yaml'), 'utf8')) as {
    apis: Readonly<Record<string, { root: string }>>;
  };
  const linted = Object.entries(redocly.apis).map(([key, { root }]) => ({ key, root }));
  expect(linted).toEqual(apis.map(({ key, root }) => ({ key, root })));
});
