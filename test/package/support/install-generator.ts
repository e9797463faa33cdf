import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildGenerator } from '../../../scripts/release/tarball/build-generator.js';
import { projectRoot } from '../../../scripts/support/redocly.js';
import { mustRun } from '../../../scripts/support/run-program.js';
import { packInto } from './install.js';

/** The generator as somebody has it who installed it. */
export interface InstalledGenerator {
  /** The packed generator: clientwright-<version>.tgz. */
  readonly tarball: string;
  /** A project that has the generator as its only dependency. */
  readonly project: string;
}

interface Manifest {
  readonly bin?: string | Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * Packs the generator below `folder`, and lets npm install it into an empty project there. Nothing is downloaded, and
 * npm has no cache: what the generator depends on is put in its place before, and nothing else, so that npm fails where
 * a dependency is missing or has another version.
 */
export async function installGenerator(folder: string): Promise<InstalledGenerator> {
  const [tarball = ''] = await tarballToTest(folder);
  const project = path.join(folder, 'project');
  await mkdir(path.join(project, 'node_modules/.bin'), { recursive: true });
  await writeFile(path.join(project, 'package.json'), '{ "name": "project", "private": true }\n');
  for (const name of await dependenciesOf('generator')) await place(name, project);
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts'];
  const cache = path.join(folder, 'cache');
  await mustRun('npm', ['install', '--offline', '--cache', cache, ...quiet, tarball], { folder: project });
  return { tarball, project };
}

/** The tarball that a release is about to publish, else one that is packed for the tests. */
async function tarballToTest(folder: string): Promise<string[]> {
  const given = process.env['GENERATOR_TARBALL'];
  if (given !== undefined) return [given];
  const copy = path.join(folder, 'package');
  await buildGenerator(projectRoot, copy);
  return packInto(path.join(folder, 'tarball'), [copy]);
}

/** All that a package of the workspace depends on, directly or not: folders below the workspace, as Node finds them. */
async function dependenciesOf(start: string): Promise<ReadonlySet<string>> {
  const found = new Set([start]);
  for (const from of found) {
    const { dependencies, optionalDependencies } = await readManifest(from);
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const folder = foldersAbove(from)
        .map((above) => path.posix.join(above, 'node_modules', name))
        .find((one) => existsSync(path.join(projectRoot, one)));
      // Those for other systems are not there.
      if (folder !== undefined) found.add(folder);
    }
  }
  found.delete(start);
  return found;
}

function foldersAbove(folder: string): string[] {
  return folder === '.' ? ['.'] : [folder, ...foldersAbove(path.posix.dirname(folder))];
}

async function place(name: string, project: string): Promise<void> {
  const source = path.join(projectRoot, name);
  // A package that is inside of it is placed where it is needed.
  const isOwn = (file: string) => !path.relative(source, file).split(path.sep).includes('node_modules');
  await cp(source, path.join(project, name), { recursive: true, filter: isOwn });
  const { bin = {} } = await readManifest(name);
  const programs = typeof bin === 'string' ? { [path.basename(name)]: bin } : bin;
  for (const [program, file] of Object.entries(programs)) {
    const link = path.join(project, 'node_modules/.bin', program);
    await symlink(path.relative(path.dirname(link), path.join(project, name, file)), link);
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(path.join(projectRoot, folder, 'package.json'), 'utf8')) as Manifest;
}
