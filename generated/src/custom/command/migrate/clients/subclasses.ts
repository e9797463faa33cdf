import type ts from 'typescript';
import type { PackageApi } from '../project/packages.js';
import { isRepeatable } from '../syntax/arguments.js';

/** Class of the project that extends the client, if a type is that of its objects. */
export function subclassOf(v1: PackageApi, type: ts.Type): ts.ClassDeclaration | undefined {
  const { ts: compiler, checker, all } = v1.code;
  const declaration = checker.getNonNullableType(type).getSymbol()?.valueDeclaration;
  if (!declaration || !compiler.isClassDeclaration(declaration) || !all.includes(declaration.getSourceFile()))
    return undefined;
  return heritageOf(v1, declaration) ? declaration : undefined;
}

/** `HefflV1` of `class Tenant extends HefflV1`. */
export function heritageOf(v1: PackageApi, declaration: ts.ClassDeclaration): ts.Expression | undefined {
  const { checker, ts: compiler } = v1.code;
  const clause = declaration.heritageClauses?.find(({ token }) => token === compiler.SyntaxKind.ExtendsKeyword);
  const expression = clause?.types[0]?.expression;
  if (!expression) return undefined;
  const name = compiler.isPropertyAccessExpression(expression) ? expression.name : expression;
  return v1.nameOf(checker.getSymbolAtLocation(name)) === 'HefflV1' ? expression : undefined;
}

/** `super(options)` of a class, whose arguments can make a second client. */
export function superCallOf(v1: PackageApi, declaration: ts.ClassDeclaration): ts.ExpressionStatement | undefined {
  const { ts: compiler } = v1.code;
  const { body } = declaration.members.find((one) => compiler.isConstructorDeclaration(one)) ?? {};
  return body?.statements
    .filter((one) => compiler.isExpressionStatement(one))
    .find(({ expression }) => {
      const isSuper =
        compiler.isCallExpression(expression) && expression.expression.kind === compiler.SyntaxKind.SuperKeyword;
      return isSuper && expression.arguments.every((one) => isRepeatable(v1.code, one));
    });
}
