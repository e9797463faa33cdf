import type ts from 'typescript';
import type { PackageApi } from '../project/packages.js';
import type { Round } from '../rewrite/round.js';
import { annotationsAround, typeKey, type TypeMode } from '../sites/annotations.js';
import { siteKey, type Site } from '../sites/find-sites.js';
import type { Origins } from '../sites/origin.js';
import type { Reason } from '../sites/reason.js';
import { nodeAt, type Fault } from './fault.js';

/** A complaint, and its place before any edit. */
export interface PlacedFault {
  readonly fault: Fault;
  readonly place: number;
}

/** The project before any edit. */
export interface Ground {
  readonly v1: PackageApi;
  readonly origins: Origins;
  readonly sites: readonly Site[];
}

/** Codes of complaints that a value does not fit where it is put. */
const MISFIT = new Set([2322, 2345, 2375, 2379, 2719, 2739, 2740, 2741, 2769]);

/** Codes of complaints about a property that is read. */
const MISSING = new Set([2339, 2551]);

/** Codes of complaints about a property that the type of an object does not have. */
const EXCESS = new Set([2353, 2561]);

/** Written types to change where values of both APIs meet, by what they become. */
export function shiftTypes(
  { v1 }: Ground,
  { fault, place }: PlacedFault,
  modes: ReadonlyMap<string, TypeMode>,
): (readonly [string, TypeMode])[] {
  const { code } = fault.diagnostic;
  const node = originalNode(v1, { fault, place });
  const message = v1.code.ts.flattenDiagnosticMessageText(fault.diagnostic.messageText, ' ');
  const isOfBody = MISSING.has(code) && /\b(?:Company|Contact)(?:Create|Update)Params\b/.test(message);
  if (!node || !((MISFIT.has(code) && mentionsV1(v1, fault)) || EXCESS.has(code) || isOfBody)) return [];
  const place_ = isOfBody && v1.code.ts.isPropertyAccessExpression(node.parent) ? node.parent.expression : node;
  const keys = annotationsAround(v1, place_, message).map(typeKey);
  const fresh = keys.filter((key) => !modes.has(key));
  if (fresh.length > 0) return fresh.map((key) => [key, 'v1'] as const);
  return keys.filter((key) => modes.get(key) === 'v1').map((key) => [key, 'both'] as const);
}

/** True if a complaint names a type of v1. */
function mentionsV1({ code }: PackageApi, { diagnostic }: Fault): boolean {
  const text = code.ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ');
  return /\bimport\("[^"]*\bv1\b[^"]*"\)|'(?:[^']*\W)?(?:Client|Lead|SavedLead|(?:Company|Contact|Any)?Client(?:Create|Update)Params)\b(?!Id)/.test(
    text,
  );
}

/** Calls that are rewritten, and that a complaint comes from. */
export function blame(
  { v1, origins }: Ground,
  round: Round,
  { fault, place }: PlacedFault,
): (readonly [Site, Reason])[] {
  const { ts: compiler } = v1.code;
  const node = originalNode(v1, { fault, place });
  if (!node) return [];
  const reason = reasonFor(v1, { fault, place });
  const isRewritten = new Set(
    round.decided.filter(({ decision }) => !('left' in decision)).map(({ site }) => siteKey(site)),
  );
  const around = origins.around(node);
  const whole = compiler.findAncestor(node, (one) => compiler.isStatement(one)) ?? node;
  const owner = compiler.findAncestor(node, compiler.isFunctionLike);
  const groups = [
    around ? [around] : [],
    origins.of(recordOf(compiler, node)),
    origins.of(whole),
    origins.within(whole),
    owner ? origins.within(owner) : [],
    origins.within(node.getSourceFile()),
  ];
  for (const group of groups) {
    const able = [...group].filter((site) => isRewritten.has(siteKey(site)));
    if (able.length > 0) return able.map((site) => [site, reason]);
  }
  return [];
}

/** All calls that are rewritten: for a complaint that comes from none in particular. */
export function blameAll({ v1, sites }: Ground, round: Round, fault: PlacedFault): (readonly [Site, Reason])[] {
  const isRewritten = new Set(
    round.decided.filter(({ decision }) => !('left' in decision)).map(({ site }) => siteKey(site)),
  );
  return sites.filter((site) => isRewritten.has(siteKey(site))).map((site) => [site, reasonFor(v1, fault)]);
}

function reasonFor({ code }: PackageApi, { fault, place }: PlacedFault): Reason {
  const file = code.program.getSourceFile(fault.file.fileName);
  const line = file ? file.getLineAndCharacterOfPosition(place).line + 1 : 0;
  if (file && !code.files.includes(file)) {
    return {
      code: 'not-selected',
      message: `${file.fileName}, which is not among the paths, depends on v1 in line ${line}`,
    };
  }
  const { messageText } = fault.diagnostic;
  const text = typeof messageText === 'string' ? messageText : messageText.messageText;
  const isNull = MISFIT.has(fault.diagnostic.code) && /^Type '[^']*\bnull\b[^']*' is not assignable to type/.test(text);
  const property = fault.node.getText();
  if (isNull && /^\w+$/.test(property) && !/\bnull\b/.test(text.slice(text.indexOf('assignable')))) {
    return { code: 'narrower', message: `v2 takes no null for "${property}", which is written in line ${line}` };
  }
  const short = text
    .replaceAll(/import\("[^"]*\/([^"]*)"\)\./g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/\.$/, '');
  return { code: 'compiler', message: `with v2, the compiler says in line ${line}: ${short}` };
}

function originalNode({ code }: PackageApi, { fault, place }: PlacedFault): ts.Node | undefined {
  const file = code.program.getSourceFile(fault.file.fileName);
  return file && nodeAt(code.ts, file, { start: place, end: place });
}

/** Record that a property is read of. */
function recordOf(compiler: typeof ts, node: ts.Node): ts.Node {
  const { parent } = node;
  return parent && compiler.isPropertyAccessExpression(parent) ? parent.expression : node;
}
