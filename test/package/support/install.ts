import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildPackage } from '../../../scripts/support/package-build.js';
import { projectRoot } from '../../../scripts/support/redocly.js';
import { run } from './run.js';

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
  const source = await buildCopy(path.join(folder, 'package'));
  const tarballs = await pack(path.join(folder, 'tarballs'), [
    source,
    // What the package depends on, from where the workspace has it.
    path.join(projectRoot, 'node_modules/openapi-fetch'),
    path.join(projectRoot, 'node_modules/openapi-typescript-helpers'),
  ]);
  const project = path.join(folder, 'project');
  await mkdir(project);
  await writeFile(path.join(project, 'package.json'), '{ "name": "project", "private": true }\n');
  await npm(project, ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', ...tarballs]);
  const tarball = tarballs.find((file) => path.basename(file).startsWith('heffl-')) ?? '';
  return { tarball, project, package: path.join(project, 'node_modules', 'heffl') };
}

/** Builds a copy, so that tests leave generated/ alone. */
async function buildCopy(copy: string): Promise<string> {
  await cp(path.join(projectRoot, 'generated'), copy, { recursive: true, filter: isSource });
  await symlink(path.join(projectRoot, 'node_modules'), path.join(copy, 'node_modules'));
  const complaints = await buildPackage(copy);
  if (complaints.length > 0) throw new Error(`generated/ does not build:\n${complaints.join('\n')}`);
  return copy;
}

function isSource(file: string): boolean {
  return !['dist', 'node_modules'].includes(path.basename(file));
}

async function pack(destination: string, folders: readonly string[]): Promise<string[]> {
  await mkdir(destination);
  await npm(destination, ['pack', '--ignore-scripts', '--pack-destination', destination, ...folders]);
  return (await readdir(destination)).map((file) => path.join(destination, file));
}

async function npm(folder: string, args: readonly string[]): Promise<void> {
  const { exitCode, output } = await run(folder, 'npm', args);
  if (exitCode !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${output}`);
}
