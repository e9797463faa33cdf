import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { fillFolder, withScratch } from '../../../generator/write/scratch.js';
import type { Bump } from '../change.js';
import type { ApiPair, Snapshot } from '../snapshot.js';

const run = promisify(execFile);

/** One difference as `redocly diff` sees it. */
export interface DocumentChange {
  /** Where, from the root of the joined description: `#/paths/~1deals/get/…`. */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'modified';
  readonly impact: Exclude<Bump, 'none'>;
  /** Its rule and its words, where a rule rated it. */
  readonly verdicts: readonly { readonly ruleId: string; readonly message: string }[];
}

/** What `redocly diff` says of an API. It is a program of its own, so it is run as one. */
export async function diffDocuments(pair: ApiPair, before: Snapshot, after: Snapshot): Promise<DocumentChange[]> {
  return withScratch('heffl-redocly', async (folder) => {
    const config = path.join(folder, 'redocly.yaml');
    const report = path.join(folder, 'diff.json');
    await fillFolder(folder, { 'redocly.yaml': 'extends: [diff-recommended]\n' });
    const files = [
      path.join(before.root, pair.before.loaded.rootFile),
      path.join(after.root, pair.after.loaded.rootFile),
    ];
    const flags = [
      '--config',
      config,
      '--lint-config',
      'off',
      '--fail-on',
      'none',
      '--format',
      'json',
      '--output',
      report,
    ];
    await run(process.execPath, [command(), 'diff', ...files, ...flags], {
      cwd: folder,
      env: { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', REDOCLY_TELEMETRY: 'off' },
      maxBuffer: 64 * 1024 * 1024,
    });
    return readReport(await readFile(report, 'utf8'));
  });
}

function command(): string {
  return path.join(path.dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')), 'bin/cli.js');
}

/** The command is experimental, so its shape is looked at before it is relied on. */
function readReport(text: string): DocumentChange[] {
  const { reportVersion, changes } = JSON.parse(text) as { reportVersion?: unknown; changes?: DocumentChange[] };
  if (reportVersion !== '1' || !Array.isArray(changes)) {
    throw new Error(
      `redocly diff wrote a report of version ${String(reportVersion)}; judge/redocly.ts reads version 1.`,
    );
  }
  return changes;
}
