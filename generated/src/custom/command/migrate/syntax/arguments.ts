import type ts from 'typescript';
import { bare } from './same-value.js';
import type { Code } from '../project/project.js';

/** The object literal that an argument is, or that its variable is made with. */
export function literalOf(code: Code, argument: ts.Expression): ts.ObjectLiteralExpression | undefined {
  const { ts: compiler, checker } = code;
  const node = bare(code, argument);
  if (compiler.isObjectLiteralExpression(node)) return node;
  if (!compiler.isIdentifier(node)) return undefined;
  const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
  if (!declaration || !compiler.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  const isConst = Boolean(compiler.getCombinedNodeFlags(declaration) & compiler.NodeFlags.Const);
  const made = bare(code, declaration.initializer);
  return isConst && compiler.isObjectLiteralExpression(made) && code.files.includes(made.getSourceFile())
    ? made
    : undefined;
}

/** Property of a literal with a name. */
export function memberOf(
  { ts: compiler }: Code,
  literal: ts.ObjectLiteralExpression,
  name: string,
): ts.PropertyAssignment | ts.ShorthandPropertyAssignment | undefined {
  return literal.properties
    .filter((one) => compiler.isPropertyAssignment(one) || compiler.isShorthandPropertyAssignment(one))
    .find(
      (one) => (compiler.isStringLiteralLike(one.name) || compiler.isIdentifier(one.name)) && one.name.text === name,
    );
}

/** True if the type of an argument has a property. */
export function mayHave({ checker }: Code, argument: ts.Expression, name: string): boolean {
  const type = checker.getNonNullableType(checker.getTypeAtLocation(argument));
  const parts = type.isUnion() ? type.types : [type];
  return parts.some((part) => {
    const property = checker.getPropertyOfType(part, name);
    return property !== undefined && !(checker.getTypeOfSymbol(property).flags & NEVER_OR_UNDEFINED);
  });
}

/** True if each value of a type has a property that is not optional. */
export function isGiven({ checker, ts: compiler }: Code, type: ts.Type, name: string): boolean {
  const property = checker.getPropertyOfType(type, name);
  return property !== undefined && !(property.flags & compiler.SymbolFlags.Optional);
}

/** `ts.TypeFlags.Undefined | ts.TypeFlags.Never`, which have had these numbers since TypeScript 2. */
const NEVER_OR_UNDEFINED = 32_768 | 131_072;

/** True for an expression that can be written twice: it does nothing, and has the same value both times. */
export function isRepeatable({ ts: compiler }: Code, node: ts.Expression): boolean {
  let isSafe = true;
  const visit = (inner: ts.Node): void => {
    const acts =
      compiler.isCallExpression(inner) ||
      compiler.isNewExpression(inner) ||
      compiler.isAwaitExpression(inner) ||
      compiler.isYieldExpression(inner) ||
      compiler.isFunctionLike(inner) ||
      compiler.isPostfixUnaryExpression(inner) ||
      (compiler.isPrefixUnaryExpression(inner) &&
        inner.operator >= compiler.SyntaxKind.PlusPlusToken &&
        inner.operator <= compiler.SyntaxKind.MinusMinusToken) ||
      (compiler.isBinaryExpression(inner) &&
        inner.operatorToken.kind >= compiler.SyntaxKind.FirstAssignment &&
        inner.operatorToken.kind <= compiler.SyntaxKind.LastAssignment);
    if (acts) isSafe = false;
    compiler.forEachChild(inner, visit);
  };
  visit(node);
  return isSafe;
}
