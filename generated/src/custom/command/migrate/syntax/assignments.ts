import type ts from 'typescript';

/** True for `=`, `??=`, `||=` and `&&=`. */
export function isAssignment(compiler: typeof ts, { operatorToken: { kind } }: ts.BinaryExpression): boolean {
  const { SyntaxKind } = compiler;
  return [
    SyntaxKind.EqualsToken,
    SyntaxKind.QuestionQuestionEqualsToken,
    SyntaxKind.BarBarEqualsToken,
    SyntaxKind.AmpersandAmpersandEqualsToken,
  ].some((one) => one === kind);
}
