import type ts from 'typescript';
import type { PackageApi } from '../project/packages.js';
import { isGiven, literalOf, mayHave, memberOf } from '../syntax/arguments.js';
import { addedTo, isEmptyCollection, memberValue } from '../syntax/collected.js';
import { callsByTarget, resultsOf } from '../syntax/results.js';
import { bare } from '../syntax/same-value.js';
import { TypeChecks, type ClientKind } from './type-checks.js';

/** Role of a value: a client, the id of one, or a collection of either. */
type Role = 'record' | 'id' | 'records' | 'ids';

const ELEMENT = { records: 'record', ids: 'id', record: 'record', id: 'id' } as const;
const COLLECTION = { record: 'records', id: 'ids', records: 'records', ids: 'ids' } as const;

/** Finds out whether a client of v1 is a company or a contact, by following it to where that was said. */
export class ClientKinds {
  readonly v1: PackageApi;
  readonly checks: TypeChecks;
  readonly #calls: ReadonlyMap<ts.Node, readonly ts.CallExpression[]>;
  readonly #busy = new Set<ts.Node>();

  constructor(v1: PackageApi) {
    this.v1 = v1;
    this.checks = new TypeChecks(v1.code);
    this.#calls = callsByTarget(v1.code);
  }

  /** Kind that a body names, by its type or as it is written. */
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
    return this.#trace(id, 'id');
  }

  #trace(expression: ts.Expression, role: Role): ClientKind | undefined {
    const { ts: compiler, checker } = this.v1.code;
    const node = bare(this.v1.code, expression);
    const checked = role === 'record' ? this.checks.around(node) : undefined;
    if (checked !== undefined || this.#busy.has(node)) return checked;
    return this.#guard(node, () => {
      if (compiler.isPropertyAccessExpression(node)) {
        if (role === 'id' && node.name.text === 'id') return this.#trace(node.expression, 'record');
        return this.#ofValue(memberValue(this.v1.code, checker.getSymbolAtLocation(node.name)), role);
      }
      if (compiler.isElementAccessExpression(node)) return this.#trace(node.expression, COLLECTION[role]);
      if (compiler.isCallExpression(node)) return this.#ofCall(node, role);
      if (compiler.isConditionalExpression(node)) return this.#same([node.whenTrue, node.whenFalse], role);
      if (compiler.isArrayLiteralExpression(node)) return this.#same(node.elements, ELEMENT[role]);
      return compiler.isIdentifier(node) ? this.#ofName(node, role) : undefined;
    });
  }

  #ofValue(value: ts.Expression | undefined, role: Role): ClientKind | undefined {
    return value && this.#trace(value, role);
  }

  /** Kind that all of several values have. */
  #same(values: readonly (ts.Expression | undefined)[], role: Role): ClientKind | undefined {
    const [first, ...others] = values.map((value) => this.#ofValue(value, role));
    return others.every((kind) => kind === first) ? first : undefined;
  }

  #ofName(node: ts.Identifier, role: Role): ClientKind | undefined {
    const { ts: compiler } = this.v1.code;
    const declaration = this.#declarationOf(node);
    if (!declaration) return undefined;
    if (compiler.isParameter(declaration)) return this.#ofParameter(declaration, role);
    if (compiler.isBindingElement(declaration)) return this.#ofElement(declaration, { node, role });
    return compiler.isVariableDeclaration(declaration) ? this.#ofVariable(declaration, role) : undefined;
  }

  #ofVariable(declaration: ts.VariableDeclaration, role: Role): ClientKind | undefined {
    const { ts: compiler } = this.v1.code;
    const { initializer } = declaration;
    if (!initializer) {
      const loop = declaration.parent.parent;
      if (!compiler.isForOfStatement(loop)) return undefined;
      return this.checks.inLoop(loop) ?? this.#trace(loop.expression, COLLECTION[role]);
    }
    const isCollected = (role === 'records' || role === 'ids') && isEmptyCollection(this.v1.code, initializer);
    if (isCollected) return this.#same(addedTo(this.v1.code, declaration), ELEMENT[role]);
    return this.#trace(initializer, role);
  }

  /** A part of what a pattern takes apart: `const { id } = company`, `const [company] = companies`. */
  #ofElement(
    element: ts.BindingElement,
    { node, role }: { readonly node: ts.Identifier; readonly role: Role },
  ): ClientKind | undefined {
    const { ts: compiler, checker } = this.v1.code;
    const pattern = element.parent;
    const whole = pattern.parent;
    const ofWhole = (as: Role) => {
      if (compiler.isVariableDeclaration(whole)) return this.#ofVariable(whole, as);
      return compiler.isParameter(whole) ? this.#ofParameter(whole, as) : undefined;
    };
    if (compiler.isArrayBindingPattern(pattern)) return ofWhole(COLLECTION[role]);
    const key = (element.propertyName ?? element.name).getText();
    if (role === 'id' && key === 'id') return ofWhole('record') ?? this.checks.around(node, 'type');
    const property = checker.getPropertyOfType(checker.getTypeAtLocation(pattern), key);
    return this.#ofValue(memberValue(this.v1.code, property), role);
  }

  #ofParameter(parameter: ts.ParameterDeclaration, role: Role): ClientKind | undefined {
    const { ts: compiler } = this.v1.code;
    const { parent: call } = parameter.parent;
    const isCallback = compiler.isCallExpression(call) && call.expression !== (parameter.parent as ts.Node);
    if (isCallback && compiler.isPropertyAccessExpression(call.expression)) {
      return this.#trace(call.expression.expression, COLLECTION[role]);
    }
    const index = parameter.parent.parameters.indexOf(parameter);
    const given = (this.#calls.get(parameter.parent) ?? []).map((one) => one.arguments[index]);
    return given.length > 0 ? this.#same(given, role) : undefined;
  }

  #ofCall(node: ts.CallExpression, role: Role): ClientKind | undefined {
    const { ts: compiler, checker, all: files } = this.v1.code;
    const target = checker.getResolvedSignature(node)?.getDeclaration() as ts.Node | undefined;
    if (target && files.includes(target.getSourceFile())) return this.#same(resultsOf(compiler, target), role);
    if (!compiler.isPropertyAccessExpression(node.expression)) return undefined;
    const { name, expression } = node.expression;
    const [first, second] = node.arguments;
    if (this.v1.nameOf(checker.getTypeAtLocation(expression).getSymbol()) === 'Clients') {
      if (name.text === 'create' && first) return this.ofBody(first) ?? this.#byDefault(first);
      return name.text === 'update' && first && second ? (this.ofBody(second) ?? this.#trace(first, 'id')) : undefined;
    }
    if (role === 'record' || role === 'id') {
      const isFound = name.text === 'find' || name.text === 'findLast';
      if (isFound) return this.checks.inPredicate(first) ?? this.#trace(expression, COLLECTION[role]);
      return /^(at|get|pop|shift)$/.test(name.text) ? this.#trace(expression, COLLECTION[role]) : undefined;
    }
    return this.#ofListCall(node, { name: name.text, list: expression, role });
  }

  #ofListCall(
    node: ts.CallExpression,
    { name, list, role }: { readonly name: string; readonly list: ts.Expression; readonly role: 'records' | 'ids' },
  ): ClientKind | undefined {
    const { ts: compiler } = this.v1.code;
    const [first] = node.arguments;
    if (name === 'filter') return this.checks.inPredicate(first) ?? this.#trace(list, role);
    if (/^(slice|toSorted|sort|toReversed|reverse|values)$/.test(name)) return this.#trace(list, role);
    if (name === 'all' && list.getText() === 'Promise') return this.#ofValue(first, role);
    const isMap = name === 'map' && first && compiler.isFunctionLike(first);
    return isMap ? this.#same(resultsOf(compiler, first), ELEMENT[role]) : undefined;
  }

  /** A client that is made without saying what it is becomes a company. */
  #byDefault(body: ts.Expression): ClientKind | undefined {
    return mayHave(this.v1.code, body, 'type') ? undefined : 'company';
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
    this.#busy.add(node);
    const kind = find();
    this.#busy.delete(node);
    return kind;
  }

  #declarationOf(node: ts.Identifier): ts.Declaration | undefined {
    const { ts: compiler, checker, all: files } = this.v1.code;
    const symbol = compiler.isShorthandPropertyAssignment(node.parent)
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node);
    const real = symbol && symbol.flags & compiler.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const declaration = real?.valueDeclaration;
    if (!declaration || !files.includes(declaration.getSourceFile())) return undefined;
    // A variable that changes may hold another client later.
    const isVariable = compiler.isVariableDeclaration(declaration);
    const isConst = isVariable && compiler.getCombinedNodeFlags(declaration) & compiler.NodeFlags.Const;
    return isVariable && !isConst ? undefined : declaration;
  }
}

function asKind(text: string): ClientKind | undefined {
  return text === 'company' || text === 'contact' ? text : undefined;
}
