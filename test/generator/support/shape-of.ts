import ts from 'typescript';
import { pascalCase } from '../../../generator/plan/names/names.js';
import type { OutputFile } from '../../../generator/model/output-file.js';

/**
 * The structure of an emitted file without what its strings, comments and quoted names say: two files of one shape run
 * the same code. Types are named after parts of the description, so `payload`, with a number after it, is left out of
 * names.
 */
export function shapeOf({ path, text }: OutputFile, payload: string): unknown {
  if (path.endsWith('.ts')) return shapeOfCode(path, text, nameless(payload));
  if (path.endsWith('.json')) return shapeOfJson(JSON.parse(text));
  // Markdown: the rows of tables with their cells, headings, and nothing that a renderer would run.
  return text
    .split('\n')
    .map((line) => [/^(?:#+ |\||```|- )?/.exec(line)?.[0], cells(line), /<[a-z!/]|\]\((?!https?:)/i.test(line)]);
}

function cells(line: string): number {
  return line.startsWith('|') ? line.replaceAll('\\|', '').split('|').length : 0;
}

function shapeOfJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOfJson);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value).map(([key, child]) => [key, shapeOfJson(child)]);
}

type Nameless = (name: string) => string;

function nameless(payload: string): Nameless {
  // The name of a schema that cannot be the name of a type is made one.
  const words = [payload, pascalCase(payload)].map((word) => word.toLowerCase()).filter((word) => word !== '');
  return (name) =>
    name.replaceAll(/[A-Za-z]+(?=\d)/g, (part) => {
      const word = words.find((one) => part.toLowerCase().endsWith(one));
      return word === undefined ? part : `${part.slice(0, -word.length)}_`;
    });
}

function shapeOfCode(path: string, text: string, named: Nameless): unknown {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const { parseDiagnostics } = source as unknown as { parseDiagnostics: readonly unknown[] };
  return { errors: parseDiagnostics.length, body: shapeOfNode(source, named) };
}

function shapeOfNode(node: ts.Node, named: Nameless): string {
  if (isNameOfMember(node)) return 'name';
  if (ts.isStringLiteralLike(node)) return 'string';
  if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) return named(node.text);
  // A union of one is a matter of layout.
  if (ts.isUnionTypeNode(node) && node.types[0] && node.types.length === 1) return shapeOfNode(node.types[0], named);
  const children: string[] = [];
  ts.forEachChild(node, (child) => void children.push(shapeOfNode(child, named)));
  const isSet =
    // Types are declared in the order of their names.
    ts.isSourceFile(node) ||
    ts.isTypeLiteralNode(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isUnionTypeNode(node);
  return `${ts.SyntaxKind[node.kind]}(${(isSet ? children.toSorted() : children).join()})`;
}

/** Names of members are strings of the description, quoted or not. */
function isNameOfMember(node: ts.Node): boolean {
  const parent = node.parent as ts.Node | undefined;
  if (!parent) return false;
  return (
    (ts.isPropertySignature(parent) || ts.isPropertyAssignment(parent)) &&
    parent.name === node &&
    !ts.isComputedPropertyName(node)
  );
}

/** Every name in a file of code that is no string. */
export function identifiersIn(path: string, text: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return names;
}
