import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { holders } from './holders.js';
import { overview } from './overview.js';
import { clientCreate, clientUpdate, invoiceCreate, quotationGet } from './pages.js';

/** The founding documents, each with its sentences. */
const seeds = [
  { seed: '000, overview of v2', statements: overview },
  { seed: '001, create a client', statements: clientCreate },
  { seed: '002, update a client', statements: clientUpdate },
  { seed: '003, get a quotation', statements: quotationGet },
  { seed: '004, create an invoice', statements: invoiceCreate },
];

const folder = path.resolve(import.meta.dirname, '../..');

test.each(Object.entries(holders))('the test %s is there, under its title', async (_name, { file, title }) => {
  const text = await readFile(path.join(folder, file), 'utf8');
  // Titles are written in one line, but comments are broken.
  expect(text.replaceAll(/\s+/g, ' ')).toContain(title);
});

test.each(seeds)('each sentence of seed $seed is held by a test, or says why not', ({ statements }) => {
  expect(statements.length).toBeGreaterThan(20);
  const loose = statements.filter(({ heldBy = [], why = '' }) => heldBy.length === 0 && why === '');
  expect(loose).toEqual([]);
  const repeated = statements.filter(
    ({ says }, index) => statements.findIndex((other) => other.says === says) !== index,
  );
  expect(repeated).toEqual([]);
});

test('each test that is named holds a sentence', () => {
  const used = new Set(seeds.flatMap(({ statements }) => statements.flatMap(({ heldBy = [] }) => heldBy)));
  expect(Object.keys(holders).filter((name) => !used.has(name as keyof typeof holders))).toEqual([]);
});
