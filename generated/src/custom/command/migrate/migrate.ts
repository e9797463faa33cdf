import { applyEdits, placeBefore, type Edit } from './edit/edits.js';
import { PackageApi } from './project/packages.js';
import type { Code, Project, Settings } from './project/project.js';
import { ProjectError } from './project/read-settings.js';
import { complaintsOf, countComplaints, newFaults, type Known } from './repair/faults.js';
import { blame, blameAll, shiftTypes, type Ground, type PlacedFault } from './repair/blame.js';
import type { Fault } from './repair/fault.js';
import { applyPass, repair } from './repair/repair.js';
import { rewriteOnce, type Round } from './rewrite/round.js';
import type { TypeMode } from './sites/annotations.js';
import { findSites, siteKey } from './sites/find-sites.js';
import { Origins } from './sites/origin.js';
import type { Reason } from './sites/reason.js';
import { findUnknownFields } from './sites/unknown-fields.js';

/** A project on v2, as far as that could be proven. */
export interface Outcome {
  readonly before: Code;
  readonly round: Round;
  /** The project with its new texts. */
  readonly after: Code;
  /** Texts of all files, by name. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Passes over the complaints of the compiler before a call is given up. */
const MOST_PASSES = 40;

/**
 * Rewrites a project: what can be decided by its types first, then what the compiler complains about; what it still
 * rejects stays on v1.
 */
export function migrate(project: Project): Outcome {
  const before = project.read();
  const known = countComplaints(project.ts, complaintsOf(before));
  const v1 = new PackageApi(before, 'heffl/v1');
  if (before.files.length === 0) throw new ProjectError(withoutFiles(project.settings));
  if (!v1.isThere) {
    throw new ProjectError(`${project.settings.folder} has no package "heffl" with v1 and v2: npm install heffl`);
  }
  const sites = before.files.flatMap((file) => findSites(v1, file).sites);
  const ground: Ground = { v1, origins: new Origins(v1, sites), sites };
  const pinned = new Map<string, Reason>();
  const modes = new Map<string, TypeMode>();
  for (const [site, reason] of findUnknownFields(v1, ground.origins, sites)) pinned.set(siteKey(site), reason);
  for (;;) {
    const round = rewriteOnce(before, { pinned, modes });
    const { after, texts, faults } = polish(project, { before, round, known });
    const shifts = faults.flatMap((fault) => shiftTypes(ground, fault, modes));
    for (const [key, mode] of shifts) modes.set(key, mode);
    if (shifts.length > 0) continue;
    const [first] = faults;
    const blamed = faults.flatMap((fault) => blame(ground, round, fault));
    const all = blamed.length > 0 || !first ? blamed : blameAll(ground, round, first);
    if (all.length === 0) return first ? unchanged(before, round, pinned) : { before, round, after, texts };
    for (const [site, reason] of all) if (!pinned.has(siteKey(site))) pinned.set(siteKey(site), reason);
  }
}

function withoutFiles({ folder }: Settings): string {
  return `None of the files that the tsconfig.json in ${folder} names is below the given paths. Name the one that does: --project <file>`;
}

/** The project as it was: something in it fits neither API once the other is used. */
function unchanged(before: Code, round: Round, pinned: ReadonlyMap<string, Reason>): Outcome {
  const reason: Reason = { code: 'compiler', message: 'the rest of the program would not compile without this call' };
  const decided = round.decided.map(({ site }) => ({ site, decision: { left: pinned.get(siteKey(site)) ?? reason } }));
  const texts = new Map(before.files.map(({ fileName, text }) => [fileName, text]));
  return { before, round: { ...round, decided }, after: before, texts };
}

interface Polishing {
  readonly before: Code;
  readonly round: Round;
  readonly known: Known;
}

interface Polished {
  readonly after: Code;
  readonly texts: ReadonlyMap<string, string>;
  readonly faults: readonly PlacedFault[];
}

/** Compiles and edits until the compiler has no complaint that an edit is known for. */
function polish(project: Project, { before, round, known }: Polishing): Polished {
  const stages: ReadonlyMap<string, readonly Edit[]>[] = [
    new Map(before.files.map(({ fileName }) => [fileName, round.draft.editsOf(fileName)])),
  ];
  let texts: ReadonlyMap<string, string> = new Map(
    before.files.map(({ fileName, text }) => [fileName, applyEdits(text, round.draft.editsOf(fileName))]),
  );
  for (let pass = 0; ; pass += 1) {
    const after = project.read(texts);
    const faults = newFaults(after, known);
    const result = repair(after, faults);
    const place = ({ file, diagnostic: { start = 0 } }: Fault) =>
      stages.reduceRight((at, edits) => placeBefore(edits.get(file.fileName) ?? [], at), start);
    if (result.edits.size === 0 || pass === MOST_PASSES) {
      return { after, texts, faults: faults.map((fault) => ({ fault, place: place(fault) })) };
    }
    stages.push(result.edits);
    texts = applyPass(after.files, result);
  }
}
