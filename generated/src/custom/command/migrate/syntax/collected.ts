import type ts from 'typescript';
import type { Code } from '../project/project.js';

/** Values that are put into a collection after it is made: `all.push(company)`, `byName.set(name, company)`. */
export function addedTo({ ts: compiler, checker }: Code, declaration: ts.VariableDeclaration): ts.Expression[] {
  const values: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    const isCall = compiler.isCallExpression(node) && compiler.isPropertyAccessExpression(node.expression);
    if (
      isCall &&
      checker.getSymbolAtLocation((node.expression as ts.PropertyAccessExpression).expression)?.valueDeclaration ===
        declaration
    ) {
      const { text } = (node.expression as ts.PropertyAccessExpression).name;
      if (/^(push|unshift|add)$/.test(text)) values.push(...node.arguments);
      if (text === 'set' && node.arguments[1]) values.push(node.arguments[1]);
    }
    compiler.forEachChild(node, visit);
  };
  visit(declaration.getSourceFile());
  return values;
}

/** True for `[]`, `new Map()` and `new Set()`. */
export function isEmptyCollection({ ts: compiler }: Code, node: ts.Expression): boolean {
  if (compiler.isArrayLiteralExpression(node)) return node.elements.length === 0;
  return compiler.isNewExpression(node) && /^(Map|Set)$/.test(node.expression.getText()) && !node.arguments?.length;
}

/** The value that a property of an object literal of the project is made with. */
export function memberValue({ ts: compiler, files }: Code, property: ts.Symbol | undefined): ts.Expression | undefined {
  const declaration = property?.valueDeclaration;
  if (!declaration || !files.includes(declaration.getSourceFile())) return undefined;
  if (compiler.isPropertyAssignment(declaration)) return declaration.initializer;
  if (!compiler.isShorthandPropertyAssignment(declaration)) return undefined;
  return declaration.name;
}
