import { appendFile, cp, symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { generateAndWrite } from '../../../generator/run.js';
import { packRelease } from '../../../scripts/release/tarball/pack.js';
import { ReleaseError } from '../../../scripts/release/tarball/release-error.js';
import { verifyRelease } from '../../../scripts/verify-release/verify.js';
import { mustRun } from '../../../scripts/support/run-program.js';
import { loadContracts } from '../../contract/support/contract.js';
import { PROJECT_ROOT, temporaryFolder, writeFiles } from '../../support/project.js';

/** A repository of its own with the real descriptions, generator and scripts: the package's hand-written parts need them. */
async function repository(): Promise<{ root: string; commit: string }> {
  const root = await temporaryFolder();
  for (const name of [
    'openapi',
    'generated/src/custom',
    'redocly.yaml',
    'generator',
    'scripts/release',
    'scripts/support',
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
    'generated/src/custom',
    'package.json',
    'package-lock.json',
  ]) {
    await cp(path.join(PROJECT_ROOT, name), path.join(root, name), { recursive: true });
  }
  await writeFiles(root, { '.gitignore': 'node_modules\n' });
  await symlink(path.join(PROJECT_ROOT, 'node_modules'), path.join(root, 'node_modules'));
  expect(await generateAndWrite(root, {})).toBe(0);
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
  const git = async (...args: string[]) => (await mustRun('git', args, { folder: root })).stdout.trim();
  await git('init', '--quiet');
  await git('add', '--all');
  await git(...author, 'commit', '--quiet', '--message', 'A release');
  return { root, commit: await git('rev-parse', 'HEAD') };
}

// Builds of both packages take a while, and there are several, so `npm test` leaves them to `npm run test:rehearsal`.
test.runIf(process.env['REHEARSAL'] === 'all')(
  'a package is made again from its commit; one that was touched, or whose commit made other output, is found out',
  async () => {
    const { root, commit } = await repository();
    const destination = await temporaryFolder();
    const { client, generator } = await packRelease(root, destination, commit);
    const { tarball, manifest } = client;
    expect(manifest).toMatchObject({ commit, package: { name: 'heffl' } });
    const described = await loadContracts();
    for (const { key, document } of described) expect(manifest.descriptions[key]?.version).toBe(document.info.version);
    expect(await verifyRelease(root, tarball)).toMatchObject({ faults: [], notes: [] });
    expect(generator.manifest).toMatchObject({ commit, package: { name: 'clientwright' }, descriptions: {} });
    expect(await verifyRelease(root, generator.tarball)).toMatchObject({ faults: [], notes: [] });

    const touched = await temporaryFolder();
    await mustRun('tar', ['-xzf', tarball], { folder: touched });
    const file = path.join(touched, 'package/dist/v2/index.js');
    await appendFile(file, 'globalThis.fetch("https://elsewhere.example.com");\n');
    await mustRun('tar', ['-czf', 'touched.tgz', 'package'], { folder: touched });
    const { faults } = await verifyRelease(root, path.join(touched, 'touched.tgz'));
    expect(faults).toEqual(['dist/v2/index.js differs', 'by its own manifest: dist/v2/index.js differs']);
  },
  480_000,
);

test('a folder or file that is no release is rejected with the reason', async () => {
  const folder = await temporaryFolder({ 'package/package.json': '{}', 'notes.txt': 'no tarball' });
  await mustRun('tar', ['-czf', 'bare.tgz', 'package'], { folder });
  const verdict = (name: string) => verifyRelease(PROJECT_ROOT, path.join(folder, name));
  await expect(verdict('bare.tgz')).rejects.toThrow('has no dist/manifest.json');
  await expect(verdict('notes.txt')).rejects.toThrow(ReleaseError);
  await writeFiles(folder, { 'package/dist/manifest.json': '{ "manifestVersion": 1,' });
  await mustRun('tar', ['-czf', 'broken.tgz', 'package'], { folder });
  await expect(verdict('broken.tgz')).rejects.toThrow('is not one that this command reads');
  const manifest = { manifestVersion: 1, commit: '0'.repeat(40), package: {}, tools: {}, output: {} };
  await writeFiles(folder, { 'package/dist/manifest.json': JSON.stringify(manifest) });
  await mustRun('tar', ['-czf', 'other.tgz', 'package'], { folder });
  await expect(verdict('other.tgz')).rejects.toThrow('is not in this repository');
});
