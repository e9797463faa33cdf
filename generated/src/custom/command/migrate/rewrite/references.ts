import type ts from 'typescript';
import { OPEN, type Holder, type Kind } from '../clients/holders.js';
import type { Sources } from '../clients/sources.js';
import { CLIENT_CLASS } from '../clients/tracked.js';
import { counterpartsOf } from '../facts/names.js';
import { resourceClasses } from '../facts/operations.js';
import type { PackageApi } from '../project/packages.js';
import { typeFor } from './clients.js';
import type { Draft } from './draft.js';
import type { Names } from './names.js';

/** Helpers of a ReferenceWriter. */
export interface ReferenceTools {
  readonly draft: Draft;
  readonly names: Names;
  /** True for types whose values still come from v1 alone. */
  readonly stays: (name: string) => boolean;
}

/** Rewrites the names of v1 in a file, besides those in imports and where clients are made. */
export class ReferenceWriter {
  readonly sources: Sources;
  readonly v2: PackageApi;
  readonly tools: ReferenceTools;

  constructor(sources: Sources, v2: PackageApi, tools: ReferenceTools) {
    this.sources = sources;
    this.v2 = v2;
    this.tools = tools;
  }

  write(file: ts.SourceFile): void {
    const { ts: compiler } = this.sources.v1.code;
    // Names that stay are known before those that may take their place.
    const later: (() => void)[] = [];
    const visit = (node: ts.Node): void => {
      if (compiler.isImportDeclaration(node) || compiler.isExportDeclaration(node)) return;
      if (compiler.isIdentifier(node)) this.#plan(node, later);
      compiler.forEachChild(node, visit);
    };
    visit(file);
    for (const act of later) act();
  }

  #plan(node: ts.Identifier, later: (() => void)[]): void {
    const { v1 } = this.sources;
    const { ts: compiler, checker } = v1.code;
    const { names, stays } = this.tools;
    const symbol = checker.getSymbolAtLocation(node);
    const name = v1.nameOf(symbol);
    if (name === undefined || this.#isMember(node)) return;
    const whole = wholeName(compiler, node);
    if (compiler.isNewExpression(whole.parent) && this.sources.isCreation(whole.parent)) return;
    if (this.v2.nameOf(symbol) === name) return void later.push(() => this.#take(whole, name));
    const kind = this.#kindAt(name, whole);
    const to = name === CLIENT_CLASS ? ['Heffl'] : counterpartsOf(name, (one) => this.v2.has(one));
    const isLeft = kind === 'v1' || to.length === 0 || stays(name);
    if (isLeft || kind === 'both') names.keep(node, name);
    if (isLeft) return;
    later.push(() => this.#write(whole, { name, to, kind }));
  }

  /** A property that happens to have the symbol of an export, such as `components['schemas']`. */
  #isMember(node: ts.Identifier): boolean {
    const { ts: compiler } = this.sources.v1.code;
    const { parent } = node;
    const isName = compiler.isPropertyAssignment(parent) && parent.name === node;
    return isName || compiler.isImportSpecifier(parent);
  }

  /** Successor of the place that a type is written at. */
  #kindAt(name: string, node: ts.Node): Kind {
    if (name !== CLIENT_CLASS && !Object.hasOwn(resourceClasses, name)) return 'v2';
    const { holders } = this.sources;
    return holders.kind(this.#holderOf(node));
  }

  #holderOf(node: ts.Node): Holder {
    const { ts: compiler } = this.sources.v1.code;
    const { holders } = this.sources;
    let inner = node;
    for (let { parent } = inner; parent; { parent } = inner) {
      const isPlain =
        compiler.isUnionTypeNode(parent) ||
        compiler.isParenthesizedTypeNode(parent) ||
        (compiler.isTypeReferenceNode(parent) &&
          (parent.typeName === inner || parent.typeName.getText() === 'Promise'));
      if (!isPlain) break;
      inner = parent;
    }
    const { parent } = inner;
    if (compiler.isFunctionLike(parent) && parent.type === inner) return holders.result(parent);
    const isPlace =
      compiler.isParameter(parent) ||
      compiler.isVariableDeclaration(parent) ||
      compiler.isPropertyDeclaration(parent) ||
      compiler.isPropertySignature(parent);
    if (!isPlace || parent.type !== inner) return OPEN;
    return holders.value(compiler.isObjectBindingPattern(parent.name) ? parent.name : parent);
  }

  /** A name that both packages export is imported from `heffl`. */
  #take(node: ts.Node, name: string): void {
    const text = this.tools.names.use(name, node.getSourceFile(), this.#isType(node));
    if (text !== node.getText()) this.tools.draft.rewrite(node, text);
  }

  #write(
    node: ts.Node,
    { name, to, kind }: { readonly name: string; readonly to: readonly string[]; readonly kind: Kind },
  ): void {
    const { ts: compiler } = this.sources.v1.code;
    const file = node.getSourceFile();
    const isType = this.#isType(node);
    const texts = to.map((one) => this.tools.names.use(one, file, isType));
    const joined = texts.join(' | ');
    const text = kind === 'both' ? typeFor('both', { v1: name, v2: joined }) : joined;
    const outer = compiler.isTypeReferenceNode(node.parent) ? node.parent.parent : node.parent;
    const isTight =
      compiler.isArrayTypeNode(outer) ||
      compiler.isTypeOperatorNode(outer) ||
      compiler.isIndexedAccessTypeNode(outer) ||
      compiler.isIntersectionTypeNode(outer);
    this.tools.draft.rewrite(node, texts.length > 1 && isTight ? `(${text})` : text);
  }

  #isType(node: ts.Node): boolean {
    const { ts: compiler } = this.sources.v1.code;
    return (
      compiler.isTypeReferenceNode(node.parent) ||
      (compiler.isTypeNode(node.parent) && !compiler.isExpressionWithTypeArguments(node.parent))
    );
  }
}

/** `v1.Deal` of a namespace, or the name itself. */
function wholeName(compiler: typeof ts, node: ts.Identifier): ts.Node {
  const { parent } = node;
  if (compiler.isQualifiedName(parent) && parent.right === node) return parent;
  return compiler.isPropertyAccessExpression(parent) && parent.name === node ? parent : node;
}
