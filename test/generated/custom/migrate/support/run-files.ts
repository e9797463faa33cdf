import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { resetRateLimits } from '../../../../../generated/src/v2/index.js';
import { createTestHeffl, manualClock } from '../../../../../generated/src/custom/testing/index.js';
import { PROJECT_ROOT } from '../../../../support/project.js';

/** Result of a run of programs. */
export interface Left {
  /** All records of the double. */
  readonly records: Readonly<Record<string, unknown>>;
  /** Errors that programs failed with. */
  readonly failures: readonly string[];
  /** Number of requests by version of the API. */
  readonly requests: Readonly<Record<string, number>>;
}

let runs = 0;

/** Writes files into a folder below `test/` that is gone when the test ends, and returns the folder. */
export async function writeProgram(texts: ReadonlyMap<string, string>): Promise<string> {
  runs += 1;
  const folder = path.join(PROJECT_ROOT, `test/.migrated/${process.pid}-${runs}`);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of texts) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}

/**
 * Runs programs, one after another, against one double that has fake records, and returns what they leave.
 *
 * @param texts Files by name, relative to a folder.
 * @param entries Files to run, in this order.
 */
export async function runFiles(texts: ReadonlyMap<string, string>, entries: readonly string[]): Promise<Left> {
  const folder = await writeProgram(texts);
  const api = createTestHeffl({ clock: manualClock() });
  api.seed();
  vi.stubGlobal('fetch', api.fetch);
  const silent = (['log', 'info', 'warn', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(() => undefined),
  );
  const failures: string[] = [];
  for (const entry of entries) {
    vi.stubEnv('HEFFL_API_KEY', `heffl_user_migrate_${runs}_${entry}`);
    await import(path.join(folder, entry)).catch((error: unknown) => failures.push(`${entry}: ${String(error)}`));
  }
  for (const spy of silent) spy.mockRestore();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  resetRateLimits();
  const versions = api.requests.map(({ url }) => url.pathname.split('/')[2] ?? '');
  return {
    records: api.snapshot() as unknown as Record<string, unknown>,
    failures,
    requests: Object.fromEntries([...new Set(versions)].map((one) => [one, versions.filter((v) => v === one).length])),
  };
}
