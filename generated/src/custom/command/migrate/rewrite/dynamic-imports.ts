import type ts from 'typescript';
import type { PackageApi } from '../project/packages.js';
import type { Draft } from './draft.js';

/** `const { HefflV1 } = await import('heffl/v1')`, or with `require`. */
export interface DynamicImport {
  readonly specifier: ts.StringLiteralLike;
  /** Name of the client class in the pattern. */
  readonly element: ts.BindingElement;
  /** True if `heffl` has everything that the pattern takes. */
  readonly isWhole: boolean;
}

/** The pattern that a class comes from which no `import` statement brings. */
export function dynamicImportOf(v1: PackageApi, name: ts.Expression): DynamicImport | undefined {
  const { ts: compiler, checker } = v1.code;
  if (!compiler.isIdentifier(name)) return undefined;
  const element = checker.getSymbolAtLocation(name)?.declarations?.[0];
  if (!element || !compiler.isBindingElement(element)) return undefined;
  const declaration = element.parent.parent;
  const call = compiler.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  const inner = call && compiler.isAwaitExpression(call) ? call.expression : call;
  // A `require` at the top of a file is rewritten as an import is.
  if (inner === call && element.getSourceFile().statements.includes(declaration.parent.parent as ts.Statement))
    return undefined;
  const [specifier] = inner && compiler.isCallExpression(inner) ? inner.arguments : [];
  if (!specifier || !compiler.isStringLiteralLike(specifier) || specifier.text !== 'heffl/v1') return undefined;
  const isWhole = element.parent.elements.every((one) => one === element || isShared(one.getText()));
  return { specifier, element, isWhole };
}

/** Errors are the same classes in both packages. */
function isShared(name: string): boolean {
  return /^\w+Error$/.test(name);
}

/** Imports the client of v2 instead. */
export function rewriteDynamicImport(draft: Draft, { specifier, element }: DynamicImport): string {
  const quote = specifier.getText()[0] ?? "'";
  draft.rewrite(specifier, `${quote}heffl${quote}`);
  if (element.propertyName) draft.rewrite(element.propertyName, 'Heffl');
  else draft.rewrite(element.name, 'Heffl');
  return element.propertyName ? element.name.getText() : 'Heffl';
}
