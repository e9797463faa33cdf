import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { commitOf, lastRelease } from '../../support/base-ref.js';
import type { Change } from './change/change.js';
import { compareSnapshots } from './compare-snapshots.js';
import { judgeReports } from './judge/report.js';
import { loadSnapshot, withSnapshotOf } from './snapshot/load-snapshot.js';
import { buildReport, type Numbers, type Report } from './report/report.js';
import type { Snapshot } from './snapshot/snapshot.js';

/**
 * Compares the project's descriptions with those of the last release.
 *
 * @returns `undefined` where there is no release.
 */
export async function diffWithRelease(projectRoot: string): Promise<Report | undefined> {
  const release = await lastRelease(projectRoot);
  return release === undefined ? undefined : diffWith(projectRoot, release);
}

/** Compares the project's descriptions with those of a git ref. */
export async function diffWith(projectRoot: string, ref: string): Promise<Report> {
  const commit = await commitOf(projectRoot, ref);
  return withSnapshotOf(projectRoot, commit, async (before) => {
    const after = await loadSnapshot(projectRoot);
    const described = new Set([before, after].flatMap(describedNames));
    const surface = await judgeReports(projectRoot, commit, described);
    return reportOn({ ref, commit }, { before, after, surface });
  });
}

/** Names that the descriptions give to types and classes. */
function describedNames({ generated }: Snapshot): string[] {
  return generated.plans.flatMap(({ exportedNames }) => exportedNames.map(({ name }) => name));
}

/** Compared versions. `surface` has the changes of the package that no description shows. */
export interface Compared {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly surface?: readonly Change[];
}

/** Compares two snapshots and adds the version bumps that the changes demand. */
export async function reportOn(base: Report['base'], { before, after, surface = [] }: Compared): Promise<Report> {
  const changes = [...(await compareSnapshots(before, after)), ...surface];
  const versions = await Promise.all([before, after].map(packageVersion));
  const name = after.generated.models[0]?.client.package ?? '';
  return buildReport(base, changes, {
    package: { name, before: versions[0] ?? '', after: versions[1] ?? '' },
    descriptions: after.documents.map(({ key, document }): Numbers => {
      const old = before.documents.find((other) => other.key === key)?.document.info.version;
      return { name: key, before: old ?? document.info.version, after: document.info.version };
    }),
  });
}

async function packageVersion({ root }: Snapshot): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}
