import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SavedFiles } from '../../../generator/watch/saved-files.js';
import { temporaryFolder } from '../../support/project.js';

test('a file counts as saved when its content is another, or when it is gone or back', async () => {
  const root = await temporaryFolder({ 'a.yaml': 'one', 'b.yaml': 'two' });
  const saved = new SavedFiles(root);
  const write = (text: string) => writeFile(path.join(root, 'a.yaml'), text);
  expect(await saved.changed(['a.yaml', 'b.yaml'])).toEqual(['a.yaml', 'b.yaml']);
  expect(await saved.changed(['a.yaml', 'b.yaml'])).toEqual([]);
  await write('another');
  expect(await saved.changed(['b.yaml', 'a.yaml'])).toEqual(['a.yaml']);
  await rm(path.join(root, 'a.yaml'));
  expect(await saved.changed(['a.yaml'])).toEqual(['a.yaml']);
  expect(await saved.changed(['a.yaml'])).toEqual([]);
  await write('another');
  expect(await saved.changed(['a.yaml'])).toEqual(['a.yaml']);
});
