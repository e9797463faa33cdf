import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { KINDS } from '../../../scripts/size/kinds/documents.js';
import { measureKinds } from '../../../scripts/size/kinds/measure-kinds.js';
import { projectRoot } from '../../../scripts/support/redocly.js';

/** Rows of the table in the generator's README: name, bytes, bytes added. */
function rowsOfReadme() {
  const text = readFileSync(path.join(projectRoot, 'generator/README.md'), 'utf8');
  const rows = [...text.matchAll(/^\| ([^|]+) \| ([\d,]+) \| ([\d,]*) \|$/gm)];
  return rows.map(([, name = '', size = '', added = '']) => ({
    name,
    size: Number(size.replaceAll(',', '')),
    added: Number(added.replaceAll(',', '')),
  }));
}

test('each kind adds to a bundle what the README of the generator says, to the nearest tenth', async () => {
  const rows = rowsOfReadme();
  expect(rows.map(({ name }) => name)).toEqual(KINDS.map(({ name }) => name));
  const measured = await measureKinds(projectRoot);
  const wrong = measured.filter(({ size, added }, index) => {
    const row = rows[index];
    return !row || Math.abs(row.size - size) > 100 || Math.abs(row.added - added) > Math.max(25, added / 10);
  });
  expect(wrong).toEqual([]);
}, 120_000);
