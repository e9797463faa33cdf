import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildCopy } from '../../../scripts/release/tarball/pack.js';
import { projectRoot } from '../../../scripts/support/redocly.js';
import { mustRun } from '../../../scripts/support/run-program.js';

/** Where things are once the package is installed. */
export interface Installed {
  /** The packed package: heffl-<version>.tgz. */
  readonly tarball: string;
  /** A project that has the package as its only dependency. */
  readonly project: string;
  /** The package inside that project. */
  readonly package: string;
}

/** Builds and packs the package below `folder` and installs it into an empty project there. Nothing is downloaded. */
export async function installPackage(folder: string): Promise<Installed> {
  const tarballs = await packInto(path.join(folder, 'tarballs'), [
    await packageToTest(path.join(folder, 'package')),
    // The package's dependencies, from the workspace.
    path.join(projectRoot, 'node_modules/openapi-fetch'),
    path.join(projectRoot, 'node_modules/openapi-typescript-helpers'),
  ]);
  const project = path.join(folder, 'project');
  await mkdir(project);
  await writeFile(path.join(project, 'package.json'), '{ "name": "project", "private": true }\n');
  await mustRun('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', ...tarballs], {
    folder: project,
  });
  const tarball = tarballs.find((file) => path.basename(file).startsWith('heffl-')) ?? '';
  return { tarball, project, package: path.join(project, 'node_modules', 'heffl') };
}

/** The tests build from a working tree, not from a commit. */
const NO_COMMIT = '0'.repeat(40);

/** The tarball that a release is about to publish, else a copy built for the tests. */
async function packageToTest(copy: string): Promise<string> {
  const given = process.env['RELEASE_TARBALL'];
  if (given !== undefined) return given;
  await buildCopy(projectRoot, copy, NO_COMMIT);
  return copy;
}

/** Packs packages into a folder, which it makes. Gives the tarballs. */
export async function packInto(destination: string, folders: readonly string[]): Promise<string[]> {
  await mkdir(destination, { recursive: true });
  await mustRun('npm', ['pack', '--ignore-scripts', '--pack-destination', destination, ...folders], {
    folder: destination,
  });
  return (await readdir(destination)).map((file) => path.join(destination, file));
}
