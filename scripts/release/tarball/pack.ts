import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile } from '../../../generator/kit/command/files/update-file.js';
import { copyInto, fillFolder, linkInto, withScratch } from '../../../generator/write/scratch.js';
import { buildClient } from '../../support/build-client.js';
import { ReleaseError } from './release-error.js';
import { buildGenerator } from './build-generator.js';
import { buildManifest, MANIFEST_FILE, type Manifest } from './manifest.js';
import { runProgram } from '../../support/run-program.js';

/** A packed package. */
export interface Packed {
  readonly tarball: string;
  readonly manifest: Manifest;
}

/** Both packages of a release. */
export interface PackedRelease {
  readonly client: Packed;
  readonly generator: Packed;
}

/**
 * Builds the client from a copy of `generated/`, and the generator, adds their manifests and packs both into
 * `destination`. The project is not changed.
 *
 * @throws {CommandError} one does not build, or npm does not pack it
 */
export async function packRelease(projectRoot: string, destination: string, commit: string): Promise<PackedRelease> {
  return {
    client: await pack(destination, (copy) => buildCopy(projectRoot, copy, commit)),
    generator: await pack(destination, async (copy) => {
      await buildGenerator(projectRoot, copy);
      return addManifest(projectRoot, copy, commit);
    }),
  };
}

async function pack(destination: string, make: (copy: string) => Promise<Manifest>): Promise<Packed> {
  return withScratch('heffl-pack', async (folder) => {
    const copy = path.join(folder, 'package');
    const manifest = await make(copy);
    const packed = path.join(folder, 'packed');
    await fillFolder(packed, {});
    const args = ['pack', '--ignore-scripts', '--pack-destination', packed, copy];
    const { exitCode, output } = await runProgram('npm', args, { folder });
    const [name] = await readdir(packed);
    if (exitCode !== 0 || name === undefined) throw new ReleaseError(`npm pack failed:\n${output}`);
    await replaceFile(path.join(destination, name), await readFile(path.join(packed, name)));
    return { tarball: path.join(destination, name), manifest };
  });
}

/** Makes the package in `copy`: the committed output, its build, and the manifest. */
export async function buildCopy(projectRoot: string, copy: string, commit: string): Promise<Manifest> {
  await copyInto(path.join(projectRoot, 'generated'), copy, isSource);
  await linkInto(copy, { node_modules: path.join(projectRoot, 'node_modules') });
  await buildClient(copy);
  return addManifest(projectRoot, copy, commit);
}

async function addManifest(projectRoot: string, copy: string, commit: string): Promise<Manifest> {
  const manifest = await buildManifest(projectRoot, copy, commit);
  await fillFolder(copy, { [MANIFEST_FILE]: `${JSON.stringify(manifest, undefined, 2)}\n` });
  return manifest;
}

/** False for output of other commands in the folder, which is made again or is no part of the package. */
function isSource(file: string): boolean {
  return !['dist', 'node_modules'].includes(path.basename(file));
}
