import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { migrateFiles } from './support/migrate-texts.js';

/** Ways to pass a client and records around: modules, classes, callbacks, collections, aliases, written types. */
const folder = path.join(import.meta.dirname, 'corpora/shapes');
const files = readdirSync(folder).map((name) => path.join(folder, name));
const { before, after, report, outcome } = migrateFiles(folder, files);

test('compile before and after', () => {
  expect(before).toEqual([]);
  expect(after).toEqual([]);
});

test('stay on v1 only where v2 has nothing that says the same', () => {
  expect(report.sites).toBe(60);
  expect(report.left.map(({ file, operation, code }) => `${file} ${operation} ${code}`)).toEqual([
    'app.ts invoices.create no-operation',
    'clients.ts clients.list mixed-page',
    'double.ts raw raw-request',
    'flows.ts clients.list mixed-page',
    'leads.ts leads.list no-field',
    'leads.ts leads.create no-operation',
    'leads.ts leads.delete no-operation',
    'unchecked.ts deals.get compiler',
  ]);
});

test('note loops over companies, then contacts', () => {
  expect(report.notes.map(({ file, operation }) => `${file} ${operation}`)).toEqual([
    'clients.ts clients.list',
    'clients.ts clients.list',
    'flows.ts clients.list',
  ]);
});

test.each(files.map((file) => path.basename(file)))('%s is rewritten as it is', async (name) => {
  const text = outcome.texts.get(path.join(folder, name)) ?? '';
  await expect(text).toMatchFileSnapshot(`results/${name}.txt`);
});

test('nothing is left for a second run', () => {
  const again = migrateFiles(folder, files, outcome.texts);
  expect(again.report).toMatchObject({ sites: 8, rewritten: 0, files: [] });
});
