import type ts from 'typescript';
import type { Edit } from '../edit/edits.js';
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
