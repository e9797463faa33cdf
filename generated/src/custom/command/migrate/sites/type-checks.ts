import type ts from 'typescript';
import { bare } from '../syntax/same-value.js';
import type { Code } from '../project/project.js';

/** Type of a client of v1: a resource of its own in v2. */
export type ClientKind = 'company' | 'contact';

/** Checks of the type of a client, and what follows from them. */
export class TypeChecks {
  readonly code: Code;

  constructor(code: Code) {
    this.code = code;
  }

  /** Kind that a function lets through: `(client) => client.type === 'company'`. */
  inPredicate(argument: ts.Expression | undefined): ClientKind | undefined {
    const { ts: compiler } = this.code;
    if (!argument || !compiler.isArrowFunction(argument)) return undefined;
    const [parameter] = argument.parameters;
    if (!parameter || compiler.isBlock(argument.body)) return undefined;
    const name = parameter.name.getText();
    if (compiler.isObjectBindingPattern(parameter.name)) {
      const isPlain = parameter.name.elements.some(
        (element) => element.name.getText() === 'type' && !element.propertyName,
      );
      return isPlain ? this.#holds(argument.body, 'type') : undefined;
    }
    return this.#holds(argument.body, `${name}.type`);
  }

  /** Kind that all loops of an iteration are limited to: they begin by skipping others, or do nothing else. */
  inLoop(loop: ts.ForOfStatement): ClientKind | undefined {
    const { ts: compiler } = this.code;
    const [declaration] = compiler.isVariableDeclarationList(loop.initializer) ? loop.initializer.declarations : [];
    if (!declaration) return undefined;
    const read = compiler.isIdentifier(declaration.name) ? `${declaration.name.text}.type` : 'type';
    const statements = compiler.isBlock(loop.statement) ? loop.statement.statements : [loop.statement];
    const [first] = statements;
    if (!first || !compiler.isIfStatement(first)) return undefined;
    if (skips(compiler, first.thenStatement)) return this.#elseKind(first.expression, read);
    return statements.length === 1 && !first.elseStatement ? this.#holds(first.expression, read) : undefined;
  }

  /** Kind that an `if`, a `?:` or a statement before has checked. */
  around(node: ts.Expression, read = `${node.getText()}.type`): ClientKind | undefined {
    const { ts: compiler } = this.code;
    for (let inner: ts.Node = node; inner.parent; inner = inner.parent) {
      const { parent } = inner;
      if (compiler.isIfStatement(parent) && parent.expression !== inner) {
        const kind =
          parent.thenStatement === inner
            ? this.#holds(parent.expression, read)
            : this.#elseKind(parent.expression, read);
        if (kind !== undefined) return kind;
      }
      if (compiler.isConditionalExpression(parent) && parent.condition !== inner) {
        const kind =
          parent.whenTrue === inner ? this.#holds(parent.condition, read) : this.#elseKind(parent.condition, read);
        if (kind !== undefined) return kind;
      }
      if (compiler.isBinaryExpression(parent) && parent.right === inner && isAnd(compiler, parent)) {
        const kind = this.#holds(parent.left, read);
        if (kind !== undefined) return kind;
      }
      if (compiler.isCaseClause(parent) && parent.parent.parent.expression.getText() === read) {
        return asKind(compiler, parent.expression);
      }
      if (compiler.isBlock(parent)) {
        const before = this.#beforeIn(parent, inner, read);
        if (before !== undefined) return before;
      }
      if (compiler.isFunctionLike(parent)) return undefined;
    }
    return undefined;
  }

  /** Kind that is left after statements such as `if (client.type !== 'company') continue;`. */
  #beforeIn(block: ts.Block, until: ts.Node, read: string): ClientKind | undefined {
    const { ts: compiler } = this.code;
    for (const statement of block.statements) {
      if (statement === until) return undefined;
      if (!compiler.isIfStatement(statement) || !leaves(compiler, statement.thenStatement)) continue;
      const kind = this.#elseKind(statement.expression, read);
      if (kind !== undefined) return kind;
    }
    return undefined;
  }

  #elseKind(condition: ts.Expression, read: string): ClientKind | undefined {
    return opposite(this.#fails(condition, read));
  }

  /** Kind that a condition demands: `client.type === 'company' && …` */
  #holds(condition: ts.Expression, read: string): ClientKind | undefined {
    const { ts: compiler } = this.code;
    const node = bare(this.code, condition);
    if (!compiler.isBinaryExpression(node)) return undefined;
    if (isAnd(compiler, node)) return this.#holds(node.left, read) ?? this.#holds(node.right, read);
    const { EqualsEqualsEqualsToken, EqualsEqualsToken, ExclamationEqualsEqualsToken, ExclamationEqualsToken } =
      compiler.SyntaxKind;
    const { kind } = node.operatorToken;
    const value = node.left.getText() === read ? asKind(compiler, node.right) : undefined;
    if (kind === EqualsEqualsEqualsToken || kind === EqualsEqualsToken) return value;
    return kind === ExclamationEqualsEqualsToken || kind === ExclamationEqualsToken ? opposite(value) : undefined;
  }

  /** Kind whose absence follows from a condition that does not hold: `client.type === 'company' || …` */
  #fails(condition: ts.Expression, read: string): ClientKind | undefined {
    const { ts: compiler } = this.code;
    const node = bare(this.code, condition);
    const isOr = compiler.isBinaryExpression(node) && node.operatorToken.kind === compiler.SyntaxKind.BarBarToken;
    if (isOr) return this.#fails(node.left, read) ?? this.#fails(node.right, read);
    const isAndOf = compiler.isBinaryExpression(node) && isAnd(compiler, node);
    return isAndOf ? undefined : this.#holds(node, read);
  }
}

function isAnd(compiler: typeof ts, node: ts.BinaryExpression): boolean {
  return node.operatorToken.kind === compiler.SyntaxKind.AmpersandAmpersandToken;
}

function asKind(compiler: typeof ts, node: ts.Expression): ClientKind | undefined {
  if (!compiler.isStringLiteralLike(node)) return undefined;
  return node.text === 'company' || node.text === 'contact' ? node.text : undefined;
}

function opposite(kind: ClientKind | undefined): ClientKind | undefined {
  if (kind === undefined) return undefined;
  return kind === 'company' ? 'contact' : 'company';
}

/** True for `continue` alone. */
function skips(compiler: typeof ts, statement: ts.Statement): boolean {
  const [only, ...rest] = compiler.isBlock(statement) ? statement.statements : [statement];
  return rest.length === 0 && only !== undefined && compiler.isContinueStatement(only);
}

/** True for a statement after which nothing that follows it runs. */
function leaves(compiler: typeof ts, statement: ts.Statement): boolean {
  if (compiler.isBlock(statement)) {
    const last = statement.statements.at(-1);
    return last !== undefined && leaves(compiler, last);
  }
  return (
    compiler.isContinueStatement(statement) ||
    compiler.isReturnStatement(statement) ||
    compiler.isThrowStatement(statement) ||
    compiler.isBreakStatement(statement)
  );
}
