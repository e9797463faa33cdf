import type ts from 'typescript';
import { counterpartsOf } from '../facts/names.js';
import type { PackageApi } from '../project/packages.js';
import type { Draft } from './draft.js';
import type { Names } from './names.js';

/** A name in an import. */
interface Specifier {
  readonly text: string;
  readonly isType: boolean;
}

/** Rewrites the imports of a file from the two packages, after everything else in it. */
export function rewriteImports(
  v1: PackageApi,
  file: ts.SourceFile,
  tools: { readonly draft: Draft; readonly names: Names },
): void {
  const { ts: compiler } = v1.code;
  const imports = file.statements.filter((one) => compiler.isImportDeclaration(one));
  const before = imports.filter((one) => specifierOf(compiler, one) === 'heffl/v1');
  const [first] = before;
  if (!first) return;
  const isMarked = marksTypes(v1, before);
  const used = tools.names.usedIn(file).map(({ name, local, isType }) => ({
    text: name === local ? name : `${name} as ${local}`,
    isType: isType && isMarked,
  }));
  const existing = imports.find((one) => specifierOf(compiler, one) === 'heffl' && isNamed(compiler, one));
  const added = existing ? addTo(compiler, tools.draft, { existing, used }) : used;
  for (const declaration of before) {
    const kept = keptOf(v1, declaration, tools.names);
    const lines = [
      ...(declaration === first && added.length > 0 ? [printImport(first, added, 'heffl')] : []),
      ...(kept === undefined
        ? [declaration.getText()]
        : kept.length > 0
          ? [printImport(declaration, kept, 'heffl/v1')]
          : []),
    ];
    replaceStatement(tools.draft, declaration, lines);
  }
}

/** Exports again what both packages export, or what has one counterpart, from `heffl`. */
export function rewriteExports(v1: PackageApi, v2: PackageApi, { file, draft, stays }: Exporting): void {
  const { ts: compiler, checker } = v1.code;
  for (const statement of file.statements) {
    const clause = compiler.isExportDeclaration(statement) ? statement.exportClause : undefined;
    if (!clause || !compiler.isNamedExports(clause) || moduleOf(statement) !== 'heffl/v1') continue;
    const [kept, moved]: [string[], string[]] = [[], []];
    for (const one of clause.elements) {
      const name = (one.propertyName ?? one.name).text;
      const isShared = v2.nameOf(checker.getSymbolAtLocation(one.name)) === name;
      const to = isShared ? [name] : counterpartsOf(name, (other) => v2.has(other));
      const isMoved = to.length === 1 && !stays(name);
      const text = one.getText();
      if (isMoved && to[0] !== name) moved.push(`${/^type\s/.test(text) ? 'type ' : ''}${to[0]} as ${one.name.text}`);
      else (isMoved ? moved : kept).push(text);
    }
    if (moved.length === 0) continue;
    const line = (names: readonly string[], from: string) =>
      statement
        .getText()
        .replace(clause.getText(), () => `{ ${names.join(', ')} }`)
        .replace('heffl/v1', from);
    const lines = [line(moved, 'heffl'), ...(kept.length > 0 ? [line(kept, 'heffl/v1')] : [])];
    draft.rewrite(statement, lines.join('\n'));
  }
}

interface Exporting {
  readonly file: ts.SourceFile;
  readonly draft: Draft;
  /** True for types whose values still come from v1 alone. */
  readonly stays: (name: string) => boolean;
}

function moduleOf(statement: ts.Statement): string | undefined {
  const { moduleSpecifier } = statement as ts.ExportDeclaration;
  return moduleSpecifier?.getText().slice(1, -1);
}

function specifierOf(compiler: typeof ts, node: ts.ImportDeclaration): string {
  return compiler.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : '';
}

function isNamed(compiler: typeof ts, { importClause }: ts.ImportDeclaration): boolean {
  return importClause?.namedBindings !== undefined && compiler.isNamedImports(importClause.namedBindings);
}

/** True if the file marks types in its imports. */
function marksTypes({ code }: PackageApi, imports: readonly ts.ImportDeclaration[]): boolean {
  const { verbatimModuleSyntax } = code.program.getCompilerOptions();
  return verbatimModuleSyntax === true || imports.some((one) => /\bimport\s+type\b|[{,]\s*type\s/.test(one.getText()));
}

/** Names of v1 that an import still brings; `undefined` where the import stays as it is. */
function keptOf({ code }: PackageApi, { importClause }: ts.ImportDeclaration, names: Names): Specifier[] | undefined {
  const { ts: compiler } = code;
  const bindings = importClause?.namedBindings;
  if (bindings && compiler.isNamespaceImport(bindings)) {
    return names.isKept(bindings.getSourceFile(), bindings.name.text) ? undefined : [];
  }
  if (!bindings) return undefined;
  return bindings.elements
    .filter((one) => names.isKept(one.getSourceFile(), (one.propertyName ?? one.name).text))
    .map((one) => ({ text: one.getText().replace(/^type\s+/, ''), isType: one.isTypeOnly || importClause.isTypeOnly }));
}

/** Adds names to an import that is there, and returns those that it cannot take. */
function addTo(
  compiler: typeof ts,
  draft: Draft,
  { existing, used }: { readonly existing: ts.ImportDeclaration; readonly used: readonly Specifier[] },
): readonly Specifier[] {
  const clause = existing.importClause;
  const bindings = clause?.namedBindings;
  if (!bindings || !compiler.isNamedImports(bindings)) return used;
  const there = bindings.elements.map((one) => one.getText().replace(/^type\s+/, ''));
  const missing = used.filter(({ text }) => !there.includes(text));
  const fitting = missing.filter(({ isType }) => isType || !clause.isTypeOnly);
  const texts = fitting.map((one) => (one.isType && !clause.isTypeOnly ? `type ${one.text}` : one.text));
  const last = bindings.elements.at(-1);
  if (texts.length > 0 && last) draft.insert(existing.getSourceFile(), last.end, `, ${texts.join(', ')}`);
  return missing.filter((one) => !fitting.includes(one));
}

function printImport(like: ts.ImportDeclaration, names: readonly Specifier[], from: string): string {
  const text = like.getText();
  const quote = like.moduleSpecifier.getText()[0] ?? "'";
  const end = text.endsWith(';') ? ';' : '';
  const areTypes = names.every(({ isType }) => isType);
  const list = names.map(({ text: name, isType }) => (isType && !areTypes ? `type ${name}` : name));
  const line = `import ${areTypes ? 'type ' : ''}{ ${list.join(', ')} } from ${quote}${from}${quote}${end}`;
  if (!text.includes('\n')) return line;
  return `import ${areTypes ? 'type ' : ''}{\n${list.map((one) => `  ${one},\n`).join('')}} from ${quote}${from}${quote}${end}`;
}

function replaceStatement(draft: Draft, node: ts.ImportDeclaration, lines: readonly string[]): void {
  const text = lines.join('\n');
  if (text === node.getText()) return;
  const file = node.getSourceFile();
  const isLine = text === '' && file.text[node.end] === '\n';
  draft.replace(file, { start: node.getStart(), end: isLine ? node.end + 1 : node.end, text });
}
