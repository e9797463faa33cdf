import type ts from 'typescript';
import type { PackageApi } from '../project/packages.js';
import { isAssignment } from '../syntax/assignments.js';
import { OPEN, type Holder, type Holders } from './holders.js';
import { subclassOf, superCallOf } from './subclasses.js';
import { CLIENT_CLASS, trackedClass } from './tracked.js';
import { bare } from '../syntax/same-value.js';

/** Finds out where clients come from. */
export class Sources {
  readonly v1: PackageApi;
  readonly holders: Holders;

  constructor(v1: PackageApi, holders: Holders) {
    this.v1 = v1;
    this.holders = holders;
  }

  /** Place that the value of an expression comes from. A resource comes from where its client does. */
  of(expression: ts.Expression): Holder {
    const { ts: compiler, checker } = this.v1.code;
    const node = bare(this.v1.code, expression);
    const subclass = subclassOf(this.v1, checker.getTypeAtLocation(node));
    if (subclass) return this.ofClass(subclass);
    if (compiler.isNewExpression(node)) return this.holders.value(node);
    if (compiler.isConditionalExpression(node)) return this.#either(node.whenTrue, node.whenFalse);
    if (compiler.isBinaryExpression(node)) {
      return isAssignment(compiler, node) ? this.of(node.left) : this.#either(node.left, node.right);
    }
    if (compiler.isCallExpression(node)) return this.#ofCall(node);
    if (this.isResource(node)) return this.of(node.expression);
    if (compiler.isIdentifier(node) || compiler.isPropertyAccessExpression(node)) {
      const name = compiler.isIdentifier(node) ? node : node.name;
      return this.ofSymbol(checker.getSymbolAtLocation(name));
    }
    return OPEN;
  }

  /** True for `heffl.deals`, which belongs to the client in front of it. */
  isResource(node: ts.Node): node is ts.PropertyAccessExpression | ts.ElementAccessExpression {
    const { ts: compiler, checker } = this.v1.code;
    const isNamed =
      compiler.isPropertyAccessExpression(node) ||
      (compiler.isElementAccessExpression(node) && compiler.isStringLiteralLike(node.argumentExpression));
    return isNamed && trackedClass(this.v1, checker.getTypeAtLocation(node.expression)) !== undefined;
  }

  /** Objects of a class of the project that extends the client. They are all alike. */
  ofClass(declaration: ts.ClassDeclaration): Holder {
    const holder = this.holders.value(declaration);
    if (!superCallOf(this.v1, declaration)) this.holders.pin(holder);
    return holder;
  }

  ofSymbol(symbol: ts.Symbol | undefined): Holder {
    const { ts: compiler, checker } = this.v1.code;
    const real = symbol && symbol.flags & compiler.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const declaration = real?.valueDeclaration ?? real?.declarations?.[0];
    if (!declaration || !this.isOwn(declaration)) return OPEN;
    if (compiler.isShorthandPropertyAssignment(declaration)) {
      return this.ofSymbol(checker.getShorthandAssignmentValueSymbol(declaration));
    }
    return compiler.isGetAccessorDeclaration(declaration)
      ? this.holders.result(declaration)
      : this.holders.value(declaration);
  }

  /** True for a declaration in a file of the project. */
  isOwn(node: ts.Node): boolean {
    return this.v1.code.all.includes(node.getSourceFile());
  }

  /** True for `new HefflV1(…)`. */
  isCreation(node: ts.Node): node is ts.NewExpression {
    const { ts: compiler, checker } = this.v1.code;
    return (
      compiler.isNewExpression(node) && this.v1.nameOf(checker.getTypeAtLocation(node).getSymbol()) === CLIENT_CLASS
    );
  }

  #ofCall(node: ts.CallExpression): Holder {
    const { checker } = this.v1.code;
    const declaration = checker.getResolvedSignature(node)?.getDeclaration() as ts.Node | undefined;
    if (!declaration || !this.isOwn(declaration)) return OPEN;
    const { type } = declaration as ts.SignatureDeclaration;
    // The result of a generic function is what the caller makes of it.
    const isFixed = !type || trackedClass(this.v1, checker.getTypeFromTypeNode(type)) !== undefined;
    return isFixed ? this.holders.result(declaration) : OPEN;
  }

  #either(one: ts.Expression, other: ts.Expression): Holder {
    const [first, second] = [this.of(one), this.of(other)];
    this.holders.join(first, second);
    return first;
  }
}
