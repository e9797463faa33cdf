import ts from 'typescript';
import type { OutputFile } from '../../../generator/model/output-file.js';

/** An export of a module, as in its source. */
export interface Declaration {
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'type' | 'function' | 'constant';
  /** The text of its doc comment, tags left out. */
  readonly doc: string;
  /** Declaration up to its body: `class ApiError extends HttpError`. */
  readonly head: string;
  /** Name of the class or interface that it extends. */
  readonly base: string | undefined;
  readonly members: readonly Member[];
  /** Path of the file in the package: `src/runtime/options.ts`. */
  readonly file: string;
}

/** A public property or method. */
export interface Member {
  readonly name: string;
  /** `status: number`, `toArray(options: ToArrayOptions): Promise<Item[]>`. */
  readonly signature: string;
  /** Of a property; empty for a method. */
  readonly type: string;
  readonly isMethod: boolean;
  readonly doc: string;
}

/** The exported declarations of a file, in its order. */
export function declarationsOf({ path, text }: OutputFile): Declaration[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return source.statements.filter(isExported).flatMap((statement) => {
    const declared = declare(statement);
    return declared ? [{ ...declared, doc: docOf(statement), file: path }] : [];
  });
}

/** The names that a module exports by `export { … } from`. */
export function exportedNames({ path, text }: OutputFile): string[] {
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map(({ name }) => name.text)
      : [],
  );
}

function declare(node: ts.Statement): Omit<Declaration, 'doc' | 'file'> | undefined {
  if (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) {
    const kind = ts.isClassDeclaration(node) ? 'class' : 'interface';
    const [heritage] = node.heritageClauses ?? [];
    const name = node.name?.text ?? '';
    const head = [
      `${kind} ${name}${parametersText(node)}`,
      ...(node.heritageClauses ?? []).map((clause) => clause.getText()),
    ];
    const base = heritage?.token === ts.SyntaxKind.ExtendsKeyword ? heritage.types[0]?.expression.getText() : undefined;
    return { name, kind, head: head.join(' '), base, members: node.members.flatMap((member) => memberOf(member)) };
  }
  if (ts.isTypeAliasDeclaration(node)) {
    return { name: node.name.text, kind: 'type', head: withoutExport(node.getText()), base: undefined, members: [] };
  }
  if (ts.isFunctionDeclaration(node)) {
    const head = withoutExport(
      node
        .getText()
        .slice(0, (node.body?.getStart() ?? node.end) - node.getStart())
        .trim(),
    );
    return { name: node.name?.text ?? '', kind: 'function', head, base: undefined, members: [] };
  }
  return undefined;
}

function memberOf(member: ts.ClassElement | ts.TypeElement): Member[] {
  const { name } = member;
  if (!name || ts.isPrivateIdentifier(name) || isHidden(member)) return [];
  if (!ts.isPropertySignature(member) && !ts.isPropertyDeclaration(member) && !isCallable(member)) return [];
  const shown = name.getText();
  const optional = member.questionToken ? '?' : '';
  const doc = docOf(member);
  if (isCallable(member)) {
    const parameters = member.parameters.map((parameter) => parameter.getText()).join(', ');
    const isGetter = ts.isGetAccessor(member);
    const type = member.type?.getText() ?? 'void';
    const signature = isGetter ? `${shown}: ${type}` : `${shown}${parametersText(member)}(${parameters}): ${type}`;
    return [{ name: shown, signature, type: isGetter ? type : '', isMethod: !isGetter, doc }];
  }
  const type = oneLine(member.type?.getText() ?? 'unknown');
  return [{ name: shown, signature: `${shown}${optional}: ${type}`, type, isMethod: false, doc }];
}

type Callable = ts.MethodDeclaration | ts.MethodSignature | ts.GetAccessorDeclaration;

function isCallable(member: ts.Node): member is Callable {
  return ts.isMethodDeclaration(member) || ts.isMethodSignature(member) || ts.isGetAccessor(member);
}

function parametersText({
  typeParameters,
}: {
  typeParameters?: ts.NodeArray<ts.TypeParameterDeclaration> | undefined;
}): string {
  return typeParameters ? `<${typeParameters.map((parameter) => parameter.getText()).join(', ')}>` : '';
}

function isHidden(node: ts.Node): boolean {
  const flags = ts.getCombinedModifierFlags(node as ts.Declaration);
  return (flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static)) !== 0;
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

/** The last doc comment before a node, without stars and tags. */
function docOf(node: ts.Node): string {
  const [comment] = ts
    .getJSDocCommentsAndTags(node)
    .filter((part) => ts.isJSDoc(part))
    .slice(-1);
  return (comment && ts.getTextOfJSDocComment(comment.comment)) ?? '';
}

function withoutExport(text: string): string {
  return text.replace(/^export /, '');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
