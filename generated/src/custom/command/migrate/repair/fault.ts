import type ts from 'typescript';
import { isAssignment } from '../syntax/assignments.js';
import type { PackageApi } from '../project/packages.js';

/** Both APIs in a program. */
export interface Apis {
  readonly v1: PackageApi;
  readonly v2: PackageApi;
}

/** A complaint of the compiler about code that uses v2. */
export interface Fault {
  readonly file: ts.SourceFile;
  readonly diagnostic: ts.Diagnostic;
  /** Code that the complaint is about. */
  readonly node: ts.Node;
}

/** The smallest node that covers a range. */
export function nodeAt(
  compiler: typeof ts,
  file: ts.SourceFile,
  range: { readonly start: number; readonly end: number },
): ts.Node {
  let found: ts.Node = file;
  const visit = (node: ts.Node): void => {
    if (node.getStart(file) > range.start || node.end < range.end) return;
    found = node;
    compiler.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The expression that a complaint is about: the value, where it names a property or a variable. */
export function expressionOf(compiler: typeof ts, node: ts.Node): ts.Expression | undefined {
  const { parent } = node;
  if (
    parent &&
    (compiler.isPropertyAssignment(parent) ||
      compiler.isVariableDeclaration(parent) ||
      compiler.isPropertyDeclaration(parent))
  ) {
    if (parent.name === node) return parent.initializer;
  }
  const assigned = parent && compiler.isPropertyAccessExpression(parent) && parent.name === node ? parent : node;
  const { parent: outer } = assigned;
  if (outer && compiler.isBinaryExpression(outer) && outer.left === assigned && isAssignment(compiler, outer)) {
    return outer.right;
  }
  if (compiler.isReturnStatement(node) || compiler.isExpressionStatement(node)) return node.expression;
  return compiler.isExpression(node) ? node : undefined;
}
