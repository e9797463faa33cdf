import type ts from 'typescript';
import { applyEdits, placeBefore, type Edit } from './edit/edits.js';
import { PackageApi } from './project/packages.js';
import type { Code, Project } from './project/project.js';
import { complaintsOf, countComplaints, newFaults, type Known } from './repair/faults.js';
import { nodeAt, type Fault } from './repair/fault.js';
import { applyPass, repair } from './repair/repair.js';
import { rewriteOnce, siteKey, type Round } from './round.js';
import { findSites, type Site } from './sites/find-sites.js';
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
const MOST_PASSES = 8;

/**
 * Rewrites a project: what can be decided by its types first, then what the compiler complains about; what it still
 * rejects stays on v1.
 */
export function migrate(project: Project): Outcome {
  const before = project.read();
  const known = countComplaints(project.ts, complaintsOf(before));
  const v1 = new PackageApi(before, 'heffl/v1');
  const sites = before.files.flatMap((file) => findSites(v1, file).sites);
  const origins = new Origins(v1, sites);
  const pinned = new Map<string, Reason>();
  for (const [site, reason] of findUnknownFields(v1, origins, sites)) pinned.set(siteKey(site), reason);
  for (;;) {
    const round = rewriteOnce(before, pinned);
    const { after, texts, faults } = polish(project, { before, round, known });
    const blamed = faults.flatMap((fault) => blame({ before, origins, sites }, round, fault));
    const fresh = blamed.filter(([site]) => !pinned.has(siteKey(site)));
    if (fresh.length === 0) return { before, round, after, texts };
    for (const [site, reason] of fresh) pinned.set(siteKey(site), reason);
  }
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

/** A complaint, and its place before any edit. */
interface PlacedFault {
  readonly fault: Fault;
  readonly place: number;
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

interface Search {
  readonly before: Code;
  readonly origins: Origins;
  readonly sites: readonly Site[];
}

/** Calls that are rewritten, and that a complaint comes from. */
function blame(
  { before, origins, sites }: Search,
  round: Round,
  { fault, place }: PlacedFault,
): (readonly [Site, Reason])[] {
  const { ts: compiler } = before;
  const file = before.program.getSourceFile(fault.file.fileName);
  if (!file) return [];
  const node = nodeAt(compiler, file, { start: place, end: place });
  const { line } = file.getLineAndCharacterOfPosition(place);
  const text = compiler.flattenDiagnosticMessageText(fault.diagnostic.messageText, ' ').replace(/\s+/g, ' ');
  const reason: Reason = { code: 'compiler', message: `with v2, the compiler says in line ${line + 1}: ${text}` };
  const isRewritten = new Set(
    round.decided.filter(({ decision }) => !('left' in decision)).map(({ site }) => siteKey(site)),
  );
  const around = origins.around(node);
  const whole = compiler.findAncestor(node, (one) => compiler.isStatement(one)) ?? file;
  const owner: ts.Node = compiler.findAncestor(node, compiler.isFunctionLike) ?? file;
  const groups = [
    around ? [around] : [],
    origins.of(ownerOf(compiler, node)),
    origins.of(whole),
    origins.within(whole),
    origins.within(owner),
    origins.within(file),
    sites,
  ];
  for (const group of groups) {
    const able = [...group].filter((site) => isRewritten.has(siteKey(site)));
    if (able.length > 0) return able.map((site) => [site, reason]);
  }
  return [];
}

/** Record that a property is read of. */
function ownerOf(compiler: typeof ts, node: ts.Node): ts.Node {
  const { parent } = node;
  return parent && compiler.isPropertyAccessExpression(parent) ? parent.expression : node;
}
