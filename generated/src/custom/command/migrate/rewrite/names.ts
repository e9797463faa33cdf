import type ts from 'typescript';
import type { PackageApi } from '../project/packages.js';
import { requiresWhole, V2_MODULE } from '../syntax/requires.js';
import type { Draft } from './draft.js';

interface Import {
  /** Name in `heffl`. */
  readonly name: string;
  /** Name in the file. */
  readonly local: string;
}

/** How a name is used. */
export interface UseOptions {
  readonly isType?: boolean;
  /** Name in the file. Default: that of the export. */
  readonly wanted?: string;
}

/** Names that files import from the two packages, and the imports that bring them. */
export class Names {
  readonly v1: PackageApi;
  readonly draft: Draft;
  readonly #kept = new Map<ts.SourceFile, Set<string>>();
  readonly #used = new Map<ts.SourceFile, Import[]>();
  readonly #values = new Map<ts.SourceFile, Set<string>>();

  constructor(v1: PackageApi, draft: Draft) {
    this.v1 = v1;
    this.draft = draft;
  }

  /** A name of v1 stays in use, as it is written there. */
  keep(node: ts.Node, name: string): void {
    const file = node.getSourceFile();
    const { ts: compiler } = this.v1.code;
    const space =
      (compiler.isQualifiedName(node.parent) && node.parent.right === node && node.parent.left.getText()) ||
      (compiler.isPropertyAccessExpression(node) && node.expression.getText()) ||
      (compiler.isPropertyAccessExpression(node.parent) && node.parent.expression.getText());
    this.#kept.set(file, (this.#kept.get(file) ?? new Set()).add(space || name));
  }

  /** Name by which a file can use an export of `heffl`; it will be imported. */
  use(name: string, file: ts.SourceFile, { isType = false, wanted = name }: UseOptions = {}): string {
    const used = this.#used.get(file) ?? [];
    this.#used.set(file, used);
    if (!isType) this.#values.set(file, (this.#values.get(file) ?? new Set()).add(name));
    if (file.statements.some((one) => requiresWhole(this.v1.code.ts, one))) {
      used.push({ name, local: name });
      return `${V2_MODULE}.${name}`;
    }
    const known = used.find((one) => one.name === name)?.local ?? this.#localOf(file, name);
    if (known !== undefined) {
      if (!used.some((one) => one.name === name)) used.push({ name, local: known });
      return known;
    }
    const local = wanted === name && this.#isTaken(file, name) ? `${name}V2` : wanted;
    used.push({ name, local });
    return local;
  }

  isKept(file: ts.SourceFile, name: string): boolean {
    return this.#kept.get(file)?.has(name) ?? false;
  }

  /** Exports of `heffl` that a file uses after the edits. */
  usedIn(file: ts.SourceFile): readonly (Import & { readonly isType: boolean })[] {
    const values = this.#values.get(file);
    return (this.#used.get(file) ?? []).map(({ name, local }) => ({ name, local, isType: !values?.has(name) }));
  }

  /** Name that a file already imports an export of `heffl` by. */
  #localOf(file: ts.SourceFile, name: string): string | undefined {
    const { ts: compiler } = this.v1.code;
    for (const statement of file.statements) {
      if (!compiler.isImportDeclaration(statement) || !compiler.isStringLiteral(statement.moduleSpecifier)) continue;
      const named = statement.moduleSpecifier.text === 'heffl' ? statement.importClause?.namedBindings : undefined;
      if (!named || !compiler.isNamedImports(named)) continue;
      const found = named.elements.find((one) => (one.propertyName ?? one.name).text === name);
      if (found) return found.name.text;
    }
    return undefined;
  }

  /** True if a file declares or imports something else by a name. The same name from v1 makes room, unless it stays. */
  #isTaken(file: ts.SourceFile, name: string): boolean {
    const { ts: compiler, checker } = this.v1.code;
    let isTaken = false;
    const visit = (node: ts.Node): void => {
      if (compiler.isIdentifier(node) && node.text === name && isDeclared(compiler, node)) {
        const isOfV1 =
          this.v1.nameOf(checker.getSymbolAtLocation(node)) === name &&
          (compiler.isImportSpecifier(node.parent) || compiler.isBindingElement(node.parent));
        if (!isOfV1 || this.isKept(file, name)) isTaken = true;
      }
      compiler.forEachChild(node, visit);
    };
    visit(file);
    return isTaken;
  }
}

function isDeclared(compiler: typeof ts, node: ts.Identifier): boolean {
  const { parent } = node;
  const isNamed =
    compiler.isImportSpecifier(parent) ||
    compiler.isImportClause(parent) ||
    compiler.isNamespaceImport(parent) ||
    compiler.isVariableDeclaration(parent) ||
    compiler.isParameter(parent) ||
    compiler.isBindingElement(parent) ||
    compiler.isFunctionDeclaration(parent) ||
    compiler.isClassDeclaration(parent) ||
    compiler.isTypeAliasDeclaration(parent) ||
    compiler.isInterfaceDeclaration(parent) ||
    compiler.isEnumDeclaration(parent) ||
    compiler.isTypeParameterDeclaration(parent);
  return isNamed && (parent as ts.NamedDeclaration).name === node;
}
