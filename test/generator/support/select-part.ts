import ts from 'typescript';
import type { OutputFile } from '../../../generator/model/output-file.js';

/**
 * The text of one declaration of a file, doc comment included. `Deals/list` is a method, `components/schemas/Deal` a
 * property of a property, `DealListParams` a whole declaration.
 */
export function selectPart(file: OutputFile, part: string): string {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  let node: ts.Node = source;
  for (const name of part.split('/')) {
    const child = childrenOf(node).find((candidate) => nameOf(candidate) === name);
    if (!child) throw new Error(`${file.path} has no ${part}`);
    node = child;
  }
  return dedent(file.text.slice(node.getStart(source, true), node.getEnd()), columnOf(source, node));
}

function childrenOf(node: ts.Node): readonly ts.Node[] {
  if (ts.isSourceFile(node)) return node.statements;
  if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node) || ts.isTypeLiteralNode(node)) return node.members;
  if (ts.isPropertySignature(node) && node.type) return childrenOf(node.type);
  return [];
}

function nameOf(node: ts.Node): string | undefined {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations[0]?.name.getText();
  const { name } = node as { name?: ts.PropertyName };
  return name && (ts.isStringLiteral(name) ? name.text : name.getText());
}

function columnOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source, true)).character;
}

function dedent(text: string, columns: number): string {
  return text.replaceAll(`\n${' '.repeat(columns)}`, '\n');
}
