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

/** Takes a variable out of `const { … } = record;` and declares it by itself, with another expression. */
export function takeOut(
  { ts: compiler, ...rest }: Code,
  element: ts.BindingElement,
  expressionOf: (record: string) => string,
): Edit[] | undefined {
  const code = { ts: compiler, ...rest };
  const pattern = element.parent;
  const declaration = pattern.parent;
  if (!compiler.isVariableDeclaration(declaration) || !declaration.initializer || element.initializer) return undefined;
  const list = declaration.parent;
  const { parent: statement } = list;
  const isPlain =
    compiler.isVariableDeclarationList(list) &&
    compiler.isVariableStatement(statement) &&
    list.declarations.length === 1;
  if (!isPlain || !isRepeatable(code, declaration.initializer) || element.dotDotDotToken) return undefined;
  const file = element.getSourceFile();
  const indent = /[ \t]*$/.exec(file.text.slice(0, statement.getStart()))?.[0] ?? '';
  const end = statement.getText().endsWith(';') ? ';' : '';
  const text = `const ${element.name.getText()} = ${expressionOf(declaration.initializer.getText())}${end}`;
  if (pattern.elements.length === 1) return [{ start: statement.getStart(), end: statement.end, text }];
  return [removal(pattern, element), { start: statement.end, end: statement.end, text: `\n${indent}${text}` }];
}

function removal(pattern: ts.BindingPattern, element: ts.BindingElement): Edit {
  const { elements } = pattern;
  const index = elements.findIndex((one) => one === element);
  const [before, next] = [elements[index - 1], elements[index + 1]];
  if (next) return { start: element.getStart(), end: next.getStart(), text: '' };
  return { start: before?.end ?? element.getStart(), end: element.end, text: '' };
}
