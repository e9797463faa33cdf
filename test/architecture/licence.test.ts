import { expect, test } from 'vitest';
import { kitFolders } from '../../generator/load/settings/kit-folders.js';
import { sourcesBelow } from '../support/imports.js';
import { read } from './house.js';

const LICENCE = '// SPDX-License-Identifier: 0BSD';

test('the kit comes with the text of its licence', () => {
  expect(read('generator/kit/LICENSE')).toMatch(/^BSD Zero Clause License\n/);
});

test.each(kitFolders)('every file of generator/kit/%s names its licence, and where it is edited', (folder) => {
  const files = sourcesBelow(`generator/kit/${folder}`);
  const header = `${LICENCE}\n// Written by hand in the generator's kit/${folder}/. Edit it there: each run of the generator replaces the copies.\n`;
  expect(files.filter((file) => !read(file).startsWith(header))).toEqual([]);
  expect(files.length).toBeGreaterThan(5);
});

test('every generated file names its licence, and that it is not edited', () => {
  const files = sourcesBelow('generated/src').filter((file) => !file.startsWith('generated/src/custom/'));
  const header = new RegExp(
    `^${LICENCE}\n// (?:Generated from [^\n]+\\. Do not edit|Written by hand in the generator's kit/)`,
  );
  expect(files.filter((file) => !header.test(read(file)))).toEqual([]);
  expect(files.length).toBeGreaterThan(100);
});
