import type ts from 'typescript';
import { fieldTables } from '../facts/fields.js';
import { successors, unsizedLists } from '../facts/operations.js';
import type { PackageApi } from '../project/packages.js';
import { isRepeatable, literalOf, mayHave, memberOf } from '../syntax/arguments.js';
import type { ClientKinds } from './client-kind.js';
import { choiceFor, type Choice } from './choice.js';
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
  /** Type of the client, which decides which of the two operations is called. */
  readonly choice?: Choice;
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
  const choice = kind === undefined && id ? choiceFor(v1, id) : undefined;
  const only = choice && body ? onlyOfOne(v1, body) : undefined;
  if (only) return { left: only };
  if (choice && !(body && mayHave(v1.code, body, 'type')) && (!body || isRepeatable(v1.code, body))) {
    const { to = '', people = to } = successors[site.operation] ?? {};
    return { to, also: people, choice };
  }
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
  const fault = body && bodyFault(v1, site, { kind, body });
  if (fault) return { left: fault };
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

/** True if an object literal, or what is spread into it, has a member. */
function isWritten(code: PackageApi['code'], literal: ts.ObjectLiteralExpression, name: string): boolean {
  const spreads = literal.properties.filter((one) => code.ts.isSpreadAssignment(one));
  return (
    memberOf(code, literal, name) !== undefined || spreads.some(({ expression }) => mayHave(code, expression, name))
  );
}

/** A field that only one of the two resources takes, where the client may be of either. */
function onlyOfOne({ code }: PackageApi, body: ts.Expression): Reason | undefined {
  const literal = literalOf(code, body);
  const fields = Object.keys(fieldTables['AnyClientUpdateParams']?.only ?? {});
  const name = literal && fields.find((field) => memberOf(code, literal, field));
  if (name === undefined) return undefined;
  const message = `the body has "${name}", which v2 takes for one of companies and contacts, and the client may be either`;
  return { code: 'no-field', message };
}

/** A field that a body is written with, and that the resource of v2 does not take. */
function bodyFault(
  { code }: PackageApi,
  { operation }: Site,
  { kind, body }: { readonly kind: ClientKind; readonly body: ts.Expression },
): Reason | undefined {
  const verb = operation.endsWith('create') ? 'Create' : 'Update';
  const table = fieldTables[`${kind === 'company' ? 'Company' : 'Contact'}Client${verb}Params`];
  const fields = Object.entries(table?.none ?? {}).filter(([name]) => name !== 'type');
  const literal = literalOf(code, body);
  const found = literal && fields.find(([name]) => isWritten(code, literal, name));
  for (const name of literal ? (table?.addresses ?? []) : []) {
    const member = literal && memberOf(code, literal, name);
    const value = member && code.ts.isPropertyAssignment(member) ? member.initializer : undefined;
    if (!value || !code.ts.isStringLiteralLike(value) || URL.canParse(value.text)) continue;
    return { code: 'narrower', message: `v2 takes web addresses for "${name}" alone, such as https://${value.text}` };
  }
  return found && { code: 'no-field', message: `the body has "${found[0]}", and ${found[1]}` };
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
