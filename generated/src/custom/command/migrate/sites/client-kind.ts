import type ts from 'typescript';
import { bare } from '../clients/tracked.js';
import type { PackageApi } from '../project/packages.js';
import { mayHave } from './arguments.js';

/** What a client of v1 is: a resource of its own in v2. */
export type ClientKind = 'company' | 'contact';

/** Finds out whether a client of v1 is a company or a contact. */
export class ClientKinds {
  readonly v1: PackageApi;
  readonly #calls = new Map<ts.Node, ts.CallExpression[]>();
  readonly #busy = new Set<ts.Node>();

  constructor(v1: PackageApi) {
    this.v1 = v1;
    const { ts: compiler, checker, files } = v1.code;
    const visit = (node: ts.Node): void => {
      if (compiler.isCallExpression(node)) {
        const declaration = checker.getResolvedSignature(node)?.getDeclaration();
        if (declaration) this.#calls.set(declaration, [...(this.#calls.get(declaration) ?? []), node]);
      }
      compiler.forEachChild(node, visit);
    };
    for (const file of files) visit(file);
  }

  /** Kind that a body names, by the type of the argument. */
  ofBody(body: ts.Expression): ClientKind | undefined {
    const { checker } = this.v1.code;
    const type = checker.getTypeAtLocation(body);
    const literal = this.#literalType(type);
    if (literal !== undefined) return literal;
    const parts = type.isUnion() ? type.types : [type];
    const names = parts.map((part) => part.aliasSymbol?.name ?? '');
    if (names.every((name) => name.startsWith('Company'))) return 'company';
    return names.every((name) => name.startsWith('Contact')) ? 'contact' : undefined;
  }

  /** Kind of the client that an id belongs to. */
  ofId(id: ts.Expression): ClientKind | undefined {
    const { ts: compiler } = this.v1.code;
    const node = bare(this.v1.code, id);
    if (compiler.isPropertyAccessExpression(node) && node.name.text === 'id') return this.ofRecord(node.expression);
    if (!compiler.isIdentifier(node)) return undefined;
    return this.#guard(node, () => this.#ofIdName(node));
  }

  /** Kind of a client, by what was checked before, or by where it comes from. */
  ofRecord(record: ts.Expression): ClientKind | undefined {
    const node = bare(this.v1.code, record);
    return this.#byGuard(node) ?? this.#guard(node, () => this.#byOrigin(node));
  }

  /** Kind that a function lets through: `(client) => client.type === 'company'`. */
  ofPredicate(argument: ts.Expression | undefined): ClientKind | undefined {
    const { ts: compiler } = this.v1.code;
    if (!argument || !compiler.isArrowFunction(argument)) return undefined;
    const [parameter] = argument.parameters;
    if (!parameter || compiler.isBlock(argument.body)) return undefined;
    const name = parameter.name.getText();
    if (compiler.isObjectBindingPattern(parameter.name)) {
      const isPlain = parameter.name.elements.some((element) => element.name.getText() === 'type' && !element.propertyName);
      return isPlain ? this.#holds(argument.body, 'type') : undefined;
    }
    return this.#holds(argument.body, `${name}.type`);
  }

  /** Kind that all loops of an iteration are limited to: they begin by skipping others, or do nothing else. */
  ofLoop(loop: ts.ForOfStatement): ClientKind | undefined {
    const { ts: compiler } = this.v1.code;
    const [declaration] = compiler.isVariableDeclarationList(loop.initializer) ? loop.initializer.declarations : [];
    if (!declaration) return undefined;
    const read = compiler.isIdentifier(declaration.name) ? `${declaration.name.text}.type` : 'type';
    const statements = compiler.isBlock(loop.statement) ? loop.statement.statements : [loop.statement];
    const [first] = statements;
    if (!first || !compiler.isIfStatement(first)) return undefined;
    if (skips(compiler, first.thenStatement)) return this.#elseKind(first.expression, read);
    return statements.length === 1 && !first.elseStatement ? this.#holds(first.expression, read) : undefined;
  }

  #literalType(type: ts.Type): ClientKind | undefined {
    const { checker } = this.v1.code;
    const property = checker.getPropertyOfType(type, 'type');
    const declared = property && checker.getTypeOfSymbol(property);
    const value = declared && checker.getNonNullableType(declared);
    if (!value?.isStringLiteral()) return undefined;
    return value.value === 'company' || value.value === 'contact' ? value.value : undefined;
  }

  #guard(node: ts.Node, find: () => ClientKind | undefined): ClientKind | undefined {
    if (this.#busy.has(node)) return undefined;
    this.#busy.add(node);
    const kind = find();
    this.#busy.delete(node);
    return kind;
  }

  #ofIdName(node: ts.Identifier): ClientKind | undefined {
    const { ts: compiler } = this.v1.code;
    const declaration = this.#declarationOf(node);
    if (!declaration) return undefined;
    if (compiler.isVariableDeclaration(declaration) && declaration.initializer) return this.ofId(declaration.initializer);
    if (compiler.isParameter(declaration)) return this.#ofArguments(declaration, (argument) => this.ofId(argument));
    if (!compiler.isBindingElement(declaration)) return undefined;
    const key = declaration.propertyName ?? declaration.name;
    const whole = declaration.parent.parent;
    if (key.getText() !== 'id' || !compiler.isVariableDeclaration(whole)) return undefined;
    if (whole.initializer) return this.ofRecord(whole.initializer);
    return this.#ofLoopVariable(whole) ?? this.#byGuard(node, 'type');
  }

  #byOrigin(node: ts.Expression): ClientKind | undefined {
    const { ts: compiler } = this.v1.code;
    const made = this.#ofCall(node);
    if (made !== undefined) return made;
    if (compiler.isElementAccessExpression(node)) return this.ofList(node.expression);
    if (!compiler.isIdentifier(node)) return undefined;
    const declaration = this.#declarationOf(node);
    if (!declaration) return undefined;
    if (compiler.isParameter(declaration)) return this.#ofParameter(declaration);
    if (compiler.isBindingElement(declaration) && compiler.isArrayBindingPattern(declaration.parent)) {
      const whole = declaration.parent.parent;
      return compiler.isVariableDeclaration(whole) && whole.initializer ? this.ofList(whole.initializer) : undefined;
    }
    if (!compiler.isVariableDeclaration(declaration)) return undefined;
    return declaration.initializer ? this.ofRecord(declaration.initializer) : this.#ofLoopVariable(declaration);
  }

  #ofCall(node: ts.Expression): ClientKind | undefined {
    const { ts: compiler, checker } = this.v1.code;
    if (!compiler.isCallExpression(node) || !compiler.isPropertyAccessExpression(node.expression)) return undefined;
    const { name, expression } = node.expression;
    const owner = this.v1.nameOf(checker.getTypeAtLocation(expression).getSymbol());
    const [first, second] = node.arguments;
    if (owner === 'Clients' && name.text === 'create' && first) {
      return this.ofBody(first) ?? (mayHave(this.v1.code, first, 'type') ? undefined : 'company');
    }
    if (owner === 'Clients' && name.text === 'update' && first && second) return this.ofBody(second) ?? this.ofId(first);
    if (name.text === 'find') return this.ofPredicate(first) ?? this.ofList(expression);
    return name.text === 'at' ? this.ofList(expression) : undefined;
  }

  /** Kind of all clients in a list. */
  ofList(list: ts.Expression): ClientKind | undefined {
    const { ts: compiler } = this.v1.code;
    const node = bare(this.v1.code, list);
    if (compiler.isCallExpression(node) && compiler.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression;
      if (name.text === 'filter') return this.ofPredicate(node.arguments[0]) ?? this.ofList(expression);
      return /^(slice|toSorted|sort|toReversed|reverse)$/.test(name.text) ? this.ofList(expression) : undefined;
    }
    if (!compiler.isIdentifier(node)) return undefined;
    const declaration = this.#declarationOf(node);
    if (!declaration) return undefined;
    return this.#guard(declaration, () => {
      if (compiler.isParameter(declaration)) return this.#ofArguments(declaration, (argument) => this.ofList(argument));
      const isKnown = compiler.isVariableDeclaration(declaration) && declaration.initializer;
      return isKnown ? this.ofList(isKnown) : undefined;
    });
  }

  #ofLoopVariable(declaration: ts.VariableDeclaration): ClientKind | undefined {
    const { ts: compiler } = this.v1.code;
    const loop = declaration.parent.parent;
    return compiler.isForOfStatement(loop) ? (this.ofLoop(loop) ?? this.ofList(loop.expression)) : undefined;
  }

  #ofParameter(parameter: ts.ParameterDeclaration): ClientKind | undefined {
    const { ts: compiler } = this.v1.code;
    const callback = parameter.parent;
    const call = callback.parent;
    if (compiler.isCallExpression(call) && compiler.isPropertyAccessExpression(call.expression)) {
      return this.ofList(call.expression.expression);
    }
    return this.#ofArguments(parameter, (argument) => this.ofRecord(argument));
  }

  /** Kind that a parameter has in every call of its function. */
  #ofArguments(
    parameter: ts.ParameterDeclaration,
    kindOf: (argument: ts.Expression) => ClientKind | undefined,
  ): ClientKind | undefined {
    const index = parameter.parent.parameters.indexOf(parameter);
    const given = (this.#calls.get(parameter.parent) ?? []).map((call) => call.arguments[index]);
    const kinds = given.map((argument) => argument && kindOf(argument));
    return kinds.every((kind) => kind === kinds[0]) ? kinds[0] : undefined;
  }

  #declarationOf(node: ts.Identifier): ts.Declaration | undefined {
    const { ts: compiler, checker } = this.v1.code;
    const symbol = checker.getSymbolAtLocation(node);
    const real = symbol && symbol.flags & compiler.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const declaration = real?.valueDeclaration;
    if (!declaration || !this.v1.code.files.includes(declaration.getSourceFile())) return undefined;
    // A variable that changes may hold another client later.
    const isVariable = compiler.isVariableDeclaration(declaration);
    return isVariable && !(compiler.getCombinedNodeFlags(declaration) & compiler.NodeFlags.Const) ? undefined : declaration;
  }

  /** Kind that an `if`, a `?:` or a statement before has checked. */
  #byGuard(node: ts.Expression, read = `${node.getText()}.type`): ClientKind | undefined {
    const { ts: compiler } = this.v1.code;
    for (let inner: ts.Node = node; inner.parent; inner = inner.parent) {
      const { parent } = inner;
      if (compiler.isIfStatement(parent) && parent.expression !== inner) {
        const kind = parent.thenStatement === inner ? this.#holds(parent.expression, read) : this.#elseKind(parent.expression, read);
        if (kind !== undefined) return kind;
      }
      if (compiler.isConditionalExpression(parent) && parent.condition !== inner) {
        const kind = parent.whenTrue === inner ? this.#holds(parent.condition, read) : this.#elseKind(parent.condition, read);
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
    const { ts: compiler } = this.v1.code;
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
    const { ts: compiler } = this.v1.code;
    const node = bare(this.v1.code, condition);
    if (!compiler.isBinaryExpression(node)) return undefined;
    if (isAnd(compiler, node)) return this.#holds(node.left, read) ?? this.#holds(node.right, read);
    const { EqualsEqualsEqualsToken, EqualsEqualsToken, ExclamationEqualsEqualsToken, ExclamationEqualsToken } = compiler.SyntaxKind;
    const { kind } = node.operatorToken;
    const value = node.left.getText() === read ? asKind(compiler, node.right) : undefined;
    if (kind === EqualsEqualsEqualsToken || kind === EqualsEqualsToken) return value;
    return kind === ExclamationEqualsEqualsToken || kind === ExclamationEqualsToken ? opposite(value) : undefined;
  }

  /** Kind whose absence follows from a condition that does not hold: `client.type === 'company' || …` */
  #fails(condition: ts.Expression, read: string): ClientKind | undefined {
    const { ts: compiler } = this.v1.code;
    const node = bare(this.v1.code, condition);
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
