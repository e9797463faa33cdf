import type ts from 'typescript';
import { findAliases, type Alias, type Aliases } from '../clients/aliases.js';
import { follow, type Move } from '../clients/follow.js';
import { Holders, V1_ONLY } from '../clients/holders.js';
import { pinOutside } from '../clients/outside.js';
import { Sources } from '../clients/sources.js';
import { CLIENT_CLASS, trackedClass } from '../clients/tracked.js';
import { PackageApi } from '../project/packages.js';
import type { Code } from '../project/project.js';
import { ClientWriter } from './clients.js';
import { removeAliases } from './aliases.js';
import { Draft } from './draft.js';
import { dynamicImportOf, type DynamicImport } from './dynamic-imports.js';
import { rewriteExports, rewriteImports } from './imports.js';
import { addRequires, rewriteRequires } from './requires.js';
import { Names } from './names.js';
import { ReferenceWriter } from './references.js';
import { followWith, rewriteSite } from './sites.js';
import type { TypeMode } from '../sites/annotations.js';
import { ClientKinds } from '../sites/client-kind.js';
import { decide, type Decision, type Plan } from '../sites/decide.js';
import { findSites, siteKey, type Mention, type Site } from '../sites/find-sites.js';
import type { Reason } from '../sites/reason.js';
import { typesOf } from '../sites/record-types.js';

/** A call and what is done with it. */
export interface Decided {
  readonly site: Site;
  readonly decision: Decision;
}

/** Result of rewriting a project once. */
export interface Round {
  readonly draft: Draft;
  readonly decided: readonly Decided[];
  readonly mentions: readonly Mention[];
}

/** Results of earlier rounds. */
export interface Limits {
  /** Calls that stay as they are, with the reason. */
  readonly pinned: ReadonlyMap<string, Reason>;
  /** Written types that stay, or to which those of v2 are added. */
  readonly modes: ReadonlyMap<string, TypeMode>;
}

/**
 * Rewrites all that can be decided without compiling it.
 */
export function rewriteOnce(code: Code, { pinned, modes }: Limits): Round {
  const v1 = new PackageApi(code, 'heffl/v1');
  const v2 = new PackageApi(code, 'heffl');
  const kinds = new ClientKinds(v1);
  const found = code.files.map((file) => ({ file, ...findSites(v1, file) }));
  const decided = found
    .flatMap(({ sites }) => sites)
    .map((site) => {
      const left = pinned.get(siteKey(site));
      return { site, decision: left ? { left } : decide(v1, kinds, site) };
    });
  const sources = new Sources(v1, new Holders());
  const aliases = findAliases(
    v1,
    found.flatMap(({ sites }) => sites),
  );
  const gone = new Set<ts.Node>([...aliases.values()].map(({ declaration }) => declaration));
  const moves = code.files.flatMap((file) => follow(sources, file, gone));
  const mentions = found.flatMap((one) => one.mentions);
  needAll(sources, { decided, mentions, aliases });
  pinOutside(sources);
  sources.holders.settle();
  const held = decided.flatMap(({ site, decision }) => {
    const reason = 'left' in decision || aliases.has(site) ? undefined : heldBy(sources, site, decision);
    return reason ? [{ site, reason }] : [];
  });
  if (held.length > 0) {
    const more = held.map(({ site, reason }) => [siteKey(site), reason] as const);
    return rewriteOnce(code, { pinned: new Map([...pinned, ...more]), modes });
  }
  const reads = found.flatMap((one) => one.reads);
  const draft = write({ v1, v2, sources }, { decided, moves, mentions, modes, aliases, reads });
  return { draft, decided, mentions };
}

/** Why a call cannot use v2 where it is: by what the thing that it is called on is needed for elsewhere. */
function heldBy(sources: Sources, { resource, operation }: Site, { to }: Plan): Reason | undefined {
  const { v1, holders } = sources;
  const kind = holders.kind(sources.of(resource));
  if (kind === 'v1') return sources.of(resource) === V1_ONLY ? EXTENDED : SHARED;
  let root: ts.Expression = resource;
  while (sources.isResource(root)) root = root.expression;
  if (trackedClass(v1, v1.code.checker.getTypeAtLocation(root)) === CLIENT_CLASS) return undefined;
  const isOther = pathOf(to) !== pathOf(operation);
  return kind === 'both' || isOther ? PART : undefined;
}

function pathOf(operation: string): string {
  return operation.split('.').slice(0, -1).join('.');
}

const EXTENDED: Reason = { code: 'passed-on', message: 'it is called on an object whose class extends HefflV1' };
const PART: Reason = {
  code: 'passed-on',
  message: 'it is called on a resource that is passed on, and that other calls need of v1',
};

const SHARED: Reason = {
  code: 'not-selected',
  message: 'its client is also used in a file that is not among the paths',
};

function needAll(sources: Sources, { decided, mentions, aliases }: Omit<Work, 'moves' | 'modes' | 'reads'>): void {
  for (const { site, decision } of decided) {
    const from = aliases.get(site)?.client ?? site.resource;
    sources.holders.need(sources.of(from), 'left' in decision ? 'v1' : 'v2');
  }
  for (const file of sources.v1.code.files) {
    forEachCreation(sources, file, (node) => {
      const dynamic = dynamicImportOf(sources.v1, node.expression);
      if (dynamic && !isSwappable(sources, dynamic, decided)) sources.holders.need(sources.of(node), 'v1');
    });
  }
  for (const { node } of mentions) sources.holders.need(sources.of(node.expression), 'v1');
}

/** True if a class that is imported while the program runs can be that of v2: nothing then needs the one of v1. */
function isSwappable({ v1 }: Sources, { isWhole, element }: DynamicImport, decided: readonly Decided[]): boolean {
  const file = element.getSourceFile();
  const isMixed = decided.some(({ site, decision }) => 'left' in decision && site.call.getSourceFile() === file);
  return isWhole && !isMixed && v1.code.files.includes(file);
}

interface Apis {
  readonly v1: PackageApi;
  readonly v2: PackageApi;
  readonly sources: Sources;
}

interface Work extends Pick<Round, 'decided' | 'mentions'>, Pick<Limits, 'modes'> {
  readonly moves: readonly Move[];
  readonly aliases: Aliases;
  /** Clients of which something is read that both have. */
  readonly reads: readonly ts.Expression[];
}

function write({ v1, v2, sources }: Apis, { decided, mentions, moves, modes, aliases, reads }: Work): Draft {
  const { files } = v1.code;
  const draft = new Draft();
  const names = new Names(v1, draft);
  const clients = new ClientWriter(sources, moves, { draft, names });
  const stays = staying(v1, decided);
  for (const file of files) forEachCreation(sources, file, (node) => clients.create(node));
  for (const move of moves) clients.move(move);
  for (const file of files) forEachPattern(v1.code.ts, file, (pattern) => clients.split(pattern));
  for (const file of files) forEachClass(v1.code.ts, file, (node) => clients.extend(node));
  for (const expression of reads) clients.adapt(expression, 'v2');
  for (const { node } of mentions) clients.adapt(node.expression, 'v1');
  for (const { site, decision } of decided) {
    const alias = aliases.get(site);
    if (alias) inline(clients, site, { alias, decision });
    else clients.adapt(site.resource, 'left' in decision ? 'v1' : 'v2');
    if (!('left' in decision)) rewriteSite(v1.code, draft, { site, plan: decision, isInlined: Boolean(alias) });
  }
  const references = new ReferenceWriter(sources, v2, { draft, names, stays, modes });
  for (const file of files) references.write(file);
  for (const { site, decision } of decided) {
    if (!('left' in decision) && decision.also !== undefined) followWith(v1.code.ts, draft, { site, plan: decision });
  }
  removeAliases(v1.code.ts, draft, new Set(aliases.values()));
  for (const file of files) rewriteExports(v1, v2, { file, draft, stays });
  for (const file of files) {
    rewriteImports(v1, file, { draft, names });
    rewriteRequires(v1, file, { draft, names });
    addRequires(v1, file, { draft, names });
  }
  return draft;
}

/** Calls a method of the client itself, and not of a variable that held the resource. */
function inline(
  clients: ClientWriter,
  site: Site,
  { alias, decision }: { readonly alias: Alias; readonly decision: Decision },
): void {
  const isLeft = 'left' in decision;
  const to = isLeft ? site.operation : decision.to;
  const path = to.split('.').slice(0, -1).join('.');
  clients.draft.rewrite(site.resource, `${clients.textFor(alias.client, isLeft ? 'v1' : 'v2')}.${path}`);
}

function forEachClass(compiler: typeof ts, file: ts.SourceFile, act: (node: ts.ClassDeclaration) => void): void {
  const visit = (node: ts.Node): void => {
    if (compiler.isClassDeclaration(node)) act(node);
    compiler.forEachChild(node, visit);
  };
  visit(file);
}

function forEachPattern(compiler: typeof ts, file: ts.SourceFile, act: (node: ts.ObjectBindingPattern) => void): void {
  const visit = (node: ts.Node): void => {
    if (compiler.isObjectBindingPattern(node)) act(node);
    compiler.forEachChild(node, visit);
  };
  visit(file);
}

function forEachCreation(sources: Sources, file: ts.SourceFile, act: (node: ts.NewExpression) => void): void {
  const { ts: compiler } = sources.v1.code;
  const visit = (node: ts.Node): void => {
    if (sources.isCreation(node)) act(node);
    compiler.forEachChild(node, visit);
  };
  visit(file);
}

/** Types whose records come from calls that stay, and from no others. */
function staying(v1: PackageApi, decided: readonly Decided[]): (name: string) => boolean {
  const left = new Set<string>();
  const rewritten = new Set<string>();
  for (const { site, decision } of decided) {
    for (const name of typesOf(v1, site)) ('left' in decision ? left : rewritten).add(name);
  }
  return (name) => (name === 'Lead' ? left.has(name) : left.has(name) && !rewritten.has(name));
}
