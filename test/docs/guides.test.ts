import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { guideGroups } from '../../scripts/docs/content/guides.js';
import { projectRoot } from '../../scripts/support/redocly.js';
import { snippetsIn, type Snippet } from '../../scripts/support/snippets.js';
import { testSnippets } from '../support/snippets.js';

/** Every snippet of every guide compiles and runs. */
const files = guideGroups.flatMap(({ names }) => names.map((name) => `scripts/docs/guides/${name}.md`));
const perGuide = await Promise.all(
  files.map(async (file) => ({
    file,
    snippets: snippetsIn(file, await readFile(path.join(projectRoot, file), 'utf8'), 'ts'),
  })),
);
const snippets: Snippet[] = perGuide.flatMap((guide) => guide.snippets);

test('every guide has snippets', () => {
  expect(perGuide.filter((guide) => guide.snippets.length === 0).map(({ file }) => file)).toEqual([]);
  expect(snippets.length).toBeGreaterThan(30);
});

testSnippets(snippets, '.guides');
