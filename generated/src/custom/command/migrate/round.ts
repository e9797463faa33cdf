import type ts from 'typescript';
import { follow, type Move } from './clients/follow.js';
import { Holders } from './clients/holders.js';
import { Sources } from './clients/sources.js';
import { PackageApi } from './project/packages.js';
import type { Code } from './project/project.js';
import { ClientWriter } from './rewrite/clients.js';
import { Draft } from './rewrite/draft.js';
import { rewriteImports } from './rewrite/imports.js';
import { Names } from './rewrite/names.js';
import { ReferenceWriter } from './rewrite/references.js';
import { followWith, rewriteSite } from './rewrite/sites.js';
import { ClientKinds } from './sites/client-kind.js';
import { decide, type Decision } from './sites/decide.js';
import { findSites, type Mention, type Site } from './sites/find-sites.js';
import type { Reason } from './sites/reason.js';
import { recordTypeOf } from './sites/record-types.js';

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

/** Name of a call that stays the same in every round. */
export function siteKey({ call }: Site): string {
  return `${call.getSourceFile().fileName}:${call.getStart()}`;
}

/**
 * Rewrites all that can be decided without compiling it.
 *
 * @param pinned Calls that stay as they are, with the reason.
 */
export function rewriteOnce(code: Code, pinned: ReadonlyMap<string, Reason>): Round {
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
  const moves = code.files.flatMap((file) => follow(sources, file));
  const mentions = found.flatMap((one) => one.mentions);
  needAll(sources, { decided, mentions });
  sources.holders.settle();
  const draft = write({ v1, v2, sources }, { decided, moves, mentions });
  return { draft, decided, mentions };
}

function needAll(sources: Sources, { decided, mentions }: Pick<Round, 'decided' | 'mentions'>): void {
  for (const { site, decision } of decided) {
    sources.holders.need(sources.of(site.resource), 'left' in decision ? 'v1' : 'v2');
  }
  for (const { node } of mentions) sources.holders.need(sources.of(node.expression), 'v1');
}

interface Apis {
  readonly v1: PackageApi;
  readonly v2: PackageApi;
  readonly sources: Sources;
}

interface Work extends Pick<Round, 'decided' | 'mentions'> {
  readonly moves: readonly Move[];
}

function write({ v1, v2, sources }: Apis, { decided, mentions, moves }: Work): Draft {
  const { files } = v1.code;
  const draft = new Draft();
  const names = new Names(v1, draft);
  const clients = new ClientWriter(sources, draft, names);
  const stays = staying(v1, decided);
  for (const file of files) forEachCreation(sources, file, (node) => clients.create(node));
  for (const { expression, to } of moves) clients.adapt(expression, sources.holders.kind(to));
  for (const { node } of mentions) clients.adapt(node.expression, 'v1');
  for (const { site, decision } of decided) {
    clients.adapt(site.resource, 'left' in decision ? 'v1' : 'v2');
    if (!('left' in decision)) rewriteSite(v1.code, draft, { site, plan: decision });
  }
  const references = new ReferenceWriter(sources, v2, { draft, names, stays });
  for (const file of files) references.write(file);
  for (const { site, decision } of decided) {
    if (!('left' in decision) && decision.also !== undefined) followWith(draft, { site, plan: decision });
  }
  for (const file of files) rewriteImports(v1, file, { draft, names });
  return draft;
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
    const name = recordTypeOf(v1, site);
    if (name !== undefined) ('left' in decision ? left : rewritten).add(name);
  }
  return (name) => (name === 'Lead' ? left.has(name) : left.has(name) && !rewritten.has(name));
}
