import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fillFolder, withScratch } from '../../../../generator/write/scratch.js';
import { runRedocly } from '../../../support/redocly.js';
import type { Bump } from '../change/change.js';
import type { ApiPair, Snapshot } from '../snapshot/snapshot.js';

/** One difference as `redocly diff` sees it. */
export interface DocumentChange {
  /** Place, from the root of the joined description: `#/paths/~1deals/get/…`. */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'modified';
  readonly impact: Exclude<Bump, 'none'>;
  /** Its rule and its message, if a rule rated it. */
  readonly verdicts: readonly { readonly ruleId: string; readonly message: string }[];
}

/** Findings of `redocly diff` for an API. It is a separate program, so it is run as one. */
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
    const { exitCode, output } = await runRedocly(['diff', ...files, ...flags], { folder });
    if (exitCode !== 0) throw new Error(`redocly diff failed:\n${output}`);
    return readReport(await readFile(report, 'utf8'));
  });
}

/** The command is experimental, so its output is validated before use. */
function readReport(text: string): DocumentChange[] {
  const { reportVersion, changes } = JSON.parse(text) as { reportVersion?: unknown; changes?: DocumentChange[] };
  if (reportVersion !== '1' || !Array.isArray(changes)) {
    throw new Error(
      `redocly diff wrote a report of version ${String(reportVersion)}; judge/redocly.ts reads version 1.`,
    );
  }
  return changes;
}
