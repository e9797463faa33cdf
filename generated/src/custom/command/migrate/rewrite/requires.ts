import type ts from 'typescript';
import type { PackageApi } from '../project/packages.js';
import { requiredPattern, requiresWhole, V2_MODULE } from '../syntax/requires.js';
import type { Draft } from './draft.js';
import type { Names } from './names.js';

/** Rewrites `const { HefflV1 } = require('heffl/v1')`. */
export function rewriteRequires(
  v1: PackageApi,
  file: ts.SourceFile,
  tools: { readonly draft: Draft; readonly names: Names },
): void {
  const { ts: compiler } = v1.code;
  for (const statement of file.statements) {
    const pattern = requiredPattern(compiler, statement);
    if (!pattern) continue;
    const kept = pattern.elements.filter((one) => tools.names.isKept(file, (one.propertyName ?? one.name).getText()));
    const used = tools.names.usedIn(file).map(({ name, local }) => (name === local ? name : `${name}: ${local}`));
    const line = (names: readonly string[], from: string) =>
      statement
        .getText()
        .replace(pattern.getText(), () => `{ ${names.join(', ')} }`)
        .replace('heffl/v1', from);
    const texts = kept.map((one) => one.getText());
    const lines = [
      ...(used.length > 0 ? [line(used, 'heffl')] : []),
      ...(kept.length > 0 ? [line(texts, 'heffl/v1')] : []),
    ];
    if (used.length > 0) tools.draft.rewrite(statement, lines.join('\n'));
  }
}

/** Brings names of `heffl` to a file that has v1 as a whole, by `require`. */
export function addRequires(
  v1: PackageApi,
  file: ts.SourceFile,
  tools: { readonly draft: Draft; readonly names: Names },
): void {
  const { ts: compiler } = v1.code;
  const used = tools.names.usedIn(file);
  const whole = file.statements.find((one) => requiresWhole(compiler, one));
  if (!whole || used.length === 0) return;
  const quote = /require\((.)/.exec(whole.getText())?.[1] ?? "'";
  const end = whole.getText().endsWith(';') ? ';' : '';
  const module = `require(${quote}heffl${quote})${end}`;
  const text = `${compiler.isImportEqualsDeclaration(whole) ? 'import' : 'const'} ${V2_MODULE} = ${module}`;
  tools.draft.insert(file, whole.end, `\n${text}`);
}
