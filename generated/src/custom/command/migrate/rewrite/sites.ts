import type ts from 'typescript';
import { unsizedLists, V1_PAGE_SIZE } from '../facts/operations.js';
import type { Code } from '../project/project.js';
import { literalOf, mayHave, memberOf } from '../syntax/arguments.js';
import type { Plan } from '../sites/decide.js';
import type { Site } from '../sites/find-sites.js';
import { readsAll } from '../sites/usage.js';
import { breaksOf } from '../syntax/loops.js';
import type { Draft } from './draft.js';
import { addProperty, removeProperty, renameProperty } from './properties.js';

/** Writes the call of v2 for one of v1. What it is called on is rewritten with the clients. */
export function rewriteSite(
  code: Code,
  draft: Draft,
  { site, plan, isInlined }: Rewriting & { readonly isInlined: boolean },
): void {
  rewriteBody(code, draft, { site, plan });
  if (plan.to.endsWith('.list')) rewriteParams(code, draft, { site, plan });
  if (!isInlined) rewriteResource(code, draft, { site, to: plan.to });
}

interface Rewriting {
  readonly site: Site;
  readonly plan: Plan;
}

function rewriteBody(code: Code, draft: Draft, { site, plan }: Rewriting): void {
  for (const name of plan.without ?? []) {
    for (const argument of site.call.arguments) {
      const literal = literalOf(code, argument);
      const property = literal && memberOf(code, literal, name);
      if (property) removeProperty(draft, property);
    }
  }
}

/** `limit` is `pageSize` in v2, and 20 where nothing is said. */
function rewriteParams({ ts: compiler, ...rest }: Code, draft: Draft, { site, plan }: Rewriting): void {
  const code = { ts: compiler, ...rest };
  const [params] = site.call.arguments;
  const isUnsized = unsizedLists.has(plan.to);
  const literal = params && literalOf(code, params);
  const limit = literal && memberOf(code, literal, 'limit');
  if (limit && isUnsized) {
    if (literal.properties.length === 1 && literal === params && site.call.arguments.length === 1) {
      draft.replace(literal.getSourceFile(), { start: literal.getStart(), end: literal.end, text: '' });
    } else removeProperty(draft, limit);
  } else if (limit) renameProperty(compiler, draft, { property: limit, name: 'pageSize' });
  const isSized = isUnsized || !plan.usage || readsAll(plan.usage) || plan.usage.kind === 'method';
  if (isSized || (params && mayHave(code, params, 'limit'))) return;
  const size = `pageSize: ${V1_PAGE_SIZE}`;
  if (!params) draft.insert(site.call.getSourceFile(), site.call.end - 1, `{ ${size} }`);
  else if (params.getText() === 'undefined') draft.rewrite(params, `{ ${size} }`);
  else if (literal === params) addProperty(draft, literal, size);
  else draft.surround(params, `{ ${size}, ...`, ' }');
}

/** Names the resource of v2: `sources` for `leads.sources`. */
function rewriteResource(
  { ts: compiler }: Code,
  draft: Draft,
  { site, to }: { readonly site: Site; readonly to: string },
): void {
  const path = to.split('.').slice(0, -1).join('.');
  const names: ts.MemberName[] = [];
  const length = site.operation.split('.').length - 1;
  for (
    let node = site.resource;
    names.length < length && compiler.isPropertyAccessExpression(node);
    node = node.expression
  ) {
    names.unshift(node.name);
  }
  const [first, last] = [names[0], names.at(-1)];
  if (!first || !last || names.length < length) return;
  const before = site.operation.split('.').slice(0, -1).join('.');
  if (before !== path) draft.replace(first.getSourceFile(), { start: first.getStart(), end: last.end, text: path });
}

/** Reads a second list after the first. Call it when all other edits of the call are made. */
export function followWith(compiler: typeof ts, draft: Draft, { site, plan }: Rewriting): void {
  const { usage, also = '' } = plan;
  const [resource = ''] = also.split('.');
  const [before = ''] = plan.to.split('.');
  const second = (text: string) => text.replace(new RegExp(`\\.(\\s*)${before}\\b`), `.$1${resource}`);
  const file = site.call.getSourceFile();
  if (plan.choice) {
    const { read, pattern } = plan.choice;
    const text = draft.take(site.call);
    const last = pattern?.elements.at(-1);
    if (last) draft.insert(file, last.end, ', type');
    const choice = `(${read} === 'company' ? ${text} : ${second(text)})`;
    draft.replace(file, { start: site.call.getStart(), end: site.call.end, text: choice });
  } else if (usage?.kind === 'loop') {
    const text = draft.take(site.call);
    const { loop } = usage;
    const name = freeName(file, 'list');
    const breaks = breaksOf(compiler, loop);
    const label = breaks.length > 0 ? freeName(file, 'bothLists') : '';
    // A loop inside a loop: what ended the one ends both.
    for (const one of breaks) draft.insert(file, one.getStart() + 'break'.length, ` ${label}`);
    const lists = `for (const ${name} of [${text}, ${second(text)}]) `;
    draft.insert(file, loop.getStart(), label === '' ? lists : `${label}: ${lists}`);
    draft.replace(file, { start: site.call.getStart(), end: site.call.end, text: name });
  } else if (usage?.kind === 'method') {
    const whole = usage.call.parent;
    const text = draft.take(whole);
    draft.replace(file, { start: whole.getStart(), end: whole.end, text: `[...(${text}), ...(${second(text)})]` });
  } else if (usage?.kind === 'delegated') {
    const whole = site.call.parent;
    draft.insert(file, whole.parent.end, ` ${second(draft.textOf(whole))};`);
  }
}

function freeName(file: ts.SourceFile, wanted: string): string {
  let name = wanted;
  while (new RegExp(`\\b${name}\\b`).test(file.text)) name = `${name}OfBoth`;
  return name;
}
