import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Change } from '../../../../scripts/api/diff/change/change.js';
import { compareSnapshots } from '../../../../scripts/api/diff/compare-snapshots.js';
import { loadSnapshot } from '../../../../scripts/api/diff/snapshot/load-snapshot.js';
import type { Snapshot } from '../../../../scripts/api/diff/snapshot/snapshot.js';
import { copyProject } from './project.js';
import type { RehearsedChange } from './rehearsed-change.js';
import { runProgram } from './run-program.js';
import { Workshop } from './workshop.js';

/** Outcome of a program; absent where there was none. */
export interface Outcome {
  /** Why it broke: the compiler's words or the error it ended with. */
  readonly broke: string | undefined;
}

/** A change, what the judge said, and what really happened. */
export interface Rehearsal {
  readonly change: RehearsedChange;
  readonly verdict: readonly Change[];
  /** Against the old output and the old API; both have to work, or the programs prove nothing. */
  readonly before: Readonly<Record<Side, Outcome | undefined>>;
  /** Against the new output and the new API. */
  readonly after: Readonly<Record<Side, Outcome | undefined>>;
  /** The old output against the new API: who has not upgraded. */
  readonly stale: Readonly<Record<Side, Outcome | undefined>>;
}

export type Side = 'callers' | 'readers';

export const sides: readonly Side[] = ['callers', 'readers'];

/** Makes each change, lets it be judged, and lets the programs meet it. */
export async function rehearse(changes: readonly RehearsedChange[]): Promise<Rehearsal[]> {
  const root = await mkdtemp(path.join(tmpdir(), 'heffl-rehearsal-'));
  try {
    return await rehearseIn(root, changes);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

interface Prepared {
  readonly change: RehearsedChange;
  readonly id: string;
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly verdict: readonly Change[];
}

async function rehearseIn(root: string, changes: readonly RehearsedChange[]): Promise<Rehearsal[]> {
  const workshop = new Workshop(path.join(root, 'workshop'));
  const bases = new Map<string, Snapshot>();
  const prepared: Prepared[] = [];
  for (const [index, change] of changes.entries()) {
    const base = bases.get(change.api) ?? (await prepareBase(root, change.api, workshop));
    bases.set(change.api, base);
    prepared.push(await prepare(root, { change, id: `c${index}`, before: base }, workshop));
  }
  const complaints = await workshop.compile();
  const built = await workshop.bundle();
  const rehearsals: Rehearsal[] = [];
  for (const one of prepared) rehearsals.push(await observe(one, built, complaints));
  return rehearsals;
}

async function prepareBase(root: string, api: string, workshop: Workshop): Promise<Snapshot> {
  const folder = path.join(root, `base-${api}`);
  await copyProject(folder, api, []);
  const base = await loadSnapshot(folder);
  await workshop.addOutput(base.generated.files, api, `old-${api}`);
  return base;
}

async function prepare(
  root: string,
  { change, id, before }: Pick<Prepared, 'change' | 'id' | 'before'>,
  workshop: Workshop,
): Promise<Prepared> {
  const folder = path.join(root, id);
  await copyProject(folder, change.api, change.edits);
  const after = await loadSnapshot(folder).catch((error: unknown) => {
    throw new Error(`"${change.name}" makes no valid description: ${String(error)}`);
  });
  const verdict = await compareSnapshots(before, after);
  await workshop.addOutput(after.generated.files, change.api, id);
  for (const side of sides) {
    const body = change[side];
    if (body === undefined) continue;
    const [old, now] = [before, after].map(({ generated }) => generated.models[0]?.client.className ?? '');
    await workshop.addProgram(`${id}-${side}-old`, { output: `old-${change.api}`, className: old ?? '', body });
    await workshop.addProgram(`${id}-${side}-new`, { output: id, className: now ?? '', body });
  }
  return { change, id, before, after, verdict };
}

async function observe(one: Prepared, built: string, complaints: ReadonlyMap<string, string>): Promise<Rehearsal> {
  const { change, id, before, after, verdict } = one;
  const outcome = async (program: string, api: Snapshot): Promise<Outcome> => {
    const complaint = complaints.get(program);
    if (complaint !== undefined) return { broke: complaint };
    return { broke: await runProgram(path.join(built, `${program}.mjs`), api.documents, change.respondWith) };
  };
  const both = async (age: 'old' | 'new', api: Snapshot): Promise<Rehearsal['before']> => ({
    callers: change.callers === undefined ? undefined : await outcome(`${id}-callers-${age}`, api),
    readers: change.readers === undefined ? undefined : await outcome(`${id}-readers-${age}`, api),
  });
  return {
    change,
    verdict,
    before: await both('old', before),
    after: await both('new', after),
    stale: await both('old', after),
  };
}
