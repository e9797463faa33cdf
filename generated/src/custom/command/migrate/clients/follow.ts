import type ts from 'typescript';
import { OPEN, V1_ONLY, type Holder } from './holders.js';
import { isAssignment } from '../syntax/assignments.js';
import { namesClass } from './named-types.js';
import { partsOf, type Part } from './parts.js';
import type { Sources } from './sources.js';
import { subclassOf } from './subclasses.js';
import { CLIENT_CLASS, trackedClass } from './tracked.js';
import { wrapped } from '../syntax/same-value.js';

/** A client, or a resource of one, that is put somewhere. */
export interface Move {
  /** The expression, with what surrounds it without changing it. */
  readonly expression: ts.Expression;
  readonly to: Holder;
  /** Syntax that it is put into: a declaration, a call. */
  readonly target: ts.Node;
  /** Resources that are expected of it, if it is given as an object of another type. */
  readonly parts: readonly Part[];
}

/**
 * Follows clients through a file: through variables, parameters, properties and results.
 *
 * @param gone Declarations that give way to the client itself.
 */
export function follow(sources: Sources, file: ts.SourceFile, gone: ReadonlySet<ts.Node>): Move[] {
  const { ts: compiler, checker } = sources.v1.code;
  const moves: Move[] = [];
  const visit = (node: ts.Node): void => {
    if (isValue(sources, node) && trackedClass(sources.v1, checker.getTypeAtLocation(node)) !== undefined) {
      const sink = sinkOf(sources, wrapped(sources.v1.code, node));
      // Who takes a resource as something else reads it as one of v1.
      const to = sink === OPEN && !isClientItself(sources, node) ? V1_ONLY : sink;
      const target = wrapped(sources.v1.code, node).parent;
      if (to === undefined || isGone(compiler, target, gone)) return descend(node);
      const parts = to === OPEN ? partsOf(sources, wrapped(sources.v1.code, node)) : [];
      for (const { holder } of parts) sources.holders.flow(sources.of(node), holder);
      if (parts.length === 0) sources.holders.flow(sources.of(node), to);
      moves.push({ expression: node, to, target, parts });
    }
    descend(node);
  };
  const descend = (node: ts.Node): void => {
    joinFunctions(sources, node);
    joinDeclared(sources, node);
    compiler.forEachChild(node, visit);
  };
  visit(file);
  return moves;
}

/** True for a declaration that is removed with all that it declares. */
function isGone(compiler: typeof ts, target: ts.Node, gone: ReadonlySet<ts.Node>): boolean {
  const pattern = compiler.isVariableDeclaration(target) ? target.name : undefined;
  const isEmptied =
    pattern && compiler.isObjectBindingPattern(pattern) && pattern.elements.every((one) => gone.has(one));
  return gone.has(target) || isEmptied === true;
}

function isClientItself({ v1 }: Sources, node: ts.Expression): boolean {
  return trackedClass(v1, v1.code.checker.getTypeAtLocation(node)) === CLIENT_CLASS;
}

/** True for an expression that is a value of its own, and neither a name in a declaration nor a wrapper. */
function isValue({ v1 }: Sources, node: ts.Node): node is ts.Expression {
  const { ts: compiler } = v1.code;
  if (compiler.isShorthandPropertyAssignment(node.parent ?? node))
    return node.parent !== undefined && compiler.isIdentifier(node);
  if (compiler.isNewExpression(node) || compiler.isCallExpression(node)) return true;
  if (node.kind === compiler.SyntaxKind.ThisKeyword) return true;
  if (compiler.isPropertyAccessExpression(node) || compiler.isElementAccessExpression(node)) return true;
  return compiler.isIdentifier(node) && isReference(compiler, node);
}

function isReference(compiler: typeof ts, node: ts.Identifier): boolean {
  const { parent } = node;
  if (compiler.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (compiler.isPropertyAssignment(parent)) return parent.initializer === node;
  if (
    compiler.isVariableDeclaration(parent) ||
    compiler.isParameter(parent) ||
    compiler.isPropertyDeclaration(parent)
  ) {
    return parent.initializer === node;
  }
  if (compiler.isBindingElement(parent)) return parent.initializer === node;
  return !(
    compiler.isImportSpecifier(parent) ||
    compiler.isImportClause(parent) ||
    compiler.isNamespaceImport(parent) ||
    compiler.isExportAssignment(parent) ||
    compiler.isExportSpecifier(parent) ||
    compiler.isTypeNode(parent) ||
    compiler.isTypeElement(parent) ||
    (compiler.isFunctionLike(parent) && parent.name === node)
  );
}

/** Place that an expression is put into; `undefined` where it is only used. */
function sinkOf(sources: Sources, node: ts.Expression): Holder | undefined {
  const { ts: compiler } = sources.v1.code;
  const { parent } = node;
  if (compiler.isPropertyAccessExpression(parent) || compiler.isExpressionStatement(parent)) return undefined;
  if (compiler.isElementAccessExpression(parent)) {
    return compiler.isStringLiteralLike(parent.argumentExpression) ? undefined : V1_ONLY;
  }
  if (
    compiler.isVariableDeclaration(parent) ||
    compiler.isParameter(parent) ||
    compiler.isPropertyDeclaration(parent)
  ) {
    return compiler.isIdentifier(parent.name) || !compiler.isObjectBindingPattern(parent.name)
      ? sources.holders.value(parent)
      : sources.holders.value(parent.name);
  }
  if (compiler.isCallExpression(parent) || compiler.isNewExpression(parent)) return argumentSink(sources, parent, node);
  if (compiler.isReturnStatement(parent) || (compiler.isArrowFunction(parent) && parent.body === node)) {
    const owner = compiler.isArrowFunction(parent) ? parent : compiler.findAncestor(parent, compiler.isFunctionLike);
    return owner ? sources.holders.result(owner) : OPEN;
  }
  if (compiler.isPropertyAssignment(parent) || compiler.isShorthandPropertyAssignment(parent)) {
    return memberSink(sources, parent);
  }
  if (compiler.isBinaryExpression(parent)) {
    if (isAssignment(compiler, parent)) return parent.right === node ? sources.of(parent.left) : undefined;
    return isTest(compiler, parent) ? undefined : sinkOf(sources, wrapped(sources.v1.code, parent));
  }
  if (compiler.isConditionalExpression(parent)) {
    return parent.condition === node ? undefined : sinkOf(sources, wrapped(sources.v1.code, parent));
  }
  if (compiler.isTypeOfExpression(parent) || compiler.isPrefixUnaryExpression(parent) || compiler.isIfStatement(parent))
    return undefined;
  return OPEN;
}

function isTest(compiler: typeof ts, { operatorToken: { kind } }: ts.BinaryExpression): boolean {
  const { SyntaxKind } = compiler;
  return ![SyntaxKind.QuestionQuestionToken, SyntaxKind.BarBarToken, SyntaxKind.AmpersandAmpersandToken].includes(kind);
}

function argumentSink(
  sources: Sources,
  call: ts.CallExpression | ts.NewExpression,
  argument: ts.Expression,
): Holder | undefined {
  const { ts: compiler, checker } = sources.v1.code;
  const index = call.arguments?.indexOf(argument) ?? -1;
  if (index < 0) return undefined;
  const parameters = checker.getResolvedSignature(call)?.getDeclaration()?.parameters;
  const parameter = parameters?.[index];
  if (!parameter || parameter.dotDotDotToken || !sources.isOwn(parameter)) return OPEN;
  const declared = checker.getTypeAtLocation(parameter);
  if (trackedClass(sources.v1, declared) === undefined) return OPEN;
  return compiler.isIdentifier(parameter.name)
    ? sources.holders.value(parameter)
    : sources.holders.value(parameter.name);
}

/** Property of an object that is made: that of the expected type, which is the same as its own. */
function memberSink(sources: Sources, node: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): Holder {
  const { checker } = sources.v1.code;
  const expected = checker.getContextualType(node.parent as ts.ObjectLiteralExpression);
  const property = expected && checker.getPropertyOfType(checker.getNonNullableType(expected), node.name.getText());
  const own = sources.holders.value(node);
  if (property) sources.holders.join(own, sources.ofSymbol(property));
  return own;
}

/** A function that is given as a value has the parameters and the result that are expected of it. */
function joinFunctions(sources: Sources, node: ts.Node): void {
  const { ts: compiler, checker } = sources.v1.code;
  const isMethod = compiler.isMethodDeclaration(node) && compiler.isObjectLiteralExpression(node.parent);
  const isMade = compiler.isArrowFunction(node) || compiler.isFunctionExpression(node) || isMethod;
  const isNamed = compiler.isIdentifier(node) && isReference(compiler, node) && !compiler.isCallExpression(node.parent);
  const isArgument =
    compiler.isIdentifier(node) && compiler.isCallExpression(node.parent) && node.parent.expression !== node;
  if (!isMade && !isNamed && !isArgument) return;
  const [signature] = checker.getTypeAtLocation(node).getCallSignatures();
  const own = signature?.getDeclaration() as ts.SignatureDeclaration | undefined;
  if (!own || !sources.isOwn(own)) return;
  const context = isMethod ? typeOfMember(sources, node) : checker.getContextualType(node as ts.Expression);
  const expected = context?.getCallSignatures()[0]?.getDeclaration();
  if ((expected as ts.Node | undefined) === own) return;
  if (!expected && !compiler.isPropertyAssignment(node.parent) && !isMethod) return;
  for (const [index, parameter] of own.parameters.entries()) {
    if (trackedClass(sources.v1, checker.getTypeAtLocation(parameter)) === undefined) continue;
    const other = expected?.parameters[index];
    const isFixed =
      other && sources.isOwn(other) && trackedClass(sources.v1, checker.getTypeAtLocation(other)) !== undefined;
    sources.holders.join(sources.holders.value(parameter), isFixed ? sources.holders.value(other) : OPEN);
  }
}

/** Type that is expected of a method of an object literal. */
function typeOfMember({ v1 }: Sources, node: ts.MethodDeclaration): ts.Type | undefined {
  const { checker } = v1.code;
  const expected = checker.getContextualType(node.parent as ts.ObjectLiteralExpression);
  const property = expected && checker.getPropertyOfType(expected, node.name.getText());
  return property ? checker.getTypeOfSymbol(property) : expected?.getStringIndexType();
}

/** Places whose declared type is not simply that of the client hold what any such type stands for. */
function joinDeclared(sources: Sources, node: ts.Node): void {
  const { ts: compiler, checker } = sources.v1.code;
  if (compiler.isBindingElement(node)) return joinElement(sources, node);
  const isPlace =
    compiler.isVariableDeclaration(node) ||
    compiler.isParameter(node) ||
    compiler.isPropertyDeclaration(node) ||
    compiler.isPropertySignature(node);
  if (!isPlace || !node.name || compiler.isObjectBindingPattern(node.name) || compiler.isArrayBindingPattern(node.name))
    return;
  if (trackedClass(sources.v1, checker.getTypeAtLocation(node)) === undefined) return;
  const subclass = subclassOf(sources.v1, checker.getTypeAtLocation(node));
  if (subclass) return sources.holders.join(sources.holders.value(node), sources.ofClass(subclass));
  const isLoop = compiler.isVariableDeclaration(node) && compiler.isForOfStatement(node.parent.parent);
  if (isLoop || (node.type && !namesClass(sources, node.type))) sources.holders.join(sources.holders.value(node), OPEN);
}

function joinElement(sources: Sources, node: ts.BindingElement): void {
  const { ts: compiler, checker } = sources.v1.code;
  const name = trackedClass(sources.v1, checker.getTypeAtLocation(node));
  if (name === undefined) return;
  const whole = checker.getTypeAtLocation(node.parent);
  const from = trackedClass(sources.v1, whole);
  const own = sources.holders.value(node);
  // A resource of a client: the pattern is where the client is put.
  if (from !== undefined) return sources.holders.flow(sources.holders.value(node.parent), own);
  const key = node.propertyName ?? node.name;
  const isNamed = compiler.isObjectBindingPattern(node.parent) && compiler.isIdentifier(key);
  const property = isNamed ? checker.getPropertyOfType(whole, key.text) : undefined;
  sources.holders.join(own, property ? sources.ofSymbol(property) : OPEN);
}
