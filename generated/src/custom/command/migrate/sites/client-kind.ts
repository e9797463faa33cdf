import type ts from 'typescript';
import { bare } from '../syntax/same-value.js';
import type { PackageApi } from '../project/packages.js';
import { isGiven, literalOf, mayHave, memberOf } from '../syntax/arguments.js';
import { resultsOf } from '../syntax/results.js';
import { TypeChecks, type ClientKind } from './type-checks.js';

/** Finds out whether a client of v1 is a company or a contact. */
export class ClientKinds {
  readonly v1: PackageApi;
  readonly checks: TypeChecks;
  readonly #calls = new Map<ts.Node, ts.CallExpression[]>();
  readonly #busy = new Set<ts.Node>();

  constructor(v1: PackageApi) {
    this.v1 = v1;
    this.checks = new TypeChecks(v1.code);
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
    const literal = this.#literalType(type) ?? this.#writtenType(body);
    if (literal !== undefined) return literal;
    const parts = type.isUnion() ? type.types : [type];
    // In v1 only a company has a primary contact.
    if (parts.every((part) => isGiven(this.v1.code, part, 'primaryContact'))) return 'company';
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
    return this.checks.around(node) ?? this.#guard(node, () => this.#byOrigin(node));
  }

  /** Kind that the object literal names which a variable is made with. */
  #writtenType(body: ts.Expression): ClientKind | undefined {
    const literal = literalOf(this.v1.code, body);
    const member = literal && memberOf(this.v1.code, literal, 'type');
    if (!member || !this.v1.code.ts.isPropertyAssignment(member)) return undefined;
    return (
      this.#literalType(this.v1.code.checker.getTypeAtLocation(literal)) ??
      asKind(member.initializer.getText().slice(1, -1))
    );
  }

  #literalType(type: ts.Type): ClientKind | undefined {
    const { checker } = this.v1.code;
    const property = checker.getPropertyOfType(type, 'type');
    const declared = property && checker.getTypeOfSymbol(property);
    const value = declared && checker.getNonNullableType(declared);
    return value?.isStringLiteral() ? asKind(value.value) : undefined;
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
    if (compiler.isVariableDeclaration(declaration) && declaration.initializer)
      return this.ofId(declaration.initializer);
    if (compiler.isParameter(declaration)) return this.#ofArguments(declaration, (argument) => this.ofId(argument));
    if (!compiler.isBindingElement(declaration)) return undefined;
    const key = declaration.propertyName ?? declaration.name;
    const whole = declaration.parent.parent;
    if (key.getText() !== 'id' || !compiler.isVariableDeclaration(whole)) return undefined;
    if (whole.initializer) return this.ofRecord(whole.initializer);
    return this.#ofLoopVariable(whole) ?? this.checks.around(node, 'type');
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
    if (!compiler.isCallExpression(node)) return undefined;
    const returned = this.#ofResults(node, (result) => this.ofRecord(result));
    if (returned !== undefined || !compiler.isPropertyAccessExpression(node.expression)) return returned;
    const { name, expression } = node.expression;
    const owner = this.v1.nameOf(checker.getTypeAtLocation(expression).getSymbol());
    const [first, second] = node.arguments;
    if (owner === 'Clients' && name.text === 'create' && first) {
      return this.ofBody(first) ?? (mayHave(this.v1.code, first, 'type') ? undefined : 'company');
    }
    if (owner === 'Clients' && name.text === 'update' && first && second)
      return this.ofBody(second) ?? this.ofId(first);
    if (name.text === 'find') return this.checks.inPredicate(first) ?? this.ofList(expression);
    return name.text === 'at' ? this.ofList(expression) : undefined;
  }

  /** Kind of all clients in a list. */
  ofList(list: ts.Expression): ClientKind | undefined {
    const { ts: compiler } = this.v1.code;
    const node = bare(this.v1.code, list);
    if (compiler.isCallExpression(node) && compiler.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression;
      if (name.text === 'filter') return this.checks.inPredicate(node.arguments[0]) ?? this.ofList(expression);
      if (/^(slice|toSorted|sort|toReversed|reverse)$/.test(name.text)) return this.ofList(expression);
    }
    if (compiler.isCallExpression(node)) return this.#ofResults(node, (result) => this.ofList(result));
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
    return compiler.isForOfStatement(loop) ? (this.checks.inLoop(loop) ?? this.ofList(loop.expression)) : undefined;
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

  /** Kind that all results of a function have. */
  #ofResults(
    call: ts.CallExpression,
    kindOf: (result: ts.Expression) => ClientKind | undefined,
  ): ClientKind | undefined {
    const declaration = this.v1.code.checker.getResolvedSignature(call)?.getDeclaration() as ts.Node | undefined;
    if (!declaration || !this.v1.code.files.includes(declaration.getSourceFile())) return undefined;
    return this.#guard(declaration, () => {
      const kinds = resultsOf(this.v1.code.ts, declaration).map((result) => kindOf(result));
      return kinds.every((kind) => kind === kinds[0]) ? kinds[0] : undefined;
    });
  }

  #declarationOf(node: ts.Identifier): ts.Declaration | undefined {
    const { ts: compiler, checker } = this.v1.code;
    const symbol = checker.getSymbolAtLocation(node);
    const real = symbol && symbol.flags & compiler.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const declaration = real?.valueDeclaration;
    if (!declaration || !this.v1.code.files.includes(declaration.getSourceFile())) return undefined;
    // A variable that changes may hold another client later.
    const isVariable = compiler.isVariableDeclaration(declaration);
    return isVariable && !(compiler.getCombinedNodeFlags(declaration) & compiler.NodeFlags.Const)
      ? undefined
      : declaration;
  }
}

function asKind(text: string): ClientKind | undefined {
  return text === 'company' || text === 'contact' ? text : undefined;
}
