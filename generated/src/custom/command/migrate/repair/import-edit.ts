import type ts from 'typescript';
import type { Edit } from '../edit/edits.js';
import type { Fault } from './fault.js';
import type { Code } from '../project/project.js';

/** Edits that import a name from `heffl`, if a file has not got it. */
export function importEdit({ ts: compiler }: Code, file: ts.SourceFile, name: string): Edit[] {
  const imports = file.statements.filter((one) => compiler.isImportDeclaration(one));
  const own = imports.filter(
    (one) => compiler.isStringLiteral(one.moduleSpecifier) && one.moduleSpecifier.text === 'heffl',
  );
  const [first] = imports;
  for (const { importClause } of own) {
    const bindings = importClause?.namedBindings;
    if (!bindings || !compiler.isNamedImports(bindings) || importClause.isTypeOnly) continue;
    if (bindings.elements.some((one) => one.name.text === name)) return [];
    const last = bindings.elements.at(-1);
    if (last) return [{ start: last.end, end: last.end, text: `, ${name}` }];
  }
  const start = first?.getStart(file) ?? 0;
  const like = first?.moduleSpecifier.getText(file)[0] ?? "'";
  return [{ start, end: start, text: `import { ${name} } from ${like}heffl${like};\n` }];
}

/** Edits that remove an import from `heffl` that nothing uses. */
export function removeUnused(compiler: typeof ts, { node, file }: Fault): Edit[] | undefined {
  const element = compiler.findAncestor(node, compiler.isBindingElement);
  const variable = element?.parent.parent;
  if (element && variable && compiler.isVariableDeclaration(variable)) return removeElement(element);
  const declaration = compiler.findAncestor(node, compiler.isImportDeclaration);
  const module = declaration?.moduleSpecifier.getText(file).slice(1, -1);
  if (!declaration || (module !== 'heffl' && module !== 'heffl/v1')) return undefined;
  const specifier = compiler.findAncestor(node, compiler.isImportSpecifier);
  const { elements } = specifier?.parent ?? { elements: undefined };
  if (!specifier || !elements || elements.length === 1) {
    const isLine = file.text[declaration.end] === '\n';
    return [{ start: declaration.getStart(file), end: declaration.end + (isLine ? 1 : 0), text: '' }];
  }
  const index = elements.indexOf(specifier);
  const [before, next] = [elements[index - 1], elements[index + 1]];
  if (next) return [{ start: specifier.getStart(file), end: next.getStart(file), text: '' }];
  return [{ start: before?.end ?? specifier.getStart(file), end: specifier.end, text: '' }];
}

/** A name that a pattern takes from a module and that nothing uses any more. */
function removeElement(element: ts.BindingElement): Edit[] | undefined {
  const { elements } = element.parent;
  if (elements.length === 1 || !/^HefflV1\b/.test(element.getText())) return undefined;
  const index = elements.findIndex((one) => one === element);
  const [before, next] = [elements[index - 1], elements[index + 1]];
  if (next) return [{ start: element.getStart(), end: next.getStart(), text: '' }];
  return [{ start: before?.end ?? element.getStart(), end: element.end, text: '' }];
}
