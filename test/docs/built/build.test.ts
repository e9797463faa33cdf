import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../../scripts/docs/build/build.js';
import { readOptions } from '../../../scripts/docs/source/options.js';
import { FlagError } from '../../../scripts/support/command-error.js';
import { projectRoot } from '../../../scripts/support/redocly.js';
import { runBuild } from '../support/run-build.js';
import { filesBelow } from '../../../scripts/support/files-below.js';
import { builtSite } from '../support/built-site.js';

/** The command itself. ../rejections.test.ts has the problems that stop it. */
const { root, flags } = await builtSite();

// It takes as long as all other tests of a build together: `npm run test:docs`.
test.skipIf(!process.env['DOCS_TWICE'])(
  'two builds are the same to the byte',
  async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'heffl-site-again-'));
    try {
      const again = path.join(folder, 'site');
      const result = await runBuild(projectRoot, [...flags, '--out', again], '.cache/site-again');
      expect(result).toMatchObject({ exitCode: 0 });
      expect(await hashesOf(again)).toEqual(await hashesOf(root));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  300_000,
);

test('a folder that holds something else is left alone', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'heffl-site-other-'));
  try {
    await mkdir(path.join(folder, 'photos'));
    await writeFile(path.join(folder, 'diary.txt'), 'mine');
    const options = readOptions({ out: folder }, {});
    await expect(buildSite(options)).rejects.toThrow(FlagError);
    await expect(buildSite(options)).rejects.toThrow('holds something other than a site');
    expect(await readFile(path.join(folder, 'diary.txt'), 'utf8')).toBe('mine');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function hashesOf(folder: string): Promise<Record<string, string>> {
  const files = await filesBelow(folder);
  const pairs = files.map(async (file) => {
    const bytes = await readFile(path.join(folder, file));
    return [file, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}
