import type ts from 'typescript';
import type { Code } from '../project/project.js';

/** How the list that a call returns is used: one page of it, all of it, or nobody can say. */
export type Usage =
  | { readonly kind: 'page' | 'unknown' }
  | { readonly kind: 'loop'; readonly loop: ts.ForOfStatement }
  | { readonly kind: 'method'; readonly name: string; readonly call: ts.CallExpression }
  | { readonly kind: 'delegated' };

/** How a list is used where it is called for. */
export function usageOf({ ts: compiler }: Code, call: ts.CallExpression): Usage {
  let node: ts.Expression = call;
  while (compiler.isParenthesizedExpression(node.parent)) node = node.parent;
  const { parent } = node;
  if (compiler.isAwaitExpression(parent)) return { kind: 'page' };
  if (compiler.isForOfStatement(parent) && parent.expression === node) return { kind: 'loop', loop: parent };
  if (compiler.isYieldExpression(parent)) return { kind: parent.asteriskToken ? 'delegated' : 'unknown' };
  if (!compiler.isPropertyAccessExpression(parent) || !compiler.isCallExpression(parent.parent))
    return { kind: 'unknown' };
  const name = parent.name.text;
  if (/^(then|catch|finally|withResponse)$/.test(name)) return { kind: 'page' };
  return { kind: 'method', name, call: parent.parent };
}

/** True if all items are read, so that the size of a page does not show. */
export function readsAll(usage: Usage): boolean {
  return usage.kind === 'loop' || usage.kind === 'delegated' || (usage.kind === 'method' && usage.name === 'toArray');
}
