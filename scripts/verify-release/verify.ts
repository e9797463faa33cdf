import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fillFolder, linkInto, withScratch } from '../../generator/write/scratch.js';
import { isCommit } from '../support/base-ref.js';
import { hashFiles, hashOf } from '../release/tarball/hash.js';
import { MANIFEST_FILE, type Manifest } from '../release/tarball/manifest.js';
import { ReleaseError } from '../release/tarball/release-error.js';
import { mustRun, runNode, runProgram } from '../support/run-program.js';

/** Result of making a package again. */
export interface Verified {
  readonly manifest: Manifest;
  /** Number of identical files, byte for byte. */
  readonly same: number;
  /** Differences; empty for a package that matches its manifest. */
  readonly faults: readonly string[];
  /** Possible reasons for a difference, which are no faults. */
  readonly notes: readonly string[];
}

/**
 * Makes a package again from the commit that its manifest names, with that commit's own generator and scripts, and
 * compares every file.
 *
 * @param make Generates and packs the checked-out commit, and yields the tarball; default: with the scripts of that commit.
 * @throws {ReleaseError} the tarball cannot be read, or the commit is not here
 */
export async function verifyRelease(projectRoot: string, tarball: string, make = makeAgain): Promise<Verified> {
  return withScratch('heffl-verify', async (folder) => {
    const given = await unpack(tarball, path.join(folder, 'given'));
    const manifest = await readManifest(given);
    const source = path.join(folder, 'source');
    await checkOut(projectRoot, manifest.commit, source);
    const notes = await provideTools(projectRoot, source, manifest);
    const made = await unpack(await make(source, manifest), path.join(folder, 'made'));
    const [before, after] = await Promise.all([hashFiles(given), hashFiles(made)]);
    if (isSameButForNode(manifest, await readManifest(made))) after[MANIFEST_FILE] = before[MANIFEST_FILE] ?? '';
    const faults = [...compare(before, after), ...(await checkOutput(given, manifest))];
    const same = Object.keys(before).filter((file) => before[file] === after[file]).length;
    return { manifest, same, faults, notes };
  });
}

async function unpack(tarball: string, folder: string): Promise<string> {
  await fillFolder(folder, {});
  const found = await stat(tarball).catch(() => undefined);
  if (!found?.isFile()) throw new ReleaseError(`There is no file ${tarball}. Name a tarball: heffl-0.1.0.tgz`);
  const { exitCode } = await runProgram('tar', ['-xzf', path.resolve(tarball)], { folder });
  if (exitCode !== 0) throw new ReleaseError(`${tarball} is no tarball that npm packed: tar cannot read it.`);
  return path.join(folder, 'package');
}

async function readManifest(root: string): Promise<Manifest> {
  const text = await readFile(path.join(root, MANIFEST_FILE), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new ReleaseError(`The package has no ${MANIFEST_FILE}; it was not made by npm run release.`);
  const manifest = parseManifest(text);
  if (manifest) return manifest;
  throw new ReleaseError(`${MANIFEST_FILE} is not one that this command reads: it names no commit.`);
}

function parseManifest(text: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(text) as Partial<Manifest> | null;
    const isOurs = manifest?.manifestVersion === 1 && isCommit(String(manifest.commit));
    return isOurs && manifest.package && manifest.tools && manifest.output ? (manifest as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

async function checkOut(projectRoot: string, commit: string, source: string): Promise<void> {
  await fillFolder(source, {});
  const archive = `${source}.tar`;
  const args = ['archive', '--format=tar', `--output=${archive}`, commit];
  const { exitCode } = await runProgram('git', args, { folder: projectRoot });
  if (exitCode !== 0)
    throw new ReleaseError(`The commit ${commit} is not in this repository. Fetch it, then try again.`);
  await mustRun('tar', ['-xf', archive], { folder: source });
}

/** The same lock file means the same tools; a different one is installed. */
async function provideTools(projectRoot: string, source: string, manifest: Manifest): Promise<string[]> {
  const notes =
    manifest.tools.node === process.versions.node
      ? []
      : [`It was packed with Node ${manifest.tools.node}; this is ${process.versions.node}.`];
  const [own, theirs] = await Promise.all(
    [projectRoot, source].map(async (root) => hashOf(await readFile(path.join(root, 'package-lock.json')))),
  );
  if (own === theirs) await linkInto(source, { node_modules: path.join(projectRoot, 'node_modules') });
  else {
    const { exitCode, output } = await runProgram('npm', ['ci', '--no-audit', '--no-fund'], { folder: source });
    if (exitCode !== 0) throw new ReleaseError(`The tools of ${manifest.commit} cannot be installed:\n${output}`);
  }
  return notes;
}

/** Generates from scratch, so that the committed output does not matter. Custom code stays. */
async function makeAgain(source: string, { commit, package: { name } }: Manifest): Promise<string> {
  const node = (...args: string[]) => runNode(['--import', 'tsx', ...args], { folder: source });
  const generated = await node('generator/cli.ts', '--no-build');
  if (generated.exitCode !== 0) throw new ReleaseError(`${commit} does not generate:\n${generated.output}`);
  const packed = await node(
    'scripts/release/pack.ts',
    '--commit',
    commit,
    '--destination',
    path.join(source, 'packed'),
  );
  if (packed.exitCode !== 0) throw new ReleaseError(`${commit} does not pack:\n${packed.output}`);
  return packed.stdout.split('\n').find((file) => path.basename(file).startsWith(`${name}-`)) ?? '';
}

/** A manifest names the Node version it was written on. A different version is noted, and is no fault of the package. */
function isSameButForNode(given: Manifest, made: Manifest): boolean {
  const elsewhere = { ...made, tools: { ...made.tools, node: given.tools.node } };
  return given.tools.node !== made.tools.node && JSON.stringify(given) === JSON.stringify(elsewhere);
}

function compare(given: Readonly<Record<string, string>>, made: Readonly<Record<string, string>>): string[] {
  const all = [...new Set([...Object.keys(given), ...Object.keys(made)])].toSorted();
  return all.flatMap((file) => {
    if (given[file] === made[file]) return [];
    if (given[file] === undefined) return [`${file} is not in the package, but is made`];
    return [made[file] === undefined ? `${file} is in the package, but is not made` : `${file} differs`];
  });
}

/** True if the package matches its own manifest; a package can be changed after it was packed. */
async function checkOutput(root: string, { output }: Manifest): Promise<string[]> {
  const actual = await hashFiles(root, (file) => file === MANIFEST_FILE);
  return compare(actual, output).map((fault) => `by its own manifest: ${fault}`);
}
