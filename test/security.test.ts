import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from './support/project.js';

const text = readFileSync(path.join(PROJECT_ROOT, 'SECURITY.md'), 'utf8');
const [, promised = ''] = text.split('## What is promised');
const sections = promised.split(/^### /m).slice(1);

/** Rows of the tables, without heads. */
const rows = sections.flatMap((section) =>
  [...section.matchAll(/^\| (.+?) \| (.*?) \|$/gm)]
    .map(([, promise = '', tests = '']) => ({ promise, tests }))
    .filter(({ promise }) => promise !== 'promise'),
);

test('SECURITY.md promises something against each of the five', () => {
  expect(sections.map((section) => section.split('\n')[0])).toEqual([
    'A hostile or broken server or proxy',
    'Anyone who reaches a webhook address',
    'An author of a description',
    'An author of a description, to readers of the docs',
    "A maintainer's accident",
  ]);
  for (const section of sections) expect(section.match(/^\| .+ \|$/gm)?.length).toBeGreaterThan(1);
});

test.each(rows)('a test holds: $promise', ({ tests }) => {
  const named = [...tests.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(0);
  for (const file of named) {
    expect(file).toMatch(/^test\/.+\.test\.ts$/);
    expect(existsSync(path.join(PROJECT_ROOT, file)) ? file : `${file} is missing`).toBe(file);
  }
});

test.each(['README.md', 'CONTRIBUTING.md'])('%s leads to SECURITY.md', (file) => {
  expect(readFileSync(path.join(PROJECT_ROOT, file), 'utf8')).toContain('(SECURITY.md)');
});
