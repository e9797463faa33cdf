import type ts from 'typescript';
import type { Kind, Version } from '../clients/holders.js';
import type { Sources } from '../clients/sources.js';
import { bare, wrapped } from '../syntax/same-value.js';
import { isRepeatable } from '../syntax/arguments.js';
import type { Draft } from './draft.js';
import { dynamicImportOf, rewriteDynamicImport } from './dynamic-imports.js';
import type { Names } from './names.js';

/** Rewrites how clients are made, and which of two is meant where there are both. */
export class ClientWriter {
  readonly sources: Sources;
  readonly draft: Draft;
  readonly names: Names;
  /** Variables that get a second one next to them, with its name. */
  readonly #twins = new Map<ts.Node, string>();

  constructor(sources: Sources, draft: Draft, names: Names) {
    this.sources = sources;
    this.draft = draft;
    this.names = names;
  }

  /** Rewrites `new HefflV1(…)`. */
  create(node: ts.NewExpression): void {
    const { holders } = this.sources;
    const kind = holders.kind(holders.value(node));
    if (kind === 'v1') return this.names.keep(node.expression, 'HefflV1');
    const dynamic = dynamicImportOf(this.sources.v1, node.expression);
    if (dynamic) return this.draft.rewrite(node.expression, rewriteDynamicImport(this.draft, dynamic));
    if (kind === 'v2') return this.#rename(node.expression);
    const declaration = this.#twinOf(node);
    if (declaration) this.#makeTwin(node, declaration);
    else this.#makePair(node);
  }

  /** Makes an expression what is needed of it. */
  adapt(expression: ts.Expression, needed: Kind): void {
    const { code } = this.sources.v1;
    const { ts: compiler } = code;
    const root = this.#rootOf(expression);
    const kind = this.sources.holders.kind(this.sources.of(root));
    if (kind !== 'both') return;
    const twin = this.#twinNamed(root);
    if (twin !== undefined) return this.#adaptTwin(root, { twin, needed });
    if (needed === 'both' || compiler.isNewExpression(root)) return;
    const whole = wrapped(code, root);
    if (compiler.isShorthandPropertyAssignment(whole.parent)) {
      return this.draft.insert(whole.getSourceFile(), whole.end, `: ${whole.getText()}.${needed}`);
    }
    const isPlain = compiler.isLeftHandSideExpression(whole) || compiler.isParenthesizedExpression(whole);
    if (isPlain) this.draft.insert(whole.getSourceFile(), whole.end, `.${needed}`);
    else this.draft.surround(whole, '(', `).${needed}`);
  }

  /** Text of a client where one of the two APIs is needed. */
  textFor(root: ts.Expression, needed: Version): string {
    const isBoth = this.sources.holders.kind(this.sources.of(root)) === 'both';
    if (!isBoth) return root.getText();
    const twin = this.#twinNamed(root);
    if (twin === undefined) return `${root.getText()}.${needed}`;
    return needed === 'v1' ? twin : root.getText();
  }

  /** Client that a resource belongs to: `heffl` of `heffl.leads.sources`. */
  #rootOf(expression: ts.Expression): ts.Expression {
    const { ts: compiler } = this.sources.v1.code;
    const node = bare(this.sources.v1.code, expression);
    const isPart = compiler.isPropertyAccessExpression(node) && this.sources.isResource(node);
    return isPart ? this.#rootOf(node.expression) : node;
  }

  /** Variable that two clients are made for: `const heffl = new HefflV1();` */
  #twinOf(node: ts.NewExpression): ts.VariableDeclaration | undefined {
    const { ts: compiler } = this.sources.v1.code;
    const declaration = node.parent;
    if (!compiler.isVariableDeclaration(declaration) || !compiler.isIdentifier(declaration.name)) return undefined;
    const list = declaration.parent;
    if (!compiler.isVariableDeclarationList(list)) return undefined;
    const statement = list.parent;
    const isAlone = compiler.isVariableStatement(statement) && list.declarations.length === 1 && !declaration.type;
    const isLocal = isAlone && !statement.modifiers?.length && Boolean(list.flags & compiler.NodeFlags.Const);
    if (!isLocal || this.#isExported(declaration.name)) return undefined;
    const [only, ...others] = node.arguments ?? [];
    return others.length === 0 && (!only || isRepeatable(this.sources.v1.code, only)) ? declaration : undefined;
  }

  #isExported(name: ts.Identifier): boolean {
    const { ts: compiler } = this.sources.v1.code;
    return name
      .getSourceFile()
      .statements.some(
        (one) =>
          (compiler.isExportDeclaration(one) || compiler.isExportAssignment(one)) &&
          new RegExp(`\\b${name.text}\\b`).test(one.getText()),
      );
  }

  #makeTwin(node: ts.NewExpression, declaration: ts.VariableDeclaration): void {
    const file = node.getSourceFile();
    const statement = declaration.parent.parent;
    let twin = `${declaration.name.getText()}V1`;
    while (new RegExp(`\\b${twin}\\b`).test(file.text)) twin = `${twin}Client`;
    this.#twins.set(declaration, twin);
    const before = node.getText();
    this.names.keep(node.expression, 'HefflV1');
    this.#rename(node.expression);
    const indent = /[ \t]*$/.exec(file.text.slice(0, statement.getStart()))?.[0] ?? '';
    const end = file.text.slice(statement.getStart(), statement.end).endsWith(';') ? ';' : '';
    this.draft.insert(file, statement.end, `\n${indent}const ${twin} = ${before}${end}`);
  }

  #makePair(node: ts.NewExpression): void {
    this.names.keep(node.expression, 'HefflV1');
    const name = this.names.use('Heffl', node.getSourceFile());
    const before = node.getText();
    const rest = before.slice(node.expression.end - node.getStart());
    const text = `{ v1: ${before}, v2: new ${name}${rest} }`;
    const isBody = this.sources.v1.code.ts.isArrowFunction(node.parent);
    this.draft.rewrite(node, isBody ? `(${text})` : text);
  }

  #rename(node: ts.Expression): void {
    this.draft.rewrite(node, this.names.use('Heffl', node.getSourceFile()));
  }

  #twinNamed(root: ts.Expression): string | undefined {
    const { ts: compiler, checker } = this.sources.v1.code;
    if (!compiler.isIdentifier(root)) return undefined;
    const symbol = compiler.isShorthandPropertyAssignment(root.parent)
      ? checker.getShorthandAssignmentValueSymbol(root.parent)
      : checker.getSymbolAtLocation(root);
    return symbol?.valueDeclaration && this.#twins.get(symbol.valueDeclaration);
  }

  #adaptTwin(root: ts.Expression, { twin, needed }: { readonly twin: string; readonly needed: Kind }): void {
    if (needed === 'v2') return;
    const { ts: compiler } = this.sources.v1.code;
    const name = root.getText();
    const text = needed === 'v1' ? twin : `{ v1: ${twin}, v2: ${name} }`;
    if (compiler.isShorthandPropertyAssignment(root.parent))
      this.draft.insert(root.getSourceFile(), root.end, `: ${text}`);
    else this.draft.rewrite(root, text);
  }
}

/** Type of what is needed. */
export function typeFor(kind: Kind, classes: Readonly<Record<Version, string>>): string {
  if (kind === 'both') return `{ v1: ${classes.v1}; v2: ${classes.v2} }`;
  return classes[kind];
}
