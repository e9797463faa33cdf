import type ts from 'typescript';
import { fieldTables } from '../facts/fields.js';
import { successors, unsizedLists } from '../facts/operations.js';
import type { PackageApi } from '../project/packages.js';
import { literalOf, mayHave, memberOf } from '../syntax/arguments.js';
import type { ClientKinds } from './client-kind.js';
import type { Site } from './find-sites.js';
import type { Reason } from './reason.js';
import type { ClientKind } from './type-checks.js';
import { readsAll, usageOf, type Usage } from './usage.js';

/** Treatment of a call. */
export type Decision = { readonly left: Reason } | Plan;

/** How a call is rewritten. */
export interface Plan {
  /** Operation of v2. */
  readonly to: string;
  /** A second operation, whose list follows the first. */
  readonly also?: string;
  /** Properties of the body that are left out. */
  readonly without?: readonly string[];
  readonly usage?: Usage;
  /** Difference that a reader should know. */
  readonly note?: string;
}

/** Decides about a call by what it says. */
export function decide(v1: PackageApi, kinds: ClientKinds, site: Site): Decision {
  if (/^\s*\/\/\s*@ts-nocheck/m.test(site.call.getSourceFile().text)) {
    return { left: { code: 'compiler', message: 'nothing in this file can be proven, since it has @ts-nocheck' } };
  }
  const successor = successors[site.operation];
  if (successor?.to === undefined) {
    return { left: { code: 'no-operation', message: successor?.none ?? `v2 has no ${site.operation}` } };
  }
  const { to, people } = successor;
  if (to.endsWith('.list')) return decideList(v1, kinds, site);
  if (people === undefined) return { to };
  return decideClient(v1, kinds, site);
}

function decideClient(v1: PackageApi, kinds: ClientKinds, site: Site): Decision {
  const [first, second] = site.call.arguments;
  const isCreate = site.operation === 'clients.create';
  const body = isCreate ? first : site.operation === 'clients.update' ? second : undefined;
  const id = isCreate ? undefined : first;
  const kind = (body && kinds.ofBody(body)) ?? (id ? kinds.ofId(id) : defaultKind(v1, body));
  if (kind === undefined) {
    return {
      left: {
        code: 'company-or-contact',
        message:
          'nothing here shows whether this client is a company or a contact, which v2 has separate operations for',
      },
    };
  }
  const to = operationFor(site.operation, kind);
  if (!body || !mayHave(v1.code, body, 'type')) return { to };
  const literal = literalOf(v1.code, body);
  const isThere = literal && memberOf(v1.code, literal, 'type');
  if (literal && (isThere || !hasSpread(v1, literal))) return { to, without: ['type'] };
  return {
    left: {
      code: 'unknown-object',
      message: 'the body has the member "type", which v2 rejects, and is made elsewhere',
    },
  };
}

/** A client that is made without saying what it is becomes a company. */
function defaultKind(v1: PackageApi, body: ts.Expression | undefined): ClientKind | undefined {
  return body && !mayHave(v1.code, body, 'type') ? 'company' : undefined;
}

function hasSpread({ code }: PackageApi, literal: ts.ObjectLiteralExpression): boolean {
  return literal.properties.some((one) => code.ts.isSpreadAssignment(one) && mayHave(code, one.expression, 'type'));
}

/** Operation of v2 for a kind of client. */
export function operationFor(operation: string, kind: ClientKind): string {
  const { to = '', people = to } = successors[operation] ?? {};
  return kind === 'company' ? to : people;
}

function decideList(v1: PackageApi, kinds: ClientKinds, site: Site): Decision {
  const { to = '', people } = successors[site.operation] ?? {};
  const usage = usageOf(v1.code, site.call);
  const fault = sizeFault(v1, site, usage);
  if (fault) return { left: fault };
  if (people === undefined) return { to, usage };
  const kind = kindOfList(v1, kinds, usage);
  if (kind) return { to: operationFor(site.operation, kind), usage };
  return decideBoth(v1, site, usage);
}

function kindOfList(v1: PackageApi, kinds: ClientKinds, usage: Usage): ClientKind | undefined {
  const { ts: compiler } = v1.code;
  if (usage.kind === 'loop') return kinds.checks.inLoop(usage.loop);
  if (usage.kind !== 'method' || usage.name !== 'toArray') return undefined;
  let node: ts.Expression = usage.call;
  while (compiler.isAwaitExpression(node.parent) || compiler.isParenthesizedExpression(node.parent)) node = node.parent;
  const { parent } = node;
  const isFilter =
    compiler.isPropertyAccessExpression(parent) && /^(filter|find|some|findLast)$/.test(parent.name.text);
  return isFilter && compiler.isCallExpression(parent.parent)
    ? kinds.checks.inPredicate(parent.parent.arguments[0])
    : undefined;
}

/** Both lists, one after the other, where all clients are read. */
function decideBoth({ code }: PackageApi, site: Site, usage: Usage): Decision {
  const { to = '', people = to } = successors[site.operation] ?? {};
  const [, options] = site.call.arguments;
  const isBounded = options !== undefined && LIMITING.some((name) => mayHave(code, options, name));
  const canFollow =
    (usage.kind === 'loop' && !code.ts.isLabeledStatement(usage.loop.parent)) ||
    (usage.kind === 'delegated' && code.ts.isExpressionStatement(site.call.parent.parent)) ||
    (usage.kind === 'method' && usage.name === 'toArray' && code.ts.isAwaitExpression(usage.call.parent));
  if (canFollow && !isBounded) return { to, also: people, usage, note: BOTH };
  return {
    left: {
      code: 'mixed-page',
      message: isBounded
        ? 'options limit a list of companies and contacts, which are two lists in v2'
        : 'it reads a part of a list of companies and contacts, which are two lists in v2',
    },
  };
}

/** Options that end a list early, or begin in the middle of it. */
const LIMITING = ['maxItems', 'maxPages', 'resume'];

const BOTH = 'all companies are read before the first contact, in another order than that of v1';

function sizeFault({ code }: PackageApi, site: Site, usage: Usage): Reason | undefined {
  const { to = '' } = successors[site.operation] ?? {};
  const [params] = site.call.arguments;
  if (!params || !mayHave(code, params, 'limit')) return undefined;
  const literal = literalOf(code, params);
  const limit = literal && memberOf(code, literal, 'limit');
  if (!limit) {
    const isTyped = fieldTables[aliasOf(code, params) ?? ''] !== undefined;
    if (isTyped && !unsizedLists.has(to)) return undefined;
    return { code: 'unknown-object', message: 'the parameters have the member "limit", and are made elsewhere' };
  }
  if (!unsizedLists.has(to) || readsAll(usage)) return undefined;
  const isLargest = code.ts.isPropertyAssignment(limit) && limit.initializer.getText() === '100';
  return isLargest ? undefined : { code: 'page-size', message: 'v2 chooses the page size of this list itself' };
}

function aliasOf({ checker }: PackageApi['code'], node: ts.Expression): string | undefined {
  return checker.getNonNullableType(checker.getTypeAtLocation(node)).aliasSymbol?.name;
}
