import type ts from 'typescript';
import type { PackageApi } from '../project/packages.js';
import { callsByTarget } from '../syntax/results.js';
import type { Site } from './find-sites.js';

/** Finds the calls that a value may come from. */
export class Origins {
  readonly v1: PackageApi;
  readonly #sites = new Map<ts.Node, Site>();
  readonly #calls: ReadonlyMap<ts.Node, readonly ts.CallExpression[]>;

  constructor(v1: PackageApi, sites: readonly Site[]) {
    this.v1 = v1;
    for (const site of sites) this.#sites.set(site.call, site);
    this.#calls = callsByTarget(v1.code);
  }

  /** Calls that an expression, or what it is made of, comes from. */
  of(node: ts.Node): ReadonlySet<Site> {
    const found = new Set<Site>();
    this.#collect(node, { found, seen: new Set() });
    return found;
  }

  /** The call that a node stands in the arguments of. */
  around(node: ts.Node): Site | undefined {
    for (let inner: ts.Node | undefined = node; inner; inner = inner.parent) {
      const site = this.#sites.get(inner);
      if (site && inner !== node) return site;
      if (this.v1.code.ts.isStatement(inner)) return undefined;
    }
    return undefined;
  }

  /** Calls inside a node. */
  within(node: ts.Node): ReadonlySet<Site> {
    return new Set([...this.#sites.values()].filter(({ call }) => isInside(call, node)));
  }

  #collect(node: ts.Node, search: Search): void {
    if (search.seen.has(node)) return;
    search.seen.add(node);
    const site = this.#sites.get(node);
    if (site) {
      search.found.add(site);
      return;
    }
    const { ts: compiler, checker } = this.v1.code;
    if (compiler.isIdentifier(node)) {
      const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
      if (declaration) this.#follow(declaration, search);
    } else if (compiler.isPropertyAccessExpression(node)) this.#collect(node.expression, search);
    else if (compiler.isCallExpression(node)) this.#collectCall(node, search);
    else compiler.forEachChild(node, (child) => this.#collect(child, search));
  }

  #collectCall(node: ts.CallExpression, search: Search): void {
    const { ts: compiler, checker, files } = this.v1.code;
    const declaration = checker.getResolvedSignature(node)?.getDeclaration() as ts.Node | undefined;
    const isOwn = declaration && files.includes(declaration.getSourceFile());
    if (isOwn && compiler.isFunctionLike(declaration)) this.#collectResults(declaration, search);
    else compiler.forEachChild(node, (child) => this.#collect(child, search));
  }

  #collectResults(declaration: ts.SignatureDeclaration, search: Search): void {
    const { ts: compiler } = this.v1.code;
    const { body } = declaration as ts.FunctionLikeDeclaration;
    if (!body) return;
    if (!compiler.isBlock(body)) return this.#collect(body, search);
    const visit = (node: ts.Node): void => {
      if (compiler.isReturnStatement(node) || compiler.isYieldExpression(node)) {
        if (node.expression) this.#collect(node.expression, search);
      } else if (!compiler.isFunctionLike(node)) compiler.forEachChild(node, visit);
    };
    visit(body);
  }

  #follow(declaration: ts.Declaration, search: Search): void {
    const { ts: compiler } = this.v1.code;
    if (compiler.isBindingElement(declaration)) {
      return this.#follow(declaration.parent.parent as ts.Declaration, search);
    }
    if (compiler.isVariableDeclaration(declaration)) {
      const loop = declaration.parent.parent;
      const value = compiler.isForOfStatement(loop) ? loop.expression : declaration.initializer;
      if (value) this.#collect(value, search);
      return this.#followAdded(declaration, search);
    }
    if (!compiler.isParameter(declaration)) return;
    const index = declaration.parent.parameters.indexOf(declaration);
    for (const call of this.#calls.get(declaration.parent) ?? []) {
      const argument = call.arguments[index];
      if (argument) this.#collect(argument, search);
    }
    const { parent } = declaration.parent;
    if (compiler.isCallExpression(parent)) this.#collect(parent.expression, search);
  }

  /** Values that are put into a collection later: `all.push(deal)`. */
  #followAdded(declaration: ts.VariableDeclaration, search: Search): void {
    const { ts: compiler, checker } = this.v1.code;
    const scope = compiler.findAncestor(declaration, (node) => compiler.isBlock(node) || compiler.isSourceFile(node));
    if (!scope || !compiler.isIdentifier(declaration.name)) return;
    const { name } = declaration;
    const visit = (node: ts.Node): void => {
      const isAdding =
        compiler.isCallExpression(node) &&
        compiler.isPropertyAccessExpression(node.expression) &&
        /^(push|unshift|set|add)$/.test(node.expression.name.text) &&
        checker.getSymbolAtLocation(node.expression.expression)?.valueDeclaration === declaration;
      const isSet =
        compiler.isBinaryExpression(node) &&
        node.operatorToken.kind === compiler.SyntaxKind.EqualsToken &&
        node.left.getText() === name.text;
      if (isAdding) for (const argument of node.arguments) this.#collect(argument, search);
      if (isSet) this.#collect(node.right, search);
      compiler.forEachChild(node, visit);
    };
    visit(scope);
  }
}

interface Search {
  readonly found: Set<Site>;
  readonly seen: Set<ts.Node>;
}

function isInside(node: ts.Node, outer: ts.Node): boolean {
  return node.getSourceFile() === outer.getSourceFile() && node.pos >= outer.pos && node.end <= outer.end;
}
