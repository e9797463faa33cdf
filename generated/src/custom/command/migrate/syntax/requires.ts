import type ts from 'typescript';

/** Name of `heffl` in files whose imports are `import x = require()`. */
export const V2_MODULE = 'hefflV2';

/** True for `const crm = require('heffl/v1')` and `import crm = require('heffl/v1')`. */
export function requiresWhole(compiler: typeof ts, statement: ts.Node): boolean {
  const isEquals = compiler.isImportEqualsDeclaration(statement);
  const isVariable = compiler.isVariableStatement(statement) && !requiredPattern(compiler, statement);
  return (isEquals || isVariable) && /=\s*require\((['"])heffl\/v1\1\)\s*;?$/.test(statement.getText());
}

/** Names that a statement takes from v1 by `require`. */
export function requiredPattern(compiler: typeof ts, statement: ts.Node): ts.ObjectBindingPattern | undefined {
  if (!compiler.isVariableStatement(statement)) return undefined;
  const [declaration, ...others] = statement.declarationList.declarations;
  const call = declaration?.initializer;
  const isRequire = call && compiler.isCallExpression(call) && call.expression.getText() === 'require';
  const isOfV1 = isRequire && call.arguments[0]?.getText().slice(1, -1) === 'heffl/v1';
  if (!declaration || others.length > 0 || !isOfV1) return undefined;
  return compiler.isObjectBindingPattern(declaration.name) ? declaration.name : undefined;
}
