import type ts from 'typescript';
import type { Kind } from '../clients/holders.js';
import type { Sources } from '../clients/sources.js';
import { CLIENT_CLASS } from '../clients/tracked.js';
import { kindOfType, v1Needed } from '../clients/type-places.js';
import { counterpartsOf } from '../facts/names.js';
import { resourceClasses } from '../facts/operations.js';
import type { PackageApi } from '../project/packages.js';
import { typeKey, type TypeMode } from '../sites/annotations.js';
import { pickOfBoth, typeOfBoth } from './clients.js';
import type { Draft } from './draft.js';
import { requiredPattern, requiresWhole } from '../syntax/requires.js';
import type { Names } from './names.js';

/** Helpers of a ReferenceWriter. */
export interface ReferenceTools {
  readonly draft: Draft;
  readonly names: Names;
  /** True for types whose values still come from v1 alone. */
  readonly stays: (name: string) => boolean;
  /** Types that a written type becomes, if it is not that of v2. */
  readonly modes: ReadonlyMap<string, TypeMode>;
}

interface Successor {
  readonly name: string;
  readonly to: readonly string[];
  readonly kind: Kind;
  readonly mode: TypeMode | undefined;
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
    const isScript = /\.[cm]?jsx?$/.test(file.fileName);
    const visit = (node: ts.Node): void => {
      if (compiler.isImportDeclaration(node) || compiler.isExportDeclaration(node)) return;
      if (compiler.isIdentifier(node)) this.#plan(node, later);
      if (compiler.isIndexedAccessTypeNode(node)) this.#writeIndexed(node);
      compiler.forEachChild(node, visit);
      // In JavaScript types are written in comments.
      if (isScript) for (const comment of docsOf(compiler, node)) visit(comment);
    };
    visit(file);
    for (const act of later) act();
  }

  #plan(node: ts.Identifier, later: (() => void)[]): void {
    const { v1 } = this.sources;
    const { ts: compiler, checker } = v1.code;
    const { names, stays, modes } = this.tools;
    const symbol = checker.getSymbolAtLocation(node);
    const name = v1.nameOf(symbol);
    if (name === undefined || this.#isMember(node)) return;
    const whole = wholeName(compiler, node);
    const { parent } = node;
    const isInline = compiler.isImportTypeNode(parent) && parent.qualifier === node && !parent.isTypeOf;
    if (!isInline && !this.#isImported(whole)) return;
    if (compiler.isNewExpression(whole.parent) && this.sources.isCreation(whole.parent)) return;
    if (this.v2.nameOf(symbol) === name) return void later.push(() => this.#take(whole, name));
    const mode = modes.get(typeKey(whole));
    const kind = mode ?? this.#kindAt(name, whole);
    const to = name === CLIENT_CLASS ? ['Heffl'] : counterpartsOf(name, (one) => this.v2.has(one));
    const isLeft = kind === 'v1' || to.length === 0 || (mode === undefined && stays(name));
    if (!isInline && (isLeft || kind === 'both')) names.keep(node, name);
    if (isLeft) return;
    if (isInline) return void later.push(() => this.#writeInline(parent, to));
    later.push(() => this.#write(whole, { name, to, kind, mode }));
  }

  /** True for a name that the file itself imports from v1. What another file exports again follows that file. */
  #isImported(node: ts.Node): boolean {
    const { ts: compiler, checker } = this.sources.v1.code;
    let first = node;
    while (compiler.isQualifiedName(first) || compiler.isPropertyAccessExpression(first)) {
      first = compiler.isQualifiedName(first) ? first.left : first.expression;
    }
    const declaration = checker.getSymbolAtLocation(first)?.declarations?.[0];
    const variable = declaration && compiler.findAncestor(declaration, compiler.isVariableStatement);
    if (variable && (requiredPattern(compiler, variable) || requiresWhole(compiler, variable))) return true;
    const whole = declaration && compiler.findAncestor(declaration, compiler.isImportEqualsDeclaration);
    if (whole) return requiresWhole(compiler, whole);
    const statement = declaration && compiler.findAncestor(declaration, compiler.isImportDeclaration);
    return statement?.moduleSpecifier.getText().slice(1, -1) === 'heffl/v1';
  }

  /** A property that happens to have the symbol of an export, such as `components['schemas']`. */
  #isMember(node: ts.Identifier): boolean {
    const { ts: compiler } = this.sources.v1.code;
    const { parent } = node;
    const isName = compiler.isPropertyAssignment(parent) && parent.name === node;
    // The names that `import()` brings are rewritten with it.
    if (compiler.isBindingElement(parent)) return true;
    return isName || compiler.isImportSpecifier(parent);
  }

  /** Successor of the place that a type is written at. */
  #kindAt(name: string, node: ts.Node): Kind {
    if (name !== CLIENT_CLASS && !Object.hasOwn(resourceClasses, name)) return 'v2';
    return kindOfType(this.sources, node);
  }

  /** Takes a resource of v1 in a type from the client of v1. */
  #writeIndexed(node: ts.IndexedAccessTypeNode): void {
    const now = v1Needed(this.sources, node);
    if (now === 'both') this.tools.draft.insert(node.getSourceFile(), node.objectType.end, "['v1']");
    if (now !== 'v2') return;
    this.tools.names.keep(node, CLIENT_CLASS);
    this.tools.draft.rewrite(node.objectType, CLIENT_CLASS);
  }

  /** Rewrites `import('heffl/v1').Deal`. */
  #writeInline(node: ts.ImportTypeNode, to: readonly string[]): void {
    const text = to.map((one) => `import('heffl').${one}`).join(' | ');
    this.tools.draft.rewrite(node, to.length > 1 ? `(${text})` : text);
  }

  /** A name that both packages export is imported from `heffl`. */
  #take(node: ts.Node, name: string): void {
    const text = this.tools.names.use(name, node.getSourceFile(), {
      isType: this.#isType(node),
      ...this.#aliasOf(node, name),
    });
    if (text !== node.getText()) this.tools.draft.rewrite(node, text);
  }

  #write(node: ts.Node, { name, to, kind, mode }: Successor): void {
    const { ts: compiler } = this.sources.v1.code;
    const file = node.getSourceFile();
    const isType = this.#isType(node);
    const texts = to.map((one) =>
      this.tools.names.use(one, file, { isType, ...(to.length === 1 && this.#aliasOf(node, name)) }),
    );
    const joined = texts.join(' | ');
    if (kind === 'both' && compiler.isExpressionWithTypeArguments(node.parent))
      return this.tools.draft.rewrite(node, joined);
    const pick = kind === 'both' && mode === undefined ? pickAround(compiler, node) : undefined;
    if (pick) return this.tools.draft.rewrite(pick.node, pickOfBoth(pick.keys, { v1: node.getText(), v2: joined }));
    const pair = mode === 'both' ? `${node.getText()} | ${joined}` : typeOfBoth({ v1: node.getText(), v2: joined });
    const text = kind === 'both' ? pair : joined;
    const outer = compiler.isTypeReferenceNode(node.parent) ? node.parent.parent : node.parent;
    const isTight =
      compiler.isArrayTypeNode(outer) ||
      compiler.isTypeOperatorNode(outer) ||
      compiler.isIndexedAccessTypeNode(outer) ||
      compiler.isIntersectionTypeNode(outer);
    this.tools.draft.rewrite(node, (texts.length > 1 || kind === 'both') && isTight ? `(${text})` : text);
  }

  /** Name that the file has chosen for an export, if it chose one and nothing else needs it. */
  #aliasOf(node: ts.Node, name: string): { readonly wanted?: string } {
    const { ts: compiler } = this.sources.v1.code;
    const isChosen = compiler.isIdentifier(node) && node.text !== name;
    return isChosen && !this.tools.names.isKept(node.getSourceFile(), name) ? { wanted: node.text } : {};
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

function docsOf(compiler: typeof ts, node: ts.Node): readonly ts.Node[] {
  if (!compiler.isStatement(node) && !compiler.isClassElement(node) && !compiler.isParameter(node)) return [];
  return compiler.getJSDocCommentsAndTags(node).filter((one) => compiler.isJSDoc(one) && one.parent === node);
}

/** `Pick<HefflV1, 'deals' | 'invoices'>` around a name. */
function pickAround(
  compiler: typeof ts,
  name: ts.Node,
): { readonly node: ts.TypeReferenceNode; readonly keys: readonly string[] } | undefined {
  const { parent: node } = name.parent;
  if (!compiler.isTypeReferenceNode(node) || node.typeName.getText() !== 'Pick') return undefined;
  const keys = node.typeArguments?.[1]?.getText().match(/'[^']*'|"[^"]*"/g);
  return keys ? { node, keys } : undefined;
}
