import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../support/project.js';
import { runtimeEquivalents } from './runtime-equivalents.js';

/** The code that an equivalent mutant replaces is still there, so that no name outlives its code. */
test('every mutant of the runtime that is named has its file and its code', async () => {
  const texts = await sources();
  const stale = runtimeEquivalents.flatMap(({ pattern }) => {
    const name = pattern.source.slice(1, -2).replaceAll(/\\(.)/g, '$1');
    const [, file = '', before = ''] = name.match(/^(\S+): (.*?) -> /s) ?? [];
    // Stryker prints a block anew, so its braces stand elsewhere.
    const code = before.replace(/^\{ (.*) \}$/, '$1');
    return texts.some((source) => source.file === file && source.text.includes(code)) ? [] : [name];
  });
  expect(stale).toEqual([]);
});

async function sources(): Promise<{ file: string; text: string }[]> {
  const lists = await Promise.all(
    ['generator/kit/runtime', 'generator/kit/validate'].map(async (folder) => {
      const entries = await readdir(path.join(PROJECT_ROOT, folder), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile());
    }),
  );
  return Promise.all(
    lists.flat().map(async ({ name, parentPath }) => {
      const text = await readFile(path.join(parentPath, name), 'utf8');
      return { file: name, text: text.replaceAll(/\s+/g, ' ') };
    }),
  );
}
