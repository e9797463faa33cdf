import type ts from 'typescript';
import type { Move } from '../clients/follow.js';
import type { Kind, Version } from '../clients/holders.js';
import type { Sources } from '../clients/sources.js';
import { heritageOf, superCallOf } from '../clients/subclasses.js';
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
  readonly moves: readonly Move[];
  /** Variables that get a second one next to them, with its name. */
  readonly #twins = new Map<ts.Node, string>();

  constructor(sources: Sources, moves: readonly Move[], tools: { readonly draft: Draft; readonly names: Names }) {
    this.sources = sources;
    this.moves = moves;
    this.draft = tools.draft;
    this.names = tools.names;
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
    if (needed !== 'v1' || compiler.isNewExpression(root)) return;
    const whole = wrapped(code, root);
    if (compiler.isShorthandPropertyAssignment(whole.parent)) {
      return this.draft.insert(whole.getSourceFile(), whole.end, `: ${twin ?? `${whole.getText()}.v1`}`);
    }
    if (twin !== undefined) return this.draft.rewrite(root, twin);
    const isPlain = compiler.isLeftHandSideExpression(whole) || compiler.isParenthesizedExpression(whole);
    if (isPlain) this.draft.insert(whole.getSourceFile(), whole.end, '.v1');
    else this.draft.surround(whole, '(', ').v1');
  }

  /** Makes an expression what each move needs. */
  move({ expression, to, parts }: Move): void {
    const { holders } = this.sources;
    if (parts.length === 0) return this.adapt(expression, holders.kind(to));
    const kinds = new Set(parts.map(({ holder }) => holders.kind(holder)));
    const [only] = kinds;
    if (only && kinds.size === 1) return this.adapt(expression, only);
    const root = this.#rootOf(expression);
    const members = parts.map(({ name, holder }) => {
      const kind = holders.kind(holder) === 'v1' ? 'v1' : 'v2';
      return `${name}: ${this.textFor(root, kind)}.${name}`;
    });
    this.draft.rewrite(root, `{ ${members.join(', ')} }`);
  }

  /** Gives a class that extends the client one of v1 with it, if it needs both. */
  extend(declaration: ts.ClassDeclaration): void {
    const { v1, holders } = this.sources;
    const heritage = heritageOf(v1, declaration);
    if (!heritage || holders.kind(this.sources.ofClass(declaration)) !== 'both') return;
    const statement = superCallOf(v1, declaration);
    const [first] = declaration.members;
    if (!statement || !first) return;
    const file = declaration.getSourceFile();
    this.names.keep(heritage, 'HefflV1');
    const indentOf = (node: ts.Node) => /[ \t]*$/.exec(file.text.slice(0, node.getStart()))?.[0] ?? '';
    const made = `new ${heritage.getText()}${statement.getText().slice('super'.length)}`;
    this.draft.insert(file, first.getStart(), `readonly v1: ${heritage.getText()};\n\n${indentOf(first)}`);
    this.draft.insert(file, statement.end, `\n${indentOf(statement)}this.v1 = ${made}`);
  }

  /** Takes resources of v1 from the client of v1: `{ deals, v1: { clients } }`. */
  split(pattern: ts.ObjectBindingPattern): void {
    const { holders } = this.sources;
    if (!holders.has(pattern) || holders.kind(holders.value(pattern)) !== 'both') return;
    const isOfV1 = (one: ts.BindingElement) => holders.has(one) && holders.kind(holders.value(one)) === 'v1';
    const [before, after] = [pattern.elements.filter(isOfV1), pattern.elements.filter((one) => !isOfV1(one))];
    if (before.length === 0) return;
    const inner = `v1: { ${before.map((one) => one.getText()).join(', ')} }`;
    this.draft.rewrite(pattern, `{ ${[...after.map((one) => one.getText()), inner].join(', ')} }`);
  }

  /** Text of a client where one of the two APIs is needed. */
  textFor(root: ts.Expression, needed: Version): string {
    const isBoth = this.sources.holders.kind(this.sources.of(root)) === 'both';
    return isBoth && needed === 'v1' ? (this.#twinNamed(root) ?? `${root.getText()}.v1`) : root.getText();
  }

  /** Client that a resource belongs to: `heffl` of `heffl.leads.sources`. */
  #rootOf(expression: ts.Expression): ts.Expression {
    const node = bare(this.sources.v1.code, expression);
    return this.sources.isResource(node) ? this.#rootOf(node.expression) : node;
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
    if (!isLocal || this.#isExported(declaration.name) || this.#isNeededWhole(declaration)) return undefined;
    const [only, ...others] = node.arguments ?? [];
    return others.length === 0 && (!only || isRepeatable(this.sources.v1.code, only)) ? declaration : undefined;
  }

  /** True if a variable is given to something that needs both clients. */
  #isNeededWhole(declaration: ts.VariableDeclaration): boolean {
    const { holders, v1 } = this.sources;
    const { ts: compiler } = v1.code;
    return this.moves.some(({ expression, to, parts }) => {
      const node = bare(v1.code, expression);
      const isOfIt = compiler.isIdentifier(node) && symbolOf(v1.code, node)?.valueDeclaration === declaration;
      return isOfIt && parts.length === 0 && holders.kind(to) === 'both';
    });
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
    this.draft.rewrite(node, `Object.assign(new ${name}${rest}, { v1: ${before} })`);
  }

  #rename(node: ts.Expression): void {
    this.draft.rewrite(node, this.names.use('Heffl', node.getSourceFile()));
  }

  #twinNamed(root: ts.Expression): string | undefined {
    const { code } = this.sources.v1;
    const declaration = code.ts.isIdentifier(root) ? symbolOf(code, root)?.valueDeclaration : undefined;
    return declaration && this.#twins.get(declaration);
  }
}

/** Type of a client of v2 that has one of v1 with it. */
export function typeOfBoth(classes: Readonly<Record<Version, string>>): string {
  return `${classes.v2} & { v1: ${classes.v1} }`;
}

/** Variable that an identifier stands for, also in `{ heffl }`. */
function symbolOf({ ts: compiler, checker }: Sources['v1']['code'], node: ts.Identifier): ts.Symbol | undefined {
  return compiler.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
}

/** Resources that v2 does not have, or not with all of their methods. */
const OF_V1 = /^.(?:clients|invoices|leads|webhooks).$/;

/** The same for a part of a client. */
export function pickOfBoth(keys: readonly string[], classes: Readonly<Record<Version, string>>): string {
  const [before, after] = [keys.filter((key) => OF_V1.test(key)), keys.filter((key) => !OF_V1.test(key))];
  return [
    ...(after.length > 0 ? [`Pick<${classes.v2}, ${after.join(' | ')}>`] : []),
    ...(before.length > 0 ? [`{ v1: Pick<${classes.v1}, ${before.join(' | ')}> }`] : []),
  ].join(' & ');
}
