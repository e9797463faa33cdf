import path from 'node:path';
import { openTarget, writeTarget } from '../../../../generated/src/custom/command/types/file/write-file.js';
import { replaceFile } from '../../../../generator/kit/command/files/update-file.js';
import { writeOutput } from '../../../../generator/write/output.js';
import { changeFiles } from '../../../../generator/write/change-files.js';
import { replaceFolder } from '../../../../generator/write/replace-folder.js';
import { fillFolder } from '../../../../generator/write/scratch.js';
import { writeChangelog } from '../../../../scripts/changelog/changelog.js';

/** The part of a command that writes. */
export interface Action {
  readonly before: Readonly<Record<string, string>>;
  run(root: string): Promise<unknown>;
}

const list = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([name, text]) => ({ path: name, text }));

/** By the commands that write in this way. */
export const actions: Readonly<Record<string, Action>> = {
  generate: {
    before: {
      'generated/a.ts': 'old a',
      'generated/b.ts': 'old b',
      'generated/gone/c.ts': 'stale',
      'generated/d.ts/e.ts': 'a folder that becomes a file',
      'generated/dist/built.js': 'built',
    },
    run: (root) =>
      writeOutput(path.join(root, 'generated'), list({ 'a.ts': 'new a', 'b.ts': 'new b', 'f/g.ts': 'g', 'd.ts': 'd' })),
  },
  'generate, where nothing is yet': {
    before: { LICENSE: 'kept' },
    run: (root) => writeOutput(path.join(root, 'generated'), list({ 'a.ts': 'new a', 'f/g.ts': 'g' })),
  },
  changelog: {
    before: { 'CHANGELOG.md': '# Changelog\n\n## 1.0.0\n\n- A row.\n' },
    run: (root) => writeChangelog(path.join(root, 'CHANGELOG.md'), '1.1.0', []),
  },
  'api:report, benchmarks': {
    before: { 'report/v1.md': 'old 1', 'report/v2.md': 'old 2' },
    run: (root) =>
      changeFiles(path.join(root, 'report'), async () => ({ write: list({ 'v1.md': 'new 1', 'v2.md': 'new 2' }) })),
  },
  'release:pack': {
    before: { 'dist/release/a.tgz': 'old' },
    run: (root) => replaceFile(path.join(root, 'dist/release/a.tgz'), new TextEncoder().encode('new tarball')),
  },
  'types pull': {
    before: { 'src/heffl.workspace.d.ts': 'old types' },
    async run(root) {
      const target = await openTarget(root, 'src/heffl.workspace.d.ts', { isOurs: () => true, force: false });
      await writeTarget(target, 'new types');
    },
  },
  'build, docs': {
    before: { 'site/index.html': 'old', 'site/old.html': 'old' },
    run: (root) =>
      replaceFolder(path.join(root, 'site'), (draft) =>
        fillFolder(draft, { 'index.html': 'new', 'new/a.html': 'new' }),
      ),
  },
};
