import { execFileSync } from 'node:child_process';
import { describe, expect, test, onTestFinished, vi } from 'vitest';
import { bumps } from '../../../../scripts/api/diff/change/change.js';
import { printDiff } from '../../../../scripts/api/diff/print-diff.js';
import { buildReport } from '../../../../scripts/api/diff/report/report.js';
import { lastRelease } from '../../../../scripts/support/base-ref.js';
import { NOTHING_TO_COMPARE } from '../../../../scripts/support/base-ref.js';
import { temporaryFolder } from '../../../support/project.js';
import { changeOf } from './change.js';

const numbers = { package: { name: 'heffl', before: '1.0.0', after: '1.0.0' }, descriptions: [] };
const reportOf = (bump: (typeof bumps)[number]) =>
  buildReport({ ref: 'v1.0.0', commit: 'c' }, bump === 'none' ? [] : [changeOf({ bump })], numbers);

describe('the exit code with --fail-on', () => {
  test.each(bumps.flatMap((bump) => bumps.map((failOn) => ({ bump, failOn }))))(
    '$failOn for $bump changes',
    ({ bump, failOn }) => {
      const print = vi.spyOn(console, 'log').mockImplementation(() => undefined);
      onTestFinished(() => print.mockRestore());
      const isBad = failOn !== 'none' && bumps.indexOf(bump) >= bumps.indexOf(failOn);
      expect(printDiff(reportOf(bump), { format: 'text', failOn })).toBe(isBad ? 1 : 0);
      expect(print.mock.calls.flat().join('\n')).toContain('Since v1.0.0');
    },
  );

  test('is 0 where there is nothing to compare with, and the JSON is null', () => {
    const prints = (['log', 'error'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => undefined),
    );
    onTestFinished(() => prints.forEach((print) => print.mockRestore()));
    expect(printDiff(undefined, { format: 'json', failOn: 'patch' })).toBe(0);
    expect(prints.map(({ mock }) => mock.calls)).toEqual([[['null']], [[NOTHING_TO_COMPARE]]]);
  });
});

describe('the last release', () => {
  test('has the highest number of those that the branch contains', async () => {
    const root = await temporaryRepository();
    const git = (...args: string[]) => execFileSync('git', [...AUTHOR, ...args], { cwd: root, stdio: 'ignore' });
    for (const tag of ['v0.9.0', 'v0.10.0', 'v0.2.0', 'vacation', 'w9.0.0']) {
      git('commit', '--allow-empty', '--message', tag);
      git('tag', tag);
    }
    git('switch', '--quiet', '--orphan', 'elsewhere');
    git('commit', '--allow-empty', '--message', 'other');
    git('tag', 'v5.0.0');
    git('switch', '--quiet', 'main');
    expect(await lastRelease(root)).toBe('v0.10.0');
  });

  test('is none without a tag', async () => {
    expect(await lastRelease(await temporaryRepository())).toBeUndefined();
  });
});

const AUTHOR = ['-c', 'user.name=T', '-c', 'user.email=t@example.invalid'];

async function temporaryRepository(): Promise<string> {
  const folder = await temporaryFolder();
  for (const args of [
    ['init', '--quiet', '--initial-branch=main'],
    ['commit', '--allow-empty', '--message', 'first'],
  ])
    execFileSync('git', [...AUTHOR, ...args], { cwd: folder, stdio: 'ignore' });
  return folder;
}
