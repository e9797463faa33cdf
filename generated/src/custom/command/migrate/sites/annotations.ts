import type ts from 'typescript';
import { fieldTables } from '../facts/fields.js';
import { counterpartsOf } from '../facts/names.js';
import type { PackageApi } from '../project/packages.js';

/** Types that a written type becomes: that of v2 by default. */
export type TypeMode = 'v1' | 'both';

/** Name of a written type that stays the same in every round. */
export function typeKey(node: ts.Node): string {
  return `${node.getSourceFile().fileName}:${node.getStart()}`;
}

/** Types of v1 that are written where a value comes from, or where it is put, and that a message names. */
export function annotationsAround(v1: PackageApi, node: ts.Node, message: string): ts.Node[] {
  const { ts: compiler } = v1.code;
  const names = typesAround(v1, node).flatMap((type) => namesIn(v1, type));
  return names.filter((one) => {
    const name = compiler.isQualifiedName(one as ts.EntityName) ? (one as ts.QualifiedName).right : one;
    const known = v1.nameOf(v1.code.checker.getSymbolAtLocation(name)) ?? '';
    const all = [known, ...counterpartsOf(known, () => true)];
    return all.some((other) => new RegExp(`\\b${other}\\b`).test(message));
  });
}

function typesAround({ code }: PackageApi, place: ts.Node): ts.TypeNode[] {
  const { ts: compiler, checker } = code;
  const found = declaredTypes(code, place);
  for (let node = place; node.parent; node = node.parent) {
    const { parent } = node;
    if (
      compiler.isVariableDeclaration(parent) ||
      compiler.isPropertyDeclaration(parent) ||
      compiler.isParameter(parent)
    ) {
      if (parent.type) found.push(parent.type);
    } else if (compiler.isCallExpression(parent) || compiler.isNewExpression(parent)) {
      found.push(...parameterTypes(code, parent, node));
      const { expression } = parent;
      // What is put into a collection must fit the type of its items.
      if (compiler.isPropertyAccessExpression(expression)) found.push(...declaredTypes(code, expression.expression));
      if (expression !== node) break;
    } else if (compiler.isBinaryExpression(parent) && parent.right === node)
      found.push(...declaredTypes(code, parent.left));
    else if (compiler.isPropertyAssignment(parent) || compiler.isShorthandPropertyAssignment(parent)) {
      const expected = checker.getContextualType(parent.parent);
      const property = expected && checker.getPropertyOfType(expected, parent.name.getText());
      found.push(...typesOfSymbol(compiler, property));
    }
    if (
      compiler.isReturnStatement(parent) ||
      compiler.isYieldExpression(parent) ||
      compiler.isReturnStatement(node) ||
      compiler.isArrowFunction(parent)
    ) {
      const owner = compiler.findAncestor(node, compiler.isFunctionLike);
      if (owner?.type) found.push(owner.type);
    }
    const isBody = compiler.isArrowFunction(parent) && parent.body === node;
    if (compiler.isStatement(node) || (compiler.isFunctionLike(parent) && !isBody)) break;
  }
  return found;
}

function declaredTypes({ ts: compiler, checker }: PackageApi['code'], node: ts.Node): ts.TypeNode[] {
  const name = compiler.isPropertyAccessExpression(node) ? node.name : node;
  if (!compiler.isIdentifier(name) && !compiler.isPrivateIdentifier(name)) return [];
  const symbol = checker.getSymbolAtLocation(name);
  const element = symbol?.valueDeclaration;
  if (!element || !compiler.isBindingElement(element)) return typesOfSymbol(compiler, symbol);
  const key = (element.propertyName ?? element.name).getText();
  const property = checker.getPropertyOfType(checker.getTypeAtLocation(element.parent), key);
  return typesOfSymbol(compiler, property);
}

function typesOfSymbol(compiler: typeof ts, symbol: ts.Symbol | undefined): ts.TypeNode[] {
  return (symbol?.declarations ?? []).flatMap((one) => {
    const isTyped =
      compiler.isVariableDeclaration(one) ||
      compiler.isParameter(one) ||
      compiler.isPropertyDeclaration(one) ||
      compiler.isPropertySignature(one);
    if (!isTyped) return [];
    if (one.type) return [one.type];
    const made = compiler.isPropertySignature(one) ? undefined : one.initializer;
    return made && compiler.isNewExpression(made) ? Array.from(made.typeArguments ?? []) : [];
  });
}

function parameterTypes(
  { ts: compiler, checker }: PackageApi['code'],
  call: ts.CallExpression | ts.NewExpression,
  argument: ts.Node,
): ts.TypeNode[] {
  const index = call.arguments?.findIndex((one) => one === argument) ?? -1;
  const declaration = checker.getResolvedSignature(call)?.getDeclaration() as ts.Node | undefined;
  if (index < 0 || !declaration || !compiler.isFunctionLike(declaration)) return [];
  const type = declaration.parameters[index]?.type;
  return type ? [type] : [];
}

/** References to records and parameters of v1, also in the types of the project that a type names. */
function namesIn(v1: PackageApi, type: ts.TypeNode): ts.Node[] {
  const { ts: compiler, checker, files } = v1.code;
  const found: ts.Node[] = [];
  const seen = new Set<ts.Node>();
  const visit = (node: ts.Node): void => {
    if (seen.has(node) || !files.includes(node.getSourceFile())) return;
    seen.add(node);
    if (compiler.isTypeReferenceNode(node)) {
      const name = compiler.isQualifiedName(node.typeName) ? node.typeName.right : node.typeName;
      const symbol = checker.getSymbolAtLocation(name);
      const known = v1.nameOf(symbol);
      const isRecord =
        known !== undefined && (fieldTables[known] !== undefined || counterpartsOf(known, () => false).length > 0);
      if (isRecord) found.push(node.typeName);
      for (const declaration of known === undefined ? (symbol?.declarations ?? []) : []) {
        if (compiler.isTypeAliasDeclaration(declaration) || compiler.isInterfaceDeclaration(declaration))
          visit(declaration);
      }
    }
    compiler.forEachChild(node, visit);
  };
  visit(type);
  return found;
}
