import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { generate } from '../../../generator/generate.js';
import { Memory } from '../../../generator/load/memory.js';
import { Stopwatch } from '../../../generator/stopwatch.js';
import { PROJECT_ROOT, temporaryProject } from '../../support/project.js';

const EDITED = 'openapi/v2/schemas/deals.yaml';

async function projectWithBoth(): Promise<string> {
  const root = await temporaryProject({});
  for (const name of ['openapi', 'generated/src/custom', 'redocly.yaml', 'package.json']) {
    await cp(path.join(PROJECT_ROOT, name), path.join(root, name), { recursive: true });
  }
  return root;
}

test('a run that remembers makes what a run afresh makes, and reads only the description that was saved', async () => {
  const root = await projectWithBoth();
  const memory = new Memory();
  const first = await generate(root, new Stopwatch(), { memory });
  const file = path.join(root, EDITED);
  await writeFile(file, (await readFile(file, 'utf8')).replace('A sales opportunity.', 'A chance to sell.'));

  // Without a list of edits it assumes none: nothing is read again.
  expect((await generate(root, new Stopwatch(), { memory })).files).toEqual(first.files);

  memory.forget(EDITED);
  const second = await generate(root, new Stopwatch(), { memory });
  expect(second.files).toEqual((await generate(root)).files);
  const differing = second.files.filter(({ text }, index) => text !== first.files[index]?.text);
  expect(differing.map(({ path: name }) => name)).toEqual(['src/v2/types.ts']);
  expect(second.models[0]).toEqual(first.models[0]);
});

test('a file that belongs to no description may concern all of them', async () => {
  const root = await projectWithBoth();
  const memory = new Memory();
  await generate(root, new Stopwatch(), { memory });
  const file = path.join(root, 'package.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/"version": "[^"]+"/, '"version": "9.9.9"'));
  memory.forget('package.json');
  const { files } = await generate(root, new Stopwatch(), { memory });
  expect(files.find(({ path: name }) => name === 'package.json')?.text).toContain('9.9.9');
});
