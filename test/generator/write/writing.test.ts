import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { sample, shuffledSubarray } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BusyError, withClaim } from '../../../generator/kit/command/files/claim.js';
import { replaceFile } from '../../../generator/kit/command/files/update-file.js';
import { changeFiles } from '../../../generator/write/change-files.js';
import { withScratch } from '../../../generator/write/scratch.js';
import { temporaryFolder } from '../../support/project.js';
import { readTree } from '../../support/read-tree.js';
import { actions } from './writing/actions.js';

/** Moments at which each command is killed. All of them: `KILLS=all`. */
const DRAWS = process.env['KILLS'] === 'all' ? Infinity : 2;
const here = path.join(import.meta.dirname, 'writing');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'heffl-test-'));
  await build({
    entryPoints: [path.join(here, 'act.ts')],
    outfile: path.join(folder, 'act.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);` },
    logLevel: 'error',
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs an action in a process of its own, and gives how it ended and how many steps it took. */
async function act(name: string, root: string, killAt = 0) {
  const args = ['--require', path.join(here, 'kill.cjs'), path.join(folder, 'act.mjs'), name, root];
  const child = spawn(process.execPath, args, { env: { ...process.env, KILL_AT: String(killAt) } });
  const ended = once(child, 'close');
  const [steps, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [exitCode, signal] = (await ended) as [number | null, string | null];
  return { steps: Number(steps), errors, exitCode, signal };
}

/** Files of a folder, without staging folders. */
async function filesIn(root: string): Promise<Record<string, string | undefined>> {
  const tree = Object.entries(await readTree(root));
  return Object.fromEntries(tree.filter(([name, content]) => content !== undefined && !name.includes('.writing')));
}

describe.each(Object.keys(actions))('%s', (name) => {
  test('that is killed at any step leaves whole files, and a second run does everything', async () => {
    const before = { ...actions[name]?.before };
    const undisturbed = await temporaryFolder(before);
    const { steps, exitCode, errors } = await act(name, undisturbed);
    expect([exitCode, errors]).toEqual([0, '']);
    const after = await readTree(undisturbed);
    expect(after).not.toEqual(before);
    const all = Array.from({ length: steps }, (_, index) => index + 1);
    const drawn = sample(shuffledSubarray(all, { minLength: Math.min(DRAWS, steps) }), { seed: 48, numRuns: 1 });
    for (const step of drawn[0]?.slice(0, DRAWS) ?? []) await killAt(step);

    async function killAt(step: number) {
      const root = await temporaryFolder(before);
      expect(await act(name, root, step)).toMatchObject({ signal: 'SIGKILL' });
      const left = await filesIn(root);
      const isAway = name === 'build, docs' && Object.keys(left).length === 0;
      for (const file of new Set([...Object.keys(before), ...Object.keys(after)])) {
        // A folder that is replaced whole is missing between its two moves.
        const whole = isAway ? [undefined] : [before[file], after[file]];
        expect(whole, `${file}, killed at step ${step} of ${steps}`).toContain(left[file]);
      }
      await actions[name]?.run(root);
      expect(await readTree(root), `run again after step ${step} of ${steps}`).toEqual(after);
    }
  });
});

describe('a killed change of several files', () => {
  const name = 'api:report, benchmarks';

  /** Kills between two moves: some files are new, and some old. */
  async function killedBetweenMoves() {
    const { steps } = await act(name, await temporaryFolder({ ...actions[name]?.before }));
    for (let step = steps - 4; step > 0; step -= 1) {
      const root = await temporaryFolder({ ...actions[name]?.before });
      await act(name, root, step);
      const left = await filesIn(root);
      const changed = Object.keys(left).filter((file) => left[file] !== actions[name]?.before[file]);
      if (changed.length === 1) return { root, changed: changed[0] ?? '' };
    }
    throw new Error('No step is between two moves.');
  }

  test('is undone by the next, unless somebody edited a file since', async () => {
    const { root, changed } = await killedBetweenMoves();
    const copy = await temporaryFolder();
    await cp(root, copy, { recursive: true });
    const place = 'report';
    await changeFiles(path.join(root, place), async () => ({ write: [] }));
    expect(await readTree(root)).toEqual(actions[name]?.before);
    const other = Object.keys(actions[name]?.before ?? {}).find((file) => file !== changed) ?? '';
    await writeFile(path.join(copy, other), 'edited by hand');
    const edited = await filesIn(copy);
    await changeFiles(path.join(copy, place), async () => ({ write: [] }));
    expect(await readTree(copy)).toEqual(edited);
  });
});

describe('two at once', () => {
  test('come one after the other, and both succeed', async () => {
    const root = await temporaryFolder({ ...actions['generate']?.before });
    const ended = await Promise.all([act('generate', root), act('generate', root)]);
    expect(ended.map(({ exitCode, errors }) => [exitCode, errors])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    expect(Object.keys(await readTree(root)).filter((file) => file.includes('.writing'))).toEqual([]);
  });

  test('never change a place at the same time', async () => {
    const place = path.join(await temporaryFolder(), 'place');
    let writers = 0;
    const work = async () => {
      writers += 1;
      expect(writers).toBe(1);
      await readdir(path.dirname(place));
      writers -= 1;
    };
    await Promise.all([withClaim(place, work), withClaim(place, work), withClaim(place, work)]);
  });

  test('get a clear message where the first does not end', async () => {
    const place = path.join(await temporaryFolder(), 'generated');
    const second = withClaim(place, () => withClaim(place, async () => {}, { tries: 0 }));
    await expect(second).rejects.toThrow(BusyError);
    await expect(second).rejects.toThrow(
      `generated is being written by process ${process.pid}. Wait until it has ended`,
    );
    expect(await readdir(path.dirname(place))).toEqual([]);
  });
});

describe('a written file', () => {
  test('keeps its permissions, gets its parent folders, and is written behind a symbolic link', async () => {
    const root = await temporaryFolder({ 'real/run.sh': 'old' });
    await chmod(path.join(root, 'real/run.sh'), 0o750);
    await symlink('real/run.sh', path.join(root, 'link.sh'));
    await replaceFile(path.join(root, 'link.sh'), 'new');
    await replaceFile(path.join(root, 'deep/er/a.txt'), 'a');
    expect((await stat(path.join(root, 'real/run.sh'))).mode & 0o777).toBe(0o750);
    expect(await readFile(path.join(root, 'real/run.sh'), 'utf8')).toBe('new');
    expect(await readFile(path.join(root, 'deep/er/a.txt'), 'utf8')).toBe('a');
    await changeFiles(path.join(root, 'real'), async () => ({ write: [{ path: 'run.sh', text: 'newer' }] }));
    expect((await stat(path.join(root, 'real/run.sh'))).mode & 0o777).toBe(0o750);
  });
});

test('temporary folders of killed processes are deleted by the next that makes one', async () => {
  const parent = await temporaryFolder({ 'try-999999999-abc/left.txt': 'x', [`try-${process.pid}-abc/used.txt`]: 'x' });
  await withScratch('try', async () => {}, parent);
  expect(await readdir(parent)).toEqual([`try-${process.pid}-abc`]);
});
