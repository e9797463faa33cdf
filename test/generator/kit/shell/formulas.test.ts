import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { createTestHeffl } from '../../../../generated/src/custom/testing/index.js';
import { csv, guarded, unguarded } from '../../../../generated/src/shell/output/csv.js';
import { newFolder, runHeffl } from './move/run-heffl.js';

/** Cells of a CSV with one column. */
async function cells(values: readonly unknown[]): Promise<string[]> {
  let text = '';
  const writer = csv(async (more) => void (text += more), ['v']);
  for (const v of values) await writer.write({ v });
  await writer.end();
  return text.split('\r\n').slice(1, -1);
}

test('texts that a spreadsheet would run begin with an apostrophe', async () => {
  const texts = ['=1+1', '@SUM(A1)', '+cmd|calc', '-2+A1', '＝1', "'=1"];
  expect(await cells(texts)).toEqual(texts.map((text) => `'${text}`));
  expect(guarded('\t=1')).toBe("'\t=1");
});

test('numbers, telephone numbers and other texts stay as they are', async () => {
  expect(await cells([-5, 1.5, '-5', '+49 (0)30/123-4.5', 'a=b', "it's", "'quoted'", '', null, ['=1']])).toEqual([
    '-5',
    '1.5',
    '-5',
    '+49 (0)30/123-4.5',
    'a=b',
    "it's",
    "'quoted'",
    '',
    '',
    '"[""=1""]"',
  ]);
});

test('every text comes back', () => {
  assert(property(string({ unit: 'grapheme' }), (text) => unguarded(guarded(text)) === text));
  for (const text of ["'", "''=", "'-5", '=', '-', "'@x", '+1'])
    for (const one of [text, `'${text}`, `''${text}`]) expect(unguarded(guarded(one))).toBe(one);
});

test('an export and an import of it give the same records', async () => {
  const api = createTestHeffl({ rateLimit: false });
  const folder = await newFolder();
  const run = (...args: string[]) => runHeffl(api, folder, { args });
  const names = ['=HYPERLINK("x")', "'=already", '+4930123', '- a dash', '@handle'];
  for (const firstName of names) await run('contacts', 'create', '--json', JSON.stringify({ firstName }));
  await run('export', 'contacts', '--out', 'all.csv', '--fields', 'firstName', '--orderDir', 'asc');
  const text = await readFile(path.join(folder, 'all.csv'), 'utf8');
  expect(text.split('\r\n')).toContain("'- a dash");
  const before = api.requests.length;
  expect((await run('import', 'contacts', 'all.csv')).exit).toBe(0);
  const sent = api.requests
    .slice(before)
    .flatMap(({ method, body }) => (method === 'POST' ? [JSON.parse(body) as object] : []));
  expect(sent).toEqual(names.map((firstName) => ({ firstName })));
});
