import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createTestHeffl } from '../../generated/src/custom/testing/index.js';
import { guideGroups } from '../../scripts/docs/content/guides.js';
import { projectRoot } from '../../scripts/support/redocly.js';
import { snippetsIn } from '../../scripts/support/snippets.js';
import { testSnippets } from '../support/snippets.js';

/**
 * Every snippet of every guide works on records: on a seeded double, which holds the rules of Heffl. The examples of the
 * descriptions, which the other test responds with, would let a wrong stage pass.
 */
const files = guideGroups.flatMap(({ names }) => names.map((name) => `scripts/docs/guides/${name}.md`));
const snippets = await Promise.all(
  files.map(async (file) => snippetsIn(file, await readFile(path.join(projectRoot, file), 'utf8'), 'ts')),
);

testSnippets(snippets.flat(), '.guides-in-double', (status) => {
  const api = createTestHeffl({ customFields: [{ entity: 'deals', key: 'cf_priority' }] });
  api.seed();
  if (status !== undefined) api.fault({ status, times: Infinity });
  return api;
});
