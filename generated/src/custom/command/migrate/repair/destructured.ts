import type ts from 'typescript';
import type { Edit } from '../edit/edits.js';
import type { Code } from '../project/project.js';
import { isRepeatable } from '../syntax/arguments.js';

/** Expression that reads all custom fields of a record of v2, as `customFields` of v1 has them. */
export function customFieldsOf(record: string): string {
  return `Object.fromEntries(Object.entries(${record}).filter(([key]) => key.startsWith('cf_')))`;
}

/** Expression that reads a field which only some records have. */
export function readIfThere(record: string, name: string): string {
  return `'${name}' in ${record} ? ${record}.${name} : undefined`;
}

/** Takes a variable out of a pattern, and makes it of another expression. */
export function takeOut(
  code: Code,
  element: ts.BindingElement,
  expressionOf: (record: string) => string,
): Edit[] | undefined {
  const { ts: compiler } = code;
  const pattern = element.parent;
  const { parent: owner } = pattern;
  if (element.initializer || element.dotDotDotToken || !compiler.isObjectBindingPattern(pattern)) return undefined;
  if (compiler.isParameter(owner)) return fromParameter(code, element, expressionOf);
  if (!compiler.isVariableDeclaration(owner) || !compiler.isVariableDeclarationList(owner.parent)) return undefined;
  const { parent: statement } = owner.parent;
  if (compiler.isForOfStatement(statement)) return fromLoop(code, { element, statement }, expressionOf);
  const isPlain = compiler.isVariableStatement(statement) && owner.parent.declarations.length === 1;
  return isPlain && owner.initializer
    ? fromStatement(code, { element, statement, value: owner.initializer }, expressionOf)
    : undefined;
}

interface InStatement {
  readonly element: ts.BindingElement;
  readonly statement: ts.VariableStatement;
  readonly value: ts.Expression;
}

/** `const { a, customFields } = value;` */
function fromStatement(
  code: Code,
  { element, statement, value }: InStatement,
  expressionOf: (record: string) => string,
): Edit[] {
  const file = element.getSourceFile();
  const pattern = element.parent;
  const indent = /[ \t]*$/.exec(file.text.slice(0, statement.getStart()))?.[0] ?? '';
  const end = statement.getText().endsWith(';') ? ';' : '';
  const isPlain = isRepeatable(code, value);
  const name = isPlain ? value.getText() : freeName(file);
  const text = `const ${element.name.getText()} = ${expressionOf(name)}${end}`;
  const first = {
    start: statement.getStart(),
    end: statement.getStart(),
    text: `const ${name} = ${value.getText()}${end}\n${indent}`,
  };
  const replaced = { start: value.getStart(), end: value.end, text: name };
  const isAlone = pattern.elements.length === 1;
  if (isAlone && isPlain) return [{ start: statement.getStart(), end: statement.end, text }];
  if (isAlone) return [{ start: statement.getStart(), end: statement.end, text: `${first.text}${text}` }];
  const after = { start: statement.end, end: statement.end, text: `\n${indent}${text}` };
  return [...(isPlain ? [] : [first, replaced]), removal(pattern, element), after];
}

interface InLoop {
  readonly element: ts.BindingElement;
  readonly statement: ts.ForOfStatement;
}

/** `for (const { a, customFields } of list) {` */
function fromLoop(
  { ts: compiler }: Code,
  { element, statement }: InLoop,
  expressionOf: (record: string) => string,
): Edit[] | undefined {
  const pattern = element.parent;
  const body = statement.statement;
  const [first] = compiler.isBlock(body) ? body.statements : [];
  if (!first) return undefined;
  const file = element.getSourceFile();
  const name = freeName(file);
  const indent = /[ \t]*$/.exec(file.text.slice(0, first.getStart()))?.[0] ?? '';
  const others = pattern.elements.filter((one) => one !== element).map((one) => one.getText());
  const lines = [
    ...(others.length > 0 ? [`const { ${others.join(', ')} } = ${name};`] : []),
    `const ${element.name.getText()} = ${expressionOf(name)};`,
  ];
  return [
    { start: pattern.getStart(), end: pattern.end, text: name },
    { start: first.getStart(), end: first.getStart(), text: lines.map((line) => `${line}\n${indent}`).join('') },
  ];
}

/** `({ customFields }) => read(customFields)` */
function fromParameter(
  { ts: compiler, checker }: Code,
  element: ts.BindingElement,
  expressionOf: (record: string) => string,
): Edit[] | undefined {
  const pattern = element.parent;
  const { parent: parameter } = pattern;
  const owner = parameter.parent as ts.Node;
  if (pattern.elements.length > 1 || !compiler.isArrowFunction(owner)) return undefined;
  const name = freeName(element.getSourceFile());
  const edits: Edit[] = [{ start: pattern.getStart(), end: pattern.end, text: name }];
  let isPlain = true;
  const visit = (node: ts.Node): void => {
    if (
      compiler.isIdentifier(node) &&
      node !== element.name &&
      checker.getSymbolAtLocation(node)?.valueDeclaration === element
    ) {
      if (compiler.isShorthandPropertyAssignment(node.parent)) isPlain = false;
      edits.push({ start: node.getStart(), end: node.end, text: `(${expressionOf(name)})` });
    }
    compiler.forEachChild(node, visit);
  };
  visit(owner.body);
  return isPlain ? edits : undefined;
}

function freeName(file: ts.SourceFile): string {
  let name = 'record';
  while (new RegExp(`\\b${name}\\b`).test(file.text)) name = `${name}OfV2`;
  return name;
}

function removal(pattern: ts.BindingPattern, element: ts.BindingElement): Edit {
  const { elements } = pattern;
  const index = elements.findIndex((one) => one === element);
  const [before, next] = [elements[index - 1], elements[index + 1]];
  if (next) return { start: element.getStart(), end: next.getStart(), text: '' };
  return { start: before?.end ?? element.getStart(), end: element.end, text: '' };
}
