import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyRelease } from '../../../scripts/verify-release/verify.js';
import { mustRun } from '../../../scripts/support/run-program.js';
import { temporaryFolder, writeFiles, type Files } from '../../support/project.js';

/** The comparison of `verify-release`, with packages of a few files in place of what a commit makes. */
let root = '';
let commit = '';

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'heffl-compare-'));
  await writeFiles(root, { 'package-lock.json': '{}' });
  const git = async (...args: string[]) => (await mustRun('git', args, { folder: root })).stdout.trim();
  await git('init', '--quiet');
  await git('add', '--all');
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
  await git(...author, 'commit', '--quiet', '--message', 'A release');
  commit = await git('rev-parse', 'HEAD');
});

afterAll(() => rm(root, { recursive: true, force: true }));

const made: Files = { 'dist/index.js': 'export {};\n', 'README.md': '# Package\n' };

test.each([
  { title: 'the same files', given: made, faults: [], same: 3 },
  {
    title: 'a file that was changed',
    given: { ...made, 'dist/index.js': 'fetch("https://elsewhere.example.com");\n' },
    faults: ['dist/index.js differs'],
    same: 1,
  },
  {
    title: 'a file that was added',
    given: { ...made, 'dist/more.js': 'export {};\n' },
    faults: ['dist/more.js is in the package, but is not made'],
    same: 2,
  },
  {
    title: 'a file that was left out',
    given: { 'README.md': '# Package\n' },
    faults: ['dist/index.js is not in the package, but is made'],
    same: 1,
  },
])('$title', async ({ given, faults, same }) => {
  const verified = await verify(await tarballOf(given), await tarballOf(made));
  // A package with other files has another manifest.
  const differing = faults.length === 0 ? [] : ['dist/manifest.json differs'];
  expect(verified.faults.toSorted()).toEqual([...faults, ...differing].toSorted());
  expect(verified).toMatchObject({ same, notes: [] });
});

test('a file that was changed after its package was packed', async () => {
  const { faults } = await verify(
    await tarballOf(made, { manifestOf: { ...made, 'README.md': '' } }),
    await tarballOf(made),
  );
  expect(faults).toEqual(['dist/manifest.json differs', 'by its own manifest: README.md differs']);
});

test('another version of Node is a note, and no fault', async () => {
  const older = await verify(await tarballOf(made, { node: '18.0.0' }), await tarballOf(made));
  expect(older).toMatchObject({ faults: [], same: 3 });
  expect(older.notes).toEqual([`It was packed with Node 18.0.0; this is ${process.versions.node}.`]);
  const changed = await tarballOf({ ...made, 'README.md': '' }, { node: '18.0.0' });
  expect((await verify(changed, await tarballOf(made))).faults).toContain('README.md differs');
});

function verify(given: string, again: string) {
  return verifyRelease(root, given, async (source, asked) => {
    expect(asked.commit).toBe(commit);
    // The commit was checked out.
    await mustRun('test', ['-f', 'package-lock.json'], { folder: source });
    return again;
  });
}

/** A tarball with the files and a manifest that names them. */
async function tarballOf(
  files: Files,
  { node = process.versions.node, manifestOf = files }: { readonly node?: string; readonly manifestOf?: Files } = {},
): Promise<string> {
  const output = Object.fromEntries(Object.entries(manifestOf).map(([file, text]) => [file, hashOf(text)]));
  const manifest = { manifestVersion: 1, commit, package: { name: 'a', version: '1.0.0' }, tools: { node }, output };
  const all = { ...files, 'dist/manifest.json': JSON.stringify(manifest) };
  const folder = await temporaryFolder(
    Object.fromEntries(Object.entries(all).map(([file, text]) => [`package/${file}`, text])),
  );
  await mustRun('tar', ['-czf', 'a.tgz', 'package'], { folder });
  return path.join(folder, 'a.tgz');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
